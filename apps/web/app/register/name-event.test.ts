import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nameEvent } from './name-event.ts';

const USE_CASES = join(import.meta.dirname, '../../../../packages/usecases');

/** Kinds written beside `recordEvent` in the sources of the use cases. */
function listKinds(): readonly string[] {
  const files = readdirSync(USE_CASES, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.includes('node_modules'),
  );
  const sources = files.map((file) => readFileSync(join(USE_CASES, file), 'utf8'));
  const recording = sources.filter((source) => source.includes('recordEvent(')).join('\n');
  return [...recording.matchAll(/'((?:[a-z-]+)\.[a-z-]+)'/g)]
    .map(([, kind]) => kind ?? '')
    .filter((kind) => !recording.includes(`EtalonError('${kind}'`))
    .filter((kind) => new RegExp(`kind:[^,]*'${kind}'`).test(recording));
}

describe('nameEvent', () => {
  it('finds the kinds that the use cases record', () => {
    expect(listKinds()).toContain('credential.revoked');
    expect(listKinds().length).toBeGreaterThan(20);
  });

  it.each(listKinds())('has words for %s', (kind) => {
    expect(nameEvent(kind).fr).not.toBe(kind);
  });
});
