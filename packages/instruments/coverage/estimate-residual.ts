import type { Workbench } from '../bench/workbench.ts';
import { type Absence, type ReadingDraft, writeCount, writeNumber } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import { estimateChao, estimateChapman, type PopulationEstimate } from './capture-recapture.ts';
import { MIN_EXPERTS, readCalibration } from './read-calibration.ts';
import { readCaseKey, refuseUnlisted } from './read-case-key.ts';

const LIST = 'risques';
/** Common elements from which an estimate is shown (instruments/04 §4.15). */
export const MIN_COMMON = 7;

/** Elements findable in the case, estimated from what the candidate and the experts of the calibration found apart. */
export function estimateResidual(bench: Workbench): ReadingDraft | Absence {
  const elements = readCaseKey(bench, LIST);
  if (elements === null) return refuseUnlisted([LIST]);
  const experts = readCalibration(bench.caseFolder).flatMap(({ lists }) => {
    const list = lists.get(LIST);
    return list === undefined ? [] : [list];
  });
  if (experts.length === 0)
    return {
      state: 'not_applicable',
      reason: 'L’étalonnage du cas ne dit pas quels éléments chaque expert a trouvés (calibration.json).',
    };
  if (bench.matches.length === 0)
    return {
      state: 'not_run',
      reason: 'Aucun rapprochement confirmé : les éléments du dossier ne sont pas encore comptés.',
    };
  const known = new Set(elements.map((element) => element.id));
  const own = new Set(
    bench.matches.flatMap(({ elementId, verdict }) =>
      verdict === 'sure' && elementId !== null && known.has(elementId) ? [elementId] : [],
    ),
  );
  return draftResidual(
    own,
    experts.map((list) => new Set(list.filter((id) => known.has(id)))),
    known.size,
  );
}

/** The reading from the three kinds of lists: elements of the candidate, of each expert, and of the key. */
export function draftResidual(
  own: ReadonlySet<string>,
  experts: readonly ReadonlySet<string>[],
  keySize: number,
): ReadingDraft | Absence {
  const pooled = new Set(experts.flatMap((list) => [...list]));
  const common = [...own].filter((id) => pooled.has(id)).length;
  if (common < MIN_COMMON)
    return {
      state: 'insufficient',
      reason: `Données trop peu nombreuses pour ce relevé : ${writeCount(common, 'élément commun', 'éléments communs')} au candidat et aux experts, il en faut ${MIN_COMMON}.`,
    };
  const chapman = widen(estimateChapman(own.size, pooled.size, common));
  const rows = [describe('Chapman : candidat et experts réunis', chapman, own.size + pooled.size - common)];
  if (experts.length >= MIN_EXPERTS) {
    const times = [...pooled].map((id) => experts.filter((list) => list.has(id)).length);
    const seen = (count: number): number => times.filter((time) => time === count).length;
    rows.push(
      describe('Chao1 : experts entre eux', widen(estimateChao(pooled.size, seen(1), seen(2))), pooled.size),
    );
  }
  const share = own.size / chapman.estimate;
  return {
    measurand: 'Nombre estimé d’éléments distincts que le cas permet de trouver, et part du candidat',
    sentence: `Éléments trouvables estimés : ${writeNumber(chapman.estimate)} [${writeNumber(chapman.lo)} ; ${writeNumber(chapman.hi)}] à 95 % ; le candidat en a ${own.size}, soit une part de ${writeNumber(share)}. Liste de référence : ${keySize} éléments.`,
    value: rows,
    unit: 'éléments',
    scale: 'count',
    uncertainty: {
      kind: 'U2',
      level: 0.95,
      lo: chapman.lo,
      hi: chapman.hi,
      method: 'capture et recapture de Chapman, intervalle log-normal élargi aux entiers qui l’entourent',
      n: own.size + pooled.size - common,
    },
    references: [],
    assumptions: [
      { text: 'Les listes sont indépendantes', check: 'unchecked' },
      { text: 'Chaque élément est aussi facile à trouver qu’un autre', check: 'unchecked' },
    ],
    limits: [
      'Les deux hypothèses sont fausses en général : l’estimation est en pratique une borne basse.',
      'Seuls les éléments de la liste de référence sont comptés ; ceux que le candidat trouve hors liste ne le sont pas.',
      'Peut être contourné : une longue liste de généralités augmente les éléments communs ; I-COV-1 écrit le nombre d’éléments remis.',
    ],
    params: { own: own.size, experts: pooled.size, common, lists: experts.length, share },
  };
}

/** Elements are whole: without this the interval misses the true number half of the time when nearly all was found. */
function widen(found: PopulationEstimate): PopulationEstimate {
  return { ...found, lo: Math.floor(found.lo), hi: Math.ceil(found.hi) };
}

function describe(label: string, found: PopulationEstimate, n: number): ReadingRow {
  return {
    label,
    value: found.estimate,
    lo: found.lo,
    hi: found.hi,
    standardError: found.standardError,
    n,
    locator: '/',
  };
}
