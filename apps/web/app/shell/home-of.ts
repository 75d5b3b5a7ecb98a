import type { Role } from '@etalon/usecases';

const HOMES: readonly (readonly [Role, string])[] = [
  ['candidate', '/candidatures'],
  ['president', '/deliberations'],
  ['examiner', '/jury'],
  ['author', '/cas'],
  ['auditor', '/journal'],
];

/** Where a person starts; null for those whose start is the home page itself: the officer, the tutor, somebody without a role. */
export function homeOf(roles: readonly Role[]): string | null {
  return HOMES.find(([role]) => roles.includes(role))?.[1] ?? null;
}
