import { Info } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import type { Widget } from '../wire/widget';
import { Control } from './Control';
import type { Names } from './props';
import css from './setting.module.css';

export interface FieldProps<W extends Widget = Widget> {
  readonly widget: W;
  readonly value: unknown;
  readonly problem: string | undefined;
  readonly onChange: (value: unknown) => void;
}

/** Whether the control is a group of several, and not one thing with a label. */
function isGroup(widget: Widget): boolean {
  if (widget.type === 'datepicker') return widget.mode === 'range';
  return widget.type === 'radio' || widget.type === 'multiselect';
}

const BESIDE: ReadonlySet<Widget['type']> = new Set(['switch', 'checkbox']);

/** A widget with its label, what it is for, and what is wrong with its value. */
export function Field({ widget, value, problem, onChange }: FieldProps): ReactNode {
  const id = useId();
  const { label, tooltip, description, type, disabled } = widget;
  const more = [description && `${id}-about`, tooltip && `${id}-tip`, problem && `${id}-problem`];
  const names: Names = {
    id,
    label: `${id}-label`,
    described: {
      'aria-describedby': more.filter(Boolean).join(' ') || undefined,
      'aria-invalid': problem ? true : undefined,
    },
  };
  const control = <Control widget={widget} value={value} names={names} onChange={onChange} />;
  return (
    <div
      className={css['field']}
      data-beside={BESIDE.has(type) || undefined}
      data-off={disabled || undefined}
    >
      <div className={css['label']}>
        {isGroup(widget) ? (
          <span id={names.label}>{label}</span>
        ) : (
          <label id={names.label} htmlFor={id}>
            {label}
          </label>
        )}
        {tooltip && <Tip id={`${id}-tip`} text={tooltip} />}
      </div>
      {description && (
        <p id={`${id}-about`} className={css['about']} dir="auto">
          {description}
        </p>
      )}
      <div className={css['control']}>{control}</div>
      <p className={css['problem']} id={`${id}-problem`} role="alert">
        {problem}
      </p>
    </div>
  );
}

/** A hint that can be had with a pointer, a finger or a screen reader. */
function Tip({ id, text }: { readonly id: string; readonly text: string }): ReactNode {
  return (
    <span className={css['tip']} title={text}>
      <Info aria-hidden="true" />
      <span id={id} className={css['tipText']}>
        {text}
      </span>
    </span>
  );
}
