import { act, render, renderHook, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeSession } from '../../test/session';
import type { ChatEvent } from '../chat/event';
import { applyToChat, forgetChat, useChat } from '../chat/store';
import { Answer } from '../message/Answer';
import { UserMessage } from '../message/UserMessage';
import { followAddress, useRoute } from '../page/route';
import { SessionProvider } from '../page/session';
import { elementOf, type ShownElement } from '../wire/element';
import { stepOf } from '../wire/step';
import { closePanel, openBeside, openSidebar, showArrived, usePanel, useShownPanel } from './panel';

const session = fakeSession();

function contents(byPath: Readonly<Record<string, string>>): void {
  vi.stubGlobal(
    'fetch',
    vi.fn<typeof fetch>((url, options) => {
      const text = byPath[String(url)];
      if (text === undefined) return Promise.resolve(new Response('', { status: 404 }));
      const headers = { 'Content-Length': String(text.length) };
      return Promise.resolve(new Response(options?.method === 'HEAD' ? null : text, { headers }));
    }),
  );
}

function show(...elements: (Pick<ShownElement, 'id'> & Partial<ShownElement>)[]): void {
  const events: ChatEvent[] = elements.map((given) => ({
    kind: 'element',
    element: elementOf({ forId: 'm', chainlitKey: given.id, ...given }),
  }));
  arrive(events);
}

function beside(key: string, ...elements: (Pick<ShownElement, 'id'> & Partial<ShownElement>)[]) {
  arrive([
    { kind: 'sidebarTitle', title: 'Side' },
    { kind: 'sidebar', elements: elements.map(elementOf), key },
  ]);
}

function arrive(events: readonly ChatEvent[]): void {
  const before = useChat.getState();
  act(() => {
    applyToChat(events);
    showArrived(events, before);
  });
}

function say(output: string, type = 'assistant_message'): void {
  const step = stepOf({ id: 'm', type, output });
  act(() => applyToChat([{ kind: 'step', step, at: 1 }]));
  render(
    <SessionProvider value={session}>
      {type === 'user_message' ? <UserMessage id="m" /> : <Answer id="m" />}
    </SessionProvider>,
  );
}

describe('elements of a message', () => {
  // What is loaded when it is first needed takes its time on a busy machine.
  beforeAll(async () => {
    await Promise.all([
      import('./ElementView'),
      import('./TableView'),
      import('./Attachments'),
      import('../markdown/Markdown'),
    ]);
  });
  beforeEach(() => {
    forgetChat();
    usePanel.setState({ element: null, sidebar: null });
    vi.clearAllMocks();
    followAddress('');
    contents({});
  });

  it('anImageCanBeEnlarged', async () => {
    say('an image');
    show({ id: 'red', type: 'image', name: 'red.png' });
    await userEvent.click(await screen.findByRole('button', { name: 'Enlarge red.png' }));
    const dialog = screen.getByRole('dialog', { name: 'red.png' });
    expect(within(dialog).getByRole('img').getAttribute('src')).toBe('/file/red');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('aTextIsMarkdownUnlessItIsCode', async () => {
    contents({ '/file/t': '**bold**', '/file/c': 'int n;' });
    say('texts');
    show({ id: 't', type: 'text', name: 'note' });
    show({ id: 'c', type: 'text', name: 'code', language: 'java' });
    expect((await screen.findByText('bold')).tagName).toBe('STRONG');
    expect(await screen.findByText('int n;')).toBeDefined();
    expect(screen.getByRole('group', { name: 'Code, java' })).toBeDefined();
  });

  it('whatIsNotKeptAnyLongerSaysSo', async () => {
    say('a text');
    show({ id: 'gone', type: 'text', name: 'note' });
    expect(await screen.findByText(/note cannot be shown/)).toBeDefined();
  });

  it('aFileTellsItsSizeAndIsDownloadedUnderItsName', async () => {
    contents({ '/file/f': 'file body 123' });
    say('a file');
    show({ id: 'f', type: 'file', name: 'hello.txt', mime: 'text/plain' });
    const card = await screen.findByRole('link', { name: /hello\.txt/ });
    expect(card.getAttribute('download')).toBe('hello.txt');
    await waitFor(() => expect(card.textContent).toContain('TXT · 13 bytes'));
  });

  it('aTableIsSortedAndShownTenRowsAtATime', async () => {
    const data = Array.from({ length: 12 }, (_, n) => [`town${n}`, n === 3 ? null : n]);
    contents({ '/file/d': JSON.stringify({ columns: ['city', 'size'], data }) });
    say('a table');
    show({ id: 'd', type: 'dataframe', name: 'towns' });
    const cities = () =>
      screen
        .getAllByRole('row')
        .slice(1)
        .map((row) => within(row).getAllByRole('cell')[0]?.textContent);
    await screen.findByText('town0');
    expect(cities()).toHaveLength(10);
    expect(screen.getByText('1–10 of 12')).toBeDefined();
    const heading = screen.getByRole('columnheader', { name: 'size' });
    const sort = within(heading).getByRole('button');
    await userEvent.click(sort);
    const first = heading.getAttribute('aria-sort');
    expect(cities()[0]).toBe(first === 'ascending' ? 'town0' : 'town3');
    await userEvent.click(sort);
    expect(heading.getAttribute('aria-sort')).not.toBe(first);
    await userEvent.click(screen.getByRole('button', { name: 'Rows after' }));
    expect(cities()).toHaveLength(2);
  });

  it('aCounterCounts', async () => {
    say('a custom');
    show({ id: 'x', type: 'custom', name: 'Counter', props: { n: 1, kept: true } });
    await userEvent.click(await screen.findByRole('button', { name: 'up' }));
    expect(session.updateElement.mock.calls[0]?.[1]).toEqual({ n: 2, kept: true });
    await userEvent.click(screen.getByRole('button', { name: 'tell' }));
    expect(session.say).toHaveBeenCalledExactlyOnceWith('echo told 1', { command: null });
    await userEvent.click(screen.getByRole('button', { name: 'act' }));
    expect(session.act).toHaveBeenCalledExactlyOnceWith({ name: 'ok', payload: { v: 1 } });
  });

  it('aCustomElementThatNobodyKnowsIsTold', async () => {
    say('another');
    show({ id: 'x', type: 'custom', name: 'Seats', props: { free: 12 } });
    expect(await screen.findByText('Seats')).toBeDefined();
    expect(screen.getByText('free').nextSibling?.textContent).toBe('12');
  });

  it('whatIsShownElsewhereIsLinkedWhereItIsNamed', async () => {
    say('see sidenote and **pagenote** here');
    show({ id: 's', type: 'text', name: 'sidenote', display: 'side' });
    show({ id: 'p', type: 'text', name: 'pagenote', display: 'page' });
    await userEvent.click(await screen.findByRole('button', { name: 'sidenote' }));
    expect(usePanel.getState().element).toBe('s');
    await userEvent.click(screen.getByRole('link', { name: 'pagenote' }));
    expect(useRoute.getState().element).toBe('p');
    expect(location.pathname).toBe('/element/p');
    history.replaceState(null, '', '/');
  });

  it('whatIsNotNamedIsLinkedBelow', () => {
    say('look');
    show({ id: 's', type: 'text', name: 'sidenote', display: 'side' });
    expect(screen.getByRole('button', { name: 'sidenote' }).title).toBe(
      'Open sidenote beside the chat',
    );
  });

  it('whatAPersonHasSentAlongStandsWithTheirWords', async () => {
    contents({ '/file/f': 'abc' });
    say('here', 'user_message');
    show({ id: 'f', type: 'file', name: 'a.txt' }, { id: 'i', type: 'image', name: 'b.png' });
    const list = await screen.findByRole('list', { name: 'Attached' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(2);
  });
});

describe('what is beside the chat', () => {
  const thereIsRoom = (matches: boolean) => {
    const query = { matches, addEventListener: vi.fn(), removeEventListener: vi.fn() };
    vi.mocked(matchMedia).mockReturnValue(query as Partial<MediaQueryList> as MediaQueryList);
  };

  beforeEach(() => {
    thereIsRoom(false);
    forgetChat();
    usePanel.setState({ element: null, sidebar: null });
  });

  it('opensOnArrivalOnlyWhereThereIsRoomAndOnlyOnce', () => {
    const side = { id: 's', type: 'text', name: 'sidenote', display: 'side' } as const;
    show(side);
    expect(usePanel.getState().element).toBeNull();
    thereIsRoom(true);
    show(side);
    expect(usePanel.getState().element).toBeNull();
    show({ ...side, id: 'other' });
    expect(usePanel.getState().element).toBe('other');
  });

  const events: ChatEvent[] = [
    { kind: 'sidebarTitle', title: 'Side' },
    { kind: 'sidebar', elements: [elementOf({ id: 'e' })], key: 'one' },
  ];

  it('goesBackToWhatOpenedItButNotAfterTheAgentHasShownSomethingElse', () => {
    const opener = document.body.appendChild(document.createElement('button'));
    const open = () => {
      opener.focus();
      openBeside('s');
      opener.blur();
    };
    open();
    closePanel();
    expect(document.activeElement).toBe(opener);
    open();
    const before = useChat.getState();
    applyToChat(events);
    showArrived(events, before);
    closePanel();
    expect(document.activeElement).toBe(document.body);
    opener.remove();
  });

  it('aNewContentOfTheSidebarOpensAgainWhatWasClosed', () => {
    beside('one', { id: 'e' });
    closePanel();
    expect(usePanel.getState().sidebar).toEqual({ shown: 'one', open: false });
    beside('two', { id: 'e' });
    expect(usePanel.getState().sidebar).toBeNull();
  });

  it('aChangeInTheSidebarLeavesItOpenOrClosed', () => {
    const panel = renderHook(() => useShownPanel()).result;
    const custom = { id: 'e', type: 'custom', name: 'Seat' } as const;
    beside('one', { ...custom, props: { row: 1 } }, { id: 'f' });
    expect(panel.current).toBeNull();
    act(openSidebar);
    expect(panel.current?.elements).toHaveLength(2);

    beside('one/1', { ...custom, props: { row: 2 } }, { id: 'f' });
    expect(panel.current?.elements[0]?.props).toEqual({ row: 2 });
    beside('one/2', { ...custom, props: { row: 2 } });
    expect(panel.current?.elements.map(({ id }) => id)).toEqual(['e']);

    act(closePanel);
    beside('one/3', { ...custom, props: { row: 3 } });
    expect(panel.current).toBeNull();
  });
});
