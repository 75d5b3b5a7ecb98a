import { writeCsvTable } from '@etalon/document';
import { type Language, translate } from '@etalon/i18n';
import { workshopMessages } from '@etalon/i18n/messages/workshop';
import { sendAttachment } from '../hand-in/send-attachment.ts';
import { nameFile } from './name-file.ts';
import type { RejectedRow } from './read-import-rows.ts';

/** The rows that were not taken, as they were in the file, with their line and the reasons, as a CSV to download. */
export function sendRejectedRows(input: {
  readonly rejected: readonly RejectedRow[];
  readonly columns: readonly string[];
  readonly fileName: string;
  readonly language: Language;
}): Response {
  const { rejected, columns, fileName, language } = input;
  const say = (key: 'import.line' | 'import.reasons'): string => translate(language, workshopMessages[key]);
  const heads = [say('import.line'), ...columns, say('import.reasons')];
  const csv = writeCsvTable(
    {
      name: 'refus',
      title: { fr: 'Refus', en: 'Rejected' },
      columns: heads.map((head, at) => ({ key: `c${at}`, title: { fr: head, en: head } })),
      rows: rejected.map(({ line, cells, problems }) => {
        const reasons = problems
          .map(({ column, message, params }) => {
            const words = translate(language, message, params);
            return column === '' ? words : `${column} : ${words}`;
          })
          .join(' ; ');
        const values = [line, ...columns.map((_, at) => cells[at] ?? null), reasons];
        return Object.fromEntries(values.map((value, at) => [`c${at}`, value]));
      }),
    },
    language,
  );
  const bytes = new TextEncoder().encode(`\ufeff${csv}`);
  return sendAttachment({
    fileName: `${nameFile(fileName)}-refus.csv`,
    mediaType: 'text/csv; charset=utf-8',
    bytes: bytes.length,
    content: bytes,
  });
}
