import { useLayoutEffect, useRef, type RefObject } from 'react';

let current: HTMLTextAreaElement | null = null;

/** Puts the focus where one types. */
export function focusComposer(): void {
  current?.focus();
}

/** The composer's text field; whoever has a keyboard can type at once. */
export function useComposerRef(): RefObject<HTMLTextAreaElement | null> {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    current = area.current;
    // On a touch screen the focus would bring up a keyboard that covers half of the page.
    if (!matchMedia('(pointer: coarse)').matches) current?.focus();
    return () => {
      current = null;
    };
  }, []);
  return area;
}
