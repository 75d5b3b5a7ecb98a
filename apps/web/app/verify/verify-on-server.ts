import {
  type CredentialVerdict,
  parseJson,
  readProofBundle,
  resolveDidWebOrigin,
  verifyCredential,
} from '@etalon/credential';
import { EtalonError } from '@etalon/error';
import { type IssuedCredential, readPublicCredential, readStatusList } from '@etalon/usecases';
import type { Visit } from '@etalon/web/context';
import { encode } from 'uqr';
import { type CertificateContent, describeCertificate } from './describe-certificate.ts';
import { rememberVerdict } from './remember-verdict.ts';

type Runtime = Visit['runtime'];

const LIST = /\/status\/([A-Za-z0-9-]{1,64})$/;
const CREDENTIAL = /^\/(?:credentials|c|certificats)\/([A-Za-z0-9-]{1,64})(?:\/verifier)?\/?$/;
const IDENTIFIER = /^[A-Za-z0-9-]{1,64}$/;
const MAX_BYTES = 2_000_000;

export interface ServerVerification {
  readonly content: CertificateContent;
  readonly verdict: CredentialVerdict;
  /** ISO 8601 instant of the check. */
  readonly at: string;
  readonly raw: string;
}

export interface CertificatePage extends ServerVerification {
  readonly credentialId: string;
  /** Public address of the page. */
  readonly address: string;
  readonly revokedAt: string | null;
  readonly bundleName: string;
  /** Rows of dark modules of the QR code of the address. */
  readonly qr: readonly (readonly boolean[])[];
}

/** Checks a credential with this instance's own did.json and status list; another issuer's proofs are not asked for. */
async function verifyHere(runtime: Runtime, document: unknown): Promise<ServerVerification> {
  const { press, instance } = runtime.workplace;
  const content = describeCertificate(document);
  const isOurs = resolveDidWebOrigin(content.issuerId) === instance.origin;
  const listId = LIST.exec(describeList(document))?.[1] ?? '';
  const list = isOurs ? await readStatusList(runtime.workplace, listId) : null;
  const documents = {
    didDocument: isOurs ? parseJson(await press.readDidDocument()) : null,
    statusList: list === null ? null : parseJson(list.body),
  };
  const now = runtime.now();
  return {
    content,
    verdict: await rememberVerdict([document, documents], now, () =>
      verifyCredential(document, documents, now),
    ),
    at: now.toISOString(),
    raw: JSON.stringify(document, null, 2),
  };
}

function describeList(document: unknown): string {
  const { credentialStatus }: { credentialStatus?: unknown } = Object(document);
  const { statusListCredential }: { statusListCredential?: unknown } = Object(credentialStatus);
  return typeof statusListCredential === 'string' ? statusListCredential : '';
}

/** Name that the file with a certificate and its proofs is saved under. */
export function nameBundle({ block, id }: Pick<IssuedCredential, 'block' | 'id'>): string {
  return `certificat-${block.replace(/[^A-Za-z0-9.-]/g, '_')}-${id.slice(0, 8)}.json`;
}

/** The public page of one certificate; throws `award.credential-not-found`. */
export async function readCertificatePage(runtime: Runtime, credentialId: string): Promise<CertificatePage> {
  const issued = await readPublicCredential(runtime.workplace, credentialId);
  if (issued === null) throw new EtalonError('award.credential-not-found');
  const address = `${runtime.workplace.instance.origin}/c/${credentialId}`;
  return {
    ...(await verifyHere(runtime, parseJson(issued.body))),
    credentialId,
    address,
    bundleName: nameBundle(issued),
    revokedAt: issued.revocation?.revokedAt ?? null,
    qr: encode(address, { border: 0 }).data,
  };
}

/** Checks a credential or a proof bundle given as text; throws when it is none. */
export async function verifyText(runtime: Runtime, text: string): Promise<ServerVerification> {
  if (text.trim() === '') throw new EtalonError('certificate.nothing-given');
  if (text.length > MAX_BYTES) throw new EtalonError('certificate.too-large');
  const value = parseJson(text);
  if (value === undefined) throw new EtalonError('certificate.not-json');
  return verifyHere(runtime, readProofBundle(value)?.credential ?? value);
}

/** The identifier that an address or an identifier names here; throws `certificate.elsewhere` for another site. */
export function findCredentialId(wanted: string, origin: string): string {
  const text = wanted.trim();
  if (text === '') throw new EtalonError('certificate.nothing-given');
  if (IDENTIFIER.test(text)) return text;
  const url = URL.canParse(text, origin) ? new URL(text, origin) : null;
  const id = url === null ? undefined : CREDENTIAL.exec(url.pathname)?.[1];
  if (url === null || id === undefined) throw new EtalonError('award.credential-not-found');
  if (url.host !== new URL(origin).host)
    throw new EtalonError('certificate.elsewhere', { info: { host: url.host } });
  return id;
}
