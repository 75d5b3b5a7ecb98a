import { checkStrictly } from './check-strictly.ts';
import { type JsonObject, readIssuerId, readText } from './json-value.ts';
import { decodeList } from './proof-libraries.ts';
import { STATUS_LIST_ENTRIES } from './status-list.ts';
import { verifyDataIntegrity } from './verify-proof.ts';

export type StatusFault =
  | 'status.list-structure'
  | 'status.list-mismatch'
  | 'status.list-proof'
  | 'status.list-expired'
  | 'status.list-unreadable'
  | 'status.index-out-of-range';

export type StatusOutcome =
  | { readonly fault: StatusFault }
  | { readonly fault: null; readonly revoked: boolean; readonly listedAt: string };

async function readBit(encodedList: string, index: number): Promise<boolean | StatusFault> {
  try {
    const list = await decodeList({ encodedList });
    if (list.length < STATUS_LIST_ENTRIES) return 'status.list-unreadable';
    return index < list.length ? list.getStatus(index) : 'status.index-out-of-range';
  } catch {
    return 'status.list-unreadable';
  }
}

/** What the issuer's signed list says of a credential, once the list itself was verified. */
export async function verifyStatus(
  credential: JsonObject,
  list: JsonObject,
  context: { readonly didDocument: JsonObject; readonly now: Date },
): Promise<StatusOutcome> {
  const entry = credential.credentialStatus;
  if (checkStrictly(list).length > 0) return { fault: 'status.list-structure' };
  if (
    readText(list, 'id') !== readText(entry, 'statusListCredential') ||
    readIssuerId(list) !== readIssuerId(credential)
  )
    return { fault: 'status.list-mismatch' };
  if ((await verifyDataIntegrity(list, context.didDocument)) !== null) return { fault: 'status.list-proof' };
  const validUntil = readText(list, 'validUntil');
  if (validUntil !== null && Date.parse(validUntil) < context.now.getTime())
    return { fault: 'status.list-expired' };
  const bit = await readBit(
    readText(list.credentialSubject, 'encodedList') ?? '',
    Number(readText(entry, 'statusListIndex')),
  );
  if (typeof bit !== 'boolean') return { fault: bit };
  return { fault: null, revoked: bit, listedAt: readText(list, 'validFrom') ?? '' };
}
