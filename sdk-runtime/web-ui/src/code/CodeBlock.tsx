import { WrapText } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { t } from '../i18n/t';
import { CopyButton } from '../ui/CopyButton';
import { IconButton } from '../ui/IconButton';
import { useNear } from '../ui/useNear';
import css from './code.module.css';
import type { Span } from './highlight';

// Colouring more than this would take longer than a frame, for something nobody reads on a page.
const MOST_TO_COLOUR = 50_000;

interface CodeBlockProps {
  readonly code: string;
  /** The word after the fence; empty if there was none. */
  readonly language: string;
  /** Whether all of it is there. */
  readonly complete: boolean;
  /** What stands above it instead of its language. */
  readonly title?: string;
  /** More buttons. */
  readonly tools?: ReactNode;
}

export function CodeBlock({ code, language, complete, title, tools }: CodeBlockProps): ReactNode {
  const [wrapped, setWrapped] = useState(false);
  const block = useRef<HTMLDivElement>(null);
  const lines = useHighlight(code, language, useNear(block) && complete);
  const name = language || t('code.plain');
  return (
    <div ref={block} className={css['block']} dir="ltr">
      <div className={css['bar']} data-uncopied="true">
        <span className={css['language']} data-title={title !== undefined || undefined}>
          {title ?? name}
        </span>
        <IconButton
          label={t(wrapped ? 'code.unwrap' : 'code.wrap')}
          pressed={wrapped}
          onClick={() => setWrapped(!wrapped)}
        >
          <WrapText />
        </IconButton>
        <CopyButton text={code} label={t('code.copy')} />
        {tools}
      </div>
      <pre
        className={css['pre']}
        data-wrapped={wrapped || undefined}
        role="group"
        aria-label={t('code.label', { language: name })}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
        tabIndex={0}
      >
        <code>{lines ? lines.map(coloured) : code}</code>
      </pre>
    </div>
  );
}

function coloured(line: readonly Span[], at: number): ReactNode {
  return (
    <span key={at}>
      {at > 0 && '\n'}
      {line.map((span, index) =>
        span.kind ? (
          <span key={index} className={css[span.kind]}>
            {span.text}
          </span>
        ) : (
          span.text
        ),
      )}
    </span>
  );
}

interface Coloured {
  readonly code: string;
  readonly lines: readonly (readonly Span[])[];
}

function useHighlight(
  code: string,
  language: string,
  wanted: boolean,
): Coloured['lines'] | undefined {
  const [coloured, setColoured] = useState<Coloured>();
  useEffect(() => {
    if (!wanted || !language || code.length > MOST_TO_COLOUR) return undefined;
    let current = true;
    const colour = async () => {
      const { highlight } = await import('./highlight');
      const lines = await highlight(code, language);
      if (current && lines) setColoured({ code, lines });
    };
    // Plain code is as good a code; nobody is helped by an error about its colours.
    colour().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [code, language, wanted]);
  return coloured?.code === code ? coloured.lines : undefined;
}
