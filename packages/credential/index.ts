export { buildBlockCredential } from './block-credential.ts';
export type {
  AlignedItem,
  BlockCredentialInput,
  CriterionResult,
  LevelRank,
  Registration,
} from './block-credential-input.ts';
export { checkStrictly, type StructureCode, type StructureFault } from './check-strictly.ts';
export { buildDidDocument } from './did-document.ts';
export { buildDidWeb, readDidWebHost, resolveDidWebOrigin } from './did-web.ts';
export { createDocumentLoader, type DocumentLoader } from './document-loader.ts';
export { CREDENTIAL_ERRORS, type CredentialError } from './errors.ts';
export { type FetchJson, fetchJson, fetchProofDocuments } from './fetch-proof-documents.ts';
export { buildIdentifiers, hashIdentity, type RecipientInput } from './hash-identity.ts';
export {
  createIssuerKey,
  type Ed25519PrivateJwk,
  type IssuerKey,
  type IssuerKeyInput,
  importIssuerKey,
  type PublicIssuerKey,
  readPrivateJwk,
  readPublicJwk,
  readPublicKey,
} from './issuer-key.ts';
export { isJsonObject, type JsonObject, type JsonValue, parseJson, readText } from './json-value.ts';
export { exportProofBundle, type ProofBundle, readProofBundle } from './proof-bundle.ts';
export { type StatusChange, setStatus } from './set-status.ts';
export { type SigningInput, signCredential } from './sign-credential.ts';
export {
  buildStatusEntry,
  buildStatusList,
  drawStatusIndex,
  STATUS_LIST_ENTRIES,
  type StatusListInput,
} from './status-list.ts';
export {
  type CheckName,
  type CheckResult,
  type CredentialVerdict,
  type ProofDocuments,
  type VerdictCode,
  type VerdictReason,
  verifyCredential,
} from './verify-credential.ts';
