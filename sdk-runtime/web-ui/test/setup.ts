import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { undecide } from './application';

// What is loaded when first needed takes a while on a busy machine.
configure({ asyncUtilTimeout: 5_000 });

// What jsdom has no layout for.
vi.stubGlobal(
  'matchMedia',
  vi.fn(() => ({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() })),
);
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe = vi.fn();
    disconnect = vi.fn();
  },
);
vi.stubGlobal(
  'IntersectionObserver',
  class {
    private readonly tell: (entries: readonly { isIntersecting: boolean }[]) => void;
    constructor(tell: (entries: readonly { isIntersecting: boolean }[]) => void) {
      this.tell = tell;
    }
    // Everything is in view.
    observe = () => this.tell([{ isIntersecting: true }]);
    disconnect = vi.fn();
  },
);
HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
  this.open = false;
};

afterEach(() => {
  cleanup();
  undecide();
  sessionStorage.clear();
  localStorage.clear();
});
