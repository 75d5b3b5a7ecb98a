import type { CellValue, DocumentTable } from '../document-kind.ts';
import type { JsonObject } from '../json.ts';
import type { AnalysisFilter } from './analysis-content.ts';
import { readAnalysis } from './read-analysis.ts';
import { writeFinding } from './write-finding.ts';

interface ColumnWords {
  readonly key: string;
  readonly fr: string;
  readonly en: string;
}

function table(
  names: { readonly name: string; readonly fr: string; readonly en: string },
  columns: readonly ColumnWords[],
  rows: readonly Readonly<Record<string, CellValue>>[],
): DocumentTable {
  return {
    name: names.name,
    title: { fr: names.fr, en: names.en },
    columns: columns.map(({ key, fr, en }) => ({ key, title: { fr, en } })),
    rows,
  };
}

const INTERVAL: readonly ColumnWords[] = [
  { key: 'est', fr: 'Estimation', en: 'Estimate' },
  { key: 'lo', fr: 'Borne basse', en: 'Lower bound' },
  { key: 'hi', fr: 'Borne haute', en: 'Upper bound' },
];

/** A condition in the signs everybody reads: `distance >= 500`. */
export function writeFilter({ column, operator, value }: AnalysisFilter): string {
  const written = Array.isArray(value) ? `(${value.join(', ')})` : value === null ? '' : String(value);
  return [column, operator, written].filter((part) => part !== '').join(' ');
}

export const writeFilters = (filters: readonly AnalysisFilter[]): string =>
  filters.map(writeFilter).join(' ; ');

/** Every list of an analysis as a table. */
export function listAnalysisTables(content: JsonObject): readonly DocumentTable[] {
  const analysis = readAnalysis(content);
  return [
    table(
      { name: 'modeles', fr: 'Modèles retenus', en: 'Models kept' },
      [
        { key: 'model', fr: 'Modèle', en: 'Model' },
        { key: 'formula', fr: 'Formule', en: 'Formula' },
        { key: 'n', fr: 'Lignes', en: 'Rows' },
        { key: 'term', fr: 'Terme', en: 'Term' },
        ...INTERVAL,
        { key: 'se', fr: 'Erreur type', en: 'Standard error' },
        { key: 'p', fr: 'p', en: 'p' },
        { key: 'unit', fr: 'Unité', en: 'Unit' },
        { key: 'run', fr: 'Calcul', en: 'Run' },
      ],
      analysis.models.flatMap(({ label, formula, n, runId, estimates }) =>
        estimates.map(({ group, term, ...rest }) => ({
          model: label,
          formula,
          n,
          term: group === '' ? term : `${term} (${group})`,
          ...rest,
          run: runId,
        })),
      ),
    ),
    table(
      { name: 'resultats', fr: 'Fiches résultat', en: 'Findings' },
      [
        { key: 'sentence', fr: 'Résultat', en: 'Finding' },
        { key: 'est', fr: 'Effet', en: 'Effect' },
        ...INTERVAL.slice(1),
        { key: 'unit', fr: 'Unité', en: 'Unit' },
        { key: 'n', fr: 'Lignes', en: 'Rows' },
        { key: 'interpretation', fr: 'Interprétation', en: 'Interpretation' },
        { key: 'limits', fr: 'Limites', en: 'Limits' },
      ],
      analysis.findings.map((finding) => ({
        sentence: writeFinding(finding),
        est: finding.effect,
        lo: finding.lo,
        hi: finding.hi,
        unit: finding.unit,
        n: finding.n,
        interpretation: finding.interpretation,
        limits: finding.limits,
      })),
    ),
    table(
      { name: 'actions', fr: 'Actions', en: 'Actions' },
      [
        { key: 'decision', fr: 'Décision', en: 'Decision' },
        { key: 'threshold', fr: 'Seuil', en: 'Threshold' },
        { key: 'benefit', fr: 'Bénéfice', en: 'Benefit' },
        { key: 'risk', fr: 'Risque', en: 'Risk' },
        { key: 'owner', fr: 'Responsable', en: 'Owner' },
      ],
      analysis.actions.map(({ decision, threshold, benefit, risk, owner }) => ({
        decision,
        threshold,
        benefit,
        risk,
        owner,
      })),
    ),
    ...listHistoryTables(content),
  ];
}

function listHistoryTables(content: JsonObject): readonly DocumentTable[] {
  const { filters, plan, specifications, variables } = readAnalysis(content);
  return [
    table(
      { name: 'variables', fr: 'Variables', en: 'Variables' },
      [
        { key: 'column', fr: 'Colonne', en: 'Column' },
        { key: 'kind', fr: 'Nature', en: 'Kind' },
        { key: 'role', fr: 'Rôle', en: 'Role' },
        { key: 'unit', fr: 'Unité', en: 'Unit' },
      ],
      variables.map(({ column, kind, role, unit }) => ({ column, kind, role, unit })),
    ),
    table(
      { name: 'filtres', fr: 'Filtres essayés', en: 'Filters tried' },
      [
        { key: 'at', fr: 'Date', en: 'Date' },
        { key: 'filters', fr: 'Filtres', en: 'Filters' },
        { key: 'method', fr: 'Analyse', en: 'Analysis' },
        { key: 'n', fr: 'Lignes', en: 'Rows' },
      ],
      filters.map((trial) => ({
        at: trial.at,
        filters: writeFilters(trial.filters),
        method: trial.method,
        n: trial.n,
      })),
    ),
    table(
      { name: 'amendements', fr: 'Changements du plan enregistré', en: 'Changes to the registered plan' },
      [
        { key: 'at', fr: 'Date', en: 'Date' },
        { key: 'field', fr: 'Champ', en: 'Field' },
        { key: 'before', fr: 'Avant', en: 'Before' },
        { key: 'after', fr: 'Après', en: 'After' },
        { key: 'reason', fr: 'Raison', en: 'Reason' },
      ],
      plan.amendments.map(({ at, field, before, after, reason }) => ({ at, field, before, after, reason })),
    ),
    table(
      { name: 'specifications', fr: 'Choix d’analyse', en: 'Specifications' },
      [
        { key: 'term', fr: 'Terme', en: 'Term' },
        { key: 'outcome', fr: 'Mesure', en: 'Outcome' },
        { key: 'covariates', fr: 'Ajustement', en: 'Covariates' },
        { key: 'filter', fr: 'Filtre', en: 'Filter' },
        { key: 'method', fr: 'Méthode', en: 'Method' },
        ...INTERVAL,
        { key: 'p', fr: 'p', en: 'p' },
        { key: 'n', fr: 'Lignes', en: 'Rows' },
        { key: 'refused', fr: 'Non estimé', en: 'Not estimated' },
      ],
      specifications.flatMap(({ term, rows }) => rows.map((row) => ({ term, ...row }))),
    ),
  ];
}
