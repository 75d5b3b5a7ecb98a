import { editRegulations, parseRegulations, type RegulationsEdit } from '@etalon/core/regulations';
import { formatNumber, translate } from '@etalon/i18n';
import { describe, expect, it } from 'vitest';
import type { Writing } from './explain-point.ts';
import { weighPoint } from './weigh-point.ts';

const writing: Writing = {
  t: (message, params) => translate('fr', message, params),
  number: (value, style) => formatNumber('fr', value, style),
};
const blocks = [
  { id: 'B2', criteria: 8 },
  { id: 'B6', criteria: 13 },
  { id: 'B1', criteria: 10 },
];
const wrongSide = [0.5, 0.31, 0.24, 0.19];

function weigh(key: Parameters<typeof weighPoint>[1], ...edits: readonly RegulationsEdit[]): string {
  const points = edits.reduce(editRegulations, parseRegulations({ format: 2, label: 'Essai' }));
  return weighPoint({ points, blocks, wrongSide }, key, writing).join(' ').replace(/\s/g, ' ');
}

describe('weighPoint', () => {
  const r2 = { kind: 'R2', onesDivisor: 4, competenceMean: 1.5, critical: [] };
  const examiners: RegulationsEdit = { field: 'examiners', value: 2 };

  it('says for the smallest and the largest block how many criteria may be at level 1', () => {
    const said = weigh('rule', { field: 'rule', value: r2 });
    expect(said).toContain('2 critères au niveau 1 sur les 8 du bloc B2');
    expect(said).toContain('3 critères au niveau 1 sur les 13 du bloc B6');
  });

  it('says the false refusals of a strict rule printed in §7.6', () => {
    expect(weigh('rule', { field: 'rule', value: { kind: 'R1' } })).toContain('23 % des candidats');
  });

  it('says how far a mean lets a candidate fall', () => {
    expect(weigh('rule', { field: 'rule', value: { kind: 'R3', mean: 1.75 } })).toContain('2 critères sur 8');
    expect(weigh('rule', { field: 'rule', value: { kind: 'R4', mean: 2.5 } })).toContain(
      'ne la satisfait pas',
    );
  });

  it('says what several presentations add, as printed in §7.10', () => {
    const resits = { scope: 'whole-block', parallelCase: true, newExaminer: true, keepLevels: false };
    expect(weigh('resits', { field: 'resits', value: { ...resits, most: 1 } })).toContain('36 %');
    expect(weigh('resits', { field: 'resits', value: { ...resits, most: 2 } })).toContain('49 %');
  });

  it('counts the pairs of levels that call a third reading', () => {
    const said = weigh(
      'thirdExaminer',
      { field: 'reconciliation', value: { sameSide: 'lower' } },
      { field: 'tolerance', value: 1 },
      { field: 'thirdExaminer', value: 'beyond-tolerance' },
    );
    expect(said).toContain('6 des 16 couples');
    expect(said).toContain('2 vont en délibération');
    expect(said).toContain('8 se règlent');
  });

  it('says the jury in people', () => {
    expect(weigh('externalShare', examiners, { field: 'externalShare', value: 0.5 })).toContain('2 au moins');
    expect(weigh('examiners', examiners)).toContain('24 %');
  });

  it('has nothing to say of what is undecided', () => {
    expect(weigh('quorum')).toBe('');
    expect(weigh('rule')).toBe('');
  });
});
