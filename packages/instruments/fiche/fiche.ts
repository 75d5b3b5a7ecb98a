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
  /** Where the expected value comes from. */
  readonly source: string;
}

/** What became of an instrument on altered copies of a piece. */
export interface FicheFuzz {
  readonly piece: string;
  readonly seed: string;
  readonly mutants: number;
  /** Readings with a value, and readings without one that say why. */
  readonly read: number;
  readonly explained: number;
  /** Calculations that stopped on a fault of their own. */
  readonly stopped: number;
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
  /** Share of intervals that hold the true value, for instruments with a sampling interval. */
  readonly coverage: readonly FicheRate[];
  readonly locale: readonly FicheCheck[];
  readonly fuzz: readonly FicheFuzz[];
  /** Another calculation of the same quantity, named, and what was compared. */
  readonly compared: string;
  readonly gaming: readonly string[];
  readonly limits: readonly string[];
  readonly sources: readonly string[];
  /** Requirements of §2.8 for which there is no figure yet. */
  readonly missing: readonly string[];
}
