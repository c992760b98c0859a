import { Download, FileWarning } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../i18n/t';
import { useSession } from '../page/session';
import type { ShownElement } from '../wire/element';
import type { Content } from './content';
import css from './element.module.css';

interface FrameProps {
  readonly element: ShownElement;
  /** Buttons beside the name. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** An element with its name above it, and a way to have its content as a file. */
export function Frame({ element, tools, children }: FrameProps): ReactNode {
  return (
    <figure className={css['frame']} data-type={element.type}>
      <figcaption className={css['caption']}>
        <span className={css['name']} dir="auto">
          {element.name}
        </span>
        {tools}
        <DownloadLink element={element} />
      </figcaption>
      {children}
    </figure>
  );
}

/** Nothing where there is no content. */
export function DownloadLink({ element }: { readonly element: ShownElement }): ReactNode {
  const url = useSession().fileUrl(element);
  if (url === '') return null;
  const label = t('element.download', { name: element.name });
  return (
    <a className={css['download']} href={url} download={element.name} title={label}>
      <Download aria-hidden="true" />
      <span className="unseen">{label}</span>
    </a>
  );
}

/** In place of what cannot be shown. */
export function Missing({ name }: { readonly name: string }): ReactNode {
  return (
    <p className={css['missing']}>
      <FileWarning aria-hidden="true" />
      <span dir="auto">{t('element.missing', { name })}</span>
    </p>
  );
}

interface WhenThereProps {
  readonly name: string;
  readonly content: Content;
  /** What keeps the place of the content until it is there. */
  readonly room?: ReactNode;
  readonly children: (text: string) => ReactNode;
}

/** A content as soon as it is there. */
export function WhenThere({ name, content, room, children }: WhenThereProps): ReactNode {
  switch (content.kind) {
    case 'loading':
      return room ?? <p className={css['loading']}>{t('element.loading')}</p>;
    case 'failed':
      return <Missing name={name} />;
    case 'there':
      return children(content.text);
  }
}
