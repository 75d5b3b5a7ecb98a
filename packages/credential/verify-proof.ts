import type { DocumentLoader } from './document-loader.ts';
import { createDocumentLoader } from './document-loader.ts';
import { type JsonObject, readIssuerId, readList, readText } from './json-value.ts';
import { cryptosuite, DataIntegrityProof, verifyProof as runProof } from './proof-libraries.ts';

export type ProofFault =
  | 'issuer.document-mismatch'
  | 'issuer.key-not-listed'
  | 'proof.unknown-term'
  | 'proof.invalid';

/** Whether did.json belongs to the issuer and lists the key of the proof, under the issuer's control, for assertions. */
export function checkIssuerKey(document: JsonObject, didDocument: JsonObject): ProofFault | null {
  const did = readIssuerId(document);
  if (readText(didDocument, 'id') !== did) return 'issuer.document-mismatch';
  const id = readText(document.proof, 'verificationMethod');
  const method = readList(didDocument, 'verificationMethod').find((each) => readText(each, 'id') === id);
  const listed = readList(didDocument, 'assertionMethod').includes(id ?? '');
  const sound = readText(method, 'controller') === did && readText(method, 'type') === 'Multikey';
  return listed && sound ? null : 'issuer.key-not-listed';
}

/** The public key of the proof as did.json gives it, in multibase. */
export function readProofKey(document: JsonObject, didDocument: JsonObject): string | null {
  const id = readText(document.proof, 'verificationMethod');
  const method = readList(didDocument, 'verificationMethod').find((each) => readText(each, 'id') === id);
  return readText(method, 'publicKeyMultibase');
}

function isUnknownTerm(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 6) return false;
  const found: { name?: unknown; errors?: unknown; cause?: unknown } = error;
  if (typeof found.name === 'string' && found.name.startsWith('jsonld.')) return true;
  if (Array.isArray(found.errors) && found.errors.some((each) => isUnknownTerm(each, depth + 1))) return true;
  return isUnknownTerm(found.cause, depth + 1);
}

async function run(document: JsonObject, documentLoader: DocumentLoader): Promise<ProofFault | null> {
  // Dates and status have their own checks: the library is asked about the proof alone, at the instant the document begins.
  const now = new Date(readText(document, 'validFrom') ?? 0);
  const outcome = await runProof({
    credential: structuredClone(document),
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader,
    now,
    checkStatus: async () => ({ verified: true }),
  });
  if (outcome.verified) return null;
  return isUnknownTerm(outcome.error) ? 'proof.unknown-term' : 'proof.invalid';
}

/** Whether the Data Integrity proof is that of a key of this did.json over this document; the first fault otherwise. */
export async function verifyDataIntegrity(
  document: JsonObject,
  didDocument: JsonObject,
): Promise<ProofFault | null> {
  const issuerFault = checkIssuerKey(document, didDocument);
  if (issuerFault !== null) return issuerFault;
  try {
    return await run(document, createDocumentLoader(didDocument));
  } catch {
    return 'proof.invalid';
  }
}
