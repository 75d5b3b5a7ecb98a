import { passkey } from '@better-auth/passkey';
import * as schema from '@etalon/store/schema';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { genericOAuth } from 'better-auth/plugins';
import type { WebSettings } from '../settings.ts';
import { openSessionPlugin } from './open-session-plugin.ts';

type DrizzleDatabase = Parameters<typeof drizzleAdapter>[0];

export const AUTH_PATH = '/api/auth';
export const SINGLE_SIGN_ON_ID = 'sso';
export const MIN_PASSWORD_LENGTH = 12;
const SESSION_SECONDS = 12 * 3600;
const DAY_SECONDS = 24 * 3600;

/** The addresses a browser on the same machine may use for one server. */
export function originsOf(baseUrl: string): readonly string[] {
  const { protocol, hostname, port, origin } = new URL(baseUrl);
  if (hostname !== 'localhost') return [origin];
  const suffix = port === '' ? '' : `:${port}`;
  return [origin, `${protocol}//127.0.0.1${suffix}`, `${protocol}//[::1]${suffix}`];
}

/** A school’s provider vouches for its addresses, unless it says itself that it did not check this one: then there is none. */
function dropUncheckedAddress({ email_verified: checked }: Readonly<Record<string, unknown>>) {
  return checked === false || checked === 'false' ? { email: undefined } : {};
}

function singleSignOnPlugin(settings: WebSettings) {
  const { singleSignOn } = settings;
  if (singleSignOn === null) return genericOAuth({ config: [] });
  return genericOAuth({
    config: [
      {
        providerId: SINGLE_SIGN_ON_ID,
        discoveryUrl: singleSignOn.discoveryUrl,
        clientId: singleSignOn.clientId,
        clientSecret: singleSignOn.clientSecret,
        scopes: ['openid', 'profile', 'email'],
        pkce: true,
        mapProfileToUser: dropUncheckedAddress,
        disableSignUp: !singleSignOn.createsAccounts,
      },
    ],
  });
}

export function createAuth(database: DrizzleDatabase, settings: WebSettings) {
  const { baseUrl, secret } = settings;
  return betterAuth({
    appName: 'Étalon',
    baseURL: baseUrl,
    basePath: AUTH_PATH,
    secret,
    trustedOrigins: [...originsOf(baseUrl)],
    database: drizzleAdapter(database, { provider: 'pg', schema, transaction: true }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: MIN_PASSWORD_LENGTH },
    account: { accountLinking: { enabled: true, trustedProviders: [SINGLE_SIGN_ON_ID] } },
    session: { expiresIn: SESSION_SECONDS, updateAge: 900, freshAge: DAY_SECONDS },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 120,
      customRules: {
        '/sign-in/*': { window: 60, max: settings.signInsPerMinute },
        '/passkey/*': { window: 60, max: 30 },
        '/change-password': { window: 60, max: 5 },
      },
    },
    advanced: {
      cookiePrefix: 'etalon',
      useSecureCookies: baseUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      ipAddress: { ipAddressHeaders: ['x-etalon-ip'] },
    },
    logger: { disabled: true },
    telemetry: { enabled: false },
    plugins: [
      passkey({ rpID: new URL(baseUrl).hostname, rpName: 'Étalon', origin: [...originsOf(baseUrl)] }),
      singleSignOnPlugin(settings),
      openSessionPlugin,
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;
