import { describe, expect, it } from 'vitest';
import { createLogger } from './create-logger.ts';
import { type RequestLine, sayRequest } from './say-request.ts';

const ERROR = 50;
const INFO = 30;

function say(part: Partial<RequestLine>, hasLeft: boolean) {
  const written: string[] = [];
  const logger = createLogger('info', { write: (text) => void written.push(text) });
  const line = { requestId: 'r', method: 'GET', path: '/sessions', status: 200, durationMs: 3, ...part };
  sayRequest(logger, line, hasLeft);
  return written.map((text) => JSON.parse(text));
}

describe('a request in the log', () => {
  it('is an error when the server failed, and says nothing of who went away', () => {
    expect(say({ status: 500 }, false)).toMatchObject([{ level: ERROR, status: 500 }]);
    expect(say({ status: 404 }, false)).toMatchObject([{ level: INFO, status: 404 }]);
  });

  it('is no error when the visitor went away before the answer was made', () => {
    expect(say({ status: 500 }, true)).toMatchObject([{ level: INFO, status: 500, left: true }]);
  });

  it('is left out for the files of a page', () => {
    expect(say({ path: '/assets/a.js' }, false)).toEqual([]);
    expect(say({ path: '/assets/a.js', status: 500 }, false)).toMatchObject([{ level: ERROR }]);
  });
});
