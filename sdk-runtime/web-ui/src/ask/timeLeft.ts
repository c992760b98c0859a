import { t } from '../i18n/t';

const MINUTES_FROM_S = 120;
const TENS_FROM_S = 30;
const MOMENTS_BELOW_S = 10;

/**
 * The time that is left in round words: it is there to be glanced at, not to be counted down. It is
 * rounded down: nobody relies on a minute that is not there.
 */
export function timeLeft(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1_000);
  if (seconds >= MINUTES_FROM_S) return t('ask.minutesLeft', { count: Math.floor(seconds / 60) });
  if (seconds < MOMENTS_BELOW_S) return t(seconds > 0 ? 'ask.momentsLeft' : 'ask.over');
  const step = seconds > TENS_FROM_S ? 10 : 5;
  return t('ask.secondsLeft', { count: Math.floor(seconds / step) * step });
}
