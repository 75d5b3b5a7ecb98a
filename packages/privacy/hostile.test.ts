import { errorCode } from '@etalon/error';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkImpact } from './impact/check-impact.ts';
import { readCnilPia, toImpactAssessment } from './impact/read-cnil-pia.ts';
import { writeCnilPia } from './impact/write-cnil-pia.ts';
import { readDecisionTree, readDpiaTable, readLawTable } from './law/read-law-table.ts';
import { findPersonalData } from './personal-data/find-personal-data.ts';
import { recogniseValue } from './personal-data/recognise-value.ts';
import { readDuration } from './register/read-duration.ts';

const NAMES = [
  'pia',
  'answers',
  'measures',
  'evaluations',
  'comments',
  'data',
  'list',
  'text',
  'gauge',
  'gauges',
  'x',
  'reference_to',
  'id',
  'facts',
  'provisions',
  'condition',
  'all',
  'nodes',
  'status',
];
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'medium' },
    fc.constantFrom<unknown>(null, true, 0, 5, -1, '', '3.2', 321, 'a', '<div>&amp;'),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...NAMES), tie('json'), { maxKeys: 6 }),
  ),
}));

function survives(code: string, work: () => unknown): void {
  try {
    work();
  } catch (error) {
    expect(errorCode(error)).toBe(code);
  }
}

test('whatever the file, an assessment is read and written back alike, or refused', () => {
  fc.assert(
    fc.property(json, json, json, (pia, answers, evaluations) => {
      survives('privacy.impact-file-unreadable', () => {
        const text = JSON.stringify({ pia, answers, evaluations, other: answers });
        const read = readCnilPia(text);
        expect(JSON.parse(writeCnilPia(read))).toEqual(JSON.parse(text));
        checkImpact(toImpactAssessment(read));
      });
    }),
    { numRuns: 500 },
  );
});

test('whatever the JSON, a table or a tree is read or refused at a place', () => {
  fc.assert(
    fc.property(json, (value) => {
      survives('privacy.law-table-unreadable', () => readLawTable(value));
      survives('privacy.law-table-unreadable', () => readDpiaTable(value));
      survives('privacy.tree-unreadable', () => readDecisionTree(value));
    }),
    { numRuns: 500 },
  );
});

test('whatever the text, places lie in it, in order, without overlap of two identifiers', () => {
  const sign = fc.constantFrom(...'0123456789ABFRM.@-+() é\u202fxyz/:'.split(''));
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: sign, maxLength: 200 })),
      (text) => {
        recogniseValue(text);
        readDuration(text);
        const places = findPersonalData(text).filter(({ kind }) => kind !== 'sensitive');
        let last = 0;
        for (const { start, end } of places) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      },
    ),
    { numRuns: 1000 },
  );
});
