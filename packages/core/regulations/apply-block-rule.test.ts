import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { QMatrix } from '../framework/q-matrix.ts';
import type { Grade } from '../judgement/grade.ts';
import { applyBlockRule } from './apply-block-rule.ts';
import type { BlockRule } from './block-rule.ts';
import { measureRuleMargin } from './rule-margin.ts';

interface RuleCase {
  readonly nom: string;
  readonly regle: BlockRule;
  readonly niveaux: Readonly<Record<string, Grade>>;
  readonly matrice?: Readonly<Record<string, readonly string[]>>;
  readonly constat: 'met' | 'not-met' | 'waiting' | 'open';
  readonly fautes?: Readonly<Record<string, readonly string[]>>;
}

const cases: readonly RuleCase[] = parse(readFileSync(join(import.meta.dirname, 'block-rules.yaml'), 'utf8'));

function readMatrix(written: RuleCase['matrice']): QMatrix {
  return Object.fromEntries(
    Object.entries(written ?? {}).map(([competence, links]) => [
      competence,
      links.map((link) => ({ criterion: link.replace('~', ''), primary: !link.endsWith('~') })),
    ]),
  );
}

describe('applyBlockRule', () => {
  it.each(cases)('$nom', ({ regle, niveaux, matrice, constat, fautes = {} }) => {
    const outcome = applyBlockRule(regle, { grades: niveaux, matrix: readMatrix(matrice) });
    expect(outcome.state).toBe(constat);
    const failed = outcome.clauses.filter((clause) => !clause.holds);
    expect(Object.fromEntries(failed.map((clause) => [clause.code, clause.items]))).toEqual(fautes);
  });

  it('reads every case of the file', () => {
    expect(cases.length).toBeGreaterThanOrEqual(14);
  });
});

describe('measureRuleMargin', () => {
  const block = (grades: Readonly<Record<string, Grade>>) => ({ grades, matrix: {} });

  it('is one change when a single criterion sits just above the bound, and names it', () => {
    const margin = measureRuleMargin({ kind: 'R1' }, block({ a: 2, b: 3 }));
    expect(margin).toEqual({ changes: 1, searched: 3, pivotal: ['a'] });
  });

  it('is two changes when two criteria have to move', () => {
    const margin = measureRuleMargin({ kind: 'R1' }, block({ a: 1, b: 1, c: 3 }));
    expect(margin).toEqual({ changes: 2, searched: 3, pivotal: [] });
  });

  it('says when more changes are needed than it searched', () => {
    const margin = measureRuleMargin({ kind: 'R1' }, block({ a: 0, b: 0, c: 0, d: 0 }));
    expect(margin?.changes).toBeNull();
  });

  it('is not measured for a rule that finds nothing', () => {
    expect(measureRuleMargin({ kind: 'holistic' }, block({ a: 2 }))).toBeNull();
  });

  it('is not measured while a criterion cannot be assessed', () => {
    expect(measureRuleMargin({ kind: 'R1' }, block({ a: 'NE' }))).toBeNull();
  });
});
