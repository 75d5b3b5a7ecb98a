import type { LegalPosition } from '@etalon/privacy';
import type { ImpactAssessment } from '@etalon/privacy/impact';
import type {
  DataCategory,
  PlanProcedure,
  Processing,
  ProcessorClause,
  SensitiveClass,
  TransferTool,
} from '@etalon/privacy/register';
import type { ProtectionMeasure, Risk } from '@etalon/privacy/risk';
import type { JsonObject } from '../json.ts';
import type { ANSWERS, NODE_KINDS, NODE_ROLES, PII_DECISIONS, SEVERITIES } from './closed-lists.ts';
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
  readonly clauses: readonly ProcessorClause[];
  readonly subProcessors: readonly string[];
}

export interface Flow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly processingId: string;
  readonly categoryIds: readonly string[];
  /** Tool of chapter V, when the flow leaves the Union. */
  readonly tool: TransferTool | null;
}

/** What only a person can say of a processing; its categories, recipients, transfers and processors come from the flows. */
export interface ProcessingEntry
  extends Omit<Processing, 'controller' | 'categories' | 'recipients' | 'transfers' | 'processors'> {
  readonly basisReason: string;
}

/** An impact assessment, with what the workshop keeps beside it. */
export interface ImpactEntry extends ImpactAssessment {
  /** Article 36: the supervisory authority consulted before starting, when the residual risk stays high. */
  readonly priorConsultation: {
    readonly state: (typeof ANSWERS)[number];
    readonly reason: string;
    readonly date: string | null;
  };
  /** The CNIL file it was imported from, kept so that an export loses nothing of it. */
  readonly importedFrom: { readonly name: string; readonly sha256: string } | null;
}

/** A measure of the plan, and what remains once it stands. */
export interface MeasureEntry extends ProtectionMeasure {
  readonly residual: string;
}

/** One column of a dataset in which personal data were recognised or declared, and what was decided of it. */
export interface PiiEntry {
  readonly id: string;
  readonly file: string;
  readonly column: string;
  readonly kind: string;
  readonly sensitive: SensitiveClass | null;
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
  readonly categories: readonly DataCategory[];
  readonly flows: readonly Flow[];
  readonly processings: readonly ProcessingEntry[];
  readonly legal: readonly LegalPosition[];
  readonly dpia: ImpactEntry;
  /** Top of the scale of likelihood and severity. */
  readonly scale: number;
  readonly risks: readonly Risk[];
  readonly ebios: EbiosEntry;
  readonly measures: readonly MeasureEntry[];
  /** How a right is answered and a breach told, with the delay promised. */
  readonly procedures: readonly PlanProcedure[];
  readonly piiInventory: readonly PiiEntry[];
  readonly qualityPolicy: {
    readonly dictionary: readonly DictionaryRow[];
    readonly checks: readonly PolicyCheck[];
    readonly procedures: readonly ProcedureRow[];
  };
}
