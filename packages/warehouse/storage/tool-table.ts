export const NEED_CRITERIA = [
  'volume',
  'velocity',
  'variety',
  'latency',
  'skills',
  'licence',
  'cost',
] as const;
export type NeedCriterion = (typeof NEED_CRITERIA)[number];

export interface ToolNeed {
  readonly id: string;
  readonly label: string;
  readonly criteria: Readonly<Partial<Record<NeedCriterion, string>>>;
  /** Chosen tool, if any. */
  readonly tool: string | null;
  readonly alternatives: readonly string[];
}

export interface ToolSheet {
  readonly id: string;
  readonly label: string;
  readonly version: string | null;
  readonly licence: string | null;
  readonly endOfLife: string | null;
  readonly capabilities: readonly {
    readonly criterion: NeedCriterion;
    readonly value: string;
    readonly source: string | null;
  }[];
  readonly bench: readonly {
    readonly what: string;
    readonly rows: number;
    readonly seconds: readonly number[];
    readonly peakMib: number | null;
  }[];
}

export interface ToolTable {
  readonly lines: readonly {
    readonly need: string;
    readonly criterion: NeedCriterion;
    readonly wanted: string;
    readonly cells: readonly {
      readonly tool: string;
      readonly chosen: boolean;
      readonly value: string | null;
      readonly source: string | null;
    }[];
  }[];
  readonly benches: readonly {
    readonly tool: string;
    readonly what: string;
    readonly runs: number;
    readonly medianSeconds: number;
    readonly rowsPerSecond: number;
    readonly minSeconds: number;
    readonly maxSeconds: number;
    readonly peakMib: number | null;
  }[];
  readonly needsWithoutTool: readonly string[];
  readonly needsWithoutAlternative: readonly string[];
  readonly unknownTools: readonly string[];
  readonly withoutVersion: readonly string[];
  readonly withoutLicence: readonly string[];
  readonly pastEndOfLife: readonly string[];
  readonly cellsWithoutSource: number;
  readonly emptyCells: number;
}
