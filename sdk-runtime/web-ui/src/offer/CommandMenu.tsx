import { useEffect, useRef, type ReactNode } from 'react';
import { t } from '../i18n/t';
import { Icon } from '../icon/Icon';
import { announce } from '../ui/announce';
import css from './menu.module.css';
import { MENU_ID, optionId, type CommandMenuState } from './useCommandMenu';

/** The commands to choose from, above the text; the focus stays in the text. */
export default function CommandMenu({ menu }: { readonly menu: CommandMenuState }): ReactNode {
  const { commands, at } = menu;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => announce(t('command.found', { count: commands.length })), [commands.length]);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView?.({ block: 'nearest' });
  }, [at]);
  return (
    <div
      ref={list}
      id={MENU_ID}
      className={css['menu']}
      role="listbox"
      aria-label={t('command.list')}
    >
      {commands.map((command, index) => (
        // The keys are the text field's.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
        <div
          key={command.id}
          id={optionId(index)}
          className={css['option']}
          role="option"
          aria-selected={index === at}
          onPointerMove={() => index === at || menu.point(index)}
          // So that the text keeps the focus.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => menu.choose(command)}
        >
          <span className={css['icon']}>
            <Icon icon={command.icon} />
          </span>
          <span className={css['name']}>{command.id}</span>
          {command.description && <span className={css['about']}>{command.description}</span>}
        </div>
      ))}
    </div>
  );
}
