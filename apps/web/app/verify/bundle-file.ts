import { exportProofBundle, isJsonObject, parseJson } from '@etalon/credential';
import { EtalonError } from '@etalon/error';
import { readPublicCredential, readStatusList } from '@etalon/usecases';
import { answerPublic } from '@etalon/web/answer';
import type { Route } from './+types/bundle-file';
import { nameBundle } from './verify-on-server.ts';

/** One file with certificate, did.json and status list, for a verification without network. */
export function loader(args: Route.LoaderArgs): Promise<Response> {
  return answerPublic(args, async ({ runtime: { workplace } }) => {
    const issued = await readPublicCredential(workplace, args.params.credentialId);
    const list = issued && (await readStatusList(workplace, issued.statusListId));
    if (!issued || !list) throw new EtalonError('award.credential-not-found');
    const credential = parseJson(issued.body);
    const didDocument = parseJson(await workplace.press.readDidDocument());
    const statusList = parseJson(list.body);
    if (!isJsonObject(credential) || !isJsonObject(didDocument) || !isJsonObject(statusList))
      throw new EtalonError('award.credential-not-found');
    return new Response(exportProofBundle({ credential, didDocument, statusList }), {
      headers: {
        'content-type': 'application/json',
        'content-disposition': `attachment; filename="${nameBundle(issued)}"`,
      },
    });
  });
}
