import type { ReactNode } from 'react';
import { t } from '../i18n/t';
import type { ShownElement } from '../wire/element';
import css from './element.module.css';
import { FileCard } from './FileCard';
import { ImageView } from './ImageView';

/** Files that go with what a person said: images to look at, everything else to be had. */
export default function Attachments({
  elements,
}: {
  readonly elements: readonly ShownElement[];
}): ReactNode {
  return (
    <ul className={css['attachments']} aria-label={t('element.attached')}>
      {elements.map((element) => (
        <li key={element.id}>
          {element.type === 'image' ? (
            <ImageView element={{ ...element, size: 'small' }} />
          ) : (
            <FileCard element={element} />
          )}
        </li>
      ))}
    </ul>
  );
}
