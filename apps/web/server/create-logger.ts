import { type DestinationStream, type Logger, pino } from 'pino';
import { describeFault } from './describe-fault.ts';

/** Structured logs that never hold an address, a name, a token, a cookie or a query string. */
export function createLogger(
  level = process.env.ETALON_LOG_LEVEL ?? 'info',
  destination: DestinationStream = pino.destination(1),
): Logger {
  const options = {
    level,
    base: null,
    serializers: { err: (error: unknown) => describeFault(error) },
    redact: {
      paths: [
        'email',
        'name',
        'password',
        'token',
        'cookie',
        '*.email',
        '*.name',
        '*.password',
        '*.token',
        '*.cookie',
      ],
      remove: true,
    },
  };
  return pino(options, destination);
}
