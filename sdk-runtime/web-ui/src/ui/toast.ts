import { create } from 'zustand';
import type { Toast } from '../chat/event';

export interface ShownToast extends Toast {
  readonly key: number;
}

const MOST_AT_ONCE = 3;

export const useToasts = create<{ readonly toasts: readonly ShownToast[] }>(() => ({ toasts: [] }));

let count = 0;

export function addToast(toast: Toast): void {
  count += 1;
  const shown = { ...toast, key: count };
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts, shown].slice(-MOST_AT_ONCE) }));
}

export function dismissToast(key: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.key !== key) }));
}
