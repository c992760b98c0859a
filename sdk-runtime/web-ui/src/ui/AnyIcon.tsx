import { icons } from 'lucide-react';
import { createElement, type ReactNode } from 'react';

const byName = new Map(Object.entries(icons));

/** Any icon of Lucide's. There are many: to be loaded when one is first named by an agent. */
export default function AnyIcon({ name }: { readonly name: string }): ReactNode {
  const icon = byName.get(inPascalCase(name));
  return icon ? createElement(icon, { 'aria-hidden': true }) : null;
}

function inPascalCase(name: string): string {
  return name.replace(/(?:^|[-_ ])(\w)/g, (_, letter: string) => letter.toUpperCase());
}
