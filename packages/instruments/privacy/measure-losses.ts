import { errorCode } from '@etalon/error';
import { type LossReading, type QuantifiedRisk, simulateLoss } from '@etalon/privacy';
import { type ListItem, labelOf, numberOf } from '../bench/list-item.ts';
import { type Absence, finite, type ReadingDraft, writeCount, writeNumber } from '../build-reading.ts';
import { placeOf } from './place-of.ts';

const RUNS = 20_000;

function readQuantified(item: ListItem): QuantifiedRisk | null {
  const lo = numberOf(item, 'frequencyLo', 'frequenceMin');
  const hi = numberOf(item, 'frequencyHi', 'frequenceMax');
  const least = numberOf(item, 'lossLo', 'perteMin');
  const most = numberOf(item, 'lossHi', 'perteMax');
  if (lo === null || hi === null || least === null || most === null) return null;
  if (!(lo > 0 && hi > lo && least > 0 && most > least)) return null;
  return {
    id: item.id,
    frequency: { kind: 'lognormal', lo, hi },
    magnitude: { kind: 'lognormal', lo: least, hi: most },
  };
}

function simulate(risks: readonly QuantifiedRisk[], seed: number): LossReading | null {
  try {
    return simulateLoss(risks, { seed, runs: RUNS });
  } catch (error) {
    if (errorCode(error) !== 'privacy.estimate-unfit') throw error;
    return null;
  }
}

/** Yearly loss simulated from the 90 % intervals that the register declares (instruments/04, I-RSK-5). */
export function measureLosses(items: readonly ListItem[], seed: number): ReadingDraft | Absence {
  const quantified = items.flatMap((item) => readQuantified(item) ?? []);
  if (quantified.length === 0)
    return {
      state: 'not_applicable',
      reason: 'Aucun risque n’est chiffré : fréquence et perte, basse et haute, manquent.',
    };
  const read = simulate(quantified, seed);
  if (read === null)
    return {
      state: 'invalid_evidence',
      reason:
        'Un intervalle déclaré sort de ce qui se simule : bornes positives et croissantes, mille événements par an au plus.',
    };
  const row = (label: string, p10: number | null, p50: number, p90: number, id: string | null) => ({
    kind: 'fan',
    label,
    lo: finite(p10),
    value: finite(p50),
    hi: finite(p90),
    ...placeOf(items, id),
  });
  return {
    measurand: 'Perte annuelle simulée des risques chiffrés',
    sentence: `Sur ${writeNumber(read.runs)} années simulées de ${writeCount(quantified.length, 'risque chiffré', 'risques chiffrés')}, la perte va de ${writeNumber(read.p10)} (une année sur dix au-dessous) à ${writeNumber(read.p90)} (une sur dix au-dessus), médiane ${writeNumber(read.p50)}.`,
    value: [
      row('ensemble', read.p10, read.p50, read.p90, null),
      ...read.risks.map((risk) => {
        const item = items.find((one) => one.id === risk.id);
        return row(
          item === undefined ? risk.id : labelOf(item) || risk.id,
          null,
          risk.p50,
          risk.p90,
          risk.id,
        );
      }),
    ],
    unit: 'unité de perte déclarée par an',
    scale: 'ratio',
    uncertainty: {
      kind: 'U3',
      method: 'simulation, lognormales depuis les intervalles à 90 % déclarés, fréquence de Poisson',
      lo: read.p10,
      hi: read.p90,
      n: read.runs,
    },
    references: [],
    assumptions: [
      { text: 'Les risques sont indépendants entre eux', check: 'unchecked' },
      { text: 'Les intervalles déclarés couvrent 90 % de l’ignorance', check: 'unchecked' },
    ],
    limits: [
      'La simulation ne sait rien de plus que les intervalles déclarés : elle en montre la conséquence.',
      'Peut être contourné : des intervalles étroits sans source ; leur source est à lire.',
    ],
    params: { runs: RUNS },
    seeded: true,
  };
}
