import { EtalonError } from '@etalon/error';
import { CREDENTIALS_V2 } from './contexts.ts';
import type { JsonObject } from './json-value.ts';
import { createList } from './proof-libraries.ts';

/** Entries of a list: the least the W3C allows, so that one index hides among 131 072. */
export const STATUS_LIST_ENTRIES = 131_072;

function checkIndex(index: number): number {
  if (!Number.isInteger(index) || index < 0 || index >= STATUS_LIST_ENTRIES)
    throw new EtalonError('credential.status-index-out-of-range', { info: { index } });
  return index;
}

/** The `credentialStatus` of a credential; the index is text, as the standard wants. */
export function buildStatusEntry(status: { readonly list: string; readonly index: number }): JsonObject {
  const statusListIndex = String(checkIndex(status.index));
  return {
    id: `${status.list}#${statusListIndex}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex,
    statusListCredential: status.list,
  };
}

/**
 * A free index drawn uniformly, so that neighbours in the list are not neighbours in time; `drawBelow` gives an integer
 * in [0, bound). Throws `credential.status-list-full` once half the list is taken: open another list then.
 */
export function drawStatusIndex(taken: ReadonlySet<number>, drawBelow: (bound: number) => number): number {
  if (taken.size >= STATUS_LIST_ENTRIES / 2) throw new EtalonError('credential.status-list-full');
  for (;;) {
    const index = checkIndex(drawBelow(STATUS_LIST_ENTRIES));
    if (!taken.has(index)) return index;
  }
}

export interface StatusListInput {
  /** URL where the list is served. */
  readonly id: string;
  readonly issuerDid: string;
  readonly issuedAt: string;
  readonly revoked: Iterable<number>;
}

/** The unsigned status list credential (Bitstring Status List 1.0) in which the given indices are revoked. */
export async function buildStatusList(input: StatusListInput): Promise<JsonObject> {
  const list = await createList({ length: STATUS_LIST_ENTRIES });
  for (const index of input.revoked) list.setStatus(checkIndex(index), true);
  return {
    '@context': [CREDENTIALS_V2],
    id: input.id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: input.issuerDid,
    validFrom: input.issuedAt,
    credentialSubject: {
      id: `${input.id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: await list.encode(),
    },
  };
}
