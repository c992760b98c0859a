import { FileText } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { bytes } from '../i18n/format';
import { t } from '../i18n/t';
import { useSession } from '../page/session';
import type { ShownElement } from '../wire/element';
import css from './element.module.css';
import { Missing } from './Frame';

/** A file to be had: its name, its kind and its size. */
export function FileCard({ element }: { readonly element: ShownElement }): ReactNode {
  const url = useSession().fileUrl(element);
  const size = useSize(url);
  if (url === '') return <Missing name={element.name} />;
  return (
    <a className={css['file']} href={url} download={element.name}>
      <FileText aria-hidden="true" />
      <span className={css['fileText']}>
        <span className={css['name']} dir="auto">
          {element.name}
        </span>
        <span className={css['kind']}>
          {[kindOf(element), size !== undefined && bytes(size)].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className="unseen"> {t('element.toDownload')}</span>
    </a>
  );
}

/** The ending of the name says more to most people than a media type. */
function kindOf({ name, mime }: ShownElement): string {
  return /\.(\w{1,8})$/.exec(name)?.[1]?.toUpperCase() ?? mime;
}

/** How large the file at an address is; undefined until, and unless, the server says so. */
function useSize(url: string): number | undefined {
  const [size, setSize] = useState<number>();
  useEffect(() => {
    if (url === '') return undefined;
    const stop = new AbortController();
    const ask = async () => {
      const { signal } = stop;
      const { ok, headers } = await fetch(url, { method: 'HEAD', credentials: 'include', signal });
      const length = headers.get('Content-Length');
      if (ok && length !== null) setSize(Number(length));
    };
    ask().catch(() => undefined);
    return () => stop.abort();
  }, [url]);
  return size;
}
