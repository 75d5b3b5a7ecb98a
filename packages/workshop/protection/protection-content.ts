import type { JsonObject } from '../json.ts';
import type {
  ANSWERS,
  BASES,
  CLAUSES,
  CONTEXT_KEYS,
  DPIA_DECISIONS,
  END_ACTIONS,
  EVENTS,
  FAMILIES,
  MEASURE_STATES,
  NODE_KINDS,
  NODE_ROLES,
  ORIGINS,
  PII_DECISIONS,
  PRINCIPLES,
  RIGHTS,
  RISK_KINDS,
  SENSITIVE,
  SEVERITIES,
  TOOLS_OF_TRANSFER,
  TREATMENTS,
} from './closed-lists.ts';
import type { EbiosEntry } from './ebios-content.ts';

export interface Organisation {
  readonly name: string;
  readonly contact: string;
  readonly representative: string;
  readonly dpo: string;
  readonly jointControllers: readonly string[];
}

/** A person, an application, a store or an organisation on the canvas; its place says on which side of the borders it is. */
export interface FlowNode {
  readonly id: string;
  readonly kind: (typeof NODE_KINDS)[number];
  readonly role: (typeof NODE_ROLES)[number];
  readonly name: string;
  /** Place in the canvas of `CANVAS`. */
  readonly x: number;
  readonly y: number;
  readonly country: string;
  /** What a processor does, and its contract of article 28. */
  readonly service: string;
  readonly contractDate: string | null;
  readonly clauses: readonly (typeof CLAUSES)[number][];
  readonly subProcessors: readonly string[];
}

export interface Category {
  readonly id: string;
  readonly name: string;
  readonly sensitive: (typeof SENSITIVE)[number] | null;
  readonly columns: readonly string[];
}

export interface Flow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly processingId: string;
  readonly categoryIds: readonly string[];
  /** Tool of chapter V, when the flow leaves the Union. */
  readonly tool: (typeof TOOLS_OF_TRANSFER)[number] | null;
}

export interface KeepingRule {
  readonly id: string;
  readonly categoryIds: readonly string[];
  readonly duration: string;
  readonly startEvent: string;
  readonly startDate: string | null;
  readonly endAction: (typeof END_ACTIONS)[number] | null;
  readonly reason: string;
}

/** What only a person can say of a processing; its categories, recipients, transfers and processors come from the flows. */
export interface ProcessingEntry {
  readonly id: string;
  readonly name: string;
  readonly purposes: readonly string[];
  readonly subjects: readonly string[];
  readonly basis: (typeof BASES)[number] | null;
  readonly basisReason: string;
  readonly retentions: readonly KeepingRule[];
  readonly measureIds: readonly string[];
  readonly dpia: {
    readonly needed: (typeof ANSWERS)[number];
    readonly criteria: readonly string[];
    readonly lists: readonly string[];
    readonly reason: string;
  } | null;
}

export interface LegalEntry {
  readonly id: string;
  readonly provision: string;
  readonly applies: (typeof ANSWERS)[number];
  readonly facts: readonly string[];
  readonly reason: string;
  readonly date: string | null;
}

export interface FearedEventEntry {
  readonly id: string;
  readonly key: (typeof EVENTS)[number];
  readonly impacts: readonly string[];
  readonly threats: readonly string[];
  readonly sources: readonly string[];
  readonly measures: readonly string[];
  readonly severity: number | null;
  readonly severityReason: string;
  readonly likelihood: number | null;
  readonly likelihoodReason: string;
  readonly residualSeverity: number | null;
  readonly residualLikelihood: number | null;
}

export interface ImpactEntry {
  readonly name: string;
  readonly context: Readonly<Record<(typeof CONTEXT_KEYS)[number], string>>;
  readonly principles: readonly {
    readonly id: string;
    readonly key: (typeof PRINCIPLES)[number];
    readonly answer: string;
  }[];
  readonly measures: readonly { readonly id: string; readonly title: string; readonly content: string }[];
  readonly fearedEvents: readonly FearedEventEntry[];
  readonly opinionDpo: {
    readonly names: string;
    readonly favourable: boolean | null;
    readonly text: string;
  } | null;
  readonly opinionSubjects: {
    readonly names: string;
    readonly sought: boolean | null;
    readonly favourable: boolean | null;
    readonly text: string;
  } | null;
  readonly decision: (typeof DPIA_DECISIONS)[number];
  /** Article 36: the supervisory authority consulted before starting, when the residual risk stays high. */
  readonly priorConsultation: {
    readonly state: (typeof ANSWERS)[number];
    readonly reason: string;
    readonly date: string | null;
  };
  /** The CNIL file it was imported from, kept so that an export loses nothing of it. */
  readonly importedFrom: { readonly name: string; readonly sha256: string } | null;
}

export interface RiskEntry {
  readonly id: string;
  readonly cause: string;
  readonly event: string;
  readonly consequence: string;
  readonly asset: string;
  readonly source: string;
  readonly origin: (typeof ORIGINS)[number] | null;
  readonly kind: (typeof RISK_KINDS)[number] | null;
  readonly likelihood: number | null;
  readonly severity: number | null;
  readonly residualLikelihood: number | null;
  readonly residualSeverity: number | null;
  readonly controls: readonly string[];
  readonly treatment: (typeof TREATMENTS)[number] | null;
  readonly measureIds: readonly string[];
  readonly owner: string;
  readonly due: string | null;
  readonly reviewDate: string | null;
  readonly acceptedBy: string | null;
  readonly acceptedOn: string | null;
}

export interface MeasureEntry {
  readonly id: string;
  readonly title: string;
  readonly family: (typeof FAMILIES)[number] | null;
  readonly riskIds: readonly string[];
  readonly dependsOn: readonly string[];
  readonly owner: string;
  readonly due: string | null;
  readonly cost: string | null;
  readonly verification: string | null;
  readonly residual: string;
  readonly status: (typeof MEASURE_STATES)[number];
}

export interface RightsProcedure {
  readonly id: string;
  readonly kind: (typeof RIGHTS)[number];
  readonly delayHours: number | null;
  readonly owner: string;
}

/** One column of a dataset in which personal data were recognised or declared, and what was decided of it. */
export interface PiiEntry {
  readonly id: string;
  readonly file: string;
  readonly column: string;
  readonly kind: string;
  readonly sensitive: (typeof SENSITIVE)[number] | null;
  readonly recognised: number;
  readonly tested: number;
  readonly decision: (typeof PII_DECISIONS)[number];
  readonly categoryId: string;
  readonly note: string;
}

export interface PolicyCheck {
  readonly id: string;
  readonly column: string | null;
  readonly rule: string;
  readonly params: JsonObject;
  readonly mostly: number | null;
  readonly severity: (typeof SEVERITIES)[number];
  readonly characteristic: string;
  readonly owner: string;
  readonly onFail: string;
}

export interface DictionaryRow {
  readonly id: string;
  readonly column: string;
  readonly definition: string;
  readonly type: string;
  readonly unit: string;
  readonly domain: string;
  readonly owner: string;
  readonly source: string;
  readonly refresh: string;
  readonly sensitivity: string;
}

export interface ProcedureRow {
  readonly id: string;
  readonly checkIds: readonly string[];
  readonly who: string;
  readonly when: string;
  readonly ifFails: string;
}

/** Everything the tool « Protection et qualité des données » holds: one inventory, from which each view is drawn. */
export interface ProtectionContent {
  readonly title: string;
  readonly organisation: Organisation;
  /** Abscissas of the two borders in the canvas: inside the company, then inside the Union, then outside. */
  readonly borders: { readonly company: number; readonly union: number };
  readonly nodes: readonly FlowNode[];
  readonly categories: readonly Category[];
  readonly flows: readonly Flow[];
  readonly processings: readonly ProcessingEntry[];
  readonly legal: readonly LegalEntry[];
  readonly dpia: ImpactEntry;
  /** Top of the scale of likelihood and severity. */
  readonly scale: number;
  readonly risks: readonly RiskEntry[];
  readonly ebios: EbiosEntry;
  readonly measures: readonly MeasureEntry[];
  /** How a right is answered and a breach told, with the delay promised. */
  readonly procedures: readonly RightsProcedure[];
  readonly piiInventory: readonly PiiEntry[];
  readonly qualityPolicy: {
    readonly dictionary: readonly DictionaryRow[];
    readonly checks: readonly PolicyCheck[];
    readonly procedures: readonly ProcedureRow[];
  };
}
