import type { Token, Tokens } from 'marked';
import { ExternalLink, ImageOff } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { t } from '../i18n/t';
import { decodeEntities } from './entities';
import { Formula } from './Formula';
import { imageSourceOf, namesHost, targetOf } from './links';
import css from './markdown.module.css';
import type { Part as AnyPart } from './math';
import { Mentioning } from './mentions';

/** The inline parts of a block: every one becomes an element here or stays text; none is HTML. */
export function Inline({ tokens }: { readonly tokens: readonly Token[] }): ReactNode {
  return tokens.map((token, at) => <Part key={at} token={token as AnyPart} />);
}

function Part({ token }: { readonly token: AnyPart }): ReactNode {
  switch (token.type) {
    case 'strong':
      return (
        <strong>
          <Inline tokens={token.tokens} />
        </strong>
      );
    case 'em':
      return (
        <em>
          <Inline tokens={token.tokens} />
        </em>
      );
    case 'del':
      return (
        <del>
          <Inline tokens={token.tokens} />
        </del>
      );
    case 'codespan':
      return <code dir="ltr">{token.text}</code>;
    case 'br':
      return <br />;
    case 'link':
      return <Link token={token} />;
    case 'image':
      return <Picture href={token.href} alt={token.text} />;
    case 'html':
      return /^<br\s*\/?>$/i.test(token.raw) ? <br /> : token.raw;
    case 'escape':
      return token.text;
    case 'text':
      return token.tokens ? (
        <Inline tokens={token.tokens} />
      ) : (
        <Mentioning text={decodeEntities(token.text)} />
      );
    case 'formula':
      return <Formula formula={token} />;
    case 'checkbox':
      return <Checkbox checked={token.checked} />;
    default:
      return <Fragment>{token.raw}</Fragment>;
  }
}

function Link({ token }: { readonly token: Tokens.Link }): ReactNode {
  const target = targetOf(token.autolink ? token.href : decodeEntities(token.href));
  const text = <Inline tokens={token.tokens} />;
  if (!target) return text;
  const { href, host } = target;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow" dir="auto">
      {text}
      {host !== null && !namesHost(token.text, host) && (
        <span className={css['host']} dir="ltr">
          {' '}
          {host}
        </span>
      )}
      {host !== null && <ExternalLink className={css['out']} aria-hidden="true" size="0.75em" />}
      <span className="unseen"> {t('markdown.newTab')}</span>
    </a>
  );
}

/**
 * Images of our own, and of whom the application trusts, are shown; one from elsewhere would tell
 * its host who reads, so it is a link.
 */
function Picture({ href, alt }: { readonly href: string; readonly alt: string }): ReactNode {
  const name = decodeEntities(alt);
  const source = imageSourceOf(decodeEntities(href));
  if (source) {
    return (
      <img src={source} alt={name} loading="lazy" decoding="async" referrerPolicy="no-referrer" />
    );
  }
  const target = targetOf(decodeEntities(href));
  if (!target) return name;
  return (
    <a
      className={css['image']}
      href={target.href}
      target="_blank"
      rel="noopener noreferrer nofollow"
    >
      <ImageOff aria-hidden="true" size="1em" />
      <span>{t('markdown.image', { name: name || t('markdown.unnamedImage') })}</span>
      <span className={css['host']} dir="ltr">
        {target.host}
      </span>
    </a>
  );
}

function Checkbox({ checked }: { readonly checked: boolean }): ReactNode {
  return (
    <input
      type="checkbox"
      checked={checked}
      disabled
      readOnly
      aria-label={t(checked ? 'markdown.done' : 'markdown.open')}
    />
  );
}
