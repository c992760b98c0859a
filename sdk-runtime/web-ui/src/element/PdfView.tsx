import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { t } from '../i18n/t';
import { useSession } from '../page/session';
import { IconButton } from '../ui/IconButton';
import type { ShownElement } from '../wire/element';
import css from './element.module.css';
import { Frame, Missing } from './Frame';
import { openPdf, type PDFDocumentProxy, type RenderTask } from './pdf';

/** A document, page by page. */
export default function PdfView({ element }: { readonly element: ShownElement }): ReactNode {
  const url = useSession().fileUrl(element);
  const opened = usePdf(url);
  const [chosen, setChosen] = useState<number>();
  if (opened === 'failed') return <Missing name={element.name} />;
  const pages = opened === 'loading' ? 0 : opened.numPages;
  const page = Math.min(Math.max(1, chosen ?? element.page ?? 1), Math.max(1, pages));
  const turn = (by: number) => setChosen(Math.min(Math.max(1, page + by), pages));
  const tools = pages > 1 && (
    <span className={css['turn']}>
      <IconButton label={t('pdf.previous')} onClick={() => turn(-1)}>
        <ChevronLeft />
      </IconButton>
      <span role="status">{t('pdf.page', { page, pages })}</span>
      <IconButton label={t('pdf.next')} onClick={() => turn(1)}>
        <ChevronRight />
      </IconButton>
    </span>
  );
  return (
    <Frame element={element} tools={tools}>
      {opened === 'loading' ? <Sheet /> : <PdfPage name={element.name} pdf={opened} page={page} />}
    </Frame>
  );
}

/** Room for a page that is not here yet. */
function Sheet(): ReactNode {
  return (
    <div className={css['pdf']} role="status">
      <div className={`${css['sheet']} ${css['waits']}`} />
      <span className="unseen">{t('element.loading')}</span>
    </div>
  );
}

type Opened = PDFDocumentProxy | 'loading' | 'failed';

function usePdf(url: string): Opened {
  const [state, setState] = useState<{ readonly url: string; readonly opened: Opened }>();
  useEffect(() => {
    if (url === '') return undefined;
    const task = openPdf(url);
    let wanted = true;
    const settle = (opened: Opened) => {
      if (wanted) setState({ url, opened });
    };
    task.promise.then(settle).catch(() => settle('failed'));
    return () => {
      wanted = false;
      void task.destroy();
    };
  }, [url]);
  if (url === '') return 'failed';
  return state?.url === url ? state.opened : 'loading';
}

interface PdfPageProps {
  readonly name: string;
  readonly pdf: PDFDocumentProxy;
  readonly page: number;
}

/** One page: drawn for the eye, and its text for whoever listens or looks for it. */
function PdfPage({ name, pdf, page }: PdfPageProps): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState('');
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    const at = canvas.current;
    if (!at) return undefined;
    const drawing = draw(pdf, page, at);
    let wanted = true;
    const show = (found: string) => {
      if (!wanted) return;
      setText(found);
      setDrawn(true);
    };
    drawing.text.then(show).catch(() => undefined);
    return () => {
      wanted = false;
      drawing.cancel();
    };
  }, [pdf, page]);
  return (
    <div className={css['pdf']}>
      {!drawn && <div className={`${css['sheet']} ${css['waits']}`} />}
      <canvas ref={canvas} role="img" aria-label={t('pdf.label', { name, page })} />
      <p className="unseen">{text}</p>
    </div>
  );
}

interface Drawing {
  readonly text: Promise<string>;
  readonly cancel: () => void;
}

/** As sharp as the screen is; the style sheet fits it into the column. */
function draw(pdf: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement): Drawing {
  let cancelled = false;
  let rendering: RenderTask | undefined;
  const text = (async () => {
    const page = await pdf.getPage(number);
    if (cancelled) return '';
    const unscaled = page.getViewport({ scale: 1 });
    const width = canvas.parentElement?.clientWidth || unscaled.width;
    const viewport = page.getViewport({
      scale: (width / unscaled.width) * Math.min(devicePixelRatio, 2),
    });
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    rendering = page.render({ canvas, viewport });
    await rendering.promise;
    const { items } = await page.getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join(' ');
  })();
  return {
    text,
    cancel: () => {
      cancelled = true;
      rendering?.cancel();
    },
  };
}
