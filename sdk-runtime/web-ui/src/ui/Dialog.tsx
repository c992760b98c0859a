import { useId, type ReactNode } from 'react';
import css from './dialog.module.css';
import { Modal } from './Modal';

interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions: ReactNode;
  readonly onClose: () => void;
}

/** A question that wants an answer first. */
export function Dialog({ title, children, actions, onClose }: DialogProps): ReactNode {
  const id = useId();
  return (
    <Modal title={title} describedBy={id} onClose={onClose}>
      <p id={id}>{children}</p>
      <div className={css['actions']}>{actions}</div>
    </Modal>
  );
}
