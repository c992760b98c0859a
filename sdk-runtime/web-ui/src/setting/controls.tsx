import { X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { t } from '../i18n/t';
import type { Of } from './props';
import { datesOf, dayOf } from './form';
import css from './control.module.css';

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
}

export function Radios({ widget, value, names, onChange }: Of<'select' | 'radio'>): ReactNode {
  return (
    <div
      role="radiogroup"
      className={css['choices']}
      aria-labelledby={names.label}
      {...names.described}
    >
      {widget.items.map((item) => (
        <label key={item.value}>
          <input
            type="radio"
            name={names.id}
            disabled={widget.disabled}
            checked={item.value === value}
            onChange={() => onChange(item.value)}
          />
          {item.label}
        </label>
      ))}
    </div>
  );
}

export function Boxes({ widget, value, names, onChange }: Of<'multiselect'>): ReactNode {
  const chosen = textsOf(value);
  // In the order in which they are offered, whatever the order of the clicks.
  const chosenWith = (item: string, on: boolean) =>
    widget.items
      .map((other) => other.value)
      .filter((other) => (other === item ? on : chosen.includes(other)));
  return (
    <div
      role="group"
      className={css['choices']}
      aria-labelledby={names.label}
      aria-describedby={names.described['aria-describedby']}
    >
      {widget.items.map((item) => (
        <label key={item.value}>
          <input
            type="checkbox"
            disabled={widget.disabled}
            checked={chosen.includes(item.value)}
            onChange={(event) => onChange(chosenWith(item.value, event.target.checked))}
          />
          {item.label}
        </label>
      ))}
    </div>
  );
}

/** Words that are added one by one, with Enter or a comma. */
export function Tags({ widget, value, names, onChange }: Of<'tags'>): ReactNode {
  const tags = textsOf(value);
  const [typed, setTyped] = useState('');
  const add = () => {
    const tag = typed.trim();
    setTyped('');
    if (tag !== '' && !tags.includes(tag)) onChange([...tags, tag]);
  };
  return (
    <div className={css['tags']}>
      {tags.map((tag) => (
        <span key={tag} className={css['tag']}>
          <span dir="auto">{tag}</span>
          <button
            type="button"
            disabled={widget.disabled}
            aria-label={t('setting.removeTag', { tag })}
            onClick={() => onChange(tags.filter((other) => other !== tag))}
          >
            <X aria-hidden="true" />
          </button>
        </span>
      ))}
      <input
        type="text"
        id={names.id}
        disabled={widget.disabled}
        placeholder={t('setting.addTag')}
        value={typed}
        {...names.described}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Backspace' && typed === '') onChange(tags.slice(0, -1));
          if (event.key !== 'Enter' && event.key !== ',') return;
          event.preventDefault();
          add();
        }}
      />
    </div>
  );
}

export function Dates({ widget, value, names, onChange }: Of<'datepicker'>): ReactNode {
  const [from = '', to = ''] = datesOf(value);
  const shared = {
    type: 'date',
    className: css['input'],
    title: widget.placeholder || undefined,
    disabled: widget.disabled,
    min: dayOf(widget.min) || undefined,
    max: dayOf(widget.max) || undefined,
  };
  if (widget.mode === 'single') {
    return (
      <input
        {...shared}
        {...names.described}
        id={names.id}
        value={from}
        onChange={(event) => onChange(event.target.value || null)}
      />
    );
  }
  const both = (first: string, last: string) =>
    onChange(first === '' && last === '' ? null : [first, last]);
  return (
    <div
      role="group"
      className={css['dates']}
      aria-labelledby={names.label}
      aria-describedby={names.described['aria-describedby']}
    >
      <input
        {...shared}
        aria-label={t('setting.from')}
        value={from}
        onChange={(event) => both(event.target.value, to)}
      />
      <span aria-hidden="true">–</span>
      <input
        {...shared}
        aria-label={t('setting.to')}
        value={to}
        onChange={(event) => both(from, event.target.value)}
      />
    </div>
  );
}
