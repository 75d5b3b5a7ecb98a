import { createServer } from 'node:http';
import Provider, { type Configuration } from 'oidc-provider';
import { takeFreePort } from '../testing/take-free-port.ts';

export const CLIENT = { id: 'etalon', secret: 'a client secret for tests, which guards nothing' };

export interface ProviderPerson {
  readonly sub: string;
  readonly email: string;
  readonly name: string;
  readonly emailVerified: boolean;
}

export interface IdentityProvider {
  readonly discoveryUrl: string;
  readonly origin: string;
  /** Who is signed in at the provider from now on. */
  become(person: ProviderPerson): void;
  close(): Promise<void>;
}

function configure(
  redirectUri: string,
  findPerson: (sub: string) => ProviderPerson | undefined,
): Configuration {
  return {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['a cookie key for tests'] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, sub) => {
      const person = findPerson(sub);
      if (person === undefined) return undefined;
      const { email, name, emailVerified } = person;
      return { accountId: sub, claims: () => ({ sub, email, name, email_verified: emailVerified }) };
    },
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: CLIENT.id,
        accountId: oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  };
}

/** A real OpenID provider on this machine: it asks for PKCE, and signs in whoever it was told to without a question. */
export async function openIdentityProvider(redirectUri: string): Promise<IdentityProvider> {
  const port = await takeFreePort();
  const origin = `http://localhost:${port}`;
  const people = new Map<string, ProviderPerson>();
  let current = '';
  const provider = new Provider(
    origin,
    configure(redirectUri, (sub) => people.get(sub)),
  );
  const answer = provider.callback();
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/interaction/') !== true) return answer(request, response);
    const login = { accountId: current };
    return provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
  });
  await new Promise<void>((resolve) => {
    server.listen(port, 'localhost', resolve);
  });
  return {
    origin,
    discoveryUrl: `${origin}/.well-known/openid-configuration`,
    become: (person) => {
      people.set(person.sub, person);
      current = person.sub;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
