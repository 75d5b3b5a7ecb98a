export { type FetchJson, fetchJson, fetchProofDocuments } from './fetch-proof-documents.ts';
export { isJsonObject, type JsonObject, type JsonValue, parseJson, readText } from './json-value.ts';
export { readProofBundle } from './proof-bundle.ts';
export {
  type CheckName,
  type CheckResult,
  type CredentialVerdict,
  type ProofDocuments,
  type VerdictCode,
  type VerdictReason,
  verifyCredential,
} from './verify-credential.ts';
