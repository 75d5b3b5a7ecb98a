export const WEB_ERRORS = [
  'identity.password-too-short',
  'identity.signed-out',
  'identity.too-many-attempts',
  'identity.wrong-password',
  'import.nothing',
  'page.failed',
  'page.forbidden',
  'page.not-found',
  'request.foreign-origin',
] as const;
