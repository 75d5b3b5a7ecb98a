import { EtalonError } from '@etalon/error';
import type { PostgresqlSource } from '@etalon/usecases';
import { describeBreak } from './ask-address.ts';
import type { ConnectLimits } from './connect-limits.ts';
import { hideSecret } from './mask-address.ts';

export interface PgFailurePlace {
  readonly source: PostgresqlSource;
  readonly limits: ConnectLimits;
  readonly signal: AbortSignal;
  /** Whether the server had let us in. */
  readonly connected: boolean;
}

const QUERY_CANCELED = '57014';
const SENTENCE_LENGTH = 300;

/** What a failure of PostgreSQL is said to be: by its SQLSTATE, with the server's own sentence for a query alone. */
export function describePgFailure(error: unknown, place: PgFailurePlace): unknown {
  const { source, limits, signal, connected } = place;
  if (error instanceof EtalonError) return error;
  const { code, message }: { code?: unknown; message?: unknown } = Object(error);
  const host = source.host;
  const state = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : '';
  if (signal.aborted || state === QUERY_CANCELED)
    return new EtalonError('connect.too-slow', { info: { seconds: limits.seconds } });
  if (state.startsWith('28') || state === '3D000' || (!connected && state.startsWith('42')))
    return new EtalonError('connect.login-refused', { info: { host } });
  if (connected && state !== '') {
    const sentence = hideSecret(String(message), source.password).slice(0, SENTENCE_LENGTH);
    return new EtalonError('connect.query-failed', { info: { state, reason: sentence } });
  }
  return describeBreak(error, { limits, signal }, host);
}
