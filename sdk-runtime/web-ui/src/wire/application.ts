import { fieldsOf, listOf, textOf, wordOf } from './read';

const THEMES = ['system', 'light', 'dark'] as const;

/** What an application has decided about its page. */
export interface Application {
  /** The theme for those who have chosen none. */
  readonly theme: (typeof THEMES)[number];
  /** The language that everybody gets; empty where each browser's is asked for. */
  readonly language: string;
  /** The languages of which the application has texts of its own, in `public/texts`. */
  readonly texts: readonly string[];
  /** The names of the elements that are drawn by a module in `public/elements`. */
  readonly elements: readonly string[];
  /** Where images in texts may come from, beside the server itself. */
  readonly imageOrigins: readonly string[];
  /** Where its logo lies, on light ground and on dark; null if it has none. */
  readonly logo: { readonly light: string; readonly dark: string } | null;
  /** Where pictures of those who speak lie, by simple name. */
  readonly avatars: ReadonlyMap<string, string>;
}

export function readApplication(value: unknown): Application {
  const fields = fieldsOf(value);
  return {
    theme: wordOf(fields?.['theme'], THEMES) ?? 'system',
    language: textOf(fields?.['language']) ?? '',
    texts: listOf(fields?.['texts'], textOf),
    elements: listOf(fields?.['elements'], textOf),
    imageOrigins: listOf(fields?.['imageOrigins'], textOf),
    logo: logoOf(fields?.['logo']),
    avatars: new Map(
      Object.entries(fieldsOf(fields?.['avatars']) ?? {}).flatMap(([name, address]) => {
        const text = textOf(address);
        return text === undefined ? [] : [[name, text] as const];
      }),
    ),
  };
}

function logoOf(value: unknown): Application['logo'] {
  const fields = fieldsOf(value);
  const light = textOf(fields?.['light']);
  const dark = textOf(fields?.['dark']);
  return light !== undefined && dark !== undefined ? { light, dark } : null;
}

let last: { readonly content: string; readonly application: Application } | undefined;

/** The server writes it into the document: it is known before anything is drawn. */
export function applicationOf(document: Document): Application {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="parley:application"]');
  const content = meta?.content ?? '{}';
  // Much that is drawn asks for it; what stands in the document stays the same.
  if (last?.content !== content) last = { content, application: parse(content) };
  return last.application;
}

function parse(content: string): Application {
  try {
    return readApplication(JSON.parse(content));
  } catch {
    return readApplication({});
  }
}
