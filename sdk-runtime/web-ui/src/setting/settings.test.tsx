import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeSession } from '../../test/session';
import { applyToChat, forgetChat } from '../chat/store';
import { SessionProvider } from '../page/session';
import { readForm, type Tab } from '../wire/widget';
import { problemsOf, rebase, submitted } from './form';
import { SettingsButton } from './SettingsButton';

const ITEMS = [
  { label: 'Alpha', value: 'a' },
  { label: 'Beta', value: 'b' },
];
const WIDGETS = [
  { type: 'switch', id: 'sw', label: 'Switch', initial: false, tooltip: 'A tip' },
  { type: 'checkbox', id: 'cb', label: 'Checkbox', initial: true },
  { type: 'slider', id: 'sl', label: 'Slider', initial: 0.5, min: 0, max: 1, step: 0.1 },
  { type: 'select', id: 'se', label: 'Select', initial: 'a', items: ITEMS },
  { type: 'radio', id: 'ra', label: 'Radio', initial: 'a', items: ITEMS },
  { type: 'multiselect', id: 'mu', label: 'Multi', initial: ['a'], items: ITEMS },
  { type: 'textinput', id: 'te', label: 'Text', initial: 'Zed', description: 'A name' },
  { type: 'numberinput', id: 'nu', label: 'Number', initial: 3 },
  { type: 'tags', id: 'ta', label: 'Tags', initial: ['x'] },
  {
    type: 'datepicker',
    id: 'da',
    label: 'Date',
    initial: '2026-11-23',
    min_date: '2026-11-01',
    max_date: '2026-11-30',
  },
  { type: 'datepicker', id: 'dr', label: 'Range', mode: 'range', initial: null },
];

function formOf(...widgets: readonly object[]): readonly Tab[] {
  return readForm(widgets) ?? [];
}

describe('what is wrong in a form', () => {
  it('isNothingOfAWidgetThatIsCalledLikeAPartOfEveryObject', () => {
    const form = formOf({ type: 'numberinput', id: '__proto__', initial: 'x' });
    expect(Object.keys(problemsOf(form, {}, {}))).toEqual(['__proto__']);
    expect(problemsOf(formOf({ type: 'switch', id: '__proto__' }), {}, {})).toEqual({});
  });
});

describe('the settings form', () => {
  let session: ReturnType<typeof fakeSession>;
  const tell = (...widgets: readonly object[]) =>
    act(() => applyToChat([{ kind: 'settings', form: formOf(...widgets) }]));
  const open = async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Chat settings' }));
    return screen.findByRole('dialog');
  };
  const confirm = () => userEvent.click(screen.getByRole('button', { name: 'Confirm' }));

  beforeEach(() => {
    forgetChat();
    session = fakeSession();
    render(
      <SessionProvider value={session}>
        <SettingsButton />
      </SessionProvider>,
    );
  });

  it('isNotThereWhereNothingCanBeSet', () => {
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('setsWhatEveryWidgetIsChangedTo', async () => {
    tell(...WIDGETS);
    await open();
    await userEvent.click(screen.getByRole('switch', { name: 'Switch' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Checkbox' }));
    fireEvent.change(screen.getByRole('slider', { name: 'Slider' }), { target: { value: '0.8' } });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Select' }), 'Beta');
    await userEvent.click(within(screen.getByRole('radiogroup')).getByLabelText('Beta'));
    await userEvent.click(
      within(screen.getByRole('group', { name: 'Multi' })).getByLabelText('Beta'),
    );
    await userEvent.clear(screen.getByRole('textbox', { name: 'Text' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Number' }), '4');
    await userEvent.type(screen.getByRole('textbox', { name: 'Tags' }), 'y{Enter}');
    fireEvent.change(screen.getByLabelText('Date'), { target: { value: '2026-11-24' } });
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '2026-01-01' } });
    fireEvent.change(screen.getByLabelText('To'), { target: { value: '2026-01-31' } });
    await confirm();
    expect(session.setSettings).toHaveBeenCalledExactlyOnceWith({
      sw: true,
      cb: false,
      sl: 0.8,
      se: 'b',
      ra: 'b',
      mu: ['a', 'b'],
      te: null,
      nu: '34',
      ta: ['x', 'y'],
      da: '2026-11-24',
      dr: ['2026-01-01', '2026-01-31'],
    });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('saysWhatAWidgetIsFor', async () => {
    tell(...WIDGETS);
    await open();
    expect(screen.getByRole('switch', { description: 'A tip' })).toBeTruthy();
    expect(screen.getByRole('textbox', { description: 'A name' })).toBeTruthy();
  });

  it('setsNothingThatDoesNotFit', async () => {
    tell(...WIDGETS);
    await open();
    await userEvent.type(screen.getByRole('textbox', { name: 'Number' }), 'x');
    fireEvent.change(screen.getByLabelText('Date'), { target: { value: '2026-12-24' } });
    await confirm();
    expect(session.setSettings).not.toHaveBeenCalled();
    expect(screen.getByText('This is not a number.')).toBeTruthy();
    expect(screen.getByText('Must not be after Nov 30, 2026.')).toBeTruthy();
  });

  it('showsTheAgentEachChangeOnceItPauses', async () => {
    tell(...WIDGETS);
    await open();
    await userEvent.type(screen.getByRole('textbox', { name: 'Text' }), 'dy');
    await waitFor(() => expect(session.trySettings).toHaveBeenCalledOnce());
    expect(session.trySettings.mock.calls[0]?.[0]).toMatchObject({ te: 'Zeddy', nu: 3 });
    expect(session.setSettings).not.toHaveBeenCalled();
  });

  it('takesItBackThereTooWhenOneCancels', async () => {
    tell(...WIDGETS);
    await open();
    await userEvent.type(screen.getByRole('textbox', { name: 'Text' }), 'dy');
    await waitFor(() => expect(session.trySettings).toHaveBeenCalledOnce());
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(session.trySettings.mock.lastCall?.[0]).toMatchObject({ te: 'Zed' });
    expect(session.setSettings).not.toHaveBeenCalled();
    await open();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Text' }).value).toBe('Zed');
  });

  it('undoesWhatWasChanged', async () => {
    tell(...WIDGETS);
    await open();
    await userEvent.type(screen.getByRole('textbox', { name: 'Text' }), 'dy');
    await userEvent.click(screen.getByRole('button', { name: 'Undo changes' }));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Text' }).value).toBe('Zed');
  });

  it('followsWhatAnotherTabSets', async () => {
    const [first, second] = [
      { type: 'textinput', id: 'one', label: 'One', initial: 'a' },
      { type: 'textinput', id: 'two', label: 'Two', initial: 'a' },
    ];
    tell(first, second);
    await open();
    await userEvent.type(screen.getByRole('textbox', { name: 'One' }), 'b');
    tell(first, { ...second, initial: 'c' });
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'One' }).value).toBe('ab');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Two' }).value).toBe('c');
  });

  it('leavesWhatIsDisabledAlone', async () => {
    tell({ ...WIDGETS[6], disabled: true });
    await open();
    expect(screen.getByRole('textbox', { name: 'Text' })).toHaveProperty('disabled', true);
  });

  it('showsOneTabAtATimeAndGoesToTheOneWithAMistake', async () => {
    act(() =>
      applyToChat([
        {
          kind: 'settings',
          form:
            readForm([
              { id: 'one', label: 'First', inputs: [WIDGETS[7]] },
              { id: 'two', label: 'Second', inputs: [WIDGETS[6]] },
            ]) ?? [],
        },
      ]),
    );
    await open();
    await userEvent.type(screen.getByRole('textbox', { name: 'Number' }), 'x');
    screen.getByRole('tab', { name: 'First' }).focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByRole('textbox', { name: 'Text' })).toBeTruthy();
    await confirm();
    expect(screen.getByRole('tab', { name: 'First', selected: true })).toBeTruthy();
    expect(session.setSettings).not.toHaveBeenCalled();
  });
});

describe('what was changed', () => {
  it('givesWayToWhatTheServerKnowsBetter', () => {
    const edits = { a: 1, b: 2 };
    expect(rebase(edits, { a: 0, b: 0 }, { a: 0, b: 5 })).toEqual({ a: 1 });
  });

  it('isSentTogetherWithEverythingElse', () => {
    expect(submitted({ a: 1, b: 'x' }, { b: '' })).toEqual({ a: 1, b: null });
  });

  it('mustBeAWholeRangeThatEndsAfterItBegins', () => {
    const form = formOf({ type: 'datepicker', id: 'd', mode: 'range' });
    const problem = (...dates: readonly string[]) => problemsOf(form, {}, { d: dates })['d'];
    expect(problem('2026-01-02', '')).toMatch(/first and a last/);
    expect(problem('2026-01-02', '2026-01-01')).toMatch(/end before/);
    expect(problem('2026-01-02', '2026-01-02')).toBeUndefined();
  });
});
