import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDpiaDecision } from './compare-dpia.ts';
import { evaluateCondition } from './evaluate-condition.ts';
import { evaluateDpia } from './evaluate-dpia.ts';
import { compareCitations, evaluateProvisions } from './evaluate-provisions.ts';
import type { Condition, Facts, LegalPosition, Tri } from './law-table.ts';
import { readDecisionTree, readDpiaTable, readLawTable } from './read-law-table.ts';
import { comparePaths, walkTree } from './walk-tree.ts';

function load(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../content/law/${name}`, import.meta.url), 'utf8'));
}

const TABLE = readLawTable(load('provisions-2026-11.json'));
const DPIA = readDpiaTable(load('dpia-2026-11.json'));
const TREE = readDecisionTree(load('ai-act-path-2026-11.json'));

const EVERY_FACT_NO: Facts = Object.fromEntries(
  Object.entries(TABLE.facts).map(([name, { type }]) => [
    name,
    type === 'boolean' ? false : type === 'number' ? 0 : type === 'list' ? [] : '',
  ]),
);
const HR: Facts = {
  ...EVERY_FACT_NO,
  personalData: true,
  automatedOrFiled: true,
  establishmentEu: true,
  establishmentFrance: true,
  collectedFromPeople: true,
  employeesInFrance: true,
  recruitment: true,
  worksCouncil: true,
  employees: 120,
  bases: ['legitimate-interests'],
  profiling: true,
  evaluationScoring: true,
  aiSystem: true,
  aiInEu: true,
  aiRoles: ['deployer'],
  aiAnnexIII: ['employment'],
  aiProfiling: true,
};

function position(provision: string, applies: Tri, date: string | null = null): LegalPosition {
  return { id: provision, provision, applies, facts: [], reason: '', date };
}

describe('conditions in three values', () => {
  const yes: Condition = { always: true };
  const no: Condition = { not: yes };
  const open: Condition = { fact: 'x' };
  test.each<[Condition, Tri]>([
    [{ all: [yes, open] }, 'unknown'],
    [{ all: [no, open] }, 'no'],
    [{ any: [yes, open] }, 'yes'],
    [{ any: [no, open] }, 'unknown'],
    [{ not: open }, 'unknown'],
    [{ atLeast: 2, of: [yes, yes, open] }, 'yes'],
    [{ atLeast: 2, of: [yes, no, open] }, 'unknown'],
    [{ atLeast: 2, of: [no, no, open] }, 'no'],
    [{ all: [] }, 'yes'],
    [{ any: [] }, 'no'],
  ])('%j is %s', (condition, expected) => {
    expect(evaluateCondition(condition, {}).state).toBe(expected);
  });

  test('an answer that is known stays the same when an unknown fact becomes known', () => {
    const leaf = fc.constantFrom('a', 'b', 'c').map((fact): Condition => ({ fact }));
    const tree = fc.letrec<{ node: Condition }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.array(tie('node'), { maxLength: 3 }).map((all): Condition => ({ all })),
        fc.array(tie('node'), { maxLength: 3 }).map((any): Condition => ({ any })),
        tie('node').map((not): Condition => ({ not })),
        fc.array(tie('node'), { maxLength: 3 }).map((of): Condition => ({ atLeast: 2, of })),
      ),
    })).node;
    const value = fc.constantFrom(true, false, null);
    fc.assert(
      fc.property(tree, value, value, fc.boolean(), (condition, a, b, c) => {
        const before = evaluateCondition(condition, { a, b, c: null });
        const after = evaluateCondition(condition, { a, b, c });
        if (before.state !== 'unknown') expect(after.state).toBe(before.state);
        if (before.state === 'unknown') expect(before.missing.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('provisions', () => {
  test('a recruitment score in a company of 120 triggers what it should on the day', () => {
    const reading = evaluateProvisions({ facts: HR, table: TABLE, asOf: '2026-11-26' });
    const yes = reading.provisions
      .filter(({ triggered }) => triggered === 'yes')
      .map(({ provision }) => provision);
    expect(yes).toEqual(
      expect.arrayContaining([
        'rgpd.6',
        'rgpd.13',
        'rgpd.30',
        'rgpd.21',
        'travail.L2312-38',
        'ia.6-2',
        'ia.26',
      ]),
    );
    expect(yes).not.toContain('rgpd.9');
    expect(yes).not.toContain('ia.6-3');
    const annex = reading.provisions.find(({ provision }) => provision === 'ia.6-2');
    expect(annex).toMatchObject({ state: 'later', applicableFrom: '2027-12-02' });
    expect(annex?.facts.map(({ fact }) => fact)).toContain('aiAnnexIII');
    expect(reading.provisions.find(({ provision }) => provision === 'ia.4')).toMatchObject({
      state: 'applicable',
    });
    expect(reading.provisions.find(({ provision }) => provision === 'nis2')).toMatchObject({
      state: 'proposed',
    });
    expect(reading.unsigned).toBe(TABLE.provisions.length);
  });

  test('facts that are not known leave the provision open and are named', () => {
    const reading = evaluateProvisions({ facts: { personalData: true }, table: TABLE, asOf: '2026-11-26' });
    const row = reading.provisions.find(({ provision }) => provision === 'rgpd.9');
    expect(row?.triggered).toBe('unknown');
    expect(row?.missing).toEqual([
      'automatedOrFiled',
      'householdOnly',
      'establishmentEu',
      'targetsEu',
      'sensitiveClasses',
    ]);
  });

  test('small companies are not freed of the register when the processing is not occasional', () => {
    const at = (facts: Facts): Tri | undefined =>
      evaluateProvisions({ facts, table: TABLE, asOf: '2026-11-26' }).provisions.find(
        ({ provision }) => provision === 'rgpd.30',
      )?.triggered;
    expect(at({ ...HR, employees: 12, occasionalOnly: false })).toBe('yes');
    expect(at({ ...HR, employees: 12, occasionalOnly: true })).toBe('no');
    expect(at({ ...HR, employees: 12, occasionalOnly: true, riskLikely: null })).toBe('unknown');
  });

  test('a table older than ninety days says so', () => {
    expect(evaluateProvisions({ facts: HR, table: TABLE, asOf: '2027-02-24' }).isStale).toBe(false);
    expect(evaluateProvisions({ facts: HR, table: TABLE, asOf: '2027-02-25' }).isStale).toBe(true);
  });

  test('a day that is not one is refused', () => {
    expect(() => evaluateProvisions({ facts: HR, table: TABLE, asOf: '26/11/2026' })).toThrow(
      expect.objectContaining({ code: 'privacy.date-unreadable', info: { date: '26/11/2026' } }),
    );
  });

  test('cited and triggered are compared, an unknown trigger weighs on neither side', () => {
    const reading = evaluateProvisions({ facts: { ...HR, breach: null }, table: TABLE, asOf: '2026-11-26' });
    const comparison = compareCitations(
      reading,
      [
        position('rgpd.6', 'yes'),
        position('rgpd.9', 'yes'),
        position('rgpd.33', 'unknown'),
        position('ccpa', 'yes'),
        position('ia.4', 'yes', '2026-08-02'),
        position('rgpd.13', 'no'),
      ],
      TABLE,
    );
    expect(comparison.inBoth).toEqual(['rgpd.6', 'ia.4']);
    expect(comparison.triggeredNotCited).toContain('rgpd.13');
    expect(comparison.citedNotTriggered).toEqual(['rgpd.9']);
    expect(comparison.undecidedCited).toEqual(['rgpd.33']);
    expect(comparison.outsideTable).toEqual(['ccpa']);
    expect(comparison.datedOtherwise).toEqual([
      { provision: 'ia.4', written: '2026-08-02', inTable: ['2025-02-02'] },
    ]);
  });
});

describe('impact assessment', () => {
  test('criteria are counted from sure to at most', () => {
    const reading = evaluateDpia({ ...HR, vulnerablePeople: true, largeScale: null }, DPIA);
    expect(DPIA.criteria).toHaveLength(9);
    expect(reading.count).toEqual({ lo: 2, hi: 3 });
    expect(reading.twoOrMore).toBe('yes');
    expect(reading.triggered).toBe('no');
  });

  test('a case of article 35(3) or of the list triggers, an unknown one leaves open', () => {
    expect(evaluateDpia({ ...HR, soleAutomatedDecision: true }, DPIA).triggered).toBe('yes');
    expect(evaluateDpia({ ...HR, processingTypes: ['hr-profiling'] }, DPIA).triggered).toBe('yes');
    expect(evaluateDpia({ ...HR, processingTypes: null }, DPIA).triggered).toBe('unknown');
    expect(evaluateDpia({}, DPIA).count).toEqual({ lo: 0, hi: 9 });
  });
});

test('a decision on an assessment is set beside what the facts trigger', () => {
  const reading = evaluateDpia({ ...HR, largeScale: null, processingTypes: ['hr-profiling'] }, DPIA);
  const decision = {
    needed: 'no' as const,
    criteria: ['evaluation', 'innovation', 'autre'],
    lists: ['n02'],
    reason: '',
  };
  const comparison = compareDpiaDecision(reading, decision);
  expect(comparison).toMatchObject({
    counted: 2,
    count: { lo: 1, hi: 2 },
    unknownCriteria: ['autre'],
    listsNotCited: ['r03'],
    listsNotHit: ['n02'],
    needed: { ours: 'yes', theirs: 'no' },
  });
  expect(comparison.criteria.filter(({ theirs }) => theirs).map(({ id, ours }) => [id, ours])).toEqual([
    ['evaluation', 'yes'],
    ['innovation', 'no'],
  ]);
});

describe('path of the AI regulation', () => {
  test.each<[string, Facts, readonly string[]]>([
    ['recruitment with profiling', HR, ['haut-risque-3']],
    ['no profiling, filter invoked', { ...HR, aiProfiling: false, aiFilter63: true }, ['filtre']],
    ['profiling defeats the filter', { ...HR, aiProfiling: true, aiFilter63: true }, ['haut-risque-3']],
    ['social scoring', { ...HR, aiProhibited: ['social-scoring'] }, ['interdit']],
    ['chat', { ...HR, aiAnnexIII: [], aiInteracts: true }, ['transparence']],
    ['spreadsheet', { ...HR, aiSystem: false }, ['hors-champ']],
    ['research only', { ...HR, aiExcluded: true }, ['hors-champ']],
    ['model provider', { ...HR, gpaiProvider: true }, ['gpai']],
    ['none of these', { ...HR, aiAnnexIII: [] }, ['minimal']],
    ['profiling not known', { ...HR, aiProfiling: null }, ['haut-risque-3']],
    [
      'profiling and filter not known',
      { ...HR, aiProfiling: null, aiFilter63: null },
      ['haut-risque-3', 'filtre'],
    ],
  ])('%s', (_, facts, outcomes) => {
    expect(walkTree(facts, TREE).outcomes).toEqual(outcomes);
  });

  test('every outcome names provisions of the table, and dates it has', () => {
    for (const { provisions } of TREE.outcomes)
      for (const id of provisions) expect(TABLE.provisions.map((row) => row.id)).toContain(id);
  });

  test('two paths are compared node by node', () => {
    const ours = walkTree(HR, TREE);
    const theirs = [
      ...ours.path.slice(0, 6).map(({ node, answer }) => ({ node, answer })),
      { node: 'annexe-3', answer: 'no' as const },
      { node: 'transparence-q', answer: 'no' as const },
    ];
    const comparison = comparePaths(ours, { path: theirs, outcome: 'minimal' }, TREE);
    expect(comparison.sameOutcome).toBe('no');
    expect(comparison.partsAt).toBe('annexe-3');
    expect(comparison.nodes.map(({ agreement }) => agreement)).toEqual([
      'same',
      'same',
      'same',
      'same',
      'same',
      'same',
      'other',
      'only-ours',
      'only-theirs',
    ]);
  });
});
