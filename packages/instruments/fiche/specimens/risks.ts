import { rateThreat, simulateLoss } from '@etalon/privacy';
import type { ReadingRow } from '../../reading.ts';
import { checkValue, draw, range, type Specimen } from '../specimen.ts';

const countRule = (rows: readonly ReadingRow[], rule: string): number =>
  rows.filter((row) => row.kind === 'finding' && row.rule === rule).length;

const soundRisk = (rank: number) => ({
  id: `R${rank}`,
  cause: `cause ${rank}`,
  event: `événement ${rank}`,
  consequence: `conséquence ${rank}`,
  owner: 'Léa',
  due: '2027-03-01',
  reviewDate: '2027-06-01',
  likelihood: 3,
  severity: 3,
  residualLikelihood: 2,
  residualSeverity: 3,
  treatment: 'modify',
  measureIds: [`M${rank}`],
});
const soundMeasure = (rank: number) => ({ id: `M${rank}`, title: `mesure ${rank}`, riskIds: [`R${rank}`] });

const register: Specimen = {
  planted: 'champs vidés, niveaux, acceptations et liens fautifs que le relevé situe',
  plant: (stream) => {
    const expected = { owner: 0, due: 0, review: 0, residual: 0, acceptance: 0, unknown: 0, orphan: 0 };
    const hit = (name: keyof typeof expected): boolean => {
      const isHit = draw(stream, 0.2);
      if (isHit) expected[name] += 1;
      return isHit;
    };
    const risks = range(8).map((rank) => ({
      ...soundRisk(rank),
      ...(hit('owner') ? { owner: '' } : {}),
      ...(hit('due') ? { due: null } : hit('acceptance') ? { treatment: 'retain' } : {}),
      ...(hit('review') ? { reviewDate: null } : {}),
      ...(hit('residual') ? { residualLikelihood: 4 } : {}),
      ...(hit('unknown') ? { measureIds: [`M${rank}`, 'M99'] } : {}),
    }));
    const alone = range(3).flatMap((rank) =>
      hit('orphan') ? [{ id: `S${rank}`, title: `seule ${rank}`, riskIds: [] }] : [],
    );
    return {
      files: {
        'risques.json': JSON.stringify({ scale: 4, risks }),
        'politique.json': JSON.stringify({ measures: [...range(8).map(soundMeasure), ...alone] }),
      },
      expected,
    };
  },
  sound: 'risques tenus que le relevé signale, et comptes en trop',
  clean: () => ({
    files: {
      'risques.json': JSON.stringify({ scale: 4, risks: range(8).map(soundRisk) }),
      'politique.json': JSON.stringify({ measures: range(8).map(soundMeasure) }),
    },
    examined: 8,
  }),
  count: (_, rows) => ({
    owner: countRule(rows, 'responsable absent'),
    due: countRule(rows, 'échéance absente'),
    review: countRule(rows, 'date de revue absente'),
    residual: countRule(rows, 'niveau résiduel au-dessus du niveau initial'),
    acceptance: countRule(rows, 'risque conservé sans acceptation datée et nommée'),
    unknown: countRule(rows, 'mesure citée qui n’existe pas'),
    orphan: countRule(rows, 'mesure qui ne répond à aucun risque'),
  }),
  compared: 'Décompte direct des fautes au tirage (fiche/specimens/risks.ts).',
  gaming: ['Remettre une longue liste générique : le nombre de risques et les doublons sont écrits à côté.'],
  sources: ['ISO 31000:2018, article 6, titres seuls', 'ISO/IEC 27005:2022, titres seuls'],
};

const LEVELS = [1, 2, 3, 4] as const;
const writeRanges = (axis: string, bounds: readonly (readonly [number, number])[]) =>
  LEVELS.map((level, index) => ({ axis, level, lo: bounds[index]?.[0] ?? 0, hi: bounds[index]?.[1] ?? 0 }));

const matrix: Specimen = {
  planted: 'risques par case et paires inversées que le relevé compte',
  plant: (stream) => {
    const bounds = (): readonly (readonly [number, number])[] => {
      let lo = 1 + stream.nextBelow(3);
      return LEVELS.map(() => {
        const hi = lo + 1 + stream.nextBelow(40);
        const span = [lo, hi] as const;
        lo = hi;
        return span;
      });
    };
    const [often, much] = [bounds(), bounds()];
    const middle = (spans: typeof often, level: number): number =>
      ((spans[level - 1]?.[0] ?? 0) + (spans[level - 1]?.[1] ?? 0)) / 2;
    const risks = range(9).map((rank) => ({
      id: `R${rank}`,
      event: `événement ${rank}`,
      likelihood: 1 + stream.nextBelow(4),
      severity: 1 + stream.nextBelow(4),
    }));
    const loss = risks.map((risk) => middle(often, risk.likelihood) * middle(much, risk.severity));
    let inversion = 0;
    for (const [i, one] of risks.entries())
      for (const [j, other] of risks.entries()) {
        const gap = one.likelihood * one.severity - other.likelihood * other.severity;
        if (gap > 0 && (loss[i] ?? 0) < (loss[j] ?? 0)) inversion += 1;
      }
    return {
      files: {
        'risques.json': JSON.stringify({
          risks,
          levels: [...writeRanges('likelihood', often), ...writeRanges('severity', much)],
        }),
      },
      expected: {
        risk: risks.length,
        cell: new Set(risks.map((risk) => `${risk.likelihood}/${risk.severity}`)).size,
        inversion,
      },
    };
  },
  sound: 'paires que le relevé dit inversées quand la perte suit le produit des niveaux',
  clean: (stream) => ({
    files: {
      'risques.json': JSON.stringify({
        risks: range(8).map((rank) => ({
          id: `R${rank}`,
          event: `événement ${rank}`,
          likelihood: 1 + stream.nextBelow(4),
          severity: 1 + stream.nextBelow(4),
        })),
        levels: ['likelihood', 'severity'].flatMap((axis) =>
          writeRanges(
            axis,
            LEVELS.map((level) => [level, level] as const),
          ),
        ),
      }),
    },
    examined: 28,
  }),
  count: (_, rows) => ({
    risk: rows.filter((row) => row.kind === 'cell').reduce((sum, row) => sum + Number(row.count), 0),
    cell: rows.filter((row) => row.kind === 'cell').length,
    inversion: countRule(rows, 'ordre inverse de la perte attendue'),
  }),
  faults: ['inversion'],
  compared: 'Pertes au milieu des étendues comparées paire par paire (fiche/specimens/risks.ts).',
  gaming: ['Déclarer des étendues très larges, ou aucune : elles sont écrites, et leur absence aussi.'],
  sources: ['Cox 2008, Risk Analysis 28(2)'],
};

const threats: Specimen = {
  planted: 'niveaux rapportés à l’écart du recalcul et notes hors de 1 à 4 que le relevé situe',
  plant: (stream) => {
    const expected = { apart: 0, unread: 0 };
    const stakeholders = range(8).map((rank) => {
      const [dependency, penetration, maturity, trust] = range(4).map(() => 1 + stream.nextBelow(4));
      const level = ((dependency ?? 1) * (penetration ?? 1)) / ((maturity ?? 1) * (trust ?? 1));
      const isOut = draw(stream, 0.2);
      const isApart = !isOut && draw(stream, 0.4);
      expected.unread += isOut ? 1 : 0;
      expected.apart += isApart ? 1 : 0;
      return {
        id: `P${rank}`,
        name: `partie ${rank}`,
        dependency,
        penetration,
        maturity: isOut ? 5 : maturity,
        trust,
        reportedThreat: Number((level + (isApart ? 0.5 : 0)).toFixed(3)),
      };
    });
    stakeholders.push({
      id: 'P8',
      name: 'partie 8',
      dependency: 3,
      penetration: 4,
      maturity: 2,
      trust: 3,
      reportedThreat: 2,
    });
    return { files: { 'risques.json': JSON.stringify({ ebios: { stakeholders } }) }, expected };
  },
  sound: 'niveaux bien calculés que le relevé écarte',
  clean: () => ({
    files: {
      'risques.json': JSON.stringify({
        ebios: {
          stakeholders: LEVELS.map((level) => ({
            id: `P${level}`,
            name: `partie ${level}`,
            dependency: level,
            penetration: 2,
            maturity: 3,
            trust: 1,
            reportedThreat: Number(((level * 2) / 3).toFixed(2)),
          })),
        },
      }),
    },
    examined: LEVELS.length,
  }),
  count: (_, rows) => ({
    apart: rows.filter(
      (row) =>
        typeof row.recomputed === 'number' &&
        typeof row.declared === 'number' &&
        Math.abs(row.recomputed - row.declared) > Number(row.tolerance),
    ).length,
    unread: rows.filter((row) => row.recomputed === null).length,
  }),
  goldenVectors: [
    checkValue({
      label: 'dépendance 3, pénétration 4, maturité 2, confiance 3',
      expected: 2,
      found: rateThreat({ dependency: 3, penetration: 4, maturity: 2, trust: 3 }),
      tolerance: 1e-12,
      source: 'EBIOS Risk Manager, atelier 3',
    }),
  ],
  compared: 'Niveaux calculés au tirage, avant écriture (fiche/specimens/risks.ts).',
  gaming: ['Choisir les notes pour obtenir un niveau : leur raison est à lire.'],
  sources: ['ANSSI, EBIOS Risk Manager, atelier 3'],
};

const Z95 = 1.6448536269514722;
const meanOf = (lo: number, hi: number): number =>
  Math.exp((Math.log(lo) + Math.log(hi)) / 2 + ((Math.log(hi) - Math.log(lo)) / (2 * Z95)) ** 2 / 2);

const losses: Specimen = {
  planted: 'risques chiffrés que le relevé simule',
  plant: (stream) => {
    const rows = range(6).map((rank) => ({
      id: `L${rank}`,
      label: `perte ${rank}`,
      frequencyLo: 0.1,
      frequencyHi: 2 + rank,
      lossLo: 100,
      ...(rank === 0 || draw(stream, 0.6) ? { lossHi: 1000 * (rank + 1) } : {}),
    }));
    return {
      files: { 'risques.json': JSON.stringify({ losses: rows }) },
      expected: { risk: rows.filter((row) => 'lossHi' in row).length },
    };
  },
  sound: 'risques sans bornes que le relevé simule',
  clean: () => ({
    files: { 'risques.json': JSON.stringify({ losses: range(5).map((rank) => ({ id: `L${rank}` })) }) },
    examined: 5,
  }),
  count: (_, rows) => ({ risk: Math.max(0, rows.filter((row) => row.kind === 'fan').length - 1) }),
  drawn: ['lo', 'value', 'hi'],
  goldenVectors: [
    checkValue({
      label: 'moyenne annuelle, fréquence [0,5 ; 2], perte [100 ; 400], à 2 %',
      expected: Number((meanOf(0.5, 2) * meanOf(100, 400)).toFixed(3)),
      found: Number(
        simulateLoss(
          [
            {
              id: 'a',
              frequency: { kind: 'lognormal', lo: 0.5, hi: 2 },
              magnitude: { kind: 'lognormal', lo: 100, hi: 400 },
            },
          ],
          { seed: 7, runs: 60_000 },
        ).mean.toFixed(3),
      ),
      tolerance: 0.02 * meanOf(0.5, 2) * meanOf(100, 400),
      source: 'espérance d’une somme de Poisson composée, lognormales exactes',
    }),
  ],
  compared: 'Espérance exacte de la somme composée (fiche/specimens/risks.ts).',
  gaming: ['Déclarer des intervalles étroits sans source : leur source est à lire.'],
  sources: ['Lognormale par son intervalle à 90 %, nombre d’événements de Poisson'],
};

export const RISK_SPECIMENS: Readonly<Record<string, Specimen>> = {
  'I-RSK-1': register,
  'I-RSK-2': matrix,
  'I-RSK-4': threats,
  'I-RSK-5': losses,
};
