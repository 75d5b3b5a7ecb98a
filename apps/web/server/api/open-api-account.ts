import { randomBytes } from 'node:crypto';
import type { OpenAccount } from '@etalon/usecases';
import { createAccount } from '../auth/create-account.ts';
import type { Auth } from '../auth/create-auth.ts';

const PASSWORD_BYTES = 32;

/**
 * Opens accounts whose first password nobody is told: the person signs in through the school's single sign-on, or an officer
 * gives them a way in.
 */
export function openApiAccount(auth: Auth): OpenAccount {
  return ({ email, name }) =>
    createAccount(auth, { email, name, password: randomBytes(PASSWORD_BYTES).toString('base64url') });
}
