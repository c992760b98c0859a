import { useEffect } from 'react';
import { focusComposer } from '../composer/focus';

const FOCUSABLE =
  'a[href], button:enabled, input:enabled:not([hidden]), select:enabled, textarea:enabled, [tabindex="0"]';

/** What belongs together: within it one stays where one was. */
const WHOLES = 'article, aside, dialog, form, section';

/**
 * Keeps the focus when what has it goes, a button of the agent's for example: the next key would
 * begin at the top of the page. It moves on within the same message, else to where one types.
 */
export function useFocusKept(): void {
  useEffect(() => {
    let around: readonly Element[] = [];
    const note = ({ target }: FocusEvent) => {
      around = target instanceof Element ? [target, ...ancestorsOf(target)] : [];
    };
    // Whoever clicks on nothing wants nothing to have it.
    const forget = () => (around = []);
    const observer = new MutationObserver(() => {
      if (around[0] === undefined || around[0].isConnected) return;
      const left = around.find((element) => element.isConnected);
      around = [];
      if (document.activeElement === document.body) moveOn(left);
    });
    document.addEventListener('focusin', note);
    document.addEventListener('pointerdown', forget, true);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', note);
      document.removeEventListener('pointerdown', forget, true);
      observer.disconnect();
    };
  }, []);
}

function ancestorsOf(element: Element): readonly Element[] {
  const { parentElement: parent } = element;
  return parent ? [parent, ...ancestorsOf(parent)] : [];
}

function moveOn(left: Element | undefined): void {
  const whole = left?.closest(WHOLES);
  const near = left?.querySelector(FOCUSABLE) ?? whole?.querySelector(FOCUSABLE);
  if (whole && near instanceof HTMLElement) near.focus({ preventScroll: true });
  else if (!matchMedia('(pointer: coarse)').matches) focusComposer();
}
