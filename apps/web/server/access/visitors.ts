import { DEMONSTRATION_ACCOUNTS, type DemonstrationAccount } from '@etalon/runtime/demonstration';

export const ACCOUNTS = DEMONSTRATION_ACCOUNTS;
type AccountKey = (typeof DEMONSTRATION_ACCOUNTS)[number]['key'];

/** Who knocks: an account of the demonstration, or somebody who is not signed in. */
export type Visitor = AccountKey | 'anonymous';

export const SIGNED_IN: readonly Visitor[] = ACCOUNTS.map(({ key }) => key);
export const EVERYBODY: readonly Visitor[] = ['anonymous', ...SIGNED_IN];

export function findAccount(visitor: Visitor): DemonstrationAccount | null {
  return ACCOUNTS.find(({ key }) => key === visitor) ?? null;
}
