import { useState, type ReactNode } from 'react';
import { rooted } from '../icon/rooted';
import { useDark } from '../theme/theme';
import { applicationOf } from '../wire/application';
import css from './logo.module.css';
import { Mark } from './Mark';

interface LogoProps {
  /** Its height; how wide it is, is its own affair. */
  readonly size: number;
}

/** The application's logo; where it has none, Parley's mark. */
export function Logo({ size }: LogoProps): ReactNode {
  const { logo } = applicationOf(document);
  const dark = useDark();
  const [broken, setBroken] = useState(false);
  if (!logo || broken) return <Mark size={size} />;
  return (
    <img
      className={css['logo']}
      src={rooted(dark ? logo.dark : logo.light)}
      height={size}
      alt=""
      onError={() => setBroken(true)}
    />
  );
}

/** That something is going on: with Parley's mark only where that is what people know the page by. */
export function Busy({ size }: LogoProps): ReactNode {
  if (!applicationOf(document).logo) return <Mark size={size} busy />;
  return (
    <span className={css['busy']} aria-hidden="true">
      <span />
      <span />
      <span />
    </span>
  );
}
