import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import css from './dialog.module.css';

interface ModalProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
  /** For what takes more room than a question. */
  readonly wide?: boolean;
  /** The element that says more about it. */
  readonly describedBy?: string;
}

/** What wants to be done with first. The browser's own dialog keeps the focus and knows Escape. */
export function Modal({ title, children, onClose, wide, describedBy }: ModalProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Closed before it goes: only then does the browser give the focus back to where it was.
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  return (
    // A click beside the dialog is what Escape is: the key has it already.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={css['dialog']}
      data-wide={wide || undefined}
      aria-labelledby={id}
      aria-describedby={describedBy}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className={css['content']}>
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}
