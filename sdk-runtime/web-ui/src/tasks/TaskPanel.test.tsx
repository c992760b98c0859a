import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeSession } from '../../test/session';
import { offerJump } from '../chat/jump';
import { applyToChat, forgetChat } from '../chat/store';
import { SessionProvider } from '../page/session';
import { elementOf } from '../wire/element';
import { stepOf } from '../wire/step';
import TaskPanel from './TaskPanel';

function list(key: string): void {
  const element = elementOf({ id: 'tasks', type: 'tasklist', chainlitKey: key });
  act(() => applyToChat([{ kind: 'element', element }]));
}

describe('the task list', () => {
  beforeEach(() => {
    forgetChat();
    const tasks = [
      { title: 'mix', status: 'done', forId: 'm' },
      { title: 'bake', status: 'running' },
    ];
    const lists: Record<string, object> = {
      '/file/one': { status: 'Working', tasks },
      '/file/two': { status: 'Over', tasks: tasks.map((task) => ({ ...task, status: 'done' })) },
    };
    const answer = (url: unknown) => new Response(JSON.stringify(lists[String(url)] ?? null));
    vi.stubGlobal(
      'fetch',
      vi.fn<typeof fetch>((url) => Promise.resolve(answer(url))),
    );
    render(
      <SessionProvider value={fakeSession()}>
        <TaskPanel />
      </SessionProvider>,
    );
  });

  it('isOneLineOnASmallScreenUntilItIsOpened', async () => {
    list('one');
    const head = await screen.findByRole('button', { name: /Working\s*1 of 2 done/ });
    expect(head.getAttribute('aria-expanded')).toBe('false');
    await userEvent.click(head);
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'done: mix',
      'running: bake',
    ]);
  });

  it('followsItsUpdates', async () => {
    list('one');
    await screen.findByText('Working');
    list('two');
    expect(await screen.findByText('Over')).toBeDefined();
    expect(screen.getByText('2 of 2 done')).toBeDefined();
  });

  it('leadsToTheMessagesThatItIsAbout', async () => {
    const jump = vi.fn<Parameters<typeof offerJump>[0]>();
    const stop = offerJump(jump);
    const step = stepOf({ id: 'm', type: 'assistant_message' });
    act(() => applyToChat([{ kind: 'step', step, at: 1 }]));
    list('one');
    await userEvent.click(await screen.findByRole('button', { name: /Working/ }));
    await userEvent.click(screen.getByRole('button', { name: 'mix' }));
    expect(jump).toHaveBeenCalledExactlyOnceWith({ kind: 'answer', key: 'm' }, 0);
    stop();
  });
});
