import { listOwnLinks, type OwnLink } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';

export interface PasskeyView {
  readonly id: string;
  readonly name: string | null;
  readonly createdAt: string | null;
}

export interface OpenSession {
  readonly id: string;
  readonly browser: string | null;
  readonly since: string;
  readonly current: boolean;
}

export interface AccountView {
  readonly name: string;
  readonly email: string;
  readonly roles: SignedVisit['actor']['roles'];
  readonly passkeys: readonly PasskeyView[];
  readonly sessions: readonly OpenSession[];
  readonly links: readonly OwnLink[];
}

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
];

function nameIn(names: readonly (readonly [RegExp, string])[], agent: string): string | undefined {
  return names.find(([pattern]) => pattern.test(agent))?.[1];
}

/** `Firefox, Linux` from a user agent, or null when neither is known. */
export function nameBrowser(agent: string | null): string | null {
  if (agent === null) return null;
  const parts = [nameIn(BROWSERS, agent), nameIn(SYSTEMS, agent)].filter((part) => part !== undefined);
  return parts.length === 0 ? null : parts.join(', ');
}

/** What the account page shows; session tokens never leave the server. */
export async function loadAccount(visit: SignedVisit, headers: Headers): Promise<AccountView> {
  const { auth } = visit.runtime;
  const [passkeys, sessions, links] = await Promise.all([
    auth.api.listPasskeys({ headers }),
    auth.api.listSessions({ headers }),
    visit.actor.roles.length === 0 ? [] : listOwnLinks(visit.runtime.workplace, visit.actor),
  ]);
  return {
    name: visit.session?.name ?? '',
    email: visit.session?.email ?? '',
    roles: visit.actor.roles,
    passkeys: passkeys.map(({ id, name, createdAt }) => ({
      id,
      name: name ?? null,
      createdAt: createdAt === null || createdAt === undefined ? null : new Date(createdAt).toISOString(),
    })),
    sessions: sessions.map(({ id, userAgent, createdAt }) => ({
      id,
      browser: nameBrowser(userAgent ?? null),
      since: new Date(createdAt).toISOString(),
      current: id === visit.session?.id,
    })),
    links,
  };
}
