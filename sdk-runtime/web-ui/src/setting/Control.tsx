import { ChevronDown } from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import { t } from '../i18n/t';
import { Boxes, Dates, Radios, Tags } from './controls';
import type { ControlProps, Of } from './props';
import css from './control.module.css';

/** What a widget is set with. */
export function Control({ widget, ...props }: ControlProps): ReactNode {
  switch (widget.type) {
    case 'switch':
    case 'checkbox':
      return <Toggle widget={widget} {...props} />;
    case 'slider':
      return <Slider widget={widget} {...props} />;
    case 'select':
      return <Select widget={widget} {...props} />;
    case 'radio':
      return <Radios widget={widget} {...props} />;
    case 'multiselect':
      return <Boxes widget={widget} {...props} />;
    case 'textinput':
      return <Text widget={widget} {...props} />;
    case 'numberinput':
      return <Numeric widget={widget} {...props} />;
    case 'tags':
      return <Tags widget={widget} {...props} />;
    case 'datepicker':
      return <Dates widget={widget} {...props} />;
  }
}

function Toggle({ widget, value, names, onChange }: Of<'switch' | 'checkbox'>): ReactNode {
  return (
    <input
      type="checkbox"
      role={widget.type === 'switch' ? 'switch' : undefined}
      className={css[widget.type]}
      id={names.id}
      disabled={widget.disabled}
      checked={value === true}
      {...names.described}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}

function Slider({ widget, value, names, onChange }: Of<'slider'>): ReactNode {
  const { min, max, step, disabled } = widget;
  const number = typeof value === 'number' ? value : min;
  return (
    <div className={css['slider']}>
      <input
        type="range"
        id={names.id}
        min={min}
        max={max}
        step={step}
        disabled={disabled}
        value={number}
        style={{ '--part': (number - min) / (max - min || 1) } as CSSProperties}
        {...names.described}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
      <output htmlFor={names.id}>{number}</output>
    </div>
  );
}

function Select({ widget, value, names, onChange }: Of<'select' | 'radio'>): ReactNode {
  const known = widget.items.some((item) => item.value === value);
  return (
    <span className={css['select']}>
      <select
        className={css['input']}
        id={names.id}
        disabled={widget.disabled}
        value={known ? String(value) : ''}
        {...names.described}
        onChange={(event) => onChange(event.target.value)}
      >
        {!known && <option value="" aria-label={t('setting.none')} />}
        {widget.items.map((item) => (
          <option key={item.value} value={item.value}>
            {item.label}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden="true" />
    </span>
  );
}

function Text({ widget, value, names, onChange }: Of<'textinput'>): ReactNode {
  const shared = {
    className: css['input'],
    id: names.id,
    disabled: widget.disabled,
    placeholder: widget.placeholder,
    value: typeof value === 'string' ? value : '',
    dir: 'auto' as const,
    ...names.described,
  };
  return widget.multiline ? (
    <textarea rows={3} {...shared} onChange={(event) => onChange(event.target.value)} />
  ) : (
    <input type="text" {...shared} onChange={(event) => onChange(event.target.value)} />
  );
}

/** A text, so that what is no number can be seen, and is not taken for nothing. */
function Numeric({ widget, value, names, onChange }: Of<'numberinput'>): ReactNode {
  return (
    <input
      type="text"
      inputMode="decimal"
      autoComplete="off"
      className={css['input']}
      id={names.id}
      disabled={widget.disabled}
      placeholder={widget.placeholder}
      value={typeof value === 'number' || typeof value === 'string' ? value : ''}
      {...names.described}
      onChange={(event) => onChange(event.target.value.trim())}
    />
  );
}
