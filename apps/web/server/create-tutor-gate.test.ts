import { errorCode } from '@etalon/error';
import { describe, expect, it } from 'vitest';
import { createTutorGate } from './create-tutor-gate.ts';

const from = (ip: string): Request => new Request('http://etalon.test/', { headers: { 'x-etalon-ip': ip } });

describe('createTutorGate', () => {
  it('stops one address after thirty tries in a minute, and no other', () => {
    let clock = 0;
    const admit = createTutorGate(() => clock);
    const attempt = (ip: string): string | null => {
      try {
        admit(from(ip));
        return null;
      } catch (error) {
        return errorCode(error);
      }
    };
    for (let i = 0; i < 30; i += 1) expect(attempt('192.0.2.1')).toBeNull();
    expect(attempt('192.0.2.1')).toBe('tutor.too-many-attempts');
    expect(attempt('192.0.2.2')).toBeNull();
    clock = 60_000;
    expect(attempt('192.0.2.1')).toBeNull();
  });
});
