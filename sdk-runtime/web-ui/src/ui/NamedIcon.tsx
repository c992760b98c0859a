import { lazy, Suspense, type ReactNode } from 'react';
import { lasting } from './lasting';

const AnyIcon = lazy(lasting(() => import('./AnyIcon')));

/** The Lucide icon that an agent named; there is room for it before it is here. */
export function NamedIcon({ name }: { readonly name: string }): ReactNode {
  return (
    <Suspense fallback={<svg aria-hidden="true" />}>
      <AnyIcon name={name} />
    </Suspense>
  );
}
