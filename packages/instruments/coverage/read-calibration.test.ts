import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { measureCoverage } from './measure-coverage.ts';
import { rangeOfExperts, readCalibration, tellRange } from './read-calibration.ts';

const room = mkdtempSync(join(tmpdir(), 'etalon-calibration-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));
const write = (content: string): ReturnType<typeof readCalibration> => {
  writeFileSync(join(room, 'calibration.json'), content);
  return readCalibration(room);
};
const EXPERTS = JSON.stringify({
  experts: [9, 13, 11].map((found, rank) => ({
    id: `E${rank}`,
    minutes: 90,
    found: { structure: found, autre: 4 },
    detected: { M5: found },
  })),
});

test.each([['{}'], ['{"experts":3}'], ['{"experts":[1,null]}']])('%s holds no expert', (content) => {
  expect(write(content)).toEqual([]);
});

test('a folder without calibration holds no expert', () => {
  expect(readCalibration(join(room, 'nothing'))).toEqual([]);
});

test('the range of three experts is a reference and a sentence, that of two is none', () => {
  const experts = write(EXPERTS);
  const counts = experts.flatMap(({ detected }) => detected.get('M5') ?? []);
  const range = rangeOfExperts('M5', counts);
  expect(range).toMatchObject({ label: '3 experts à l’aveugle, M5', lo: 9, hi: 13, status: 'case_key' });
  expect(tellRange(range)).toBe(
    ' 3 experts ayant traité le cas à l’aveugle en avaient retrouvé entre 9 et 13.',
  );
  expect(rangeOfExperts('M5', counts.slice(1))).toBeNull();
});

test('coverage shows the range of the classes of its own elements', () => {
  const elements = [
    { id: 'X', label: 'x', synonyms: [], class: 'structure', weight: 'attendu' as const, rationale: '' },
  ];
  const reading = measureCoverage([{ name: 'risques', items: [], elements }], [], [], write(EXPERTS));
  expect(reading.references).toMatchObject([{ lo: 9, hi: 13 }]);
  expect(reading.sentence).toContain('entre 9 et 13');
  expect(measureCoverage([{ name: 'risques', items: [], elements }], [], []).references).toEqual([]);
});
