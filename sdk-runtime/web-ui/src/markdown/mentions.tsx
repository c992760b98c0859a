import { createContext, Fragment, useContext, type ReactNode } from 'react';

/** A name that leads somewhere wherever it stands in a text. */
export interface Mention {
  readonly name: string;
  readonly title: string;
  /** Where it leads by itself; null if it only opens something. */
  readonly href: string | null;
  readonly open: () => void;
}

const NONE: readonly Mention[] = [];

export const Mentions = createContext(NONE);

/** A plain text, names in it as links. */
export function Mentioning({ text }: { readonly text: string }): ReactNode {
  const mentions = useContext(Mentions);
  if (mentions.length === 0) return text;
  const parts = text.split(patternOf(mentions));
  return parts.map((part, at) => {
    const mention = at % 2 === 1 ? mentions.find(({ name }) => name === part) : undefined;
    return mention ? (
      <MentionLink key={at} mention={mention} />
    ) : (
      <Fragment key={at}>{part}</Fragment>
    );
  });
}

/** The longest name first: another may begin like it. */
function patternOf(mentions: readonly Mention[]): RegExp {
  const names = mentions
    .map(({ name }) => name)
    .sort((one, other) => other.length - one.length)
    .map((name) => name.replace(/[^\p{L}\p{N}\s]/gu, String.raw`\$&`));
  return new RegExp(`(${names.join('|')})`, 'v');
}

function MentionLink({ mention }: { readonly mention: Mention }): ReactNode {
  const { name, title, href, open } = mention;
  if (href === null) {
    return (
      <button type="button" data-mention title={title} onClick={open}>
        {name}
      </button>
    );
  }
  return (
    <a
      href={href}
      title={title}
      onClick={(event) => {
        event.preventDefault();
        open();
      }}
    >
      {name}
    </a>
  );
}
