// What can come between a page and its chat, for the stock React client.

/**
 * Each is given a page and resolves to the pages that show the chat from then on. The first of them
 * is the one that goes on talking.
 */
export const INTERRUPTIONS = {
  'a cut': async (page) => {
    await cut(page);
    return [page];
  },
  'a cut, and back later': async (page) => {
    const { socket } = page.view;
    const { askUser } = page.view.data;
    socket.disconnect();
    await page.until(() => !socket.connected, 'the goodbye');
    socket.connect();
    await page.until(() => socket.connected, 'the connection');
    await askedAnew(page, askUser);
    return [page];
  },
  'a reload': async (page, transports) => {
    page.close();
    return [await page.twin(transports)];
  },
  'a second page': async (page, transports) => [page, await page.twin(transports)],
  'a second page, and cuts of both': async (page, transports) => {
    const second = await page.twin(transports);
    await Promise.all([cut(page), cut(second)]);
    return [second, page];
  },
};

async function cut(page) {
  const { askUser } = page.view.data;
  await page.cut();
  await askedAnew(page, askUser);
}

/** A page that was asked something is asked anew; what it would answer before that is lost on it. */
async function askedAnew(page, before) {
  if (before) {
    await page.until(() => page.view.data.askUser !== before, 'the question, anew');
  }
}

/** What a page shows, in a form that two pages can be compared in. */
export function shown(page) {
  const { actions, elements, tasklists, askUser } = page.view.data;
  return {
    steps: page.steps().map(seen),
    elements: elements.map(({ id, name, forId }) => `${name} ${id} on ${forId}`),
    tasklists: tasklists.map(({ id, chainlitKey }) => `${id} ${chainlitKey}`),
    actions: actions.map(({ id, name }) => `${name} ${id}`),
    asked: askUser?.spec.step_id ?? null,
  };
}

function seen({ id, parentId, type, name, output, streaming, isError, end }) {
  const author = type === 'user_message' ? '' : name; // the server gives people theirs
  const state = [streaming && 'streaming', isError && 'failed', type === 'run' && end && 'over'];
  return [id, parentId ?? null, type, author, output, ...state.filter(Boolean)].join(' | ');
}
