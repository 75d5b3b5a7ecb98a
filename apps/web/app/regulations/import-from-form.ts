import { EtalonError } from '@etalon/error';
import { translate } from '@etalon/i18n';
import { regulationsMessages as words } from '@etalon/i18n/messages/regulations';
import { importDescriptors } from '@etalon/usecases';
import { redirectWithNotice, type SignedVisit } from '@etalon/web/answer';

const SHOWN_LINES = 10;

/** Takes a table of level texts into a draft, and says what was read, what changed, and which lines were left aside. */
export async function importFromForm(
  { runtime, actor, language }: SignedVisit,
  draftId: string,
  form: FormData,
): Promise<Response> {
  const file = form.get('tableau');
  if (!(file instanceof File) || file.size === 0) throw new EtalonError('regulations.file-missing');
  const { read, changed, unknownLines } = await importDescriptors(runtime.workplace, actor, {
    draftId,
    fileName: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
  });
  const notice =
    unknownLines.length === 0
      ? translate(language, words['texts.import.done'], { read, changed })
      : translate(language, words['texts.import.unknown'], {
          read,
          changed,
          lines: unknownLines.slice(0, SHOWN_LINES).join(', '),
        });
  return redirectWithNotice(`/reglements/brouillons/${draftId}/niveaux`, notice);
}
