import { ChevronDown } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { Icon } from '../icon/Icon';
import { t } from '../i18n/t';
import { Popover, useClose } from '../ui/Popover';
import type { Mode } from '../wire/offer';
import { chooseOption, optionOf, useChoice } from './choice';
import menu from './menu.module.css';
import css from './offer.module.css';

/** Chooses one of the options of a mode. */
export default function ModePicker({ mode }: { readonly mode: Mode }): ReactNode {
  const chosen = optionOf(
    mode,
    useChoice((state) => state.modes),
  );
  const option = mode.options.find(({ id }) => id === chosen);
  return (
    <Popover
      className={css['pill'] ?? ''}
      label={t('mode.chosen', { mode: mode.name, option: option?.name ?? '' })}
      face={
        <>
          {option?.icon && <Icon icon={option.icon} />}
          {option?.name}
          <ChevronDown aria-hidden="true" className={css['off']} />
        </>
      }
    >
      <Options mode={mode} chosen={chosen} />
    </Popover>
  );
}

interface OptionsProps {
  readonly mode: Mode;
  readonly chosen: string;
}

function Options({ mode, chosen }: OptionsProps): ReactNode {
  const close = useClose();
  const id = useId();
  return (
    <fieldset className={menu['options']}>
      <legend>{mode.name}</legend>
      {mode.options.map((option) => (
        // A click on the one that is chosen changes nothing, and closes all the same.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
        <label
          key={option.id}
          className={menu['option']}
          // The arrow keys click, too, and do not mean to be done.
          onClick={(event) => event.detail > 0 && close()}
        >
          <input
            type="radio"
            name={id}
            checked={option.id === chosen}
            aria-labelledby={`${id}-${option.id}-name`}
            aria-describedby={option.description ? `${id}-${option.id}` : undefined}
            onChange={() => chooseOption(mode.id, option.id)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              close();
            }}
          />
          <span className={menu['icon']}>{option.icon && <Icon icon={option.icon} />}</span>
          <span id={`${id}-${option.id}-name`} className={menu['name']}>
            {option.name}
          </span>
          {option.description && (
            <span id={`${id}-${option.id}`} className={menu['about']}>
              {option.description}
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
