import { DEMONSTRATION_ACCOUNTS, type DemonstrationAccount } from '@etalon/runtime/demonstration';

/** The jury and candidate of block 3 hold roles that others hold here: one of each knocks. */
const OF_BLOCK_3 = ['yanis', 'fourth', 'fifth', 'chair'] as const;
type Known = (typeof DEMONSTRATION_ACCOUNTS)[number];
type AccountKey = Exclude<Known['key'], (typeof OF_BLOCK_3)[number]>;

const isKnocking = (account: Known): account is Extract<Known, { key: AccountKey }> =>
  !OF_BLOCK_3.some((key) => key === account.key);

export const ACCOUNTS = DEMONSTRATION_ACCOUNTS.filter(isKnocking);

/** Who knocks: an account of the demonstration, or somebody who is not signed in. */
export type Visitor = AccountKey | 'anonymous';

export const SIGNED_IN: readonly Visitor[] = ACCOUNTS.map(({ key }) => key);
export const EVERYBODY: readonly Visitor[] = ['anonymous', ...SIGNED_IN];

export function findAccount(visitor: Visitor): DemonstrationAccount | null {
  return ACCOUNTS.find(({ key }) => key === visitor) ?? null;
}
