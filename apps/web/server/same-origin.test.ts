import { describe, expect, it } from 'vitest';
import { isSameOrigin } from './same-origin.ts';

const host = 'localhost:3000';

describe('isSameOrigin', () => {
  it.each([
    ['reading from anywhere', 'GET', { origin: 'https://evil.example' }, true],
    ['a form of this site', 'POST', { origin: 'http://localhost:3000', cookie: 'a=b' }, true],
    ['a form of another site', 'POST', { origin: 'https://evil.example' }, false],
    ['an opaque origin', 'POST', { origin: 'null', cookie: 'a=b' }, false],
    ['another port of the machine', 'POST', { origin: 'http://localhost:4000' }, false],
    ['a fetch that says cross-site', 'PUT', { 'sec-fetch-site': 'cross-site' }, false],
    ['a fetch that says same-origin', 'PUT', { 'sec-fetch-site': 'same-origin', cookie: 'a=b' }, true],
    ['a program without a session', 'POST', {}, true],
    ['a session without any proof of origin', 'DELETE', { cookie: 'a=b' }, false],
  ] as const)('judges %s', (_name, method, headers, allowed) => {
    expect(isSameOrigin({ method, headers: new Headers(headers), host })).toBe(allowed);
  });
});
