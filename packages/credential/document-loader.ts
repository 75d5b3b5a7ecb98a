import { EtalonError } from '@etalon/error';
import { CLOSED_CONTEXTS, DID_V1, MULTIKEY_V1 } from './contexts.ts';
import { isJsonObject, type JsonObject, readList, readText } from './json-value.ts';
import type { LoadedDocument } from './proof-libraries.ts';

export type DocumentLoader = (url: string) => Promise<LoadedDocument>;

/**
 * A loader that knows the closed contexts and one DID document, and refuses everything else with `credential.document-refused`:
 * no address found in a credential is ever followed, no context can be replaced.
 */
export function createDocumentLoader(didDocument: JsonObject | null): DocumentLoader {
  return async (url) => {
    const context = CLOSED_CONTEXTS.get(url);
    if (context !== undefined)
      return { contextUrl: null, documentUrl: url, document: context, tag: 'static' };
    const document = didDocument === null ? null : readFromDid(didDocument, url);
    if (document === null) throw new EtalonError('credential.document-refused', { info: { url } });
    return { contextUrl: null, documentUrl: url, document };
  };
}

function readFromDid(didDocument: JsonObject, url: string): JsonObject | null {
  if (readText(didDocument, 'id') === url) return { ...didDocument, '@context': [DID_V1, MULTIKEY_V1] };
  const method = readList(didDocument, 'verificationMethod').find((each) => readText(each, 'id') === url);
  return isJsonObject(method) ? { ...method, '@context': MULTIKEY_V1 } : null;
}
