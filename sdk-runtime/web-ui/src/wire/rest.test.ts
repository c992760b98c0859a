import { afterEach, describe, expect, it, vi } from 'vitest';
import { elementOf } from './element';
import { identity } from './identity';
import { Rest, RestError } from './rest';

const rest = new Rest('/app');

function answerWith(status: number, body: unknown, statusText = ''): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  vi.stubGlobal(
    'fetch',
    vi.fn<typeof fetch>(() => Promise.resolve(new Response(text, { status, statusText }))),
  );
}

/** As much of a request as an upload needs, moved by hand. */
class FakeRequest extends EventTarget {
  static last: FakeRequest;
  upload = new EventTarget();
  status = 0;
  statusText = '';
  responseText = '';
  withCredentials = false;
  opened: unknown[] = [];
  body: FormData | undefined;

  constructor() {
    super();
    FakeRequest.last = this;
  }
  open(...args: unknown[]): void {
    this.opened = args;
  }
  send(body: FormData): void {
    this.body = body;
  }
  abort(): void {
    this.dispatchEvent(new Event('abort'));
  }
  answer(status: number, body: unknown): void {
    this.status = status;
    this.responseText = JSON.stringify(body);
    this.dispatchEvent(new Event('load'));
  }
}

describe('requests beside the socket', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('anActionIsCalledInTheSession', async () => {
    answerWith(200, { success: true, response: 'fine' });
    const action = { id: 'a', name: 'ok', payload: { v: 1 } };
    expect(await rest.callAction(action)).toEqual({ success: true, response: 'fine' });
    const [url, options] = vi.mocked(fetch).mock.calls[0] ?? [];
    expect(url).toBe('/app/project/action');
    expect(JSON.parse(options?.body as string)).toEqual({
      action,
      sessionId: identity.session(),
    });
  });

  it('anElementIsChangedAndTakenAway', async () => {
    const element = elementOf({ id: 'e', type: 'custom', props: { n: 1 } });
    answerWith(200, { success: true });
    expect(await rest.updateElement(element, { n: 2 })).toBe(true);
    const [, options] = vi.mocked(fetch).mock.calls[0] ?? [];
    expect(JSON.parse(options?.body as string)).toMatchObject({
      element: { id: 'e', props: { n: 2 } },
    });
    answerWith(200, { success: false });
    expect(await rest.removeElement(element)).toBe(false);
  });

  it.each([
    [404, { detail: 'No handler' }, 'Not Found', 'No handler'],
    [422, { detail: [{ msg: 'Field required' }] }, '', 'Field required'],
    [500, 'Internal Server Error', 'Server Error', 'Server Error'],
    [500, 'oops', '', 'HTTP 500'],
  ])('aRefusalGivesItsReason %#', async (status, body, statusText, message) => {
    answerWith(status, body, statusText);
    const failure = await rest.callAction({ name: 'x', payload: {} }).catch((e: unknown) => e);
    expect(failure).toBeInstanceOf(RestError);
    expect(failure).toMatchObject({ status, message });
  });

  it('whoDoesNotAnswerHasNoStatus', async () => {
    vi.stubGlobal('fetch', vi.fn<typeof fetch>().mockRejectedValue(new TypeError('offline')));
    const failure = rest.callAction({ name: 'x', payload: {} });
    await expect(failure).rejects.toMatchObject({ status: 0 });
  });

  it('aFileIsUploadedAndTellsHowFarItIs', async () => {
    vi.stubGlobal('XMLHttpRequest', FakeRequest);
    const shares: number[] = [];
    const uploaded = rest.upload(new File(['abc'], 'a.txt'), {
      askParentId: 'r',
      onProgress: (share) => shares.push(share),
    });
    const request = FakeRequest.last;
    expect(request.opened).toEqual([
      'POST',
      `/app/project/file?session_id=${identity.session()}&ask_parent_id=r`,
    ]);
    expect(request.body?.get('file')).toMatchObject({ name: 'a.txt' });
    const half = { lengthComputable: true, loaded: 1, total: 2 };
    request.upload.dispatchEvent(new ProgressEvent('progress', half));
    request.answer(200, { id: 'f' });
    expect(await uploaded).toBe('f');
    expect(shares).toEqual([0.5]);
  });

  it('aFileThatIsRefusedOrGivenUpFails', async () => {
    vi.stubGlobal('XMLHttpRequest', FakeRequest);
    const refused = rest.upload(new File(['abc'], 'a.txt'));
    FakeRequest.last.answer(400, { detail: 'File type not allowed' });
    await expect(refused).rejects.toMatchObject({ message: 'File type not allowed' });
    const stop = new AbortController();
    const aborted = rest.upload(new File(['abc'], 'a.txt'), { signal: stop.signal });
    stop.abort();
    await expect(aborted).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('contentIsAFileOfTheChatOrOnTheWeb', () => {
    const session = identity.session();
    expect(rest.fileUrl({ url: null, chainlitKey: 'a/b' })).toBe(
      `/app/project/file/a%2Fb?session_id=${session}`,
    );
    expect(rest.fileUrl({ url: '/public/a.png', chainlitKey: null })).toBe('/public/a.png');
    expect(rest.fileUrl({ url: 'javascript:alert(1)', chainlitKey: null })).toBe('');
    expect(rest.fileUrl({ url: 'data:text/html,x', chainlitKey: null })).toBe('');
    expect(rest.fileUrl({ url: null, chainlitKey: null })).toBe('');
  });
});
