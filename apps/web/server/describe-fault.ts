export interface FaultRecord {
  readonly kind: string;
  readonly code: string | null;
  /** Places in the code, nearest first. */
  readonly at: readonly string[];
  readonly cause: FaultRecord | null;
}

const FRAMES = 12;
const DEPTH = 4;
const NAME = /^[\w.-]{1,60}$/;

function readName(value: unknown): string | null {
  return typeof value === 'string' && NAME.test(value) ? value : null;
}

/**
 * What a log keeps of an error: its kind, its code and where it happened. Never its message, which may quote what a query
 * carried.
 */
export function describeFault(error: unknown, depth = DEPTH): FaultRecord {
  const fields: { name?: unknown; code?: unknown; stack?: unknown; cause?: unknown } = Object(error);
  const stack = typeof fields.stack === 'string' ? fields.stack : '';
  const frames = stack.split('\n').filter((line) => /^ {4}at \S/.test(line));
  return {
    kind: readName(fields.name) ?? typeof error,
    code: readName(fields.code),
    at: frames.slice(0, FRAMES).map((line) => line.trim()),
    cause:
      fields.cause === undefined || fields.cause === null || depth === 0
        ? null
        : describeFault(fields.cause, depth - 1),
  };
}
