import { describe, expect, test } from 'vitest';
import { checkRegister } from './check-register.ts';
import { computeRetention, listProcessors } from './compute-retention.ts';
import { measurePlan } from './measure-plan.ts';
import { addDuration, readDuration } from './read-duration.ts';
import { PROCESSOR_CLAUSES, type Processing } from './register.ts';

const FULL: Processing = {
  id: 'p1',
  name: 'Suivi des candidatures',
  controller: {
    name: 'École',
    contact: 'rh@exemple.fr',
    jointControllers: [],
    representative: null,
    dpo: 'DPO',
  },
  purposes: ['Recruter'],
  subjects: ['Candidats'],
  categories: [{ id: 'c1', name: 'Identité', sensitive: null, columns: ['nom'] }],
  recipients: [{ id: 'r1', name: 'RH', kind: 'internal' }],
  transfers: [{ id: 't1', country: 'US', recipient: 'Nuage', tool: 'standard-clauses' }],
  retentions: [
    {
      id: 'k1',
      categoryIds: ['c1'],
      duration: '2 ans',
      startEvent: 'dernier contact',
      startDate: '2024-02-29',
      endAction: 'erase',
      reason: '',
    },
  ],
  measureIds: ['m1'],
  basis: 'legitimate-interests',
  processors: [
    {
      id: 's1',
      name: 'Nuage',
      country: 'US',
      service: 'hébergement',
      contractDate: '2025-01-01',
      clauses: PROCESSOR_CLAUSES,
      subProcessors: ['Disque'],
    },
  ],
  dpia: null,
};

test('a full record fills the seven fields and raises nothing', () => {
  expect(checkRegister([FULL], ['m1'])).toEqual({
    processings: [{ id: 'p1', filled: ['a', 'b', 'c', 'd', 'e', 'f', 'g'], count: 7 }],
    findings: [],
  });
});

describe('what one would look at has its place', () => {
  test.each<[string, Partial<Processing>, string, readonly (string | number)[], string]>([
    ['controller missing', { controller: null }, 'controller-missing', ['controller'], ''],
    [
      'retention « illimitée »',
      {
        retentions: [
          {
            ...FULL.retentions[0],
            id: 'k1',
            categoryIds: ['c1'],
            duration: 'illimitée',
            startEvent: '',
            startDate: null,
            endAction: null,
            reason: '',
          },
        ],
      },
      'retention-unlimited',
      ['retentions', '@k1', 'duration'],
      'illimitée',
    ],
    [
      'retention in words',
      {
        retentions: [
          {
            ...FULL.retentions[0],
            id: 'k1',
            categoryIds: ['c1'],
            duration: 'le temps utile',
            startEvent: '',
            startDate: null,
            endAction: null,
            reason: '',
          },
        ],
      },
      'retention-unreadable',
      ['retentions', '@k1', 'duration'],
      'le temps utile',
    ],
    [
      'transfer with no tool',
      { transfers: [{ id: 't1', country: 'Inde', recipient: '', tool: 'none' }] },
      'transfer-without-tool',
      ['transfers', '@t1', 'tool'],
      'Inde',
    ],
    [
      'category kept for no time said',
      { categories: [...FULL.categories, { id: 'c2', name: 'Santé', sensitive: 'health', columns: [] }] },
      'retention-missing',
      ['categories', '@c2'],
      'Santé',
    ],
    ['unknown measure', { measureIds: ['m1', 'm9'] }, 'measure-unknown', ['measureIds'], 'm9'],
    [
      'clauses missing',
      {
        processors: [
          {
            id: 's1',
            name: 'N',
            country: 'FR',
            service: '',
            contractDate: null,
            clauses: PROCESSOR_CLAUSES.slice(1),
            subProcessors: [],
          },
        ],
      },
      'processor-clauses-missing',
      ['processors', '@s1', 'clauses'],
      'subject-and-duration',
    ],
    ['no basis', { basis: null }, 'basis-missing', ['basis'], ''],
  ])('%s', (_, change, problem, path, detail) => {
    const { findings } = checkRegister([{ ...FULL, ...change }], ['m1']);
    expect(findings).toEqual([{ problem, processing: 'p1', path: ['processings', '@p1', ...path], detail }]);
  });

  test('two records of one name', () => {
    expect(checkRegister([FULL, FULL], ['m1']).findings.map(({ problem }) => problem)).toEqual([
      'id-repeated',
    ]);
  });
});

describe('durations', () => {
  test.each<[string, ReturnType<typeof readDuration>]>([
    ['3 ans', { state: 'read', months: 36, days: 0 }],
    ['18 mois', { state: 'read', months: 18, days: 0 }],
    ['1 an et 6 mois', { state: 'read', months: 18, days: 0 }],
    ['P1Y6M', { state: 'read', months: 18, days: 0 }],
    ['P90D', { state: 'read', months: 0, days: 90 }],
    ['2 semaines', { state: 'read', months: 0, days: 14 }],
    ['Illimitée', { state: 'unlimited' }],
    ['indéfiniment', { state: 'unlimited' }],
    ['P', { state: 'unreadable' }],
    ['bientôt', { state: 'unreadable' }],
    [' ', { state: 'missing' }],
  ])('%s', (text, expected) => {
    expect(readDuration(text)).toEqual(expected);
  });

  test('a day that the month has not becomes its last', () => {
    expect(addDuration('2024-02-29', { months: 12, days: 0 })).toBe('2025-02-28');
    expect(addDuration('2024-02-29', { months: 48, days: 0 })).toBe('2028-02-29');
    expect(addDuration('2025-01-31', { months: 1, days: 1 })).toBe('2025-03-01');
  });
});

test('the timeline says when each end action is due', () => {
  const [span] = computeRetention([FULL], '2026-02-27');
  expect(span).toMatchObject({ end: '2026-02-28', months: 24, state: 'running', categories: ['Identité'] });
  expect(computeRetention([FULL], '2026-02-28')[0]?.state).toBe('due');
  expect(computeRetention([FULL], '2024-02-01')[0]?.state).toBe('not-started');
  expect(() => computeRetention([FULL], '2026-02-30')).toThrow(
    expect.objectContaining({ code: 'privacy.date-unreadable', info: { date: '2026-02-30' } }),
  );
});

test('the annex of processors names the clauses and the transfer', () => {
  expect(listProcessors([FULL])[0]).toMatchObject({
    name: 'Nuage',
    absent: [],
    transferTool: 'standard-clauses',
    subProcessors: ['Disque'],
  });
});

test('facts of the plan are filled out of required', () => {
  const reading = measurePlan({
    processings: [FULL],
    measures: [
      {
        id: 'm1',
        title: 'Chiffrer',
        family: 'pseudonymisation-encryption',
        riskIds: [],
        dependsOn: [],
        owner: 'DSI',
        due: '2026-12-01',
        cost: null,
        verification: ' ',
        status: 'planned',
      },
    ],
    procedures: [
      { id: 'a', kind: 'access', delayHours: 24 * 31, owner: 'DPO' },
      { id: 'e', kind: 'erasure', delayHours: 24 * 60, owner: 'DPO' },
      { id: 'b', kind: 'breach', delayHours: 72, owner: 'RSSI' },
    ],
  });
  expect(reading.families[0]).toEqual({ family: 'pseudonymisation-encryption', measures: 1 });
  expect(reading).toMatchObject({
    owner: { filled: 1, required: 1 },
    cost: { filled: 0, required: 1 },
    verification: { filled: 0, required: 1 },
    rights: { filled: 2, required: 7 },
    rightsLate: ['e'],
    breachHours: 72,
    processorClauses: { filled: 9, required: 9 },
  });
});
