import { describe, expect, test } from 'vitest';
import { checkEbios, rateThreat } from './check-ebios.ts';
import { checkRisks } from './check-risks.ts';
import { measureMatrix } from './measure-matrix.ts';
import type { EbiosStudy, ProtectionMeasure, Risk } from './risk.ts';
import { simulateLoss } from './simulate-loss.ts';

const RISK: Risk = {
  id: 'r1',
  cause: 'Mot de passe faible',
  event: 'Accès au dossier',
  consequence: 'Divulgation',
  asset: 'Base',
  source: 'Attaquant',
  origin: 'external',
  kind: 'privacy',
  likelihood: 3,
  severity: 4,
  residualLikelihood: 2,
  residualSeverity: 4,
  controls: [],
  treatment: 'modify',
  measureIds: ['m1'],
  owner: 'RSSI',
  due: '2026-12-31',
  reviewDate: '2027-06-30',
  acceptedBy: null,
  acceptedOn: null,
};
const MEASURE: ProtectionMeasure = {
  id: 'm1',
  title: 'Double facteur',
  family: 'confidentiality-integrity-availability',
  riskIds: [],
  dependsOn: [],
  owner: 'DSI',
  due: '2026-12-01',
  cost: null,
  verification: null,
  status: 'planned',
};

describe('register of risks', () => {
  test('a whole risk raises nothing', () => {
    expect(checkRisks({ risks: [RISK], measures: [MEASURE], scale: 4 })).toEqual({
      risks: 1,
      withTriple: 1,
      withOwnerAndDate: 1,
      withReview: 1,
      withMeasure: 1,
      origins: { internal: 0, external: 1 },
      findings: [],
      priority: null,
    });
  });

  test.each<[string, Partial<Risk>, string, string]>([
    ['no consequence', { consequence: ' ' }, 'triple-incomplete', ''],
    ['no owner', { owner: '' }, 'owner-missing', ''],
    ['level 5 of 4', { severity: 5 }, 'level-out-of-scale', 'severity 5'],
    ['residual above initial', { residualLikelihood: 4 }, 'residual-above-initial', ''],
    [
      'retained without signature',
      { treatment: 'retain', acceptedBy: 'PDG' },
      'retained-without-acceptance',
      '',
    ],
    ['measure that is not there', { measureIds: ['m1', 'm7'] }, 'measure-unknown', 'm7'],
    ['no level', { likelihood: null }, 'level-missing', ''],
  ])('%s', (_, change, problem, detail) => {
    const { findings } = checkRisks({ risks: [{ ...RISK, ...change }], measures: [MEASURE], scale: 4 });
    expect(findings).toEqual([{ problem, item: 'r1', detail }]);
  });

  test('the same risk written twice, with other accents and capitals', () => {
    const twin = { ...RISK, id: 'r2', cause: 'MOT DE PASSE FAIBLE', event: 'acces au dossier' };
    expect(checkRisks({ risks: [RISK, twin], measures: [MEASURE], scale: 4 }).findings).toEqual([
      { problem: 'duplicate', item: 'r2', detail: 'r1' },
    ]);
  });

  test('measures in a circle are shown as a circle, once', () => {
    const measures = [
      { ...MEASURE, id: 'm1', dependsOn: ['m2'] },
      { ...MEASURE, id: 'm2', dependsOn: ['m3'], riskIds: ['r1'] },
      { ...MEASURE, id: 'm3', dependsOn: ['m1'], riskIds: ['r1'] },
    ];
    expect(checkRisks({ risks: [RISK], measures, scale: 4 }).findings).toEqual([
      { problem: 'measure-cycle', item: 'm1', detail: 'm1 → m2 → m3 → m1' },
    ]);
  });

  test('a measure that answers no risk is an orphan', () => {
    const measures = [MEASURE, { ...MEASURE, id: 'm2', riskIds: ['r9'] }];
    expect(checkRisks({ risks: [RISK], measures, scale: 4 }).findings).toEqual([
      { problem: 'measure-orphan', item: 'm2', detail: '' },
    ]);
  });

  test('order of the plan is told from six dated measures on', () => {
    const risks = [1, 2, 3, 4, 1, 2].map(
      (likelihood, i): Risk => ({
        ...RISK,
        id: `r${i}`,
        likelihood,
        severity: i < 4 ? 1 : 4,
        measureIds: [`m${i}`],
      }),
    );
    const measures = risks.map(
      ({ likelihood, severity }, i): ProtectionMeasure => ({
        ...MEASURE,
        id: `m${i}`,
        due: `2026-12-${30 - (likelihood ?? 0) * (severity ?? 0)}`,
      }),
    );
    expect(checkRisks({ risks, measures, scale: 4 }).priority).toEqual({ tau: -1, n: 6 });
    expect(checkRisks({ risks: risks.slice(1), measures: measures.slice(1), scale: 4 }).priority).toBeNull();
  });
});

describe('matrix', () => {
  const ranges = {
    likelihood: [
      { level: 1, lo: 0, hi: 0.1 },
      { level: 2, lo: 0.1, hi: 0.3 },
      { level: 3, lo: 0.3, hi: 0.9 },
    ],
    severity: [
      { level: 1, lo: 0, hi: 10 },
      { level: 2, lo: 10, hi: 100 },
      { level: 3, lo: 100, hi: 10_000 },
    ],
  };
  const at = (id: string, likelihood: number, severity: number): Risk => ({
    ...RISK,
    id,
    likelihood,
    severity,
  });

  test('pairs that the product of levels orders against the expected loss', () => {
    // Middles: a 0.6·55 = 33 with product 6; b 0.05·5050 = 252.5 with product 3; c 0.2·55 = 11 with product 4.
    const reading = measureMatrix([at('a', 3, 2), at('b', 1, 3), at('c', 2, 2)], ranges);
    expect(reading).toMatchObject({ pairs: 3, sureInversions: 0, tiesSplit: 0 });
    expect(reading.inversions).toEqual([
      { first: 'a', second: 'b' },
      { first: 'c', second: 'b' },
    ]);
  });

  test('an inversion is sure when the ranges do not meet', () => {
    const apart = {
      likelihood: [
        { level: 1, lo: 0.5, hi: 0.6 },
        { level: 3, lo: 0.6, hi: 0.7 },
      ],
      severity: [
        { level: 1, lo: 1, hi: 2 },
        { level: 2, lo: 100, hi: 200 },
      ],
    };
    const reading = measureMatrix([at('a', 3, 1), at('b', 1, 2)], apart);
    expect(reading).toMatchObject({ sureInversions: 1, inversions: [{ first: 'a', second: 'b' }] });
  });

  test('same product, other losses; and risks crowded in one cell', () => {
    const reading = measureMatrix([at('a', 3, 1), at('b', 1, 3), at('c', 1, 3)], ranges);
    expect(reading.tiesSplit).toBe(2);
    expect(reading.crowding).toBeCloseTo(2 / 3, 12);
    expect(reading.cells[0]).toEqual({ likelihood: 1, severity: 3, count: 2 });
  });

  test('a level without range is named', () => {
    expect(() => measureMatrix([at('a', 4, 1)], ranges)).toThrow(
      expect.objectContaining({
        code: 'privacy.level-out-of-scale',
        info: { level: 4, what: 'a', lowest: 1, highest: 3 },
      }),
    );
  });
});

describe('EBIOS RM', () => {
  test('threat of the published example', () => {
    expect(rateThreat({ dependency: 3, penetration: 4, maturity: 2, trust: 3 })).toBe(2);
    expect(rateThreat({ dependency: 1, penetration: 1, maturity: 4, trust: 4 })).toBe(0.0625);
    expect(rateThreat({ dependency: 4, penetration: 4, maturity: 1, trust: 1 })).toBe(16);
  });

  test.each([0, 5, 2.5])('a figure of %s is outside the scale', (trust) => {
    expect(() => rateThreat({ dependency: 1, penetration: 1, maturity: 1, trust })).toThrow(
      expect.objectContaining({ code: 'privacy.level-out-of-scale' }),
    );
  });

  test('reported threats are compared and broken links shown', () => {
    const study: EbiosStudy = {
      businessValues: [{ id: 'v1', name: 'Dossiers', description: '' }],
      supportAssets: [{ id: 'a1', name: 'Serveur', valueIds: ['v9'] }],
      fearedEvents: [{ id: 'e1', valueId: 'v1', event: 'Fuite', impacts: '', severity: 5 }],
      riskSources: [{ id: 's1', source: 'Rançonneur', objective: 'Gain', relevance: 3, kept: true }],
      stakeholders: [
        {
          id: 'k1',
          name: 'Hébergeur',
          dependency: 3,
          penetration: 4,
          maturity: 2,
          trust: 3,
          reportedThreat: 3,
        },
      ],
      strategic: [],
      operational: [],
    };
    expect(checkEbios(study)).toEqual({
      stakeholders: [{ id: 'k1', threat: 2, reported: 3, difference: 1 }],
      findings: [
        { problem: 'level-out-of-scale', item: 'e1', detail: '5' },
        { problem: 'link-broken', item: 'a1', detail: 'v9' },
        { problem: 'source-without-scenario', item: 's1', detail: '' },
        { problem: 'event-without-scenario', item: 'e1', detail: '' },
      ],
    });
  });
});

describe('quantified loss', () => {
  test('mean of a year is mean rate times mean loss', () => {
    const reading = simulateLoss(
      [
        {
          id: 'r',
          frequency: { kind: 'pert', min: 2, mode: 2, max: 2 },
          magnitude: { kind: 'pert', min: 0, mode: 50, max: 100 },
        },
      ],
      { seed: 5, runs: 20_000 },
    );
    // Compound Poisson: mean 2·50, variance 2·E[x²] = 2·(50² + 100²/28), Beta(3, 3) on [0, 100].
    const se = Math.sqrt((2 * (2500 + 10_000 / 28)) / 20_000);
    expect(Math.abs(reading.mean - 100)).toBeLessThan(4 * se);
    expect(reading.exceedance.at(-1)?.share).toBe(0);
    expect(reading.exceedance[0]?.share).toBeCloseTo(1 - Math.exp(-2), 1.7);
  });

  test('a lognormal estimate has five per cent on each side of its interval', () => {
    const magnitude = { kind: 'lognormal', lo: 10, hi: 1000 } as const;
    const reading = simulateLoss(
      [{ id: 'r', frequency: { kind: 'pert', min: 1000, mode: 1000, max: 1000 }, magnitude }],
      { seed: 5, runs: 300 },
    );
    const sigma = Math.log(100) / (2 * 1.6448536269514722);
    expect(reading.mean / 1000 / (100 * Math.exp(sigma ** 2 / 2))).toBeCloseTo(1, 1.5);
  });

  test('the same seed gives the same curve, and another seed another', () => {
    const risks = [
      {
        id: 'r',
        frequency: { kind: 'lognormal', lo: 0.1, hi: 2 },
        magnitude: { kind: 'lognormal', lo: 1, hi: 9 },
      },
    ] as const;
    expect(simulateLoss(risks, { seed: 1, runs: 500 })).toEqual(simulateLoss(risks, { seed: 1, runs: 500 }));
    expect(simulateLoss(risks, { seed: 2, runs: 500 })).not.toEqual(
      simulateLoss(risks, { seed: 1, runs: 500 }),
    );
  });

  test.each<[string, object]>([
    ['bounds out of order', { kind: 'lognormal', lo: 9, hi: 1 }],
    ['a zero under a logarithm', { kind: 'lognormal', lo: 0, hi: 1 }],
    ['mode outside', { kind: 'pert', min: 0, mode: 5, max: 3 }],
    ['more events than can be drawn', { kind: 'pert', min: 0, mode: 5, max: 5000 }],
  ])('%s is refused', (_, frequency) => {
    const risk = { id: 'r', magnitude: { kind: 'pert', min: 0, mode: 1, max: 2 }, frequency };
    expect(() => simulateLoss(JSON.parse(JSON.stringify([risk])), { seed: 1 })).toThrow(
      expect.objectContaining({ code: 'privacy.estimate-unfit' }),
    );
  });
});
