import type { Auth } from './create-auth.ts';
import { checkPassword } from './set-password.ts';

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

/**
 * Creates an account that can sign in with a password; there is no public sign-up. Returns the user id; an account
 * with the same address is kept as it is and its id returned.
 */
export async function createAccount(auth: Auth, account: NewAccount): Promise<string> {
  checkPassword(account.password);
  const email = account.email.trim().toLowerCase();
  const context = await auth.$context;
  const known = await context.internalAdapter.findUserByEmail(email);
  if (known !== null) return known.user.id;
  const password = await context.password.hash(account.password);
  const user = await context.internalAdapter.createUser(
    { email, name: account.name, emailVerified: true },
    { method: 'email-password' },
  );
  await context.internalAdapter.linkAccount({
    userId: user.id,
    providerId: 'credential',
    accountId: user.id,
    password,
  });
  return user.id;
}
