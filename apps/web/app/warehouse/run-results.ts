import type { WorkshopRun } from '@etalon/usecases';
import type { ReconciledLine } from '@etalon/warehouse';

export interface IngestedColumn {
  readonly name: string;
  readonly type: string;
  readonly sqlType: string;
}

export interface IngestResult {
  readonly kind: 'loaded';
  readonly form: string;
  readonly rows: number;
  readonly columns: readonly IngestedColumn[];
  readonly dialect: {
    readonly delimiter: string;
    readonly encoding: string;
    readonly decimal: string;
    readonly dateOrder: string;
  } | null;
  readonly tables: readonly string[];
  readonly raggedRows: number;
  readonly rejects: number;
  readonly warnings: readonly {
    readonly what: string;
    readonly column: string;
    readonly count: number;
    readonly example: string;
  }[];
}

export interface RefusedFile {
  readonly kind: 'refused';
  readonly refusal: {
    readonly code: string;
    readonly fileName: string;
    readonly place: string | null;
    readonly info: Readonly<Record<string, string | number>>;
  };
}

export interface StepTrace {
  readonly id: string;
  readonly op: string;
  readonly rowsBefore: number;
  readonly rowsAfter: number;
  readonly cellsChanged: Readonly<Record<string, number>>;
  readonly notes: Readonly<Record<string, number>>;
}

export interface StoppedAt {
  readonly index: number;
  readonly step: string;
  readonly code: string;
  readonly detail: string;
  readonly info: Readonly<Record<string, unknown>>;
}

export interface ReplayResult {
  readonly steps: readonly StepTrace[];
  readonly stopped: StoppedAt | null;
  readonly rows: number;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

export interface TriedExample {
  readonly row?: number;
  readonly column?: string;
  readonly before?: string | null;
  readonly after?: string | null;
  readonly dropped?: Readonly<Record<string, Cell>>;
}

export interface TryResult {
  readonly steps: readonly StepTrace[];
  readonly stopped: StoppedAt | null;
  readonly examples: readonly TriedExample[];
}

export type Cell = string | number | boolean | null;

export interface PageResult {
  readonly total: number;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}

export interface BuildResult {
  readonly tables: readonly {
    readonly name: string;
    readonly rowsIn: number;
    readonly rows: number;
    readonly rejects: number;
  }[];
  readonly totals: readonly {
    readonly table: string;
    readonly rows: number;
    readonly sums: Readonly<Record<string, number | null>>;
  }[];
  readonly violations: number;
  readonly rejects: number;
}

export interface ManifestResult {
  readonly files: number;
  readonly lines: number;
  readonly bytes: number;
  readonly linked: number;
  readonly faultCount: number;
  readonly faults: readonly {
    readonly path: string;
    readonly fault: string;
    readonly declared: string | number | null;
    readonly found: string | number | null;
  }[];
  readonly shown: readonly {
    readonly path: string;
    readonly sha256: string;
    readonly mime: string | null;
    readonly bytes: number;
    readonly link: string | null;
  }[];
}

export interface PostgresResult {
  /** True in the operator's database, false in the embedded one. */
  readonly server: boolean;
  readonly tables: readonly {
    readonly table: string;
    readonly rows: number;
    readonly agrees: boolean;
    readonly lines: readonly ReconciledLine[];
  }[];
}

export interface ScriptsResult {
  readonly scripts: readonly {
    readonly name: string;
    readonly text: string | null;
    readonly code: string | null;
    readonly info: Readonly<Record<string, unknown>>;
  }[];
}

/** The result of a run that ended well, in the shape its kind gives; null before, and when it failed. */
export function resultOf<T>(run: Pick<WorkshopRun, 'state' | 'result'> | null): T | null {
  if (run === null || run.state !== 'done') return null;
  const { result } = run;
  const shaped = (value: unknown): value is T => typeof value === 'object' && value !== null;
  return shaped(result) ? result : null;
}
