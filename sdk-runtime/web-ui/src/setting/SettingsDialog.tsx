import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { t } from '../i18n/t';
import { announce } from '../ui/announce';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
import type { Tab } from '../wire/widget';
import { Field } from './Field';
import { shownOf } from './form';
import css from './setting.module.css';
import { useSettingsForm, type SettingsForm } from './useSettingsForm';

/** What can be set in the chat. Nothing is set before it is confirmed. */
export default function SettingsDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const settings = useSettingsForm();
  const { form, edits, problems } = settings;
  const [chosen, setChosen] = useState('');
  const [complaining, setComplaining] = useState(false);
  const tab = form.find(({ id }) => id === chosen) ?? form[0];
  const changed = Object.keys(edits).length > 0;
  const leave = () => {
    settings.leave();
    onClose();
  };
  const confirm = () => {
    if (settings.confirm()) {
      if (changed) announce(t('setting.saved'));
      onClose();
      return;
    }
    setComplaining(true);
    setChosen(firstWith(form, problems) ?? chosen);
  };
  // The composer is a form of its own; this one is none of its parts.
  return createPortal(
    <Modal wide title={t('setting.title')} onClose={leave}>
      <form
        className={css['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          confirm();
        }}
      >
        {form.length > 1 && <Tabs form={form} chosen={tab?.id ?? ''} onChoose={setChosen} />}
        {tab && <Fields tab={tab} settings={settings} complaining={complaining} />}
        <div className={css['actions']}>
          <span className={css['reset']}>
            {changed && <Button onClick={settings.reset}>{t('setting.reset')}</Button>}
          </span>
          <Button onClick={leave}>{t('setting.cancel')}</Button>
          <Button look="primary">{t('setting.confirm')}</Button>
        </div>
      </form>
    </Modal>,
    document.body,
  );
}

function firstWith(form: readonly Tab[], problems: SettingsForm['problems']): string | undefined {
  return form.find(({ inputs }) => inputs.some(({ id }) => Object.hasOwn(problems, id)))?.id;
}

interface FieldsProps {
  readonly tab: Tab;
  readonly settings: SettingsForm;
  readonly complaining: boolean;
}

function Fields({ tab, settings, complaining }: FieldsProps): ReactNode {
  const { values, edits, problems, change } = settings;
  const panel = tab.label ? { role: 'tabpanel', 'aria-label': tab.label } : {};
  return (
    <div className={css['fields']} {...panel}>
      {tab.inputs.map((widget) => (
        <Field
          key={widget.id}
          widget={widget}
          value={shownOf(widget, values, edits)}
          // Half a range is no mistake while one chooses the other half.
          problem={
            (complaining || widget.type !== 'datepicker') && Object.hasOwn(problems, widget.id)
              ? problems[widget.id]
              : undefined
          }
          onChange={(value) => change(widget.id, value)}
        />
      ))}
    </div>
  );
}

interface TabsProps {
  readonly form: readonly Tab[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

function Tabs({ form, chosen, onChoose }: TabsProps): ReactNode {
  const id = useId();
  const move = (event: KeyboardEvent) => {
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
    const by = { ArrowRight: rtl, ArrowLeft: -rtl }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const at = form.findIndex((tab) => tab.id === chosen);
    const next = (at + by + form.length) % form.length;
    onChoose(form[next]?.id ?? chosen);
    document.getElementById(`${id}-${next}`)?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its tabs do
    <div className={css['tabs']} role="tablist" aria-label={t('setting.title')} onKeyDown={move}>
      {form.map((tab, at) => (
        <button
          key={tab.id}
          id={`${id}-${at}`}
          type="button"
          role="tab"
          aria-selected={tab.id === chosen}
          tabIndex={tab.id === chosen ? 0 : -1}
          onClick={() => onChoose(tab.id)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}
