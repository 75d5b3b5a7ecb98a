import type { SensitiveClass } from '../personal-data/personal-data.ts';

export const LEGAL_BASES = [
  'consent',
  'contract',
  'legal-obligation',
  'vital-interests',
  'public-task',
  'legitimate-interests',
] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];

/** Tools of chapter V of the GDPR; `none` is what the person wrote, and is a finding. */
export const TRANSFER_TOOLS = [
  'adequacy',
  'standard-clauses',
  'binding-rules',
  'code-or-certification',
  'authorised-clauses',
  'derogation-49',
  'none',
] as const;
export type TransferTool = (typeof TRANSFER_TOOLS)[number];

/** Clauses of article 28(3), a to h, and the written contract itself. */
export const PROCESSOR_CLAUSES = [
  'subject-and-duration',
  'documented-instructions',
  'confidentiality',
  'security',
  'sub-processors',
  'assistance-rights',
  'assistance-duties',
  'end-of-contract',
  'audits',
] as const;
export type ProcessorClause = (typeof PROCESSOR_CLAUSES)[number];

export interface DataCategory {
  readonly id: string;
  readonly name: string;
  readonly sensitive: SensitiveClass | null;
  /** Columns of the real datasets that hold it. */
  readonly columns: readonly string[];
}

export interface Retention {
  readonly id: string;
  readonly categoryIds: readonly string[];
  /** « 3 ans », « 36 mois », « P3Y »; anything else is a finding, « illimitée » first. */
  readonly duration: string;
  readonly startEvent: string;
  /** YYYY-MM-DD of the first start; null when not known. */
  readonly startDate: string | null;
  readonly endAction: 'erase' | 'anonymise' | 'archive' | null;
  readonly reason: string;
}

export interface Recipient {
  readonly id: string;
  readonly name: string;
  readonly kind: 'internal' | 'processor' | 'third-party' | 'authority';
}

export interface Transfer {
  readonly id: string;
  /** Country as written or ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly recipient: string;
  readonly tool: TransferTool | null;
}

export interface Processor {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly service: string;
  readonly contractDate: string | null;
  readonly clauses: readonly ProcessorClause[];
  readonly subProcessors: readonly string[];
}

export interface DpiaDecision {
  readonly needed: 'yes' | 'no' | 'unknown';
  /** Ids of the criteria of WP 248 that the author counts. */
  readonly criteria: readonly string[];
  readonly lists: readonly string[];
  readonly reason: string;
}

/** One record of the register: article 30(1), a to g, then the basis, the processors and the decision on an assessment. */
export interface Processing {
  readonly id: string;
  readonly name: string;
  readonly controller: {
    readonly name: string;
    readonly contact: string;
    readonly jointControllers: readonly string[];
    readonly representative: string | null;
    readonly dpo: string | null;
  } | null;
  readonly purposes: readonly string[];
  readonly subjects: readonly string[];
  readonly categories: readonly DataCategory[];
  readonly recipients: readonly Recipient[];
  readonly transfers: readonly Transfer[];
  readonly retentions: readonly Retention[];
  readonly measureIds: readonly string[];
  readonly basis: LegalBasis | null;
  readonly processors: readonly Processor[];
  readonly dpia: DpiaDecision | null;
}

export type RegisterProblem =
  | 'controller-missing'
  | 'purpose-missing'
  | 'categories-missing'
  | 'recipients-missing'
  | 'transfer-without-tool'
  | 'retention-missing'
  | 'retention-unlimited'
  | 'retention-unreadable'
  | 'measures-missing'
  | 'basis-missing'
  | 'processor-clauses-missing'
  | 'measure-unknown'
  | 'id-repeated';

/** Something to look at in one record; never a verdict. `path` leads to the place in the document. */
export interface RegisterFinding {
  readonly problem: RegisterProblem;
  readonly processing: string;
  readonly path: readonly (string | number)[];
  readonly detail: string;
}

export type Article30Field = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g';

export interface RegisterReading {
  readonly processings: readonly {
    readonly id: string;
    readonly filled: readonly Article30Field[];
    /** Fields of article 30(1) that are filled, out of seven; (e) counts as filled when there is no transfer. */
    readonly count: number;
  }[];
  readonly findings: readonly RegisterFinding[];
}

export interface RetentionSpan {
  readonly processing: string;
  readonly retention: string;
  readonly categories: readonly string[];
  readonly startEvent: string;
  readonly start: string | null;
  /** Day on which the end action is due; null when start or duration is not known. */
  readonly end: string | null;
  readonly months: number | null;
  readonly endAction: Retention['endAction'];
  readonly state: 'running' | 'due' | 'not-started' | 'unknown';
}

export interface ProcessorRow {
  readonly processing: string;
  readonly processor: string;
  readonly name: string;
  readonly country: string;
  readonly service: string;
  readonly contractDate: string | null;
  readonly present: readonly ProcessorClause[];
  readonly absent: readonly ProcessorClause[];
  readonly subProcessors: readonly string[];
  readonly transferTool: TransferTool | null;
}
