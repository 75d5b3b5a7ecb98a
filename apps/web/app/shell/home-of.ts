import type { Role } from '@etalon/usecases';

const HOMES: readonly (readonly [Role, string])[] = [
  ['candidate', '/candidatures'],
  ['president', '/deliberations'],
  ['examiner', '/jury'],
  ['officer', '/referentiels'],
  ['author', '/cas'],
  ['auditor', '/journal'],
];

/** Where a person starts; null for somebody without a page of their own yet. */
export function homeOf(roles: readonly Role[]): string | null {
  return HOMES.find(([role]) => roles.includes(role))?.[1] ?? null;
}
