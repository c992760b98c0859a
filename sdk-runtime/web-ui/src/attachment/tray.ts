import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Session } from '../page/session';
import type { FileRules } from '../wire/ask';
import { newId } from '../wire/identity';
import { RestError, type UploadOptions } from '../wire/rest';
import type { FileReference } from '../wire/say';
import { sift } from './rules';

/** A file that is to go with what is said next. */
export interface Attachment {
  readonly key: string;
  readonly file: File;
  readonly upload: Upload;
}

export type Upload =
  /** Until there is a connection. */
  | { readonly kind: 'waiting' }
  /** How much has gone out, from 0 to 1. */
  | { readonly kind: 'going'; readonly share: number }
  | { readonly kind: 'done'; readonly reference: FileReference }
  | { readonly kind: 'failed'; readonly reason: string }
  /** Neither the server has it, nor this page any more. */
  | { readonly kind: 'lost' };

const LOST: Upload = { kind: 'lost' };

export interface TrayState {
  readonly attachments: readonly Attachment[];
  /** Why files were not taken, as sentences; until somebody does something about it. */
  readonly problems: readonly string[];
}

type Uploader = Pick<Session, 'upload'>;

/** An upload that is cut off as often in a row is not the connection's fault. */
const MOST_CUTS = 3;

/**
 * Files on their way to the server, in the order in which they were chosen. They go out at once;
 * one whose upload is cut off goes out again when there is a connection.
 */
export class Tray {
  readonly store: StoreApi<TrayState> = createStore<TrayState>(() => ({
    attachments: [],
    problems: [],
  }));
  private readonly options: Pick<UploadOptions, 'askParentId'>;
  private readonly stoppers = new Map<string, AbortController>();
  /** Files of which this page has no more than the name. */
  private readonly hollow = new Set<string>();
  private readonly cuts = new Map<string, number>();

  /** @param options what every upload of this tray is made with */
  constructor(options: Pick<UploadOptions, 'askParentId'> = {}) {
    this.options = options;
  }

  get attachments(): readonly Attachment[] {
    return this.store.getState().attachments;
  }

  /** The files that are with the server. */
  get references(): readonly FileReference[] {
    return this.attachments.flatMap(({ upload }) =>
      upload.kind === 'done' ? [upload.reference] : [],
    );
  }

  /** Adds the files that the rules let pass and begins to upload them. */
  add(files: readonly File[], rules: FileRules, session: Uploader): void {
    const { taken, problems } = sift(files, rules, this.attachments.length);
    const added = taken.map((file): Attachment => ({
      key: newId(),
      file,
      upload: { kind: 'waiting' },
    }));
    this.store.setState({ attachments: [...this.attachments, ...added], problems });
    added.forEach(({ key }) => void this.upload(key, session));
  }

  /** What of its files outlives the page: where they are, with an empty id if they are not there. */
  get kept(): readonly FileReference[] {
    return this.attachments.map(({ file: { name, type, size }, upload }) =>
      upload.kind === 'done' ? upload.reference : { id: '', name, mime: type, size },
    );
  }

  /**
   * Takes up files that are with the server already. What was in them is not needed any more; those
   * that were not there yet can only be named.
   */
  restore(references: readonly FileReference[]): void {
    const restored = references.map((reference): Attachment => {
      const file = new File([], reference.name, { type: reference.mime });
      const key = newId();
      this.hollow.add(key);
      return { key, file, upload: reference.id ? { kind: 'done', reference } : LOST };
    });
    this.store.setState({ attachments: [...this.attachments, ...restored] });
  }

  /** Takes a file away again, wherever its upload is. */
  remove(key: string): void {
    this.stoppers.get(key)?.abort();
    this.stoppers.delete(key);
    this.keep(this.attachments.filter((attachment) => attachment.key !== key));
  }

  retry(key: string, session: Uploader): void {
    this.cuts.delete(key);
    void this.upload(key, session);
  }

  /** There is a connection (again): what waits for one goes out. */
  resume(session: Uploader): void {
    for (const { key, upload } of this.attachments) {
      if (upload.kind === 'waiting' && !this.stoppers.has(key)) void this.upload(key, session);
    }
  }

  /** The server has nothing of what it was given: everything goes out again. */
  restart(session: Uploader): void {
    for (const { key } of this.attachments) void this.upload(key, session);
  }

  /** All of them went with a message. */
  clear(): void {
    this.stoppers.forEach((stopper) => stopper.abort());
    this.stoppers.clear();
    this.keep([]);
  }

  forgetProblems(): void {
    if (this.store.getState().problems.length > 0) this.store.setState({ problems: [] });
  }

  private keep(attachments: readonly Attachment[]): void {
    this.store.setState({ attachments, problems: [] });
  }

  private async upload(key: string, session: Uploader): Promise<void> {
    const attachment = this.attachments.find((other) => other.key === key);
    if (!attachment) return;
    if (this.hollow.has(key)) {
      this.set(key, LOST);
      return;
    }
    this.stoppers.get(key)?.abort();
    const stopper = new AbortController();
    this.stoppers.set(key, stopper);
    const set = (upload: Upload) => {
      if (!stopper.signal.aborted) this.set(key, upload);
    };
    set({ kind: 'going', share: 0 });
    try {
      const reference = await session.upload(attachment.file, {
        ...this.options,
        signal: stopper.signal,
        onProgress: (share) => set({ kind: 'going', share }),
      });
      set({ kind: 'done', reference });
    } catch (failure) {
      set(this.isForLater(key, failure) ? { kind: 'waiting' } : failed(failure));
    } finally {
      if (this.stoppers.get(key) === stopper) this.stoppers.delete(key);
    }
  }

  /** Nobody answered: that is usually a matter of the connection, not of the file. */
  private isForLater(key: string, failure: unknown): boolean {
    if (!(failure instanceof RestError) || failure.status !== 0) return false;
    const cuts = (this.cuts.get(key) ?? 0) + 1;
    this.cuts.set(key, cuts);
    return cuts < MOST_CUTS;
  }

  private set(key: string, upload: Upload): void {
    this.store.setState(({ attachments }) => ({
      attachments: attachments.map((one) => (one.key === key ? { ...one, upload } : one)),
    }));
  }
}

function failed(failure: unknown): Upload {
  return { kind: 'failed', reason: failure instanceof Error ? failure.message : '' };
}
