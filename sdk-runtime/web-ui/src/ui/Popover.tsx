import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import css from './popover.module.css';

interface PopoverProps {
  /** What the button is called. */
  readonly label: string;
  /** What is on the button. */
  readonly face: ReactNode;
  /** The look of the button. */
  readonly className: string;
  readonly below?: boolean;
  /** What opens. */
  readonly children: ReactNode;
}

const Close = createContext<() => void>(() => undefined);

/** Within a popover: closes it, and goes back to its button. */
export function useClose(): () => void {
  return useContext(Close);
}

const TO_THE_EDGE_PX = 12;
const FOCUSABLE = 'button, a[href], input, select';

/** A button with something that opens beside it, until one is done with it or goes elsewhere. */
export function Popover({ label, face, className, below, children }: PopoverProps): ReactNode {
  const [open, setOpen] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  // Whenever it is drawn: in another language it is of another size, or on the other side.
  useLayoutEffect(() => {
    if (panel.current) keepOnScreen(panel.current);
  });
  useLayoutEffect(() => {
    if (open) focusFirst(panel.current);
  }, [open]);
  useEffect(() => {
    if (!open) return undefined;
    const elsewhere = ({ target }: Event) => {
      if (target instanceof Node && !whole.current?.contains(target)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      setOpen(false);
      button.current?.focus();
    };
    // Before anything else that Escape would stop.
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('focusin', elsewhere);
    return () => {
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('focusin', elsewhere);
    };
  }, [open]);
  const close = useCallback(() => {
    setOpen(false);
    button.current?.focus();
  }, []);
  return (
    <div ref={whole} className={css['popover']}>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        aria-expanded={open}
        title={label}
        onClick={() => setOpen(!open)}
      >
        {face}
      </button>
      {open && (
        <div ref={panel} className={css['panel']} data-below={below || undefined}>
          <Close value={close}>{children}</Close>
        </div>
      )}
    </div>
  );
}

/** What is chosen, or else what is first. */
function focusFirst(panel: HTMLElement | null): void {
  const chosen = panel?.querySelector<HTMLElement>('input:checked');
  (chosen ?? panel?.querySelector<HTMLElement>(FOCUSABLE))?.focus();
}

function keepOnScreen(panel: HTMLElement): void {
  // Where it would be without; taking that away first would be a movement, which takes its time.
  const shifted = Number.parseFloat(panel.style.translate) || 0;
  const shown = panel.getBoundingClientRect();
  const left = shown.left - shifted;
  const over = shown.right - shifted - (document.documentElement.clientWidth - TO_THE_EDGE_PX);
  const shift =
    over > 0 ? -Math.min(over, left - TO_THE_EDGE_PX) : Math.max(0, TO_THE_EDGE_PX - left);
  if (shift !== shifted) panel.style.translate = shift === 0 ? '' : `${shift}px`;
}
