import { AUTH_PATH, SINGLE_SIGN_ON_ID } from './create-auth.ts';

/** What browsers ask of the identity service itself; everything else goes through a page, or is not offered. */
export const OPEN_AUTH_PATHS = [
  '/sign-in/email',
  '/sign-out',
  '/get-session',
  `/callback/${SINGLE_SIGN_ON_ID}`,
  '/passkey/generate-authenticate-options',
  '/passkey/verify-authentication',
  '/passkey/generate-register-options',
  '/passkey/verify-registration',
] as const;

const OPEN: ReadonlySet<string> = new Set(OPEN_AUTH_PATHS.map((path) => `${AUTH_PATH}${path}`));

/** Whether an address of the identity service is offered: accounts are made, named and linked by the school alone. */
export function isOpenAuthPath(path: string): boolean {
  return OPEN.has(path);
}
