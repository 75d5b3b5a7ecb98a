/** Codes of the misuses this package throws; a bad credential is never one of them, it gets a verdict. */
export const CREDENTIAL_ERRORS = [
  'credential.bad-host',
  'credential.bad-key',
  'credential.no-key',
  'credential.duplicate-key',
  'credential.document-refused',
  'credential.not-strict',
  'credential.result-missing',
  'credential.result-unknown',
  'credential.bad-hash',
  'credential.status-index-out-of-range',
  'credential.status-list-full',
  'credential.unreachable',
  'credential.not-json',
] as const;
export type CredentialError = (typeof CREDENTIAL_ERRORS)[number];
