import { useEffect, useState } from 'react';
import { composerTray } from '../attachment/composerTray';
import { bytes } from '../i18n/format';
import { t } from '../i18n/t';
import { useSession } from '../page/session';
import { MAX_PACKET_BYTES } from '../wire/protocol';
import { trySend, type Outcome } from './send';

export interface Sending {
  readonly send: () => void;
  /** It is sent as soon as the files are there. */
  readonly waits: boolean;
  /** Does not wait any longer. */
  readonly cancel: () => void;
  /** Why it was not sent, as a sentence. */
  readonly problem: string | undefined;
  /** Something was done about the problem. */
  readonly forgive: () => void;
}

const NOTHING: Outcome = { kind: 'empty' };

/** Sends what is in the composer, now or when its files have arrived. */
export function useSending(): Sending {
  const session = useSession();
  const [outcome, setOutcome] = useState(NOTHING);
  const waits = outcome.kind === 'waits';
  useEffect(() => {
    if (!waits) return undefined;
    return composerTray.store.subscribe(() => setOutcome(trySend(session)));
  }, [session, waits]);
  // What failed may be tried again or taken away, there and not here.
  const failed = outcome.kind === 'filesFailed';
  useEffect(() => {
    if (!failed) return undefined;
    return composerTray.store.subscribe(() => setOutcome(NOTHING));
  }, [failed]);
  return {
    send: () => setOutcome(trySend(session)),
    waits,
    cancel: () => setOutcome(NOTHING),
    problem: problemOf(outcome),
    forgive: () => {
      setOutcome(NOTHING);
      composerTray.forgetProblems();
    },
  };
}

function problemOf(outcome: Outcome): string | undefined {
  if (outcome.kind === 'filesFailed') return t('composer.filesFailed');
  if (outcome.kind !== 'tooLong') return undefined;
  return t('composer.tooLong', {
    size: bytes(MAX_PACKET_BYTES + outcome.excess),
    limit: bytes(MAX_PACKET_BYTES),
  });
}
