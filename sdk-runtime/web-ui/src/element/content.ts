import { useEffect, useState } from 'react';

/** What has become of an element's content. */
export type Content =
  | { readonly kind: 'loading' }
  | { readonly kind: 'there'; readonly text: string }
  | { readonly kind: 'failed' };

const LOADING: Content = { kind: 'loading' };
const FAILED: Content = { kind: 'failed' };
const MOST_KEPT = 40;

/** Contents by their address: another content has another one. Rows of a long chat come and go. */
const kept = new Map<string, Promise<string>>();

async function load(url: string): Promise<string> {
  const response = await fetch(url, { credentials: 'include' });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.text();
}

function textAt(url: string): Promise<string> {
  const before = kept.get(url);
  const text = before ?? load(url);
  kept.delete(url);
  kept.set(url, text);
  // What could not be had may be had the next time.
  if (!before) text.catch(() => kept.delete(url));
  const oldest = kept.keys().next().value;
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return text;
}

/** The content at an address as text. */
export function useText(url: string): Content {
  const [content, setContent] = useState<{ readonly url: string; readonly content: Content }>();
  useEffect(() => {
    let wanted = true;
    const settle = (next: Content) => {
      if (wanted) setContent({ url, content: next });
    };
    if (url === '') settle(FAILED);
    else {
      textAt(url)
        .then((text) => settle({ kind: 'there', text }))
        .catch(() => settle(FAILED));
    }
    return () => {
      wanted = false;
    };
  }, [url]);
  return content?.url === url ? content.content : LOADING;
}

/** The value that a JSON text holds, if it is one. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
