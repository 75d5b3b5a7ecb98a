/** OpenRefine's key collisions (fingerprint, n-gram, phonetic) and nearest neighbours within a Levenshtein radius. */
export type ClusterMethod = 'fingerprint' | 'ngram' | 'phonetic' | 'nearest';

export interface ClusterRequest {
  readonly table: string;
  readonly column: string;
  readonly method: ClusterMethod;
  /** Letters per gram of `ngram`, 2 by default. */
  readonly gramSize?: number;
  /** Greatest edit distance of `nearest`, 1 by default. */
  readonly radius?: number;
}

export interface ClusteredValue {
  readonly value: string;
  readonly rows: number;
}

/** Values that may be one thing; nothing is merged until a person accepts it as a `merge_values` step. */
export interface ValueCluster {
  /** The shared key, or the most frequent value for `nearest`. */
  readonly key: string;
  /** By falling number of rows, then by text. */
  readonly values: readonly ClusteredValue[];
  readonly rows: number;
  /** The most frequent spelling. */
  readonly proposed: string;
}

export interface ValueClustering {
  readonly method: ClusterMethod;
  readonly distinct: number;
  /** By falling number of rows. */
  readonly clusters: readonly ValueCluster[];
}

/** Distinct values beyond which a column is not clustered. */
export const MAX_CLUSTERED_VALUES = 200_000;
