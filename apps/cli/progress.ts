export interface Progress {
  /** Says how far the work is; `share` is between 0 and 1, or null when the end is not known. */
  readonly report: (what: string, share: number | null) => void;
  readonly end: (what?: string) => void;
}

interface ProgressStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly write: (text: string) => boolean;
}

const LINE_EVERY_MS = 2_000;
const DRAW_EVERY_MS = 80;
const BAR_WIDTH = 24;

/**
 * Progress on standard error: one line redrawn in place on a terminal, plain lines (a new step at once, the same
 * step at most every two seconds) in a pipe. `now` is in milliseconds.
 */
export function startProgress(stream: ProgressStream, now: () => number): Progress {
  return stream.isTTY === true ? drawProgress(stream, now) : listProgress(stream, now);
}

function drawProgress(stream: ProgressStream, now: () => number): Progress {
  let drawnAt = Number.NEGATIVE_INFINITY;
  let step = '';
  return {
    report: (what, share) => {
      if (what === step && now() - drawnAt < DRAW_EVERY_MS && share !== 1) return;
      drawnAt = now();
      step = what;
      const line = share === null ? what : `${drawBar(share)} ${formatShare(share)}  ${what}`;
      stream.write(`\r\u001b[2K${line.slice(0, (stream.columns ?? 80) - 1)}`);
    },
    end: (what) => {
      stream.write('\r\u001b[2K');
      if (what !== undefined) stream.write(`${what}\n`);
    },
  };
}

function listProgress(stream: ProgressStream, now: () => number): Progress {
  let writtenAt = Number.NEGATIVE_INFINITY;
  let step = '';
  return {
    report: (what, share) => {
      if (what === step && now() - writtenAt < LINE_EVERY_MS) return;
      writtenAt = now();
      step = what;
      stream.write(share === null ? `${what}\n` : `${what} ${formatShare(share)}\n`);
    },
    end: (what) => {
      if (what !== undefined) stream.write(`${what}\n`);
    },
  };
}

function drawBar(share: number): string {
  const full = Math.round(clamp(share) * BAR_WIDTH);
  return `${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)}`;
}

function formatShare(share: number): string {
  return `${Math.floor(clamp(share) * 100)} %`.padStart(5);
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
