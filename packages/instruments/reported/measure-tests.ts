import { type CheckedTest, checkReportedTest, extractTests, type ReportedTest } from '@etalon/text';
import { type Absence, type ReadingDraft, writeCount } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import type { Passages } from './list-passages.ts';

/** Each printed test with its p recomputed over the rounding of its statistic (instruments/04, I-STA-1). */
export function measureTests(passages: readonly Passages[]): ReadingDraft | Absence {
  const found = passages.flatMap(({ path, blocks }) =>
    extractTests(blocks).map((test) => ({ path, test, checked: checkReportedTest(test) })),
  );
  if (found.length === 0)
    return {
      state: 'not_applicable',
      reason: 'Aucun test écrit sous une forme lisible, comme « t(28) = 2,20 ; p = 0,036 ».',
    };
  const rows = found.map(({ path, test, checked }) => describe(path, test, checked));
  const differing = found.filter(({ checked }) => !checked.agrees && !checked.agreesOneTailed);
  const crossing = differing.filter(({ checked }) => checked.crosses);
  return {
    measurand: 'Valeur p écrite comparée à celle que la statistique et ses degrés de liberté donnent',
    sentence: `${writeCount(found.length, 'test lu', 'tests lus')} : valeur p écrite hors de l’intervalle recalculé : ${differing.length}, dont de part et d’autre de 0,05 : ${crossing.length}.`,
    value: rows,
    unit: 'tests',
    scale: 'count',
    uncertainty: {
      kind: 'U0',
      method:
        'p recalculée aux deux bornes de l’arrondi de la statistique, comparée à la p écrite avec son arrondi',
      n: found.length,
    },
    references: [
      {
        label: 'Seuil de décision',
        lo: 0.05,
        hi: 0.05,
        status: 'convention',
        source: 'usage ; sert au seul repérage des deux côtés',
      },
    ],
    assumptions: [
      {
        text: 'Les tests sont bilatéraux, sauf mention',
        check: 'unchecked',
        detail: `${found.filter(({ test }) => test.oneTailed).length} avec mention d’un test unilatéral`,
      },
    ],
    limits: [
      'Seuls les tests écrits sous la forme usuelle (t, F, r, χ², z) sont lus.',
      'Une valeur p cohérente n’est ni juste ni utile : le test peut ne pas convenir à la question.',
      'Un écart peut venir d’une correction (Welch, multiplicité) que le texte ne dit pas.',
      'Peut être contourné : recopier la sortie d’un outil sans la lire ; I-STA-6 montre la décision liée à chaque constat.',
    ],
    params: { alpha: 0.05 },
    multiplicity: { family: 'tests écrits', size: found.length },
  };
}

function describe(path: string, test: ReportedTest, checked: CheckedTest): ReadingRow {
  const state = checked.agrees
    ? 'dans l’intervalle'
    : checked.agreesOneTailed
      ? 'dans l’intervalle en unilatéral'
      : checked.crosses
        ? 'hors de l’intervalle, de part et d’autre de 0,05'
        : 'hors de l’intervalle';
  return {
    kind: 'test',
    state,
    label: test.shown,
    sign: test.sign,
    declared: test.p,
    recomputed: checked.p,
    tolerance: 0.5 * 10 ** -test.pDecimals,
    lo: checked.lo,
    hi: checked.hi,
    path,
    locator: test.locator,
  };
}
