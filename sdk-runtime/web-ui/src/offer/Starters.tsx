import { useState, type ReactNode } from 'react';
import { focusComposer } from '../composer/focus';
import { Icon } from '../icon/Icon';
import { t } from '../i18n/t';
import { useSession } from '../page/session';
import { useSettings } from '../page/settings';
import type { Starter, StarterCategory } from '../wire/offer';
import { chosenModes } from './choice';
import css from './starters.module.css';

/** What one could begin with: said at a click. */
export function Starters(): ReactNode {
  const starters = useSettings((state) => state.settings?.starters);
  const categories = useSettings((state) => state.settings?.categories);
  if (categories && categories.length > 0) return <Categories categories={categories} />;
  return starters && starters.length > 0 ? (
    <div className={css['starters']} role="group" aria-label={t('starter.list')}>
      <Cards starters={starters} />
    </div>
  ) : null;
}

function Categories({
  categories,
}: {
  readonly categories: readonly StarterCategory[];
}): ReactNode {
  const [open, setOpen] = useState<string | undefined>();
  const category = categories.find(({ label }) => label === open);
  return (
    <>
      <div className={css['categories']} role="group" aria-label={t('starter.categories')}>
        {categories.map(({ label, icon }) => (
          <button
            key={label}
            type="button"
            aria-expanded={label === open}
            onClick={() => setOpen(label === open ? undefined : label)}
          >
            {icon && <Icon icon={icon} />}
            <span dir="auto">{label}</span>
          </button>
        ))}
      </div>
      {category && (
        <div className={css['starters']} role="group" aria-label={category.label}>
          <Cards starters={category.starters} />
        </div>
      )}
    </>
  );
}

function Cards({ starters }: { readonly starters: readonly Starter[] }): ReactNode {
  const session = useSession();
  return starters.map((starter) => (
    <button
      key={`${starter.label} ${starter.message}`}
      type="button"
      className={css['starter']}
      onClick={() => {
        session.say(starter.message, { command: starter.command, modes: chosenModes() });
        focusComposer();
      }}
    >
      {starter.icon && <Icon icon={starter.icon} />}
      <span dir="auto">{starter.label}</span>
    </button>
  ));
}
