import type { RecipientInput } from './hash-identity.ts';

export interface AlignedItem {
  /** Code in the framework, for instance `C1.2` or `A1.2-3`. */
  readonly id: string;
  readonly text: string;
  /** CASE URI of the item. */
  readonly uri: string;
}

/** Levels of the judgement scale (instruments/07 §7.1): 0 Non démontré … 3 Démontré avec maîtrise. */
export type LevelRank = 0 | 1 | 2 | 3;

export interface CriterionResult {
  readonly criterion: string;
  /** Null where the jury could not evaluate (NE): the criterion is described and carries no result. */
  readonly level: LevelRank | null;
}

/** The legal mentions of a registered certification (France compétences). */
export interface Registration {
  /** For instance `RNCP12345`. */
  readonly number: string;
  /** ISO date of the decision of the director general of France compétences. */
  readonly decidedOn: string;
  readonly level: string;
  readonly europeanLevel: string;
  readonly specialityCodes: readonly string[];
}

export interface BlockCredentialInput {
  /** URL of the credential. */
  readonly id: string;
  /** Origin of the instance, for instance `https://etalon.example`; ids of achievement and levels are made under it. */
  readonly origin: string;
  readonly issuer: { readonly did: string; readonly legalName: string; readonly url: string };
  readonly certification: {
    readonly title: string;
    readonly version: string;
    readonly registration: Registration | null;
  };
  readonly block: {
    readonly id: string;
    readonly rank: number;
    readonly title: string;
    readonly competences: readonly AlignedItem[];
    readonly criteria: readonly AlignedItem[];
  };
  /** The rule that decided, in words. */
  readonly ruleNarrative: string;
  /** Lowest level that shows a criterion. */
  readonly requiredLevel: LevelRank;
  readonly results: readonly CriterionResult[];
  readonly recipient: RecipientInput;
  readonly handIns: readonly { readonly id: string; readonly root: string }[];
  /** The jury's signed act: its address and the SHA-256 of what was signed. */
  readonly minutes: { readonly id: string; readonly sha256: string };
  readonly status: { readonly list: string; readonly index: number };
  readonly place: string | null;
  readonly signatory: string | null;
  /** ISO 8601 instant of the jury's decision. */
  readonly awardedAt: string;
  /** ISO 8601 instant of issue. */
  readonly issuedAt: string;
}
