import { announceAsked } from '../ask/announceAsked';
import type { ChatEvent } from '../chat/event';
import { applyToChat, forgetChat, useChat } from '../chat/store';
import { hasAttachments } from '../attachment/composerTray';
import { useConnection } from '../connection/store';
import { showArrived } from '../element/panel';
import { chooseLanguage, useLanguage, wantedLanguage } from '../i18n/language';
import { announceFinished } from '../message/announceFinished';
import { addToast } from '../ui/toast';
import type { Action } from '../wire/action';
import type { Reply } from '../wire/ask';
import type { AudioEvent, RecordedChunk } from '../wire/audio';
import { WireClient } from '../wire/client';
import type { ShownElement } from '../wire/element';
import { identity, newId } from '../wire/identity';
import type { Fields } from '../wire/read';
import { Rest, RestError, type ActionResult, type UploadOptions } from '../wire/rest';
import { excessOf, saidOf, type FileReference, type Said } from '../wire/say';
import type { Values } from '../wire/widget';
import { hearParent, tellParent } from './embedding';
import { somethingWouldBeLost } from './leave';
import { Outbox } from './outbox';
import type { Given, SayOptions, Session } from './session';
import { loadSettings, useSettings } from './settings';

/** The session of this tab: keeps page and server together. */
export class LiveSession implements Session {
  private readonly root: string;
  private readonly rest: Rest;
  private readonly outbox = new Outbox();
  private readonly audioListeners = new Set<(event: AudioEvent) => void>();
  private client: WireClient;
  /** A reply that is no text, until the question it is for is closed. */
  private reply: { readonly id: string; readonly reply: Reply } | undefined;
  /** What was set here, until the server shows that it is. */
  private unset: Values | undefined;

  /** The language in which the agent speaks of itself. */
  private language: string;

  constructor(root: string) {
    this.root = root;
    this.rest = new Rest(root);
    useConnection.setState({ expected: identity.chat() !== '' });
    this.outbox.restore();
    this.client = this.connect();
    window.addEventListener('online', () => this.client.retry());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.client.retry();
    });
    hearParent((data) => this.client.remark('window_message', data));
    void loadSettings(root);
    this.language = wantedLanguage();
    useLanguage.subscribe(({ tag }) => this.speaks(tag));
  }

  say(text: string, { command = null, modes = null, files = [] }: SayOptions = {}): number {
    return this.post(saidOf({ ...typed(text), command, modes, files }));
  }

  answer(given: Given): number {
    const { question, steps } = useChat.getState();
    if (!question) return 0;
    if (given.kind === 'text') {
      const parentId = steps.get(question.id)?.parentId ?? null;
      return this.post(saidOf({ ...typed(given.text), parentId, answers: question.id }));
    }
    const reply: Reply =
      given.kind === 'files' ? { kind: 'files', ids: given.files.map(({ id }) => id) } : given;
    this.reply = { id: question.id, reply };
    this.client.answer(question.id, reply);
    applyToChat([{ kind: 'answered', id: question.id }]);
    return 0;
  }

  edit(id: string, text: string): boolean {
    const step = useChat.getState().steps.get(id);
    if (!step || !this.client.edit(step, text)) return false;
    applyToChat([{ kind: 'edited', id, text }]);
    return true;
  }

  stop(): void {
    this.client.remark('stop');
  }

  newChat(): void {
    this.client.close();
    this.forget();
    identity.renew();
    forgetChat();
    useConnection.setState({ held: false, expected: false });
    this.client = this.connect();
  }

  choose(profile: string): void {
    identity.keepProfile(profile);
    this.newChat();
    void loadSettings(this.root);
  }

  retry(): void {
    this.client.retry();
  }

  sendHeld(): void {
    useConnection.setState({ held: false });
    if (this.client.isReady) this.outbox.send(this.client);
  }

  takeBack(id: string): string {
    return this.outbox.takeBack(id);
  }

  setSettings(values: Values): void {
    applyToChat([{ kind: 'set', values }]);
    this.unset = useChat.getState().values;
    this.client.remark('chat_settings_change', this.unset);
  }

  trySettings(values: Values): void {
    this.client.remark('chat_settings_edit', { ...useChat.getState().values, ...values });
  }

  giveKeys(keys: Readonly<Record<string, string>>): void {
    identity.keepUserEnv(keys);
    this.newChat();
  }

  speak(language: string): void {
    void chooseLanguage(language, this.root);
  }

  act(action: Pick<Action, 'name' | 'payload'>): Promise<ActionResult> {
    return this.rest.callAction(action);
  }

  async upload(file: File, options?: UploadOptions): Promise<FileReference> {
    // Before the server knows the session it would take nothing for it.
    if (!this.client.isReady) throw new RestError('', 0);
    const id = await this.rest.upload(file, options);
    return { id, name: file.name, mime: file.type, size: file.size };
  }

  updateElement(element: ShownElement, props: Fields): Promise<boolean> {
    return this.rest.updateElement(element, props);
  }

  removeElement(element: ShownElement): Promise<boolean> {
    return this.rest.removeElement(element);
  }

  fileUrl(element: Pick<ShownElement, 'url' | 'chainlitKey'>): string {
    return this.rest.fileUrl(element);
  }

  startAudio(): boolean {
    return this.client.remark('audio_start');
  }

  sendAudio(chunk: RecordedChunk): boolean {
    return this.client.remark('audio_chunk', chunk);
  }

  endAudio(): boolean {
    return this.client.remark('audio_end');
  }

  onAudio(listener: (event: AudioEvent) => void): () => void {
    this.audioListeners.add(listener);
    return () => this.audioListeners.delete(listener);
  }

  private post(message: Said): number {
    const excess = excessOf(message);
    if (excess === 0) this.outbox.add(message, this.client);
    return excess;
  }

  private connect(): WireClient {
    const client = new WireClient(this.root, {
      events: (events) => this.receive(events),
      connection: (connection) => useConnection.setState({ connection }),
      ready: (sameChat) => this.ready(sameChat),
      toast: addToast,
      window: tellParent,
      audio: (event) => this.audioListeners.forEach((listener) => listener(event)),
    });
    client.open();
    return client;
  }

  private receive(events: readonly ChatEvent[]): void {
    const before = useChat.getState();
    applyToChat(events);
    const live = this.client.isReady;
    if (live) {
      announceFinished(events, before, useChat.getState());
      announceAsked(events, before);
      showArrived(events, before);
    }
    this.outbox.hear(events, live);
    for (const event of events) {
      if (event.kind === 'settings') this.unset = undefined;
      if (event.kind === 'asked') this.replyAgain(event.ask.stepId);
      if (live && (event.kind === 'unasked' || event.kind === 'askTimedOut')) {
        this.reply = undefined;
      }
    }
  }

  /** A question that is asked again on a new connection has not got its reply. */
  private replyAgain(id: string): void {
    if (this.reply?.id !== id || !useChat.getState().question?.answered) this.reply = undefined;
    else this.client.answer(id, this.reply.reply);
  }

  /** A change that the server would have shown by now has not reached it. */
  private editAgain(): void {
    const { edit, steps } = useChat.getState();
    const step = edit && steps.get(edit.id);
    if (step) this.client.edit(step, edit.text);
  }

  private ready(sameChat: boolean): void {
    useConnection.setState({ expected: false });
    if (!useSettings.getState().settings) void loadSettings(this.root);
    if (!sameChat) this.forget();
    if (sameChat) this.editAgain();
    if (this.unset) this.client.remark('chat_settings_change', this.unset);
    if (this.reply?.id !== useChat.getState().question?.id) this.reply = undefined;
    this.outbox.ready(this.client, sameChat);
  }

  /** What the agent says of itself is read in another language; so is a chat in which nobody has said or begun to answer anything. */
  private speaks(language: string): void {
    if (language === this.language) return;
    this.language = language;
    void loadSettings(this.root);
    const asked = Boolean(useChat.getState().question);
    if (!asked && !somethingWouldBeLost() && !hasAttachments()) this.newChat();
  }

  /** Nothing that was meant for the chat before concerns the next one. */
  private forget(): void {
    this.outbox.forget();
    this.reply = undefined;
    this.unset = undefined;
  }
}

/** A message as it is typed here; the server says who said it, and when. */
function typed(text: string) {
  return {
    id: newId(),
    name: 'User',
    type: 'user_message',
    output: text,
    createdAt: new Date().toISOString(),
  };
}
