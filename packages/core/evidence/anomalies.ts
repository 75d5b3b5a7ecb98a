/** Where an anomaly stands: rows are 1-based data rows of the named file, the header not counted. */
export type AnomalyPlace =
  | { readonly kind: 'cell'; readonly file: string; readonly row: number; readonly column: string }
  | { readonly kind: 'row'; readonly file: string; readonly row: number }
  | { readonly kind: 'column'; readonly file: string; readonly column: string }
  /** Every row of the file for which a DuckDB boolean expression over its columns holds; `column` narrows it to cells. */
  | {
      readonly kind: 'predicate';
      readonly file: string;
      readonly where: string;
      readonly column: string | null;
    };

export const ANOMALY_TYPES = [
  'manquant',
  'doublon',
  'quasi-doublon',
  'hors-bornes',
  'unite',
  'type',
  'categorie',
  'reference',
  'date',
  'fuseau',
  'encodage',
  'contradiction',
  'perime',
  'distribution',
  'sentinelle',
  'troncature',
  'donnee-personnelle',
  'etiquette',
  'autre',
] as const;
export type AnomalyType = (typeof ANOMALY_TYPES)[number];

/** One entry of `anomalies.json`: what the candidate saw, where, on what ground, with what supposed cause. */
export interface Anomaly {
  readonly id: string;
  readonly type: AnomalyType;
  readonly place: AnomalyPlace;
  readonly evidence: string;
  readonly cause: string | null;
}
