import { type ErrorInfo, EtalonError, errorCode, errorInfo } from '@etalon/error';
import { EVIDENCE_CODES, type EvidenceCode } from './errors.ts';

/** Stops the reading of a piece: the code says why, the place says where (page, cell, JSON pointer, archive entry). */
export function refuse(code: EvidenceCode, place: string | null, info: ErrorInfo = {}): never {
  throw new EtalonError(code, { info: { ...info, place } });
}

export interface PieceRefusal {
  readonly kind: 'refused';
  readonly code: EvidenceCode;
  readonly fileName: string;
  readonly place: string | null;
  readonly info: ErrorInfo;
}

/** The refusal that an error carries, or null when the error is something else. */
export function refusalOf(error: unknown, fileName: string): PieceRefusal | null {
  const code = EVIDENCE_CODES.find((known) => known === errorCode(error));
  if (code === undefined) return null;
  const { place, ...info } = errorInfo(error);
  return { kind: 'refused', code, fileName, place: typeof place === 'string' ? place : null, info };
}
