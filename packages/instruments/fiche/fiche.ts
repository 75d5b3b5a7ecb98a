/** A share of known cases, with its Wilson interval at 95 %. */
export interface FicheRate {
  readonly label: string;
  readonly count: number;
  readonly total: number;
  readonly lo: number;
  readonly hi: number;
}

export interface FicheCheck {
  readonly label: string;
  readonly expected: string;
  readonly found: string;
  readonly held: boolean;
}

/** « Fiche d'étalonnage » (instruments/02 §2.8): what is known of an instrument, recomputed on demand. */
export interface Fiche {
  readonly instrument: string;
  readonly version: string;
  readonly title: string;
  readonly seeds: readonly string[];
  readonly goldenVectors: readonly FicheCheck[];
  /** On evidence with planted properties. */
  readonly recovery: readonly FicheRate[];
  /** On sound evidence. */
  readonly falseReports: readonly FicheRate[];
  readonly locale: readonly FicheCheck[];
  readonly gaming: readonly string[];
  readonly compared: string;
  /** Requirements of §2.8 for which there is no figure yet. */
  readonly missing: readonly string[];
}
