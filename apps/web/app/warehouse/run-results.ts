import type { StoppedStep, StepTrace as TracedStep } from '@etalon/quality';
import type { WorkshopRun } from '@etalon/usecases';
import type { FoundFile, ManifestCheck, ManifestLine, ReconciledLine } from '@etalon/warehouse';

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

/** What a step did, as a run tells it: its columns are told once, after the last step. */
export type StepTrace = Omit<TracedStep, 'columns'>;

export interface ReplayResult {
  readonly steps: readonly StepTrace[];
  readonly stopped: StoppedStep | null;
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
  readonly stopped: StoppedStep | null;
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

export interface ManifestResult extends ManifestCheck {
  /** Faults in all, of which the first ones are listed; so are the files. */
  readonly faultCount: number;
  readonly shown: readonly (FoundFile & Pick<ManifestLine, 'link'>)[];
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

/** True while a run waits or works. */
export function isPending(run: Pick<WorkshopRun, 'state'> | null): boolean {
  return run?.state === 'queued' || run?.state === 'running';
}

/** The result of a run that ended well, in the shape its kind gives; null before, and when it failed. */
export function resultOf<T>(run: Pick<WorkshopRun, 'state' | 'result'> | null): T | null {
  if (run === null || run.state !== 'done') return null;
  const { result } = run;
  const shaped = (value: unknown): value is T => typeof value === 'object' && value !== null;
  return shaped(result) ? result : null;
}
