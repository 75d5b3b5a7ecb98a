import { isJsonObject, type JsonObject } from './json-value.ts';

/** One file with all that an offline verification needs. */
export interface ProofBundle {
  readonly credential: JsonObject;
  readonly didDocument: JsonObject;
  readonly statusList: JsonObject;
}

const FORMAT = 'etalon-proof-bundle-1';

/** The bundle as the text of one JSON file. */
export function exportProofBundle(bundle: ProofBundle): string {
  const { credential, didDocument, statusList } = bundle;
  return `${JSON.stringify({ format: FORMAT, credential, didDocument, statusList }, null, 2)}\n`;
}

/** The parts of a bundle, or null when the value is none. */
export function readProofBundle(value: unknown): ProofBundle | null {
  if (!isJsonObject(value) || value.format !== FORMAT) return null;
  const { credential, didDocument, statusList } = value;
  if (!isJsonObject(credential) || !isJsonObject(didDocument) || !isJsonObject(statusList)) return null;
  return { credential, didDocument, statusList };
}
