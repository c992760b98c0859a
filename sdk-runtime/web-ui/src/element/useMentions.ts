import { useMemo } from 'react';
import { t } from '../i18n/t';
import { useChat, useElementIds } from '../chat/store';
import type { Mention } from '../markdown/mentions';
import { addressOf, openElement } from '../page/route';
import type { ShownElement } from '../wire/element';
import { openBeside } from './panel';

/** The names of a message's elements that are shown elsewhere: in its text they lead there. */
export function useMentions(step: string): readonly Mention[] {
  const ids = useElementIds(step);
  const byId = useChat((state) => (ids.length > 0 ? state.elements.byId : null));
  return useMemo(() => ids.flatMap((id) => mentionOf(byId?.get(id)) ?? []), [ids, byId]);
}

function mentionOf(element: ShownElement | undefined): Mention | undefined {
  if (!element || element.display === 'inline' || element.name === '') return undefined;
  const { id, name } = element;
  return element.display === 'side'
    ? { name, title: t('element.beside', { name }), href: null, open: () => openBeside(id) }
    : {
        name,
        title: t('element.ownPage', { name }),
        href: addressOf(id),
        open: () => openElement(id),
      };
}
