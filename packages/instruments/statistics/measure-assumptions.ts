import { type Absence, finite, type ReadingDraft, writeCount } from '../build-reading.ts';
import type { ReadingRow, Reference } from '../reading.ts';
import { type AssumptionFact, RULES } from './assumption-row.ts';
import { type Declared, type DeclaredModel, keepDistinct } from './declared-models.ts';
import { explainStop } from './explain-stop.ts';
import type { AnalysedData } from './load-table.ts';
import { describeSource } from './measure-recomputation.ts';
import { readAssumptions } from './read-assumptions.ts';
import { type Recomputed, rememberResults } from './recompute-model.ts';
import { shareR } from './share-r.ts';

const LEAST_ROWS = 10;

/** What declared methods suppose, read on the delivered data: one row a reading, never a verdict (instruments/04, I-STA-4). */
export async function measureAssumptions(
  declared: Declared,
  data: AnalysedData,
  report: (share: number) => void,
): Promise<ReadingDraft | Absence> {
  const models = keepDistinct(declared.models);
  const recompute = rememberResults(data);
  const rows: ReadingRow[] = [];
  const counts = { read: 0, small: 0 };
  for (const [place, model] of models.entries()) {
    const outcome = await recompute(model);
    if (typeof outcome === 'string') rows.push(describeNone(model, 'non recalculé', outcome));
    else if (outcome.result.n < LEAST_ROWS) {
      counts.small += 1;
      rows.push({
        ...describeNone(model, RULES.rows, 'moins de 10 lignes : aucune lecture'),
        n: outcome.result.n,
      });
    } else {
      counts.read += 1;
      rows.push(...(await describeModel(model, data, outcome)));
    }
    report((place + 1) / models.length);
  }
  if (counts.read === 0 && counts.small > 0)
    return { state: 'insufficient', reason: 'Chaque modèle recalculé a moins de 10 lignes.' };
  const facts = rows.filter((row) => row.kind === 'assumption');
  return {
    measurand: 'Lectures de ce que les méthodes déclarées supposent, sur les données livrées',
    sentence: `${writeCount(counts.read, 'modèle lu', 'modèles lus')} sur ${models.length} : ${writeCount(facts.length, 'lecture', 'lectures')}, dont ${facts.filter((row) => row.value === null && row.count === undefined && row.rule !== RULES.separation).length} sans nombre, avec la raison.`,
    value: rows,
    unit: 'lectures',
    scale: 'count',
    uncertainty: {
      kind: 'U0',
      method:
        'statistiques exactes sur les lignes employées ; les valeurs p sont celles de chaque test, sans correction',
      n: facts.length,
    },
    references: REFERENCES,
    assumptions: [describeSource(data)],
    limits: [
      'Avec beaucoup de lignes, un test rejette des écarts sans conséquence ; avec peu, il n’en voit pas de grands.',
      'Les repères sont des conventions : un VIF au-dessus de 10 n’invalide pas un modèle (O’Brien 2007).',
      'Durbin-Watson lit l’ordre du fichier : il ne dit rien si cet ordre n’est pas celui du temps.',
      'Peut être contourné : retirer les lignes qui pèsent avant de livrer ; la recette et les effectifs sont relevés ailleurs.',
    ],
    params: { models: models.length, leastRows: LEAST_ROWS, mostShapiro: 5000, dataset: data.piece.fileName },
    multiplicity: {
      family: 'tests d’hypothèses des modèles',
      size: facts.filter((row) => row.p !== undefined).length,
    },
  };
}

const REFERENCES: readonly Reference[] = [
  { label: 'VIF', lo: 10, hi: 10, status: 'convention', source: 'usage ; réserve d’O’Brien 2007' },
  {
    label: 'Durbin-Watson, absence d’autocorrélation',
    lo: 2,
    hi: 2,
    status: 'convention',
    source: 'Durbin et Watson 1951',
  },
  { label: 'Distance de Cook : 4/n', status: 'convention', source: 'usage' },
  { label: 'DFFITS : 2√(p/n)', status: 'convention', source: 'Belsley, Kuh et Welsch 1980' },
  {
    label: 'Effectif attendu',
    lo: 5,
    hi: 5,
    status: 'convention',
    source: 'Cochran 1954, dans 80 % des cases',
  },
  {
    label: 'Événements par paramètre',
    lo: 10,
    hi: 10,
    status: 'convention',
    source: 'Peduzzi et coll. 1996',
  },
  {
    label: 'Dispersion d’une loi de Poisson',
    lo: 1,
    hi: 1,
    status: 'convention',
    source: 'McCullagh et Nelder 1989',
  },
];

function describeNone(model: DeclaredModel, rule: string, detail: string): ReadingRow {
  return {
    kind: 'without-reading',
    rule,
    object: model.label,
    detail,
    path: model.path,
    locator: model.locator,
  };
}

async function describeModel(
  model: DeclaredModel,
  data: AnalysedData,
  { result }: Recomputed,
): Promise<readonly ReadingRow[]> {
  const { asked, path, locator } = model;
  if (asked === null) return [];
  const facts = await read({ asked, result, data });
  const whole: AssumptionFact = { rule: RULES.rows, value: result.n };
  return [whole, ...facts].map(({ rule, object, value, p, df, count, total, detail }) => ({
    kind: 'assumption',
    rule,
    object: object === undefined ? model.label : `${model.label}, ${object}`,
    value: finite(value),
    ...(p === undefined ? {} : { p: finite(p) }),
    ...(df === undefined ? {} : { df }),
    ...(count === undefined ? {} : { count }),
    ...(total === undefined ? {} : { total }),
    n: result.n,
    ...(detail === undefined ? {} : { detail }),
    path,
    locator,
  }));
}

/** The readings, or the one that says why they stop. */
async function read(input: {
  readonly asked: NonNullable<DeclaredModel['asked']>;
  readonly result: Recomputed['result'];
  readonly data: AnalysedData;
}): Promise<readonly AssumptionFact[]> {
  const { asked, result, data } = input;
  try {
    return await readAssumptions({ session: await shareR(), asked, result, load: data.columnsOf });
  } catch (error) {
    const reason = explainStop(error);
    if (reason === null) throw error;
    return [{ rule: RULES.cook, value: null, detail: reason }];
  }
}
