import { useSyncExternalStore } from 'react';
import { VARIABLES, type Look } from './protocol';

/** How the page looks, for frames that do not see its styles. */
function currentLook(): Look {
  const root = document.documentElement;
  const style = getComputedStyle(root);
  const read = VARIABLES.map((name) => [name, style.getPropertyValue(name).trim()] as const);
  return {
    scheme: schemeOf(style.colorScheme),
    language: root.lang,
    direction: style.direction === 'rtl' ? 'rtl' : 'ltr',
    variables: Object.fromEntries(read.filter(([, value]) => value !== '')),
  };
}

const DARK = '(prefers-color-scheme: dark)';
const CONTRAST = '(prefers-contrast: more)';

function schemeOf(schemes: string): Look['scheme'] {
  const [light, dark] = [schemes.includes('light'), schemes.includes('dark')];
  if (light !== dark) return dark ? 'dark' : 'light';
  return matchMedia(DARK).matches ? 'dark' : 'light';
}

let known: Look | undefined;
let knownAs = '';

/** The same object for as long as nothing has changed. */
function look(): Look {
  const now = currentLook();
  const text = JSON.stringify(now);
  if (!known || text !== knownAs) [known, knownAs] = [now, text];
  return known;
}

/** Whatever changes the look shows itself in the attributes of the document, or is the system's. */
function onLook(tell: () => void): () => void {
  const observer = new MutationObserver(tell);
  observer.observe(document.documentElement, { attributes: true });
  const wishes = [DARK, CONTRAST].map((wish) => matchMedia(wish));
  wishes.forEach((wish) => wish.addEventListener('change', tell));
  return () => {
    observer.disconnect();
    wishes.forEach((wish) => wish.removeEventListener('change', tell));
  };
}

export function useLook(): Look {
  return useSyncExternalStore(onLook, look);
}
