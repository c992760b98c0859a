import { PanelRight, SquareArrowOutUpRight } from 'lucide-react';
import { lazy, Suspense, type ReactNode } from 'react';
import { useChat, useElementIds } from '../chat/store';
import { t } from '../i18n/t';
import { addressOf, openElement } from '../page/route';
import type { ShownElement } from '../wire/element';
import css from './elements.module.css';
import { openBeside } from './panel';

const ElementView = lazy(() => import('./ElementView'));
const Attachments = lazy(() => import('./Attachments'));

interface ElementsOfProps {
  readonly step: string;
  /** What the step says: an element that is named there is linked there. */
  readonly text: string;
}

/** The elements of a step: what is shown at once, and ways to what is shown elsewhere. */
export function ElementsOf({ step, text }: ElementsOfProps): ReactNode {
  const elements = useElementsOf(step);
  if (elements.length === 0) return null;
  const inline = elements.filter(({ display }) => display === 'inline');
  const others = elements.filter(
    ({ display, name }) => display !== 'inline' && !text.includes(name),
  );
  return (
    <div className={css['elements']}>
      {inline.length > 0 && (
        <Suspense
          fallback={inline.map(({ id, type }) => (
            <p key={id} className={css['loading']} data-type={type}>
              {t('element.loading')}
            </p>
          ))}
        >
          {inline.map((element) => (
            <ElementView key={element.id} element={element} />
          ))}
        </Suspense>
      )}
      {others.length > 0 && (
        <div className={css['links']}>
          {others.map((element) => (
            <ElementLink key={element.id} element={element} />
          ))}
        </div>
      )}
    </div>
  );
}

/** What a person has sent along. */
export function AttachmentsOf({ step }: { readonly step: string }): ReactNode {
  const elements = useElementsOf(step);
  if (elements.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <Attachments elements={elements} />
    </Suspense>
  );
}

/** A form that the agent waits for is shown with its question, and a task list above the composer. */
function useElementsOf(step: string): readonly ShownElement[] {
  const ids = useElementIds(step);
  const byId = useChat((state) => (ids.length > 0 ? state.elements.byId : null));
  const form = useChat(({ question }) =>
    question?.wanted.kind === 'element' ? question.wanted.id : null,
  );
  if (!byId) return NONE;
  return ids
    .flatMap((id) => byId.get(id) ?? [])
    .filter(({ id, type }) => type !== 'tasklist' && id !== form);
}

const NONE: readonly ShownElement[] = [];

/** The way to an element that is shown elsewhere. */
function ElementLink({ element }: { readonly element: ShownElement }): ReactNode {
  const { id, name } = element;
  if (element.display === 'side') {
    return (
      <button
        type="button"
        className={css['link']}
        title={t('element.beside', { name })}
        onClick={() => openBeside(id)}
      >
        <PanelRight aria-hidden="true" />
        <span dir="auto">{name}</span>
      </button>
    );
  }
  return (
    <a
      className={css['link']}
      href={addressOf(id)}
      title={t('element.ownPage', { name })}
      onClick={(event) => {
        event.preventDefault();
        openElement(id);
      }}
    >
      <SquareArrowOutUpRight aria-hidden="true" />
      <span dir="auto">{name}</span>
    </a>
  );
}
