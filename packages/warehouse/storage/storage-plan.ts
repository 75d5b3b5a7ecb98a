export interface StorageUnitPrice {
  readonly perGibMonth: number;
  readonly currency: string;
  readonly source: string;
}

/** A store as a person declares it. Volumes are in bytes, durations in hours. */
export interface StorageItem {
  readonly id: string;
  readonly label: string;
  readonly kind: 'table' | 'lake' | 'object' | 'document' | 'backup' | 'other';
  readonly dataClasses: readonly string[];
  readonly volumeBytes: number;
  /** Yearly growth, 0.3 for 30 %. */
  readonly growth: number;
  readonly retentionYears: number | null;
  readonly roles: readonly { readonly role: string; readonly access: 'read' | 'write' | 'admin' }[];
  readonly encryption: { readonly atRest: boolean | null; readonly inTransit: boolean | null };
  readonly location: string;
  readonly public: boolean;
  readonly personalData: boolean;
  readonly rpoHours: number | null;
  readonly rtoHours: number | null;
  readonly copies: readonly {
    readonly id: string;
    readonly medium: string;
    readonly site: string;
    readonly everyHours: number | null;
    readonly restoreHours: number | null;
    readonly lastRestoreTest: string | null;
  }[];
  readonly price: StorageUnitPrice | null;
}

export interface StoragePlan {
  readonly items: readonly StorageItem[];
}

export interface SizedStore {
  readonly id: string;
  /** One per asked year: bytes V·(1+g)^t of one copy, then with its copies. */
  readonly years: readonly {
    readonly year: number;
    readonly bytes: number;
    readonly bytesWithCopies: number;
    readonly costPerMonth: number | null;
  }[];
}

export type StorageFactKind =
  | 'copies-below-three'
  | 'one-medium'
  | 'no-other-site'
  | 'backup-slower-than-rpo'
  | 'restore-longer-than-rto'
  | 'restore-never-tested'
  | 'no-rpo'
  | 'no-rto'
  | 'no-retention'
  | 'personal-data-without-role'
  | 'personal-data-not-encrypted'
  | 'public-store'
  | 'no-price';

/** Something read in the plan, with the figures it was read on; it is not a verdict. */
export interface StorageFact {
  readonly store: string;
  readonly kind: StorageFactKind;
  readonly observed: string | number | null;
  readonly declared: string | number | null;
}

export interface StorageSizing {
  readonly stores: readonly SizedStore[];
  readonly totals: readonly {
    readonly year: number;
    readonly bytes: number;
    readonly bytesWithCopies: number;
    /** By currency; stores without price are left out and named by a `no-price` fact. */
    readonly costPerMonth: Readonly<Record<string, number>>;
  }[];
  readonly facts: readonly StorageFact[];
}
