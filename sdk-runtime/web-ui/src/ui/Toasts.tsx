import { CircleCheck, CircleX, Info, TriangleAlert, X } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { t } from '../i18n/t';
import { IconButton } from './IconButton';
import css from './toasts.module.css';
import { dismissToast, useToasts, type ShownToast } from './toast';

const SHOWN_FOR_MS = 6_000;

const SIGNS = { success: CircleCheck, info: Info, warning: TriangleAlert, error: CircleX };

export function Toasts(): ReactNode {
  const toasts = useToasts((state) => state.toasts);
  return (
    <div className={css['toasts']} role="log" aria-live="polite">
      {toasts.map((toast) => (
        <ToastCard key={toast.key} toast={toast} />
      ))}
    </div>
  );
}

function ToastCard({ toast }: { readonly toast: ShownToast }): ReactNode {
  useEffect(() => {
    const timer = setTimeout(() => dismissToast(toast.key), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [toast.key]);
  const Sign = SIGNS[toast.type];
  return (
    <div className={css['toast']} data-type={toast.type}>
      <Sign aria-hidden="true" />
      <span dir="auto">{toast.message}</span>
      <IconButton label={t('toast.dismiss')} onClick={() => dismissToast(toast.key)}>
        <X />
      </IconButton>
    </div>
  );
}
