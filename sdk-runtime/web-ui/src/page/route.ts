import { create } from 'zustand';

/** Which element has the page to itself, by id. */
export const useRoute = create<{ readonly element: string | null }>(() => ({ element: null }));

let root = '';

/** Follows the address, which the browser's own buttons change too. */
export function followAddress(applicationRoot: string): void {
  root = applicationRoot;
  window.addEventListener('popstate', readAddress);
  readAddress();
}

function readAddress(): void {
  useRoute.setState({ element: elementIn(location.pathname) });
}

export function addressOf(element: string): string {
  return `${root}/element/${encodeURIComponent(element)}`;
}

/** Gives an element the page to itself. */
export function openElement(element: string): void {
  history.pushState({ element }, '', addressOf(element));
  useRoute.setState({ element });
}

/** Goes back to the chat, the way one came or, where one came by the address, at once. */
export function leaveElement(): void {
  if (history.state !== null) {
    history.back();
    return;
  }
  history.replaceState(null, '', `${root}/`);
  useRoute.setState({ element: null });
}

function elementIn(path: string): string | null {
  const below = path.startsWith(`${root}/`) ? path.slice(root.length) : '';
  const id = /^\/element\/([^/]+)$/.exec(below)?.[1];
  try {
    return id === undefined ? null : decodeURIComponent(id);
  } catch {
    return null;
  }
}
