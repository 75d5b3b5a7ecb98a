import { type Logger, pino } from 'pino';

/** Structured logs that never hold an address, a name, a token, a cookie or a query string. */
export function createLogger(level = process.env.ETALON_LOG_LEVEL ?? 'info'): Logger {
  return pino({
    level,
    base: null,
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
  });
}
