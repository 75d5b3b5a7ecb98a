/** True, false or not known: facts may be read differently, and a missing fact is never a no. */
export type Tri = 'yes' | 'no' | 'unknown';
export type FactValue = boolean | number | string | readonly string[] | null;
/** Facts of a case by name; a missing name and null both mean « not known ». */
export type Facts = Readonly<Record<string, FactValue>>;

/** A condition on facts in Kleene's three values. */
export type Condition =
  | { readonly always: true }
  | { readonly fact: string }
  | { readonly fact: string; readonly is: string | number | boolean }
  /** A list that holds one of these, or a text equal to one of these. */
  | { readonly fact: string; readonly in: readonly string[] }
  | { readonly fact: string; readonly min: number }
  | { readonly fact: string; readonly below: number }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly atLeast: number; readonly of: readonly Condition[] };

export type ProvisionStatus = 'in-force' | 'proposed';

/** One dated period of a provision; dates are YYYY-MM-DD, `from` null when no date is published. */
export interface ProvisionPeriod {
  readonly status: ProvisionStatus;
  readonly from: string | null;
  readonly to: string | null;
  readonly text: string;
}

export interface Provision {
  /** Such as `rgpd.35` or `ia.50`. */
  readonly id: string;
  readonly label: string;
  readonly reference: string;
  /** What the text asks, in our own words. */
  readonly duty: string;
  readonly condition: Condition;
  readonly periods: readonly ProvisionPeriod[];
  readonly source: string;
  readonly asOf: string;
  /** What is disputed or still to be checked. */
  readonly caution: string | null;
  /** Name of the lawyer who signed the row; null until then. */
  readonly signedBy: string | null;
}

export interface FactDefinition {
  readonly label: string;
  readonly type: 'boolean' | 'number' | 'text' | 'list';
  readonly values?: readonly string[];
}

export interface LawTable {
  readonly id: string;
  readonly version: string;
  readonly asOf: string;
  readonly facts: Readonly<Record<string, FactDefinition>>;
  readonly provisions: readonly Provision[];
}

export interface FactUse {
  readonly fact: string;
  readonly value: FactValue;
}

export interface ProvisionReading {
  readonly provision: string;
  readonly triggered: Tri;
  /** State of the text on the day asked. */
  readonly state: 'applicable' | 'later' | 'proposed' | 'ended';
  readonly applicableFrom: string | null;
  readonly facts: readonly FactUse[];
  /** Facts that are not known and could change the answer. */
  readonly missing: readonly string[];
}

export interface LawReading {
  readonly table: string;
  readonly version: string;
  readonly asOf: string;
  readonly tableAsOf: string;
  readonly ageDays: number;
  /** Older than 90 days: the screens say so. */
  readonly isStale: boolean;
  readonly unsigned: number;
  readonly provisions: readonly ProvisionReading[];
}

/** What a candidate says of a provision; `date` is the date of application written, if any. */
export interface LegalPosition {
  readonly id: string;
  readonly provision: string;
  readonly applies: Tri;
  readonly facts: readonly string[];
  readonly reason: string;
  readonly date: string | null;
}

export interface CitationComparison {
  readonly inBoth: readonly string[];
  readonly triggeredNotCited: readonly string[];
  readonly citedNotTriggered: readonly string[];
  /** Triggered is unknown: [cited, not cited] is where the interval of the comparison comes from. */
  readonly undecidedCited: readonly string[];
  readonly undecidedNotCited: readonly string[];
  /** Cited provisions that the table does not hold. */
  readonly outsideTable: readonly string[];
  readonly datedOtherwise: readonly {
    readonly provision: string;
    readonly written: string;
    readonly inTable: readonly string[];
  }[];
}

export interface DpiaTable {
  readonly id: string;
  readonly asOf: string;
  readonly source: string;
  readonly signedBy: string | null;
  readonly article35: readonly {
    readonly id: string;
    readonly label: string;
    readonly condition: Condition;
  }[];
  /** The nine criteria of WP 248. */
  readonly criteria: readonly {
    readonly id: string;
    readonly label: string;
    readonly condition: Condition;
  }[];
  readonly required: readonly {
    readonly id: string;
    readonly label: string;
    readonly condition: Condition;
  }[];
  readonly notRequired: readonly {
    readonly id: string;
    readonly label: string;
    readonly condition: Condition;
  }[];
}

export interface DpiaRow {
  readonly id: string;
  readonly state: Tri;
  readonly facts: readonly FactUse[];
  readonly missing: readonly string[];
}

export interface DpiaReading {
  readonly asOf: string;
  readonly article35: readonly DpiaRow[];
  readonly criteria: readonly DpiaRow[];
  readonly required: readonly DpiaRow[];
  readonly notRequired: readonly DpiaRow[];
  /** Number of criteria met: surely, and at most. */
  readonly count: { readonly lo: number; readonly hi: number };
  /** The rule of thumb « two criteria or more », as a fact and not a verdict. */
  readonly twoOrMore: Tri;
  readonly triggered: Tri;
}

export interface DecisionNode {
  readonly id: string;
  readonly question: string;
  readonly reference: string;
  readonly condition: Condition;
  /** Id of the next node or of an outcome. */
  readonly yes: string;
  readonly no: string;
}

export interface DecisionOutcome {
  readonly id: string;
  readonly label: string;
  readonly dates: readonly ProvisionPeriod[];
  readonly provisions: readonly string[];
}

export interface DecisionTree {
  readonly id: string;
  readonly version: string;
  readonly asOf: string;
  readonly source: string;
  readonly caution: string | null;
  readonly signedBy: string | null;
  readonly root: string;
  readonly nodes: readonly DecisionNode[];
  readonly outcomes: readonly DecisionOutcome[];
}

export interface PathStep {
  readonly node: string;
  readonly answer: Tri;
  readonly facts: readonly FactUse[];
  readonly missing: readonly string[];
}

export interface PathReading {
  readonly tree: string;
  readonly asOf: string;
  /** Steps up to the first unknown answer, or to the outcome. */
  readonly path: readonly PathStep[];
  /** One outcome when every fact met is known; else every outcome still open. */
  readonly outcomes: readonly string[];
}

export interface PathComparison {
  readonly nodes: readonly {
    readonly node: string;
    readonly ours: Tri | null;
    readonly theirs: Tri | null;
    readonly agreement: 'same' | 'other' | 'undecided' | 'only-ours' | 'only-theirs';
  }[];
  readonly sameOutcome: Tri;
  /** First node where the two paths part; null when they do not. */
  readonly partsAt: string | null;
}
