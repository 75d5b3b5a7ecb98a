import { EtalonError } from '@etalon/error';
import { isJsonObject, type JsonObject, readIssuerId, readText } from './json-value.ts';
import { decodeList } from './proof-libraries.ts';
import { buildStatusList, STATUS_LIST_ENTRIES } from './status-list.ts';

export interface StatusChange {
  readonly index: number;
  readonly revoked: boolean;
  readonly issuedAt: string;
}

/** The unsigned successor of a status list with one bit changed; sign it again and serve it in place of the other. */
export async function setStatus(list: JsonObject, change: StatusChange): Promise<JsonObject> {
  const [id, issuerDid] = [readText(list, 'id'), readIssuerId(list)];
  const subject = list.credentialSubject;
  const encodedList = isJsonObject(subject) ? readText(subject, 'encodedList') : null;
  if (id === null || issuerDid === null || encodedList === null)
    throw new EtalonError('credential.not-strict', { info: { id } });
  const bits = await decodeList({ encodedList });
  const revoked = new Set<number>();
  for (let i = 0; i < Math.min(bits.length, STATUS_LIST_ENTRIES); i++) if (bits.getStatus(i)) revoked.add(i);
  if (change.revoked) revoked.add(change.index);
  else revoked.delete(change.index);
  return buildStatusList({ id, issuerDid, issuedAt: change.issuedAt, revoked });
}
