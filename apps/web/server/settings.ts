import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface SingleSignOn {
  readonly discoveryUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly label: string;
  readonly createsAccounts: boolean;
}

export interface WebSettings {
  readonly baseUrl: string;
  readonly secret: string;
  readonly singleSignOn: SingleSignOn | null;
  readonly signInsPerMinute: number;
  readonly trustsProxy: boolean;
  readonly compresses: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

export interface SettingsSource {
  readonly environment: Environment;
  readonly baseUrl: string;
  readonly secret: string;
}

function readSingleSignOn(environment: Environment): SingleSignOn | null {
  const discoveryUrl = environment.ETALON_OIDC_DISCOVERY_URL;
  const clientId = environment.ETALON_OIDC_CLIENT_ID;
  const clientSecret = environment.ETALON_OIDC_CLIENT_SECRET;
  if (!discoveryUrl || !clientId || !clientSecret) return null;
  return {
    discoveryUrl,
    clientId,
    clientSecret,
    label: environment.ETALON_OIDC_LABEL ?? 'SSO',
    createsAccounts: environment.ETALON_OIDC_CREATES_ACCOUNTS === '1',
  };
}

/** Settings of the web process; `ETALON_BASE_URL` and `ETALON_SECRET` win over what the caller proposes. */
export function readSettings({ environment, baseUrl, secret }: SettingsSource): WebSettings {
  return {
    baseUrl: new URL(environment.ETALON_BASE_URL ?? baseUrl).origin,
    secret: environment.ETALON_SECRET ?? secret,
    singleSignOn: readSingleSignOn(environment),
    signInsPerMinute: Number(environment.ETALON_SIGN_INS_PER_MINUTE ?? 10),
    trustsProxy: environment.ETALON_TRUST_PROXY === '1',
    compresses: environment.ETALON_COMPRESS !== '0',
  };
}

/** The secret that signs session cookies, kept in the data folder so that sessions survive a restart. */
export function readOrCreateSecret(dataFolder: string): string {
  const path = join(dataFolder, 'secret');
  if (existsSync(path)) return readFileSync(path, 'utf8').trim();
  mkdirSync(dirname(path), { recursive: true });
  const secret = randomBytes(32).toString('base64url');
  writeFileSync(path, `${secret}\n`, { mode: 0o600 });
  return secret;
}
