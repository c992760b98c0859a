import { create } from 'zustand';
import { applicationOf } from '../wire/application';
import { en } from './en';
import { baseOf, DEFAULT, directionOf, isTag, match, nearest } from './match';
import { speak, type Catalogue } from './t';

// Each but English is fetched when it is first spoken. tools/catalogues.mjs tells public/theme.js
// where they are, so that the one that is needed at the start comes along with the page.
const CATALOGUES: Readonly<Record<string, () => Promise<{ readonly default: Catalogue }>>> = {
  ar: () => import('./ar'),
  de: () => import('./de'),
  es: () => import('./es'),
  fr: () => import('./fr'),
  it: () => import('./it'),
  ja: () => import('./ja'),
  pt: () => import('./pt'),
  zh: () => import('./zh'),
};

/** The languages of the page itself. */
export const LANGUAGES: readonly string[] = [DEFAULT, ...Object.keys(CATALOGUES)];

// public/theme.js reads the same key before the first paint.
const KEY = 'parley.language';

interface Language {
  /** What is to be spoken: English is, where this cannot be fetched. */
  readonly tag: string;
  /** What was chosen in the page; empty where the browser's languages decide. */
  readonly chosen: string;
}

/**
 * The language of the page. Words are looked up when something is drawn, so whoever draws nothing
 * again by itself when the page does, listens to this.
 */
export const useLanguage = create<Language>(() => ({ tag: DEFAULT, chosen: stored() }));

function stored(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** All that can be chosen from: the page's own languages, and those that the application brings. */
export function availableLanguages(): readonly string[] {
  return [...new Set([...LANGUAGES, ...applicationOf(document).texts.filter(isTag)])];
}

/** Whether the application leaves it to people which language they read. */
export function mayChooseLanguage(): boolean {
  return applicationOf(document).language === '';
}

/** The language of the browser, as far as there is one of its languages. */
export function browserLanguage(): string {
  return match(navigator.languages, availableLanguages());
}

/** The language that is to be spoken: the application's, what was chosen, the browser's. */
export function wantedLanguage(): string {
  const { language } = applicationOf(document);
  const { chosen } = useLanguage.getState();
  const first = language || chosen;
  return match(first ? [first, ...navigator.languages] : navigator.languages, availableLanguages());
}

/** Changes what the page speaks, for as long as this browser remembers; empty for what the browser prefers. */
export async function chooseLanguage(chosen: string, root: string): Promise<void> {
  useLanguage.setState({ chosen });
  try {
    if (chosen) localStorage.setItem(KEY, chosen);
    else localStorage.removeItem(KEY);
  } catch {
    // It holds until the page is closed.
  }
  await speakWanted(root);
}

/** Speaks the language that is wanted once its words are there. */
export async function speakWanted(root: string): Promise<void> {
  const misnamed = applicationOf(document).texts.find((name) => !isTag(name));
  if (misnamed !== undefined) {
    // oxlint-disable-next-line no-console -- for whoever has written it
    console.warn(`public/texts/${misnamed}.json: is named after no language, such as "pt-BR".`);
  }
  const tag = wantedLanguage();
  const words = await wordsOf(tag, root);
  // Another may have been chosen meanwhile.
  if (tag !== wantedLanguage()) return;
  // A language that cannot be fetched is no reason to show nothing.
  const spoken = words ? tag : DEFAULT;
  speak(spoken, words ?? en, localeOf(spoken));
  document.documentElement.lang = spoken;
  document.documentElement.dir = directionOf(spoken);
  useLanguage.setState({ tag });
}

/** What is chosen in one tab holds in the others, too. */
export function followOtherTabs(root: string): void {
  window.addEventListener('storage', ({ key }) => {
    if (key !== KEY) return;
    useLanguage.setState({ chosen: stored() });
    void speakWanted(root);
  });
}

/** Numbers and times are written as where the person lives, if that is known. */
function localeOf(tag: string): string {
  return navigator.languages.find((one) => baseOf(one) === baseOf(tag) && isTag(one)) ?? tag;
}

/** Undefined where they cannot be fetched. */
async function wordsOf(tag: string, root: string): Promise<Catalogue | undefined> {
  try {
    const words = await ownWords(tag);
    const { texts } = applicationOf(document);
    const files = [...new Set([baseOf(tag), tag])].filter((name) => texts.includes(name));
    if (files.length === 0) return words;
    const { withTexts } = await import('./texts');
    return await withTexts(words, files, root);
  } catch (failure) {
    // oxlint-disable-next-line no-console
    console.warn(`The page has no words for ${tag}:`, failure);
    return undefined;
  }
}

async function ownWords(tag: string): Promise<Catalogue> {
  const load = CATALOGUES[nearest(tag, LANGUAGES) ?? DEFAULT];
  return load ? (await load()).default : en;
}
