import { createElement, useState, type ReactNode } from 'react';
import css from './icon.module.css';
import { useIcon } from './named';
import { rooted } from './rooted';

/** A path or an address has what the name of an icon never has. */
const PICTURE = /[/.:]/;

interface IconProps {
  /** The name of a Lucide icon, a path on the server, or an address. */
  readonly icon: string;
}

/** An icon as an agent names it: as high as the text; nothing where there is no such icon. */
export function Icon({ icon }: IconProps): ReactNode {
  return PICTURE.test(icon) ? <Picture key={icon} path={icon} /> : <Named name={icon} />;
}

function Named({ name }: { readonly name: string }): ReactNode {
  const icon = useIcon(name);
  if (icon === null) return null;
  return icon ? createElement(icon, { 'aria-hidden': true }) : <span className={css['coming']} />;
}

function Picture({ path }: { readonly path: string }): ReactNode {
  const [broken, setBroken] = useState(false);
  if (broken) return null;
  return (
    <img className={css['picture']} src={rooted(path)} alt="" onError={() => setBroken(true)} />
  );
}
