import type { ReactNode, Ref } from 'react';
import css from './button.module.css';

interface ButtonProps {
  readonly onClick: () => void;
  readonly children: ReactNode;
  readonly look?: 'plain' | 'primary' | 'danger';
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ onClick, children, look = 'plain', ref }: ButtonProps): ReactNode {
  return (
    <button ref={ref} type="button" className={css['button']} data-look={look} onClick={onClick}>
      {children}
    </button>
  );
}
