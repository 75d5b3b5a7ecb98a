import { errorCode } from '@etalon/error';
import { describe, expect, it } from 'vitest';
import { makeAttemptCounter } from './make-attempt-counter.ts';

describe('makeAttemptCounter', () => {
  it('stops one name after its tries in a minute, and no other, until the minute is over or the name forgotten', () => {
    let clock = 0;
    const counter = makeAttemptCounter({
      limit: 3,
      code: 'tutor.too-many-attempts',
      now: () => clock,
    });
    const attempt = (name: string): string | null => {
      try {
        counter.count(name);
        return null;
      } catch (error) {
        return errorCode(error);
      }
    };
    for (let i = 0; i < 3; i += 1) expect(attempt('first')).toBeNull();
    expect(attempt('first')).toBe('tutor.too-many-attempts');
    expect(attempt('second')).toBeNull();
    clock = 60_000;
    expect(attempt('first')).toBeNull();
    for (let i = 0; i < 2; i += 1) attempt('first');
    counter.forget('first');
    expect(attempt('first')).toBeNull();
  });
});
