import type { AnalysisSpec } from '@etalon/statistics';
import type { Context, Estimand, Scale } from './describe-choice.ts';

/** What the table of compatibility looks at, for one declared analysis. */
export interface Choice {
  readonly spec: AnalysisSpec;
  readonly estimand: Estimand | null;
  readonly scale: Scale | null;
  readonly context: Context;
}

export interface CompatibilityRule {
  readonly id: string;
  /** The cell: which two sides meet. */
  readonly cell: string;
  readonly isMet: (choice: Choice) => boolean;
  readonly reason: string;
}

const MEANS = new Set([
  't-one-sample',
  't-two-sample',
  't-welch',
  't-paired',
  'anova-one-way',
  'anova-welch',
  'anova-two-way',
]);
const UNPAIRED = new Set([
  't-two-sample',
  't-welch',
  'mann-whitney',
  'chi-square',
  'fisher',
  'proportions',
  'anova-one-way',
  'anova-welch',
  'kruskal-wallis',
]);
const PAIRED = new Set(['t-paired', 'signed-rank-paired', 'mcnemar', 'friedman']);
const SHARES = new Set(['proportions', 'chi-square', 'fisher', 'binomial']);

type ModelSpec = Extract<AnalysisSpec, { readonly kind: 'linear-model' | 'glm' }>;

const isModelSpec = (spec: AnalysisSpec): spec is ModelSpec =>
  spec.kind === 'linear-model' || spec.kind === 'glm';
const isLinear = ({ spec }: Choice): boolean => spec.kind === 'linear-model';
const isModel = ({ spec }: Choice): boolean => isModelSpec(spec);
const hasPlainErrors = ({ spec }: Choice): boolean =>
  isModelSpec(spec) && (spec.errors?.kind ?? 'model') !== 'cluster';
const isTransformed = ({ spec }: Choice): boolean =>
  spec.kind === 'linear-model' && (spec.outcome.transform ?? 'identity') !== 'identity';

/** Cells of the table estimand × scale of the outcome × design × method that are to be discussed, each with its reason. */
export const COMPATIBILITY_RULES: readonly CompatibilityRule[] = [
  {
    id: 'counts-linear',
    cell: 'échelle × méthode',
    isMet: (choice) => choice.scale === 'entiers depuis zéro' && isLinear(choice) && !isTransformed(choice),
    reason:
      'résultat en entiers depuis zéro et modèle linéaire : si ce sont des comptages, la variance suit la moyenne et une prévision peut être négative',
  },
  {
    id: 'binary-linear',
    cell: 'échelle × méthode',
    isMet: (choice) => choice.scale === 'deux valeurs' && (isLinear(choice) || MEANS.has(choice.spec.kind)),
    reason:
      'résultat à deux valeurs et méthode des moyennes : une prévision peut sortir de 0 à 1 et la variance n’est pas constante',
  },
  {
    id: 'share-linear',
    cell: 'échelle × méthode',
    isMet: (choice) => choice.scale === 'parts entre 0 et 1' && isLinear(choice) && !isTransformed(choice),
    reason: 'résultat entre 0 et 1 et modèle linéaire : les bornes ne sont pas dans le modèle',
  },
  {
    id: 'notes-means',
    cell: 'échelle × méthode',
    isMet: (choice) => choice.scale === 'notes entières' && (isLinear(choice) || MEANS.has(choice.spec.kind)),
    reason: 'notes entières et méthode des moyennes : l’écart entre deux notes est supposé le même partout',
  },
  {
    id: 'censored',
    cell: 'échelle × méthode',
    isMet: (choice) =>
      choice.context.event !== null && (isModel(choice) || MEANS.has(choice.spec.kind)) && !usesEvent(choice),
    reason:
      'une colonne a le rôle d’événement et la méthode ne la lit pas : une durée interrompue serait prise pour une durée complète',
  },
  {
    id: 'paired-unpaired',
    cell: 'plan × méthode',
    isMet: ({ context, spec }) => context.isPaired && UNPAIRED.has(spec.kind),
    reason:
      'mesures appariées dites par le plan et test de groupes indépendants : le lien entre les paires n’est pas employé',
  },
  {
    id: 'unpaired-paired',
    cell: 'plan × méthode',
    isMet: ({ context, spec }) => !context.isPaired && context.words.trim() !== '' && PAIRED.has(spec.kind),
    reason: 'test apparié et plan qui ne dit pas de paires : l’appariement est à établir',
  },
  {
    id: 'clustered-plain',
    cell: 'plan × méthode',
    isMet: (choice) => (choice.context.isClustered || choice.context.repeated > 0) && hasPlainErrors(choice),
    reason: 'lignes groupées ou répétées pour une même unité et erreurs qui les supposent indépendantes',
  },
  {
    id: 'time-plain',
    cell: 'plan × méthode',
    isMet: (choice) => choice.context.isInTime && hasPlainErrors(choice),
    reason: 'données suivies dans le temps et erreurs supposées indépendantes d’une date à l’autre',
  },
  {
    id: 'time-shares',
    cell: 'plan × méthode',
    isMet: ({ context, spec }) => context.isInTime && SHARES.has(spec.kind),
    reason: 'proportion par groupe dans le temps : les périodes sont confondues par la méthode',
  },
  {
    id: 'causal-unadjusted',
    cell: 'estimande × plan',
    isMet: ({ estimand, context, spec }) =>
      estimand === 'causalité' && !context.isRandomised && countTerms(spec) <= 1,
    reason:
      'effet causal visé, sans tirage au sort dit ni variable d’ajustement : d’autres causes ne sont pas écartées',
  },
  {
    id: 'prediction-test',
    cell: 'estimande × méthode',
    isMet: (choice) => choice.estimand === 'prédiction' && !isModel(choice) && choice.spec.kind !== 'cox',
    reason: 'prédiction visée et test d’hypothèse : l’erreur sur des lignes nouvelles n’est pas mesurée',
  },
];

function usesEvent({ spec, context }: Choice): boolean {
  if (!isModelSpec(spec)) return false;
  return [spec.outcome.column, ...spec.terms.flatMap(({ columns }) => columns)].includes(context.event ?? '');
}

function countTerms(spec: AnalysisSpec): number {
  return isModelSpec(spec) || spec.kind === 'cox' ? spec.terms.length : 1;
}
