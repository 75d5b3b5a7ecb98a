import { EtalonError } from '@etalon/error';
import { importFrameworkDocument } from '@etalon/usecases';
import { act, type PageArgs } from '@etalon/web/answer';
import { redirect } from 'react-router';
import { readWithin } from '../upload/read-within.ts';

export const LIMIT_MEGABYTES = 20;
/** A multipart form adds its boundaries and headers to the file. */
const LIMIT_BYTES = LIMIT_MEGABYTES * 1024 * 1024 + 64 * 1024;

/** The posted document becomes a draft, broken or not, and its page says what was understood of it. */
export async function receiveDocument(args: PageArgs) {
  const { request, fits } = await readWithin(args.request, LIMIT_BYTES);
  return act({ ...args, request }, async ({ runtime, actor }, form) => {
    if (!fits) throw new EtalonError('framework.upload-too-large', { info: { limit: LIMIT_MEGABYTES } });
    const file = form.get('document');
    if (!(file instanceof File) || file.size === 0) throw new EtalonError('framework.file-missing');
    const bytes = new Uint8Array(await file.arrayBuffer());
    const draft = await importFrameworkDocument(runtime.workplace, actor, { fileName: file.name, bytes });
    return redirect(`/referentiels/brouillons/${draft.id}`);
  });
}
