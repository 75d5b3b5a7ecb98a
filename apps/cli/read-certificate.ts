import { readFileSync } from 'node:fs';
import type { JsonValue } from '@etalon/credential';
import {
  fetchJson,
  fetchProofDocuments,
  type ProofDocuments,
  parseJson,
  readProofBundle,
} from '@etalon/credential/verify';
import { EtalonError } from '@etalon/error';

/** Where the issuer's did.json came from: its own domain, the proof file itself, or a file the reader trusts. */
export type KeySource = 'network' | 'bundle' | 'file' | 'none';

export interface ReadCertificate {
  readonly credential: JsonValue;
  readonly documents: ProofDocuments;
  readonly keySource: KeySource;
}

export interface ReadingOptions {
  readonly offline: boolean;
  /** Path of a did.json had from the issuer; null to take the one at hand. */
  readonly didFile: string | null;
}

const NONE: ProofDocuments = { didDocument: null, statusList: null };

function readJsonFile(path: string): JsonValue {
  const value = parseJson(readFileSync(path, 'utf8'));
  if (value === undefined) throw new EtalonError('credential.not-json', { info: { url: path } });
  return value;
}

async function readSource(
  source: string,
): Promise<{ readonly value: JsonValue; readonly isAddress: boolean }> {
  const isAddress = /^https?:\/\//i.test(source);
  return { value: isAddress ? await fetchJson(source, fetch) : readJsonFile(source), isAddress };
}

/**
 * A certificate with what its verification needs. An address is asked for everything; a proof bundle is read without network; a certificate alone
 * has its issuer's domain asked unless `offline`. Throws `credential.unreachable` and `credential.not-json`.
 */
export async function readCertificate(source: string, options: ReadingOptions): Promise<ReadCertificate> {
  const { value, isAddress } = await readSource(source);
  const bundle = readProofBundle(value);
  const credential = bundle?.credential ?? value;
  const isLocal = bundle !== null && !isAddress;
  const asked = isLocal || options.offline ? NONE : await fetchProofDocuments(credential, fetch);
  const { didDocument, statusList } = isLocal ? bundle : asked;
  if (options.didFile !== null) {
    const documents = { didDocument: readJsonFile(options.didFile), statusList };
    return { credential, documents, keySource: 'file' };
  }
  const found = isLocal ? 'bundle' : 'network';
  return {
    credential,
    documents: { didDocument, statusList },
    keySource: didDocument === null ? 'none' : found,
  };
}
