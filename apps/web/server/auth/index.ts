export type { AuthAnswer } from './call-auth.ts';
export { callAuth } from './call-auth.ts';
export { createAccount } from './create-account.ts';
export { AUTH_PATH, MIN_PASSWORD_LENGTH, SINGLE_SIGN_ON_ID } from './create-auth.ts';
export { drawPassword } from './draw-password.ts';
export { checkPassword, setPassword } from './set-password.ts';
