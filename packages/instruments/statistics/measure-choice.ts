import type { DataTable } from '@etalon/statistics';
import { type Absence, type ReadingDraft, writeCount } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import { type Choice, COMPATIBILITY_RULES } from './compatibility-rules.ts';
import { type Declared, type DeclaredModel, keepDistinct } from './declared-models.ts';
import { type Context, outcomeOf, readDesign, readEstimand, readScale } from './describe-choice.ts';
import { explainStop } from './explain-stop.ts';
import type { AnalysedData } from './load-table.ts';
import { type CurveSummary, measureCurve } from './measure-curve.ts';
import { describeSource } from './measure-recomputation.ts';
import type { Curve } from './read-curves.ts';

export interface ChoiceInput {
  readonly declared: Declared;
  readonly context: Context;
  readonly curves: readonly Curve[];
  /** Null when no dataset is handed in: scales are not read and nothing is estimated again. */
  readonly data: AnalysedData | null;
  readonly report: (share: number) => void;
}

/** Declared methods against a table of compatibility, and the stability of a term under the declared choices (instruments/04, I-STA-7). */
export async function measureChoice(input: ChoiceInput): Promise<ReadingDraft | Absence> {
  const { declared, curves, data, context } = input;
  const models = keepDistinct(declared.models).filter(({ asked }) => asked !== null);
  if (models.length === 0 && curves.length === 0)
    return { state: 'not_applicable', reason: 'Aucune analyse déclarée ne se lit.' };
  const cells: ReadingRow[] = [];
  for (const model of models) cells.push(...(await compareModel(model, input)));
  const drawn: ReadingRow[] = [];
  const summaries: CurveSummary[] = [];
  for (const [place, curve] of curves.entries()) {
    if (data === null) break;
    const { summary, rows } = await measureCurve(curve, data);
    summaries.push(summary);
    drawn.push(describeSummary(summary), ...rows);
    input.report((place + 1) / curves.length);
  }
  const flagged = cells.filter((row) => row.kind === 'finding');
  const examined = models.length * COMPATIBILITY_RULES.length;
  return {
    measurand:
      'Cases à discuter entre estimande, échelle du résultat, plan et méthode, et stabilité d’un terme sous les choix déclarés',
    sentence: `${writeCount(models.length, 'analyse lue', 'analyses lues')} : ${writeCount(flagged.length, 'case à discuter', 'cases à discuter')} sur ${examined}. ${writeCurves(summaries)}`,
    value: [...cells, ...drawn],
    unit: 'cases',
    scale: 'count',
    uncertainty: {
      kind: 'U0',
      method: 'table de compatibilité ; chaque variante est recalculée sur les données livrées',
      n: examined,
    },
    references: [
      {
        label: 'Table estimande × échelle × plan × méthode',
        status: 'convention',
        source: 'table de cet instrument ; Shmueli 2010 ; SAMPL',
      },
      { label: 'Courbe de spécification', status: 'convention', source: 'Simonsohn, Simmons et Nelson 2020' },
    ],
    assumptions: [
      ...(data === null ? [] : [describeSource(data)]),
      {
        text: 'L’échelle du résultat se lit sur ses valeurs',
        check: data === null ? 'unchecked' : 'held',
        detail: data === null ? 'aucun jeu de données remis' : 'valeurs de la table livrée',
      },
      { text: 'Le plan et l’estimande sont ceux que disent les mots de l’analyse', check: 'unchecked' },
    ],
    limits: [
      'Une case à discuter n’est pas une erreur : la personne peut en donner la raison.',
      'L’estimande et le plan sont lus dans des mots ; des mots que la table ne connaît pas ne donnent aucune case.',
      'La courbe ne suit que les choix déclarés, et des variantes proches se ressemblent.',
      'Peut être contourné : ne déclarer que des variantes qui vont dans le même sens ; leur nombre est affiché.',
    ],
    params: {
      rules: COMPATIBILITY_RULES.map(({ id }) => id),
      repeatedKeys: context.repeated,
      curves: curves.length,
    },
  };
}

function writeCurves(summaries: readonly CurveSummary[]): string {
  if (summaries.length === 0) return 'Aucune variante déclarée à recalculer.';
  return summaries
    .map(({ term, variants, estimated, positive, negative, aboveZero, belowZero }) => {
      const most = Math.max(positive, negative);
      const sides = `intervalle au-dessus de zéro ${aboveZero} sur ${estimated}, au-dessous ${belowZero} sur ${estimated}`;
      return `Terme « ${term} » : ${estimated} variantes estimées sur ${variants} ; signe le plus fréquent ${most} sur ${estimated} ; ${sides}.`;
    })
    .join(' ');
}

function describeSummary(summary: CurveSummary): ReadingRow {
  const { term, variants, estimated, positive, negative, aboveZero, belowZero } = summary;
  return {
    kind: 'curve',
    rule: `Courbe de spécification du terme « ${term} »`,
    object: 'ensemble des variantes',
    total: variants,
    estimated,
    positive,
    negative,
    aboveZero,
    belowZero,
  };
}

async function compareModel(model: DeclaredModel, input: ChoiceInput): Promise<readonly ReadingRow[]> {
  const { asked, path, locator, label } = model;
  if (asked === null) return [];
  const { spec } = asked.analysis;
  const table = await loadOutcome(model, input.data);
  const choice: Choice = {
    spec,
    estimand: readEstimand(`${model.words} ${input.context.words}`),
    scale: readScale(table, outcomeOf(spec)),
    context: joinDesign(input.context, model.words),
  };
  const row = {
    object: label,
    estimand: choice.estimand ?? 'non dit',
    scale: choice.scale ?? 'non lue',
    method: spec.kind,
    path,
    locator,
  };
  const met = COMPATIBILITY_RULES.filter((rule) => rule.isMet(choice));
  if (met.length === 0) return [{ kind: 'choice', rule: 'aucune case à discuter', ...row }];
  return met.map(({ id, cell, reason }) => ({
    kind: 'finding',
    rule: `${cell} : à discuter`,
    finding: reason,
    id,
    ...row,
  }));
}

function joinDesign(context: Context, words: string): Context {
  const own = readDesign(words);
  return {
    ...context,
    words: `${context.words} ${words}`,
    isPaired: context.isPaired || own.isPaired,
    isInTime: context.isInTime || own.isInTime,
    isClustered: context.isClustered || own.isClustered,
    isRandomised: context.isRandomised || own.isRandomised,
  };
}

/** The columns of an analysis, or null when they cannot be read: the scale is then not said. */
async function loadOutcome({ asked }: DeclaredModel, data: AnalysedData | null): Promise<DataTable | null> {
  if (asked === null || data === null) return null;
  try {
    return await data.columnsOf(asked);
  } catch (error) {
    if (explainStop(error) === null) throw error;
    return null;
  }
}
