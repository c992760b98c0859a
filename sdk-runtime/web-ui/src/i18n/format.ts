/** A span of time in the fewest words that still say enough: 0.4 s, 12 s, 3:05. */
export function duration(milliseconds: number): string {
  const seconds = Math.max(0, milliseconds) / 1000;
  if (seconds < 0.95) return `${Math.round(seconds * 1000)} ms`;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  if (seconds < 59.5) return `${Math.round(seconds)} s`;
  return clock(milliseconds);
}

/** A span of time that is counted up before one's eyes: 0:07, 12:30, 1:02:03. */
export function clock(milliseconds: number): string {
  const total = Math.max(0, Math.floor(milliseconds / 1000));
  const [hours, minutes, seconds] = [
    Math.floor(total / 3600),
    Math.floor(total / 60) % 60,
    total % 60,
  ];
  const tail = String(seconds).padStart(2, '0');
  return hours ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`;
}

/** An amount of data: 812 bytes, 12.4 KB, 1.2 MB. */
export function bytes(count: number): string {
  const unit = count < 1_000 ? 'byte' : count < 1_000_000 ? 'kilobyte' : 'megabyte';
  const scale = { byte: 1, kilobyte: 1_000, megabyte: 1_000_000 }[unit];
  return new Intl.NumberFormat(undefined, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: 2,
  }).format(count / scale);
}

export function timeOfDay(at: number): string {
  return new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' }).format(at);
}
