import type { Anomaly, RecipeStep } from '@etalon/core/evidence';

/** A file of the project that the warehouse reads, and how it is read. */
export interface WarehouseSource {
  readonly id: string;
  /** Name of the file in the project; recipes name it so. */
  readonly file: string;
  readonly sha256: string;
  /** Sheet of a workbook or table of a database; null for the first one. */
  readonly sheet: string | null;
  /** What a person changed of what was read in the bytes. */
  readonly delimiter: string | null;
  readonly encoding: 'utf-8' | 'latin-1' | null;
  readonly note: string;
}

export interface ForeignKey {
  readonly id: string;
  readonly column: string;
  readonly table: string;
  readonly to: string;
}

/** A table of the store: where its rows come from, what one row is, what names it. */
export interface StoreTable {
  readonly id: string;
  readonly name: string;
  readonly zone: 'store' | 'mart';
  /** The recipe's result, one source as read, the manifest, or a query over the tables above it. */
  readonly from: 'recipe' | 'manifest' | 'query' | `source:${string}`;
  /** For `query`: one SELECT over tables of the store. */
  readonly sql: string;
  /** What one row is. */
  readonly grain: string;
  readonly key: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly columns: readonly StoreColumn[];
}

export interface StoreColumn {
  readonly id: string;
  readonly name: string;
  readonly type: 'text' | 'integer' | 'decimal' | 'boolean' | 'date' | 'timestamp';
  readonly required: boolean;
  readonly label: string;
  readonly unit: string;
}

export interface WarehouseLoad {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly rowsIn: number;
  readonly rowsOut: number;
  readonly rejects: number;
  readonly sha256: string;
}

export interface ManifestItem {
  readonly id: string;
  readonly path: string;
  readonly sha256: string;
  readonly mime: string | null;
  readonly bytes: number;
  /** Value of the structured key that the file belongs to. */
  readonly link: string | null;
}

/** A recorded anomaly: what `anomalies.json` says, and what stays with the work. */
export type WarehouseAnomaly = Anomaly & {
  readonly mechanism?: 'MCAR' | 'MAR' | 'MNAR' | null;
  readonly severity?: 'faible' | 'moyenne' | 'forte' | null;
};

/** What the last build counted of a step. */
export interface TracedStep {
  readonly id: string;
  readonly rowsBefore: number;
  readonly rowsAfter: number;
  readonly cellsChanged: number;
}

export interface WarehouseRecipe {
  readonly table: string;
  readonly steps: readonly RecipeStep[];
}

export interface StoreRole {
  readonly id: string;
  readonly role: string;
  readonly access: 'read' | 'write' | 'admin';
}

export interface StoreCopy {
  readonly id: string;
  readonly medium: string;
  readonly site: string;
  readonly everyHours: number | null;
  readonly restoreHours: number | null;
  readonly lastRestoreTest: string | null;
}

/** A store of the architecture as a person declares it: bytes, shares a year, hours. */
export interface DeclaredStore {
  readonly id: string;
  readonly label: string;
  readonly kind: 'table' | 'lake' | 'object' | 'document' | 'backup' | 'other';
  readonly dataClasses: readonly string[];
  readonly volumeBytes: number;
  readonly growth: number;
  readonly retentionYears: number | null;
  readonly roles: readonly StoreRole[];
  readonly encryption: { readonly atRest: boolean | null; readonly inTransit: boolean | null };
  readonly location: string;
  readonly public: boolean;
  readonly personalData: boolean;
  readonly rpoHours: number | null;
  readonly rtoHours: number | null;
  readonly copies: readonly StoreCopy[];
  readonly price: {
    readonly perGibMonth: number;
    readonly currency: string;
    readonly source: string;
  } | null;
  readonly rationale: string;
}

export interface DeclaredNeed {
  readonly id: string;
  readonly label: string;
  readonly criteria: Readonly<Record<string, string>>;
  /** Id of the chosen tool. */
  readonly tool: string | null;
  readonly alternatives: readonly string[];
  readonly reason: string;
}

export interface DeclaredTool {
  readonly id: string;
  readonly label: string;
  readonly version: string | null;
  readonly licence: string | null;
  readonly endOfLife: string | null;
  readonly capabilities: readonly {
    readonly id: string;
    readonly criterion: string;
    readonly value: string;
    readonly source: string | null;
  }[];
  readonly bench: readonly {
    readonly id: string;
    readonly what: string;
    readonly rows: number;
    readonly seconds: readonly number[];
    readonly peakMib: number | null;
  }[];
}

/** The whole of a warehouse document. */
export interface WarehouseContent {
  readonly sources: readonly WarehouseSource[];
  readonly schema: { readonly ddl: string; readonly tables: readonly StoreTable[] };
  readonly loads: readonly WarehouseLoad[];
  readonly manifestUnstructured: readonly ManifestItem[];
  readonly anomalies: readonly WarehouseAnomaly[];
  readonly recipe: WarehouseRecipe;
  readonly trace: readonly TracedStep[];
  readonly storage: { readonly on: string; readonly items: readonly DeclaredStore[] };
  readonly tools: { readonly needs: readonly DeclaredNeed[]; readonly sheets: readonly DeclaredTool[] };
}
