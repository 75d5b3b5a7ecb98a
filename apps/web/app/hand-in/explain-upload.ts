import { type ErrorExplanation, explainError, explainPiece, type Language } from '@etalon/i18n';
import type { UploadFailure } from '../upload/resumable-upload.ts';

/** Why an upload stopped and what to do; fetched when one does, so that the page does not carry every sentence. */
export function explainUpload(
  language: Language,
  failure: UploadFailure,
  fileName: string,
): Pick<ErrorExplanation, 'what' | 'remedy'> {
  const { code, info } = failure;
  if (!code.startsWith('E_')) return explainError(language, code, info);
  const found = info.found ?? fileName;
  const explained = explainPiece(language, { code, fileName, place: null, info: { ...info, found } });
  return { what: `${explained.what} ${explained.where}`, remedy: explained.remedy };
}
