import { readFileSync } from 'node:fs';
import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { buildBlockCredential } from './block-credential.ts';
import { issueSample } from './fixtures/issue-sample.ts';
import { SAMPLE_BLOCK } from './fixtures/sample-block.ts';
import { hashIdentity } from './hash-identity.ts';
import { isJsonObject, readList, readText } from './json-value.ts';

const schema = JSON.parse(
  readFileSync(new URL('./open-badge-structure.schema.json', import.meta.url), 'utf8'),
);
const ajv = new Ajv2019({ allErrors: true, strict: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

test('a signed block credential has the structure of an Open Badges 3.0 achievement credential', async () => {
  const { credential } = await issueSample();
  validate(credential);
  expect(validate.errors ?? []).toEqual([]);
});

test.each([
  {
    title: 'a number where text is due',
    change: { credentialStatus: { id: 'urn:x', type: 'X', statusListIndex: 41 } },
  },
  { title: 'no issuer', change: { issuer: undefined } },
  { title: 'a subject without achievement', change: { credentialSubject: { type: ['AchievementSubject'] } } },
])('the structure refuses $title', async ({ change }) => {
  const credential = await buildBlockCredential(SAMPLE_BLOCK);
  expect(validate({ ...credential, ...change })).toBe(false);
});

test('the address of the holder appears nowhere, only its salted hash', async () => {
  const text = JSON.stringify(await buildBlockCredential(SAMPLE_BLOCK));
  expect(text.toLowerCase()).not.toContain('martin');
  expect(text).toContain(await hashIdentity('camille.martin@example.org', SAMPLE_BLOCK.recipient.salt));
});

test('the name is in clear when the candidate asked for it', async () => {
  const recipient = { ...SAMPLE_BLOCK.recipient, clearName: 'Camille Martin' };
  const { credentialSubject } = await buildBlockCredential({ ...SAMPLE_BLOCK, recipient });
  const names = readList(credentialSubject, 'identifier').filter(
    (each) => readText(each, 'identityType') === 'name',
  );
  expect(names).toMatchObject([{ hashed: false, identityHash: 'Camille Martin' }]);
});

test('each criterion has four levels, its result, and none where the jury could not evaluate', async () => {
  const { credentialSubject } = await buildBlockCredential(SAMPLE_BLOCK);
  const achievement = isJsonObject(credentialSubject) ? credentialSubject.achievement : null;
  const described = readList(achievement, 'resultDescription');
  expect(described.map((each) => readList(each, 'rubricCriterionLevel').length)).toEqual([4, 4, 4]);
  const results = readList(credentialSubject, 'result');
  expect(results.map((each) => readText(each, 'status'))).toEqual(['Completed', 'Failed']);
  const levels = described.flatMap((each) =>
    readList(each, 'rubricCriterionLevel').map((level) => readText(level, 'id')),
  );
  for (const result of results) expect(levels).toContain(readText(result, 'achievedLevel'));
});

test('the description says that it is one block only, with the legal mentions of the registration', async () => {
  const { credentialSubject } = await buildBlockCredential(SAMPLE_BLOCK);
  const achievement = isJsonObject(credentialSubject) ? credentialSubject.achievement : null;
  const text = readText(achievement, 'description') ?? '';
  for (const part of ['Bloc de compétences 2', 'et de lui seul', 'RNCP99999', '2026-01-15', 'Paris', '326n'])
    expect(text).toContain(part);
});

test.each([
  { title: 'a criterion without result', change: { results: [] }, code: 'credential.result-missing' },
  {
    title: 'a result of another block',
    change: { results: [{ criterion: 'A1.6-1', level: 3 } as const] },
    code: 'credential.result-unknown',
  },
  {
    title: 'minutes without hash',
    change: { minutes: { id: 'urn:x:y', sha256: 'none' } },
    code: 'credential.bad-hash',
  },
  {
    title: 'an index outside the list',
    change: { status: { list: 'https://etalon.example/status/1', index: 131_072 } },
    code: 'credential.status-index-out-of-range',
  },
])('$title is a misuse', async ({ change, code }) => {
  await expect(buildBlockCredential({ ...SAMPLE_BLOCK, ...change })).rejects.toThrow(code);
});
