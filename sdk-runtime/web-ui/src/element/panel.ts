import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { create } from 'zustand';
import type { ChatEvent } from '../chat/event';
import type { ChatState, Sidebar } from '../chat/state';
import { useChat } from '../chat/store';
import type { ShownElement } from '../wire/element';

interface Choice {
  /** What was opened beside the chat, by id. */
  readonly element: string | null;
  /** Whether somebody has opened or closed what the agent has shown, told by what tells that. */
  readonly sidebar: { readonly shown: string | null; readonly open: boolean } | null;
}

const NOTHING: Choice = { element: null, sidebar: null };

export const usePanel = create<Choice>(() => NOTHING);

/** What is shown beside the chat. */
export interface Panel {
  readonly title: string;
  readonly elements: readonly ShownElement[];
}

const WIDE = '(min-width: 64rem)';

function onWidth(tell: () => void): () => void {
  const query = matchMedia(WIDE);
  query.addEventListener('change', tell);
  return () => query.removeEventListener('change', tell);
}

function isWide(): boolean {
  return matchMedia(WIDE).matches;
}

/** Whether there is room beside the chat. Where there is none, nothing covers it by itself. */
export function useWide(): boolean {
  return useSyncExternalStore(onWidth, isWide);
}

export function useShownPanel(): Panel | null {
  const wide = useWide();
  const { element: id, sidebar: choice } = usePanel();
  const element = useChat((state) => state.elements.byId.get(id ?? ''));
  const sidebar = useChat((state) => state.sidebar);
  const byId = useChat((state) => (sidebar ? state.elements.byId : null));
  if (element) return { title: element.name, elements: [element] };
  if (!sidebar || !isOpen(sidebar, choice, wide)) return null;
  const elements = sidebar.elements.map((shown) => byId?.get(shown.id) ?? shown);
  return { title: sidebar.title, elements };
}

function isOpen(sidebar: Sidebar, choice: Choice['sidebar'], wide: boolean): boolean {
  return choice?.shown === shownBy(sidebar) ? choice.open : wide;
}

/** A change to something in the sidebar counts up what is behind the key of what was shown. */
function shownBy({ key }: Pick<Sidebar, 'key'>): string | null {
  return key?.replace(/\/\d+$/, '') ?? null;
}

/** What had the focus when somebody opened something, to which it goes back. */
let opener: Element | null = null;

/** Opens an element beside the chat. */
export function openBeside(element: string): void {
  opener = document.activeElement;
  usePanel.setState({ element });
}

/** Opens what the agent shows beside the chat. */
export function openSidebar(): void {
  chooseSidebar(true);
}

export function closePanel(): void {
  // At once: what a panel covers cannot have the focus.
  flushSync(() => {
    if (usePanel.getState().element !== null) usePanel.setState({ element: null });
    chooseSidebar(false);
  });
  if (opener instanceof HTMLElement) opener.focus();
  opener = null;
}

function chooseSidebar(open: boolean): void {
  const { sidebar } = useChat.getState();
  usePanel.setState({ element: null, sidebar: sidebar && { shown: shownBy(sidebar), open } });
}

/** Shows what has just come to be shown beside the chat, where there is room. */
export function showArrived(events: readonly ChatEvent[], before: ChatState): void {
  for (const event of events) {
    if (event.kind === 'sidebar' && event.elements.length > 0 && !isShown(event, before)) {
      usePanel.setState(NOTHING);
      opener = null;
    }
    if (event.kind !== 'element') continue;
    const { id, display, forId } = event.element;
    const arrived = display === 'side' && forId !== '' && !before.elements.byId.has(id);
    if (arrived && isWide()) openBeside(id);
  }
}

function isShown(event: Pick<Sidebar, 'key'>, { sidebar }: ChatState): boolean {
  return sidebar !== null && event.key !== null && shownBy(event) === shownBy(sidebar);
}
