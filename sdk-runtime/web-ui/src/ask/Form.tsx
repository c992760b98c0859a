import { useId, useState, type ReactNode } from 'react';
import type { Question } from '../chat/state';
import { useElement } from '../chat/store';
import { t } from '../i18n/t';
import { useSession } from '../page/session';
import { Button } from '../ui/Button';
import type { Fields } from '../wire/read';
import css from './ask.module.css';
import { Skip } from './Skip';

interface FormProps {
  readonly question: Question;
  /** The element that is to be filled in, by id. */
  readonly element: string;
}

type Scalar = string | number | boolean;

/** Fills in what a question shows, as far as it is texts, numbers and yes or no. */
export default function Form({ question, element: id }: FormProps): ReactNode {
  const session = useSession();
  const element = useElement(id);
  const [changed, setChanged] = useState<Fields>({});
  if (!element) return null;
  const props = { ...element.props, ...changed };
  const fields = Object.entries(props).filter((entry): entry is [string, Scalar] =>
    isScalar(entry[1]),
  );
  return (
    <form
      key={question.id}
      className={css['form']}
      aria-label={element.name}
      onSubmit={(event) => {
        event.preventDefault();
        session.answer({ kind: 'element', props });
      }}
    >
      {fields.map(([name, value]) => (
        <Field
          key={name}
          name={name}
          value={value}
          onChange={(next) => setChanged((before) => ({ ...before, [name]: next }))}
        />
      ))}
      <div className={css['choices']}>
        <Button look="primary">{t('ask.submit')}</Button>
        <Skip />
      </div>
    </form>
  );
}

interface FieldProps {
  readonly name: string;
  readonly value: Scalar;
  readonly onChange: (value: Scalar) => void;
}

function Field({ name, value, onChange }: FieldProps): ReactNode {
  const id = useId();
  return (
    <div className={css['field']} data-kind={typeof value}>
      <label htmlFor={id} dir="auto">
        {inWords(name)}
      </label>
      {typeof value === 'boolean' ? (
        <input
          id={id}
          type="checkbox"
          checked={value}
          onChange={({ target }) => onChange(target.checked)}
        />
      ) : (
        <Line id={id} value={value} onChange={onChange} />
      )}
    </div>
  );
}

interface LineProps {
  readonly id: string;
  readonly value: string | number;
  readonly onChange: (value: Scalar) => void;
}

/** What is typed stays as it is typed: a number is not yet one while it is being written. */
function Line({ id, value, onChange }: LineProps): ReactNode {
  const [typed, setTyped] = useState(String(value));
  const number = typeof value === 'number';
  return (
    <input
      id={id}
      type={number ? 'number' : 'text'}
      step={number ? 'any' : undefined}
      required={number}
      dir="auto"
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value);
        if (!number) onChange(target.value);
        else if (target.value !== '') onChange(target.valueAsNumber);
      }}
    />
  );
}

function isScalar(value: unknown): value is Scalar {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/** A name as code spells it, for people: `firstName` is "First name". */
function inWords(name: string): string {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
