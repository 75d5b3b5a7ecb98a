import { EtalonError } from '@etalon/error';
import { analysisKind } from './analysis/analysis-kind.ts';
import { caseKind } from './case/case-kind.ts';
import type { DocumentKind } from './document-kind.ts';
import { modelsKind } from './models/models-kind.ts';
import { noteKind } from './note/note-kind.ts';
import { protectionKind } from './protection/protection-kind.ts';
import { transformKind } from './transform/transform-kind.ts';
import { warehouseKind } from './warehouse/warehouse-kind.ts';

/** Every type of document, in the order in which they are offered. */
export const DOCUMENT_KINDS: readonly DocumentKind[] = [
  noteKind,
  analysisKind,
  transformKind,
  modelsKind,
  warehouseKind,
  protectionKind,
  caseKind,
];

/** The type of that name; throws `workshop.unknown-kind`. */
export function findDocumentKind(kind: string): DocumentKind {
  const found = DOCUMENT_KINDS.find((row) => row.kind === kind);
  if (found === undefined) throw new EtalonError('workshop.unknown-kind', { info: { kind } });
  return found;
}
