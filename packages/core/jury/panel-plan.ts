/** A jury to compose, with those who sit in it already: they stay. */
export interface PanelNeed {
  readonly candidacyId: string;
  readonly candidateId: string;
  readonly block: string;
  /** False where members give no level, as for a mission: sitting there together links no severity to another. */
  readonly givesLevels?: boolean;
  readonly kept: readonly {
    readonly userId: string;
    readonly external: boolean;
    readonly presides: boolean;
  }[];
  /** Ids of those who gave up a seat in it: they do not come back. */
  readonly left?: readonly string[];
}

/** Somebody of the pool, with the blocks that they may judge and those over which they may preside. */
export interface PanelMember {
  readonly userId: string;
  readonly external: boolean;
  readonly judges: readonly string[];
  readonly presides: readonly string[];
}

export interface PanelInput {
  readonly juries: readonly PanelNeed[];
  readonly members: readonly PanelMember[];
  /** True when the two have a declared link. */
  readonly isLinked: (userId: string, candidateId: string) => boolean;
  readonly rules: {
    readonly examiners: number;
    readonly externalShare: number;
    readonly quorum: number;
  };
  /** Uniform in [0, 1), from a seed: the same draws give the same plan. */
  readonly chance: () => number;
}

export interface PlannedPanel {
  readonly candidacyId: string;
  readonly block: string;
  readonly president: string | null;
  /** Those who sit already included. */
  readonly examiners: readonly string[];
}

interface OfPanel {
  readonly candidacyId: string;
  readonly block: string;
}

/** What one jury lacks, and by how much. */
export type PanelShortage = OfPanel &
  (
    | {
        readonly code: 'plan.examiners-missing';
        readonly found: number;
        readonly asked: number;
        /** From outside, among those found and those asked for. */
        readonly foundOutside: number;
        readonly askedOutside: number;
      }
    | { readonly code: 'plan.externals-missing'; readonly found: number; readonly asked: number }
    | { readonly code: 'plan.president-missing' }
  );

/** What the plan could not meet, and by how much. */
export type PlanProblem =
  | PanelShortage
  | { readonly code: 'plan.quorum-out-of-reach'; readonly found: number; readonly asked: number }
  | {
      readonly code: 'plan.loads-apart';
      readonly role: 'examiner' | 'president';
      readonly least: number;
      readonly most: number;
    }
  | { readonly code: 'plan.pairs-apart'; readonly groups: number; readonly linksMissing: number };

export interface PanelLoad {
  readonly userId: string;
  readonly external: boolean;
  readonly examines: number;
  readonly presides: number;
}

export interface PanelPlan {
  /** In order of candidacy and block. */
  readonly panels: readonly PlannedPanel[];
  /** Of everybody who may sit, in order of id. */
  readonly loads: readonly PanelLoad[];
  /** Who gives levels beside whom, and how many times, each pair once. */
  readonly pairs: readonly { readonly first: string; readonly second: string; readonly times: number }[];
  /** People linked by giving levels together; one group when the graph is connected. */
  readonly groups: readonly (readonly string[])[];
  readonly problems: readonly PlanProblem[];
}
