import type { Token, Tokens } from 'marked';
import { memo, type ReactNode } from 'react';
import { useLanguage } from '../i18n/language';
import { t } from '../i18n/t';
import { CodeBlock } from '../code/CodeBlock';
import { decodeEntities } from './entities';
import { Formula } from './Formula';
import { Inline } from './Inline';
import css from './markdown.module.css';
import type { Part } from './math';

interface BlockProps {
  readonly token: Part;
  /** See Parsed.references. */
  readonly references: string;
  /** The level of a heading, if this is one. */
  readonly level: number;
  /** Whether more may come: code is coloured when it is complete. */
  readonly open: boolean;
  /**
   * The direction of a block at the top is that of its first letter. What stands in it follows: a
   * list in Arabic has its numbers on the right, whatever is in its items.
   */
  readonly dir?: 'auto';
}

/** A block is drawn again only if its source has changed, or the page's language. */
export const Block = memo(
  ({ token, references, level, open, dir }: BlockProps): ReactNode => {
    useLanguage();
    switch (token.type) {
      case 'paragraph':
        return (
          <p dir={dir}>
            <Inline tokens={token.tokens} />
          </p>
        );
      case 'heading':
        return <Heading token={token} level={level} dir={dir} />;
      case 'code':
        return <CodeBlock code={token.text} language={languageOf(token.lang)} complete={!open} />;
      case 'list':
        return <List token={token} references={references} open={open} dir={dir} />;
      case 'blockquote':
        return (
          <blockquote dir={dir}>
            <Blocks tokens={token.tokens} references={references} open={open} />
          </blockquote>
        );
      case 'table':
        return <Table token={token} dir={dir} />;
      case 'hr':
        return <hr />;
      case 'formula':
        return <Formula formula={token} />;
      case 'openFormula':
        return (
          <p dir={dir} className={css['raw']}>
            <Inline tokens={token.tokens} />
          </p>
        );
      case 'html':
        return (
          <p dir={dir} className={css['raw']}>
            {token.raw.trimEnd()}
          </p>
        );
      case 'space':
      case 'def':
        return null;
      default:
        return <Inline tokens={[token]} />;
    }
  },
  (one, other) =>
    one.token.raw === other.token.raw &&
    one.token.type === other.token.type &&
    one.references === other.references &&
    one.level === other.level &&
    one.open === other.open &&
    isLoose(one.token) === isLoose(other.token),
);

interface BlocksProps {
  readonly tokens: readonly Token[];
  readonly references: string;
  readonly open: boolean;
}

function Blocks({ tokens, references, open }: BlocksProps): ReactNode {
  return tokens.map((token, at) => (
    <Block
      key={at}
      token={token as Part}
      references={references}
      level={6}
      open={open && at === tokens.length - 1}
    />
  ));
}

const HEADINGS = ['h3', 'h4', 'h5', 'h6'] as const;

interface HeadingProps {
  readonly token: Tokens.Heading;
  readonly level: number;
  readonly dir: 'auto' | undefined;
}

function Heading({ token, level, dir }: HeadingProps): ReactNode {
  const Tag = HEADINGS[level - 3] ?? 'h6';
  return (
    <Tag dir={dir} data-depth={token.depth}>
      <Inline tokens={token.tokens} />
    </Tag>
  );
}

interface ListProps {
  readonly token: Tokens.List;
  readonly references: string;
  readonly open: boolean;
  readonly dir: 'auto' | undefined;
}

function List({ token, references, open, dir }: ListProps): ReactNode {
  const last = token.items.length - 1;
  const items = token.items.map((item, at) => (
    <Item key={at} token={item} references={references} open={open && at === last} />
  ));
  if (!token.ordered) return <ul dir={dir}>{items}</ul>;
  return (
    <ol dir={dir} start={token.start === '' ? 1 : token.start}>
      {items}
    </ol>
  );
}

interface ItemProps {
  readonly token: Tokens.ListItem;
  readonly references: string;
  readonly open: boolean;
}

const Item = memo(
  ({ token, references, open }: ItemProps): ReactNode => {
    useLanguage();
    return (
      <li className={token.task ? css['task'] : undefined}>
        <Blocks tokens={token.tokens} references={references} open={open} />
      </li>
    );
  },
  (one, other) =>
    one.token.raw === other.token.raw &&
    one.token.loose === other.token.loose &&
    one.references === other.references &&
    one.open === other.open,
);

interface TableProps {
  readonly token: Tokens.Table;
  readonly dir: 'auto' | undefined;
}

function Table({ token, dir }: TableProps): ReactNode {
  return (
    // A table may be wider than the page: then it scrolls by itself, with the keyboard too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={css['table']} role="group" aria-label={t('markdown.table')} tabIndex={0}>
      <table dir={dir}>
        <thead>
          <tr>{cells(token.header)}</tr>
        </thead>
        <tbody>
          {token.rows.map((row, at) => (
            <tr key={at}>{cells(row)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cells(row: readonly Tokens.TableCell[]): ReactNode {
  return row.map((cell, at) => {
    const Tag = cell.header ? 'th' : 'td';
    return (
      <Tag key={at} data-align={cell.align ?? undefined}>
        <Inline tokens={cell.tokens} />
      </Tag>
    );
  });
}

function isLoose(token: Part): boolean {
  return token.type === 'list' && token.loose;
}

/** The first word after a fence, as far as it can be the name of a language. */
function languageOf(info: string | undefined): string {
  return /^[\w#+.-]{1,30}/.exec(decodeEntities(info ?? ''))?.[0] ?? '';
}
