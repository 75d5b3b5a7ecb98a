import type { JsonObject } from '../json.ts';
import type { AnalysisContent, AnalysisFinding, AnalysisModel } from './analysis-content.ts';
import { writeFilters } from './list-analysis-tables.ts';
import { readAnalysis } from './read-analysis.ts';
import { writeFinding, writeNumber } from './write-finding.ts';

const ESTIMATE_DECIMALS = 3;
const SMALL_P = 0.001;

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
const PLAIN = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 6 });
const plain = (value: number | null, unit = ''): string =>
  value === null ? '' : `${PLAIN.format(value).replace('-', '\u2212')} ${unit}`.trim();
const number = (value: number | null): string => writeNumber(value, ESTIMATE_DECIMALS);

/** A p value as reports print it: three decimals, or below one in a thousand. */
function writeP(p: number | null): string {
  if (p === null) return '—';
  return p < SMALL_P ? '< 0,001' : writeNumber(p, ESTIMATE_DECIMALS);
}

/** The note of an analysis in Markdown: every number comes from a run or from what its author typed as plan and question. */
export function writeAnalysisNote(content: JsonObject): string {
  const analysis = readAnalysis(content);
  const parts = [
    '# Analyse statistique',
    ...writeQuestion(analysis),
    ...writePlan(analysis),
    ...writeData(analysis),
    ...writeModels(analysis.models),
    ...writeFindings(analysis),
    ...writeRobustness(analysis),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function writeQuestion({ question }: AnalysisContent): readonly string[] {
  const threshold =
    question.decisionThreshold === null
      ? ''
      : `Seuil de décision : ${plain(question.decisionThreshold, question.unit)}.`;
  return [
    '## Question',
    `Pour ${question.population || '…'}, quel est l’effet de ${question.exposure || '…'} sur ${question.outcome || '…'} (${question.unit || 'sans unité'}), par comparaison avec ${question.comparison || '…'} ?`,
    [question.decision === '' ? '' : `Décision à prendre : ${question.decision}.`, threshold]
      .filter((part) => part !== '')
      .join(' '),
  ];
}

function writePlan({ plan, question }: AnalysisContent): readonly string[] {
  const registered =
    plan.registeredAt === null
      ? 'Le plan n’a pas été enregistré avant les résultats.'
      : `Plan enregistré le ${plan.registeredAt} ; résultats déjà calculés à cette date : ${plan.resultsBefore}.`;
  const terms = [
    ['Grandeur estimée', plan.estimand],
    ['Plan d’observation', plan.design],
    ['Méthode', plan.method],
    ['Hypothèses', plan.assumptions],
    ['Méthodes écartées', plan.alternatives],
    ['Risque de première espèce', plain(plan.alpha)],
    ['Précision utile', plain(plan.usefulPrecision, question.unit)],
  ].filter(([, value]) => value !== '');
  const amendments = plan.amendments.map(
    ({ at, field, before, after, reason }) =>
      `- ${at} : ${field}, « ${before} » devient « ${after} ». ${reason}`,
  );
  return [
    '## Plan',
    registered,
    terms.map(([name, value]) => `- ${name} : ${value}`).join('\n'),
    amendments.length === 0 ? '' : `### Changements depuis l’enregistrement\n\n${amendments.join('\n')}`,
  ];
}

function writeData({ source, filters }: AnalysisContent): readonly string[] {
  if (source === null && filters.length === 0) return [];
  const distinct = new Set(filters.map((trial) => writeFilters(trial.filters)));
  return [
    '## Données',
    `${source === null ? 'Table non choisie' : `Table ${source.name}, SHA-256 ${source.sha256}`}. Jeux de filtres essayés : ${distinct.size}.`,
    filters.length === 0
      ? ''
      : [
          line(['Date', 'Filtres', 'Analyse', 'Lignes']),
          line(['---', '---', '---', '---']),
          ...filters.map((trial) =>
            line([trial.at, writeFilters(trial.filters) || 'aucun', trial.method, String(trial.n)]),
          ),
        ].join('\n'),
  ];
}

function writeModels(models: readonly AnalysisModel[]): readonly string[] {
  if (models.length === 0) return [];
  return ['## Modèles', ...models.flatMap(writeModel)];
}

function writeModel(model: AnalysisModel): readonly string[] {
  const filters = model.filters.length === 0 ? '' : ` Filtres : ${writeFilters(model.filters)}.`;
  return [
    `### ${model.label}`,
    `\`${model.formula}\` (${model.family}), n = ${model.n}, calcul ${model.runId}, ${model.engine}.${filters}`,
    [
      line(['Terme', 'Estimation', 'Erreur type', 'Borne basse', 'Borne haute', 'p', 'Unité']),
      line(['---', '---', '---', '---', '---', '---', '---']),
      ...model.estimates.map((row) =>
        line([
          row.group === '' ? row.term : `${row.term} (${row.group})`,
          number(row.est),
          number(row.se),
          number(row.lo),
          number(row.hi),
          writeP(row.p),
          row.unit,
        ]),
      ),
    ].join('\n'),
    model.diagnostics
      .map(
        (row) =>
          `- ${row.name} : ${row.symbol} = ${number(row.statistic)}, p ${row.p !== null && row.p < SMALL_P ? '' : '= '}${writeP(row.p)}`,
      )
      .join('\n'),
  ];
}

function writeFindings({ findings, actions }: AnalysisContent): readonly string[] {
  if (findings.length === 0) return [];
  return [
    '## Résultats et actions',
    ...findings.flatMap((finding) => [
      `### ${writeFinding(finding)}`,
      finding.interpretation,
      finding.limits === '' ? '' : `Limites : ${finding.limits}`,
      ...writeActions(finding, actions),
    ]),
  ];
}

function writeActions(finding: AnalysisFinding, actions: AnalysisContent['actions']): readonly string[] {
  const own = actions.filter((action) => action.findingId === finding.id);
  return own.map(
    (action) =>
      `- Action : ${action.decision}. Seuil : ${action.threshold || '—'}. Bénéfice : ${action.benefit || '—'}. Risque : ${action.risk || '—'}. Responsable : ${action.owner || '—'}.`,
  );
}

function writeRobustness({ specifications, multiplicity }: AnalysisContent): readonly string[] {
  const curves = specifications.map(({ term, unit, rows }) => {
    const estimated = rows.filter((row) => row.est !== null);
    const sorted = estimated.map((row) => row.est ?? 0).toSorted((one, other) => one - other);
    const positive = estimated.filter((row) => (row.est ?? 0) > 0).length;
    const clear = estimated.filter((row) => (row.lo ?? 0) > 0 || (row.hi ?? 0) < 0).length;
    return `${term} : ${estimated.length} spécifications estimées sur ${rows.length} ; de ${number(sorted[0] ?? null)} à ${number(sorted.at(-1) ?? null)} ${unit} ; ${positive} positives ; ${clear} intervalles sans zéro.`;
  });
  const tests =
    multiplicity === null
      ? ''
      : `Valeurs p de ${multiplicity.rows.length} tests, corrigées ensemble (${multiplicity.method}) : ${multiplicity.rows.map((row) => `${row.term} ${writeP(row.p)} → ${writeP(row.adjusted)}`).join(' ; ')}.`;
  return curves.length === 0 && tests === '' ? [] : ['## Robustesse', curves.join('\n\n'), tests];
}
