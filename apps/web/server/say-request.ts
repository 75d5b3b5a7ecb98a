import type { Logger } from 'pino';

export interface RequestLine {
  readonly requestId: string;
  readonly method: string;
  /** As it may stand in a log. */
  readonly path: string;
  readonly status: number;
  readonly durationMs: number;
}

/** One line for a request. Whoever went away before the answer was made is no fault of the server, whatever the status then is. */
export function sayRequest(
  logger: Pick<Logger, 'info' | 'error'>,
  line: RequestLine,
  hasLeft: boolean,
): void {
  if (hasLeft) logger.info({ ...line, left: true }, 'request');
  else if (line.status >= 500) logger.error(line, 'request');
  else if (!line.path.startsWith('/assets/')) logger.info(line, 'request');
}
