import { formatBytes } from './format.ts';
import type { Language } from './language.ts';
import { evidenceMessages } from './messages/evidence.ts';
import { type Message, type MessageParams, translate } from './translate.ts';
import { typeset } from './typeset.ts';

export interface RefusedPiece {
  readonly code: string;
  readonly fileName: string;
  readonly place: string | null;
  readonly info: Readonly<Record<string, unknown>>;
}

/** Why a piece was refused: what happened, where, what to do. */
export interface PieceExplanation {
  readonly what: string;
  readonly where: string;
  readonly remedy: string;
}

/** The words for a refused piece; the refusal's `reason` picks the more precise sentence where there is one. */
export function explainPiece(language: Language, refused: RefusedPiece): PieceExplanation {
  const messages = new Map<string, Message>(Object.entries(evidenceMessages));
  const params: Record<string, string | number> = { file: refused.fileName, place: refused.place ?? '' };
  for (const [name, value] of Object.entries(refused.info)) {
    if (value !== null) params[name] = typeof value === 'number' ? value : String(value);
  }
  const { bytes, limit } = refused.info;
  if (typeof bytes === 'number' && typeof limit === 'number') {
    params.bytes = formatBytes(language, bytes);
    params.limit = formatBytes(language, limit);
  }
  const say = (keys: readonly string[], values: MessageParams): string => {
    const message = keys.map((key) => messages.get(key)).find((found) => found !== undefined);
    return message === undefined ? '' : typeset(language, translate(language, message, values));
  };
  const precise = `${refused.code}.${String(refused.info.reason)}`;
  return {
    what: say([precise, refused.code], params) || refused.code,
    where: say([refused.place === null ? 'evidence.where.file' : 'evidence.where'], params),
    remedy: say([`${precise}.remedy`, `${refused.code}.remedy`], params),
  };
}
