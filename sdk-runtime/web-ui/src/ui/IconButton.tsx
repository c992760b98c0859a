import type { ReactNode, Ref } from 'react';
import css from './button.module.css';

interface IconButtonProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
  /** For a button that switches something on and off. */
  readonly pressed?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button that shows only an icon; its label is what it is called and its tooltip. */
export function IconButton({ label, onClick, children, pressed, ref }: IconButtonProps): ReactNode {
  return (
    <button
      ref={ref}
      type="button"
      className={css['icon']}
      aria-label={label}
      aria-pressed={pressed}
      title={label}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
