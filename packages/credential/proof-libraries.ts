/// <reference path="./digitalbazaar.d.ts" />
export { DataIntegrityProof } from '@digitalbazaar/data-integrity';
export * as ed25519Multikey from '@digitalbazaar/ed25519-multikey';
export { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
export { issue, type LoadedDocument, verifyCredential as verifyProof } from '@digitalbazaar/vc';
export { createList, decodeList } from '@digitalbazaar/vc-bitstring-status-list';
