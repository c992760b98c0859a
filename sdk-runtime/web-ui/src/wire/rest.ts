import type { Action } from './action';
import type { ShownElement } from './element';
import { identity } from './identity';
import { fieldsOf, textOf, type Fields } from './read';

/** A request that was answered with a no, or not at all; its message is fit to be shown. */
export class RestError extends Error {
  /** 0 where nobody answered. */
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

export interface UploadOptions {
  /** The step that the asking message is in, for a file that answers a question. */
  readonly askParentId?: string | null;
  /** Told how much has gone out, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** What the page does beside the socket, in the chat of its session. */
export class Rest {
  private readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  /** Uploads a file; resolves to its id. */
  upload(file: File, { askParentId, onProgress, signal }: UploadOptions = {}): Promise<string> {
    const query = new URLSearchParams({ session_id: identity.session() });
    if (askParentId) query.set('ask_parent_id', askParentId);
    const body = new FormData();
    body.append('file', file);
    return new Promise((resolve, reject) => {
      // `fetch` does not tell how much has gone out.
      const request = new XMLHttpRequest();
      request.open('POST', `${this.root}/project/file?${query}`);
      request.withCredentials = true;
      request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
        if (lengthComputable && total > 0) onProgress?.(loaded / total);
      });
      request.addEventListener('load', () => {
        const id = textOf(fieldsOf(parse(request.responseText))?.['id']);
        if (request.status === 200 && id) resolve(id);
        else reject(refusal(request.status, parse(request.responseText), request.statusText));
      });
      request.addEventListener('error', () => reject(new RestError('', 0)));
      request.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      signal?.addEventListener('abort', () => request.abort());
      if (signal?.aborted) reject(new DOMException('', 'AbortError'));
      else request.send(body);
    });
  }

  /** Presses a button; resolves to whether the agent's handler ended well, and what it returned. */
  async callAction(action: Pick<Action, 'name' | 'payload'>): Promise<ActionResult> {
    const answer = await this.send('POST', '/project/action', { action });
    return { success: answer['success'] === true, response: answer['response'] };
  }

  /** Changes what a custom element is drawn from; whether the server took it. */
  async updateElement(element: ShownElement, props: Fields): Promise<boolean> {
    const changed = { element: { ...element, props } };
    return (await this.send('PUT', '/project/element', changed))['success'] === true;
  }

  /** Takes a custom element away; whether the server did. */
  async removeElement(element: ShownElement): Promise<boolean> {
    return (await this.send('DELETE', '/project/element', { element }))['success'] === true;
  }

  /** Where an element's content is; empty where it has none, or none that this page may ask for. */
  fileUrl({ url, chainlitKey }: Pick<ShownElement, 'url' | 'chainlitKey'>): string {
    if (url !== null) return isWeb(url) ? url : '';
    if (chainlitKey === null) return '';
    const session = encodeURIComponent(identity.session());
    return `${this.root}/project/file/${encodeURIComponent(chainlitKey)}?session_id=${session}`;
  }

  private async send(method: string, path: string, body: object): Promise<Fields> {
    let response: Response;
    try {
      response = await fetch(this.root + path, {
        method,
        credentials: 'include',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ ...body, sessionId: identity.session() }),
      });
    } catch {
      throw new RestError('', 0);
    }
    const answer = parse(await response.text());
    if (!response.ok) throw refusal(response.status, answer, response.statusText);
    return fieldsOf(answer) ?? {};
  }
}

export interface ActionResult {
  readonly success: boolean;
  /** What the agent's handler returned. */
  readonly response: unknown;
}

function isWeb(url: string): boolean {
  return URL.canParse(url, location.href) && /^https?:$/.test(new URL(url, location.href).protocol);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The reason is a sentence, or a list of what is wrong with the request's shape. */
function refusal(status: number, answer: unknown, reasonPhrase: string): RestError {
  const detail = fieldsOf(answer)?.['detail'];
  const first: unknown = Array.isArray(detail) ? detail[0] : undefined;
  const reason = textOf(detail) ?? textOf(fieldsOf(first)?.['msg']);
  return new RestError(reason ?? (reasonPhrase || `HTTP ${status}`), status);
}
