/** Codes thrown by this package. */
export const LTI_ERRORS = [
  'lti.bad-key',
  'lti.bad-token',
  'lti.bad-signature',
  'lti.wrong-issuer',
  'lti.wrong-audience',
  'lti.token-expired',
  'lti.keys-unreadable',
  'lti.registration-failed',
  'lti.service-refused',
  'lti.bad-answer',
] as const;
