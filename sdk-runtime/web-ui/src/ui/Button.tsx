import type { ReactNode, Ref } from 'react';
import css from './button.module.css';

interface ButtonProps {
  readonly children: ReactNode;
  /** What a press does; a button that submits a form leaves that to the form. */
  readonly onClick?: () => void;
  readonly look?: 'plain' | 'primary' | 'danger';
  readonly disabled?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({
  onClick,
  children,
  look = 'plain',
  disabled,
  ref,
}: ButtonProps): ReactNode {
  return (
    <button
      ref={ref}
      type={onClick ? 'button' : 'submit'}
      className={css['button']}
      data-look={look}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
