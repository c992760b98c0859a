import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { applyToChat, forgetChat } from '../chat/store';
import { stepOf, type Step } from '../wire/step';
import { useOpened } from './open';
import { Steps } from './Steps';

function tool(id: string, change: Partial<Step> = {}): void {
  const step = stepOf({ id, type: 'tool', name: id, start: '2026-01-01T00:00:00Z', ...change });
  act(() => applyToChat([{ kind: 'step', step, at: Date.now() }]));
}

const line = (name: RegExp) => screen.getByRole('button', { name });

describe('steps', () => {
  beforeEach(() => {
    forgetChat();
    useOpened.setState(new Map(), true);
  });

  it('showWhatTheyTookAndOpenToWhatWentInAndOut', async () => {
    tool('outer', {
      input: 'in',
      output: 'out',
      showInput: 'json',
      end: '2026-01-01T00:00:01.200Z',
    });
    tool('inner', { parentId: 'outer', end: '2026-01-01T00:00:00.400Z' });
    render(<Steps ids={['outer']} />);
    expect(line(/done: outer\s*1\.2s/).getAttribute('aria-expanded')).toBe('false');
    await userEvent.click(line(/outer/));
    expect(screen.getByText('in')).toBeDefined();
    expect(await screen.findByText('out')).toBeDefined();
    expect(line(/done: inner\s*400ms/)).toHaveProperty('disabled', true);
    await userEvent.click(line(/outer/));
    expect(screen.queryByText('in')).toBeNull();
  });

  it('thatFailedAreOpenAndGiveTheReason', () => {
    tool('broken', { output: 'kaput', isError: true, end: '2026-01-01T00:00:01Z' });
    render(<Steps ids={['broken']} />);
    expect(line(/failed: broken/).getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText('Reason')).toBeDefined();
    expect(screen.getByText('kaput')).toBeDefined();
  });

  it('thatWereSeenBeingWrittenStayOpen', async () => {
    tool('typist', { output: 's0', streaming: true });
    render(<Steps ids={['typist']} />);
    expect(line(/running: typist/).getAttribute('aria-expanded')).toBe('true');
    tool('typist', { output: 's0 s1', end: '2026-01-01T00:00:01Z' });
    expect(line(/done: typist/).getAttribute('aria-expanded')).toBe('true');
    await userEvent.click(line(/typist/));
    expect(line(/typist/).getAttribute('aria-expanded')).toBe('false');
  });

  it('thatWereSeenBeingWrittenCloseWhereTheAgentWantsThat', () => {
    tool('typist', { output: 's0', streaming: true, autoCollapse: true });
    render(<Steps ids={['typist']} />);
    expect(line(/running: typist/).getAttribute('aria-expanded')).toBe('true');
    tool('typist', { output: 's0 s1', autoCollapse: true, end: '2026-01-01T00:00:01Z' });
    expect(line(/done: typist/).getAttribute('aria-expanded')).toBe('false');
  });

  it('showTheirInputWhileItIsWritten', () => {
    tool('caller', { input: '{"a":', showInput: 'json', streaming: true });
    render(<Steps ids={['caller']} />);
    expect(screen.getByRole('group', { name: 'Code, json' }).textContent).toBe('{"a":');
    act(() =>
      applyToChat([{ kind: 'token', id: 'caller', field: 'input', token: ' 1}', whole: false }]),
    );
    expect(screen.getByRole('group', { name: 'Code, json' }).textContent).toBe('{"a": 1}');
  });

  it('hideTheirInputWhenTheyAreToldTo', async () => {
    tool('quiet', { input: 'secret', output: 'out', end: '2026-01-01T00:00:01Z' });
    render(<Steps ids={['quiet']} />);
    await userEvent.click(line(/quiet/));
    expect(await screen.findByText('out')).toBeDefined();
    expect(screen.queryByText('secret')).toBeNull();
  });
});
