import { applicationOf } from '../wire/application';

/** Where a link in a text may lead. */
export interface Target {
  readonly href: string;
  /** The host it leads to, if that is not this page's own. */
  readonly host: string | null;
}

const WEB: ReadonlySet<string> = new Set(['http:', 'https:']);
const CONTACT: ReadonlySet<string> = new Set(['mailto:', 'tel:']);

/** The target of a link, or undefined if it is none that anybody should follow from here. */
export function targetOf(href: string): Target | undefined {
  const url = urlOf(href);
  if (!url) return undefined;
  if (CONTACT.has(url.protocol)) return { href: url.href, host: null };
  if (!WEB.has(url.protocol)) return undefined;
  return { href: url.href, host: url.origin === location.origin ? null : url.host };
}

/**
 * The address of an image that may be loaded: one of our own, or of an origin that the application
 * trusts; any other would tell on the reader.
 */
export function imageSourceOf(href: string): string | undefined {
  const url = urlOf(href);
  const known =
    url?.origin === location.origin ||
    (url !== undefined && applicationOf(document).imageOrigins.includes(url.origin));
  return known ? url.href : undefined;
}

/** Whether a link's text already tells where it leads. */
export function namesHost(text: string, host: string): boolean {
  return text
    .replace(/^\s*https?:\/\//i, '')
    .toLowerCase()
    .startsWith(host.toLowerCase());
}

function urlOf(href: string): URL | undefined {
  try {
    return new URL(href, location.href);
  } catch {
    return undefined;
  }
}
