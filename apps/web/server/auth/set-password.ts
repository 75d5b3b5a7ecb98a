import { EtalonError } from '@etalon/error';
import { type Auth, MIN_PASSWORD_LENGTH } from './create-auth.ts';

/** Throws `identity.password-too-short`. */
export function checkPassword(password: string): void {
  if (password.length < MIN_PASSWORD_LENGTH)
    throw new EtalonError('identity.password-too-short', { info: { minimum: MIN_PASSWORD_LENGTH } });
}

/** Gives an account its password, the first or another; whoever was signed in with it is signed out. */
export async function setPassword(auth: Auth, userId: string, password: string): Promise<void> {
  checkPassword(password);
  const { internalAdapter, password: hasher } = await auth.$context;
  const hashed = await hasher.hash(password);
  const accounts = await internalAdapter.findAccounts(userId);
  if (accounts.some(({ providerId }) => providerId === 'credential'))
    await internalAdapter.updatePassword(userId, hashed);
  else
    await internalAdapter.linkAccount({
      ...{ userId, providerId: 'credential', accountId: userId, password: hashed },
    });
  await internalAdapter.deleteUserSessions(userId);
}
