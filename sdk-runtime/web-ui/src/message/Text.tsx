import { lazy, Suspense, type ReactNode } from 'react';
import css from './message.module.css';

const load = () => import('../markdown/Markdown');
const Markdown = lazy(load);

/** Fetches what shows texts before the first one is there. */
export function prefetchMarkdown(): void {
  load().catch(() => undefined);
}

interface TextProps {
  readonly text: string;
  readonly streaming: boolean;
}

/** A text as Markdown; as it was written for the moment until that can be shown. */
export function Text({ text, streaming }: TextProps): ReactNode {
  return (
    <Suspense
      fallback={
        <div className={css['plain']} dir="auto" aria-busy="true">
          {text}
        </div>
      }
    >
      <Markdown text={text} streaming={streaming} />
    </Suspense>
  );
}
