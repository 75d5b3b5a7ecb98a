import { expect, test } from 'vitest';
import { type FetchJson, fetchJson, fetchProofDocuments } from './fetch-proof-documents.ts';
import { issueSample, SAMPLE_NOW } from './fixtures/issue-sample.ts';
import { SAMPLE_BLOCK } from './fixtures/sample-block.ts';
import { verifyCredential } from './verify-credential.ts';

const SAMPLE = await issueSample();

function serve(pages: Readonly<Record<string, () => Response>>, asked: string[] = []): FetchJson {
  return async (url, { redirect }) => {
    asked.push(url);
    expect(redirect).toBe('error');
    return pages[url]?.() ?? new Response('', { status: 404 });
  };
}

const PAGES = {
  'https://etalon.example/.well-known/did.json': () => Response.json(SAMPLE.didDocument),
  [SAMPLE_BLOCK.status.list]: () => Response.json(SAMPLE.statusList),
};

test('did.json and the list come from the origin of the issuer, and the credential is valid with them', async () => {
  const documents = await fetchProofDocuments(SAMPLE.credential, serve(PAGES));
  expect((await verifyCredential(SAMPLE.credential, documents, SAMPLE_NOW)).state).toBe('valid');
});

test('a status list on another host is not followed', async () => {
  const asked: string[] = [];
  const credentialStatus = { statusListCredential: 'http://169.254.169.254/latest' };
  const documents = await fetchProofDocuments(
    { ...SAMPLE.credential, credentialStatus },
    serve(PAGES, asked),
  );
  expect(documents.statusList).toBeNull();
  expect(asked).toEqual(['https://etalon.example/.well-known/did.json']);
});

test('an issuer that is no did:web is asked nothing', async () => {
  const asked: string[] = [];
  const documents = await fetchProofDocuments({ issuer: 'https://etalon.example' }, serve(PAGES, asked));
  expect(documents).toEqual({ didDocument: null, statusList: null });
  expect(asked).toEqual([]);
});

test.each([
  { title: 'a missing page', page: () => new Response('', { status: 404 }), code: 'credential.unreachable' },
  { title: 'a page that is no JSON', page: () => new Response('<html>'), code: 'credential.not-json' },
  {
    title: 'an endless page',
    page: () => new Response(new Uint8Array(2_100_000).fill(32)),
    code: 'credential.unreachable',
  },
])('$title is an error that says so', async ({ page, code }) => {
  await expect(fetchJson('https://x.example/a', serve({ 'https://x.example/a': page }))).rejects.toThrow(
    code,
  );
});
