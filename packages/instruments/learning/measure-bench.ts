import { isObject, type JsonObject } from '@etalon/evidence';
import type { Workbench } from '../bench/workbench.ts';
import { type Absence, finite, type ReadingDraft, writeCount } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import { numberAt, objectsAt, readDocuments, textAt } from './declared-answers.ts';

const LEAST_SEEDS = 3;
const SIMPLE: ReadonlySet<string> = new Set(['baseline', 'logistic', 'linear', 'ridge']);
/** What is looked for of each model that is compared. */
const CELLS = ['plan', 'reglages', 'budget', 'graines', 'intervalle'] as const;

interface ComparedModel {
  readonly name: string;
  readonly algorithm: string;
  /** First characters of the fingerprint of its plan of validation; null when none is given. */
  readonly plan: string | null;
  readonly hasSettings: boolean;
  /** Trials of the searches of its algorithm; null when none is handed in. */
  readonly trials: number | null;
  /** Draws of its weights. */
  readonly seeds: number;
  readonly hasInterval: boolean;
  readonly place: ReadingRow;
}

/** What a comparison of algorithms says of its fairness: one plan, one budget, seeds, intervals, a simple model (instruments/04, I-ML-11). */
export function measureBench(bench: Workbench): ReadingDraft | Absence {
  const models = readDocuments(bench, 'training').flatMap(({ piece, root }) =>
    listModels(root, piece.fileName, bench),
  );
  if (models.length < 2)
    return {
      state: 'not_applicable',
      reason: `${writeCount(models.length, 'modèle', 'modèles')} dans les comptes rendus d’entraînement (entrainement.json) : un banc en compare deux.`,
    };
  const plans = new Set(models.flatMap(({ plan }) => plan ?? []));
  const missing = models.flatMap(listMissing);
  const simple = models.filter(({ algorithm }) => SIMPLE.has(algorithm)).length;
  const [first] = models;
  const place = { path: String(first?.place.path ?? ''), locator: '/models' };
  const fact = (label: string, value: number): ReadingRow => ({
    ...{ rule: 'conditions', label, value, n: models.length },
    ...place,
  });
  return {
    measurand: 'Conditions de la comparaison des modèles remis, cellule par cellule',
    sentence: `${writeCount(models.length, 'modèle comparé', 'modèles comparés')}, ${writeCount(plans.size, 'plan de validation', 'plans de validation')}, ${writeCount(simple, 'modèle simple', 'modèles simples')} ; ${writeCount(missing.length, 'cellule sans valeur', 'cellules sans valeur')} sur ${models.length * CELLS.length}.`,
    value: [
      fact('plans de validation distincts', plans.size),
      fact('modèles simples', simple),
      fact(
        `modèles tirés au moins ${LEAST_SEEDS} fois`,
        models.filter(({ seeds }) => seeds >= LEAST_SEEDS).length,
      ),
      fact(
        'modèles dont une recherche de réglages est remise',
        models.filter(({ trials }) => trials !== null).length,
      ),
      fact(
        'modèles dont une mesure a son intervalle',
        models.filter(({ hasInterval }) => hasInterval).length,
      ),
      fact('cellules sans valeur', missing.length),
      ...models.map(describeModel),
    ],
    unit: '1',
    scale: 'count',
    uncertainty: { kind: 'U0', method: 'décompte des comptes rendus remis', n: models.length },
    references: [
      {
        ...{ label: 'Tirages d’un modèle qui en dépend', lo: LEAST_SEEDS, hi: LEAST_SEEDS },
        ...{ status: 'convention', source: 'instruments/04, I-ML-11' },
      },
    ],
    assumptions: [
      {
        text: 'Deux plans de même empreinte ont les mêmes plis',
        check: plans.size === 1 ? 'held' : 'unchecked',
      },
    ],
    limits: [
      'Un modèle sans hasard n’a besoin que d’un tirage : la cellule des graines compte ce qui est écrit.',
      'Le temps passé à régler un modèle hors de l’atelier ne se lit pas.',
      'Peut être contourné : ne remettre que les comptes rendus qui arrangent.',
    ],
    params: { models: models.length, cells: CELLS.length },
  };
}

function listModels(root: JsonObject, path: string, bench: Workbench): readonly ComparedModel[] {
  const plan = isObject(root.plan) ? root.plan : {};
  const settings = isObject(root.settings) ? root.settings : null;
  const trials = countTrials(bench);
  const measured = listMeasured(bench);
  return objectsAt(root.models).map((model, at) => {
    const name = textAt(model.name) ?? '';
    const algorithm = textAt(model.algorithm) ?? '';
    const own = isObject(model.settings) ? model.settings : settings;
    return {
      ...{ name, algorithm, plan: textAt(plan.sha256)?.slice(0, 12) ?? null },
      hasSettings: algorithm === 'baseline' || (own !== null && Object.keys(own).length > 0),
      trials: trials.get(algorithm) ?? null,
      seeds: algorithm === 'network' ? (numberAt(settings?.seeds) ?? 1) : 1,
      hasInterval: measured.has(name) || objectsAt(model.metrics).some(({ summary }) => hasLimits(summary)),
      place: { path, locator: `/models/${at}` },
    };
  });
}

/** A summary over folds gives the interval of its mean. */
function hasLimits(summary: unknown): boolean {
  if (typeof summary !== 'object' || summary === null) return false;
  return 'corrected' in summary || 'interval' in summary || 'lo' in summary;
}

function countTrials(bench: Workbench): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { root } of readDocuments(bench, 'search')) {
    const algorithm = textAt(root.algorithm) ?? '';
    counts.set(algorithm, (counts.get(algorithm) ?? 0) + objectsAt(root.trials).length);
  }
  return counts;
}

/** Models whose qualities were measured with their intervals (`mesure.json`). */
function listMeasured(bench: Workbench): ReadonlySet<string> {
  const models = readDocuments(bench, 'evaluation').flatMap(({ root }) => objectsAt(root.models));
  return new Set(models.flatMap(({ name }) => textAt(name) ?? []));
}

function listMissing(model: ComparedModel): readonly (typeof CELLS)[number][] {
  const { plan, hasSettings, trials, seeds, hasInterval } = model;
  const isFixed = SIMPLE.has(model.algorithm);
  const told: Readonly<Record<(typeof CELLS)[number], boolean>> = {
    plan: plan !== null,
    reglages: hasSettings,
    budget: trials !== null || model.algorithm === 'baseline',
    graines: isFixed || seeds >= LEAST_SEEDS,
    intervalle: hasInterval,
  };
  return CELLS.filter((cell) => !told[cell]);
}

function describeModel(model: ComparedModel): ReadingRow {
  const { name, algorithm, plan, trials, seeds, place } = model;
  return {
    ...{ rule: 'modèles', label: name, algorithm, plan: plan ?? '', trials: finite(trials), seeds },
    missing: listMissing(model).join(', '),
    ...place,
  };
}
