import { expectBest, findTopProbability } from '@etalon/learning';
import {
  type Absence,
  finite,
  type ReadingDraft,
  type ReadingFrame,
  writeCount,
  writeNumber,
  writeShare,
} from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import { type RankedSettings, rankSettings, SEEDS } from './rank-settings.ts';
import type { ReadTrials } from './read-trials.ts';

const LEAST_TRIALS = 3;
const TOP = 0.05;

/** Trials of a search, what more of them would give, and what choosing the best flatters (instruments/04, I-ML-13). */
export function measureSearch(searches: readonly ReadTrials[], frame: ReadingFrame): ReadingDraft | Absence {
  const [any] = searches;
  if (any === undefined)
    return {
      state: 'not_applicable',
      reason: 'Aucune recherche de réglages remise (recherche.json, trials.csv).',
    };
  const kept = searches.filter(({ losses }) => losses.length >= LEAST_TRIALS);
  const [first] = kept;
  if (first === undefined)
    return {
      state: 'insufficient',
      reason: `${any.losses.length} essais achevés : il en faut ${LEAST_TRIALS}.`,
    };
  const ranked = kept.map((search) => rankSettings(search, frame));
  const rows = kept.flatMap((search, at) => describeSearch(search, ranked[at] ?? null));
  const n = first.losses.length;
  return {
    measurand: 'Essais d’une recherche de réglages, meilleure perte attendue et bornes atteintes',
    sentence: `« ${first.path} » : ${writeCount(n, 'essai achevé', 'essais achevés')}, ${writeCount(first.settings.length, 'réglage', 'réglages')}, perte la plus basse ${writeNumber(Math.min(...first.losses))}. ${n} tirages au hasard auraient atteint le meilleur vingtième avec une probabilité de ${writeShare(findTopProbability(n, TOP), 1)}.`,
    value: rows,
    unit: 'perte',
    scale: 'interval',
    uncertainty: {
      kind: 'U0',
      method: `décompte des essais ; espérance exacte du meilleur (Dodge et al. 2019) ; importance des réglages : médiane et étendue de ${SEEDS} tirages (U4)`,
      n,
    },
    references: [
      {
        label: 'Essais pour le meilleur vingtième à 95 %',
        lo: 59,
        hi: 59,
        status: 'convention',
        source: 'Bergstra et Bengio 2012, 1 − (1 − q)ⁿ',
      },
    ],
    assumptions: [
      {
        text: 'Les essais sont tirés au hasard dans l’espace',
        check: first.method === 'random' ? 'held' : first.method === null ? 'unchecked' : 'violated',
        ...(first.method === null ? {} : { detail: `méthode déclarée : ${first.method}` }),
      },
      {
        text: 'Moins est mieux, ou le sens est écrit',
        check: first.isDirectionTold ? 'held' : 'unchecked',
        ...(first.isDirectionTold
          ? {}
          : { detail: 'ni colonne « direction », ni valeur nommée loss ou score' }),
      },
    ],
    limits: [
      ...limitRanked(ranked),
      'La perte la plus basse d’une recherche est flattée par le choix : seules des lignes tenues à part la corrigent.',
      'L’espace est celui des valeurs essayées quand ses bornes ne sont pas déclarées.',
      'Peut être contourné : ne remettre que les essais qui arrangent ; les essais interrompus sont comptés quand ils y sont.',
    ],
    params: { searches: kept.length, top: TOP, seeds: SEEDS },
    seeded: true,
  };
}

function limitRanked(ranked: readonly (RankedSettings | null)[]): readonly string[] {
  const known = ranked.flatMap((one) => one ?? []);
  if (known.length === 0)
    return ['L’importance des réglages n’est pas donnée : moins de dix essais, ou des pertes toutes égales.'];
  return [
    'L’importance d’un réglage est ce que sa permutation ajoute à l’erreur d’une forêt sur les essais remis : elle vaut pour l’espace essayé, et deux réglages qui varient ensemble se la partagent.',
    ...known.flatMap(({ drawn, of }) =>
      drawn < of ? [`L’importance est lue sur ${drawn} essais tirés parmi ${of}.`] : [],
    ),
  ];
}

function describeSearch(search: ReadTrials, ranked: RankedSettings | null): readonly ReadingRow[] {
  const { losses, settings, left, repeated, isDirectionTold, optimism, gain, path, locator } = search;
  const place = { path, locator };
  const n = losses.length;
  const expected = expectBest(losses.map((loss) => -loss)).map((value) => -value);
  const best = losses.indexOf(Math.min(...losses));
  const boundary = search.boundary ?? findEnds(search, best);
  const fact = (label: string, value: number | null, rest: ReadingRow = {}): ReadingRow => ({
    label,
    value: finite(value),
    n,
    ...rest,
    ...place,
  });
  return [
    fact('perte la plus basse', losses[best] ?? null, { trial: best + 1 }),
    ...[1, Math.ceil(n / 2), n].map((trials) =>
      fact(
        `meilleure perte attendue de ${writeCount(trials, 'essai', 'essais')}`,
        expected[trials - 1] ?? null,
      ),
    ),
    fact('probabilité du meilleur vingtième', findTopProbability(n, TOP)),
    fact('essais non achevés', left),
    ...(repeated > 0
      ? [fact('essais dont le numéro revient, comptés une fois s’ils sont égaux', repeated)]
      : []),
    ...(isDirectionTold ? [] : [fact('sens de la valeur non écrit : moins est pris pour mieux', null)]),
    fact('réglages à une borne', boundary.length, { settings: boundary.join(', ') }),
    ...settings.map(({ name, values }) => {
      const numbers = values.filter((value) => typeof value === 'number');
      return {
        kind: 'setting',
        label: `réglage ${name}`,
        distinct: new Set(values).size,
        least: numbers.length === values.length && numbers.length > 0 ? Math.min(...numbers) : null,
        most: numbers.length === values.length && numbers.length > 0 ? Math.max(...numbers) : null,
        ...place,
      };
    }),
    ...(ranked?.settings ?? []).map(({ name, median, lo, hi }) =>
      fact(`importance du réglage ${name}`, median, {
        ...{ kind: 'importance', lo, hi, n: ranked?.drawn ?? n },
        repeats: SEEDS,
      }),
    ),
    ...(optimism === null
      ? []
      : [
          fact('perte à part moins perte de la recherche', optimism.value, {
            lo: finite(optimism.lo),
            hi: finite(optimism.hi),
          }),
        ]),
    ...(gain === null
      ? []
      : [
          fact('gain sur les réglages usuels, lignes à part', gain.value, {
            lo: finite(gain.lo),
            hi: finite(gain.hi),
          }),
        ]),
  ];
}

/** Settings whose best value is the least or the most of those tried. */
function findEnds({ settings, points }: ReadTrials, best: number): readonly string[] {
  return settings.flatMap(({ name }) => {
    const numbers = points.map((point) => point[name]).filter((value) => typeof value === 'number');
    const value = points[best]?.[name];
    if (numbers.length < points.length || typeof value !== 'number' || new Set(numbers).size < 3) return [];
    return value === Math.min(...numbers) || value === Math.max(...numbers) ? [name] : [];
  });
}
