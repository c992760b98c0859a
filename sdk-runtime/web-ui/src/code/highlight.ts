import {
  createCssVariablesTheme,
  createHighlighterCore,
  type HighlighterCore,
} from '@shikijs/core';
import { createJavaScriptRegexEngine } from '@shikijs/engine-javascript';
import { languageFor, loadGrammar } from './languages';

/** A piece of a line, and what kind of thing it is: a class name of code.module.css. */
export interface Span {
  readonly text: string;
  readonly kind: string;
}

const THEME = 'parley';
const PREFIX = '--code-';

// Every grammar runs as JavaScript: the usual engine is WebAssembly, which the page's policy forbids.
const engine = createJavaScriptRegexEngine({ forgiving: true });
let highlighter: Promise<HighlighterCore> | undefined;

function load(): Promise<HighlighterCore> {
  highlighter ??= createHighlighterCore({
    engine,
    langs: [],
    themes: [createCssVariablesTheme({ name: THEME, variablePrefix: PREFIX })],
  });
  return highlighter;
}

/** The lines of a piece of code, coloured; undefined if its language is not known. */
export async function highlight(
  code: string,
  word: string,
): Promise<readonly (readonly Span[])[] | undefined> {
  const language = languageFor(word);
  if (!language) return undefined;
  const shiki = await load();
  if (!shiki.getLoadedLanguages().includes(language)) {
    await shiki.loadLanguage(await loadGrammar(language));
  }
  const { tokens } = shiki.codeToTokens(code, { lang: language, theme: THEME });
  return tokens.map((line) =>
    line.map(({ content, color }) => ({ text: content, kind: kindOf(color) })),
  );
}

function kindOf(color: string | undefined): string {
  return color?.startsWith(`var(${PREFIX}token-`)
    ? color.slice(`var(${PREFIX}token-`.length, -1)
    : '';
}
