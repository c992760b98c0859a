import { create } from 'zustand';
import { t } from '../i18n/t';
import type { Session } from '../page/session';
import { announce } from '../ui/announce';
import { addToast } from '../ui/toast';
import { Microphone } from './microphone';
import { toPcm16 } from './pcm';

/** How long an agent may take to say whether it listens. */
const PATIENCE_MS = 10_000;

export type Recording =
  | { readonly kind: 'off' }
  /** The microphone, or the agent, is still to say yes. */
  | { readonly kind: 'asking' }
  | { readonly kind: 'on'; readonly since: number };

interface Heard {
  readonly recording: Recording;
  /** How loud it is, from 0 to 1. */
  readonly level: number;
}

const OFF: Heard = { recording: { kind: 'off' }, level: 0 };

export const useRecording = create<Heard>(() => OFF);

let current: AgentListener | undefined;

/** Lets the agent hear the microphone, once both allow it. */
export async function startRecording(session: Session): Promise<void> {
  if (current) return;
  const listener = new AgentListener(session);
  current = listener;
  useRecording.setState({ recording: { kind: 'asking' } });
  try {
    await listener.begin();
    if (current !== listener) return;
    useRecording.setState({ recording: { kind: 'on', since: Date.now() } });
    announce(t('audio.recording'));
  } catch (failure) {
    if (current === listener) complain(messageOf(failure));
  }
}

/** Ends what is being recorded; the agent answers then. */
export async function stopRecording(): Promise<void> {
  const listener = current;
  current = undefined;
  useRecording.setState(OFF);
  await listener?.end();
}

function complain(message: string): void {
  void stopRecording();
  addToast({ type: 'error', message });
}

function messageOf(failure: unknown): string {
  if (failure instanceof Refused) return t('audio.refused');
  const name = failure instanceof DOMException ? failure.name : '';
  if (name === 'NotAllowedError') return t('audio.notAllowed');
  return t(name === 'NotFoundError' ? 'audio.noMicrophone' : 'audio.failed');
}

class Refused extends Error {}

/** One recording: what the microphone hears goes to the agent, from when it says that it listens. */
class AgentListener {
  private readonly session: Session;
  private microphone: Microphone | undefined;
  private leave: (() => void) | undefined;
  private since = 0;
  private begun = false;
  private over = false;

  constructor(session: Session) {
    this.session = session;
  }

  async begin(): Promise<void> {
    const microphone = await Microphone.open({
      heard: (samples) => this.hear(samples),
      lost: () => complain(t('audio.lost')),
    });
    this.microphone = microphone;
    if (this.over) return void microphone.close();
    await this.askAgent();
    if (this.over) return;
    this.since = performance.now();
    this.begun = true;
    microphone.listen();
  }

  async end(): Promise<void> {
    this.over = true;
    await this.microphone?.close();
    this.leave?.();
    if (this.begun) this.session.endAudio();
  }

  private askAgent(): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Refused()), PATIENCE_MS);
      this.leave = this.session.onAudio((event) => {
        if (event.kind !== 'connection') return;
        clearTimeout(timer);
        if (event.on) resolve();
        // It may have heard enough at any time.
        else if (this.begun) void stopRecording();
        else reject(new Refused());
      });
      if (!this.session.startAudio()) reject(new Refused());
    });
  }

  private first = true;

  private hear(samples: Float32Array): void {
    if (!this.begun) return;
    const sent = this.session.sendAudio({
      isStart: this.first,
      mimeType: 'pcm16',
      elapsedTime: Math.round(performance.now() - this.since),
      data: toPcm16(samples),
    });
    this.first = false;
    if (!this.over) useRecording.setState({ level: levelOf(samples) });
    if (!sent && !this.over) complain(t('audio.cut'));
  }
}

/** How loud a piece is, as it seems to the ear rather than as it is. */
function levelOf(samples: Float32Array): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / (samples.length || 1);
  return Math.min(1, Math.sqrt(power) * 4) ** 0.6;
}
