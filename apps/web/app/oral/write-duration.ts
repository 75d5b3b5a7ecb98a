const SECOND_MS = 1000;
const MINUTE_SECONDS = 60;

/** A duration in milliseconds as minutes and seconds, `34:05`; the sign is left to the words around it. */
export function writeDuration(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / SECOND_MS);
  const rest = String(seconds % MINUTE_SECONDS).padStart(2, '0');
  return `${Math.floor(seconds / MINUTE_SECONDS)}:${rest}`;
}
