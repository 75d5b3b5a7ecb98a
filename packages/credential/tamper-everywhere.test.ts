import { expect, test } from 'vitest';
import { issueSample, SAMPLE_NOW } from './fixtures/issue-sample.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue } from './json-value.ts';
import { verifyCredential } from './verify-credential.ts';

const { credential, didDocument, statusList } = await issueSample();

interface Variant {
  readonly place: string;
  readonly document: JsonValue;
}

/** What a leaf may become when somebody meddles with it: another text of the same kind, or the other truth. */
function meddle(value: JsonValue): JsonValue {
  if (typeof value === 'boolean') return !value;
  return typeof value === 'string' ? `${value}1` : value;
}

/** The document with one leaf meddled with, and the document without one key, for every leaf and every key. */
function* listVariants(value: JsonValue, place = ''): Generator<Variant> {
  if (isJsonList(value)) {
    for (const [i, each] of value.entries())
      for (const variant of listVariants(each, `${place}/${i}`))
        yield { place: variant.place, document: value.with(i, variant.document) };
    return;
  }
  if (!isJsonObject(value)) {
    yield { place, document: meddle(value) };
    return;
  }
  for (const [key, each] of Object.entries(value)) {
    const { [key]: _gone, ...rest } = value;
    yield { place: `${place}/${key} taken out`, document: rest };
    for (const variant of listVariants(each, `${place}/${key}`))
      yield { place: variant.place, document: { ...value, [key]: variant.document } };
  }
}

/** One result description is meddled with whole; its twins are only carried along. */
function isTwin(place: string): boolean {
  return /\/resultDescription\/[1-9]|\/rubricCriterionLevel\/[1-9]|\/alignment\/[1-9]/.test(place);
}

async function refuses(document: JsonValue): Promise<boolean> {
  const { state } = await verifyCredential(document, { didDocument, statusList }, SAMPLE_NOW);
  return state === 'refused';
}

test('no part of a credential can be changed or taken out without being refused', async () => {
  const variants = [...listVariants(credential)].filter(({ place }) => !isTwin(place));
  expect(variants.length).toBeGreaterThan(120);
  const accepted: string[] = [];
  for (const { place, document } of variants) if (!(await refuses(document))) accepted.push(place);
  expect(accepted).toEqual([]);
});

function addKey(document: JsonObject, key: string): JsonObject {
  return { ...document, [key]: 'urn:ajout:1' };
}

test.each(['name', 'image', 'description', 'inconnu', 'sameAs', 'url'])(
  'adding «%s» to the holder is refused',
  async (key) => {
    const subject = credential.credentialSubject;
    const document = { ...credential, credentialSubject: isJsonObject(subject) ? addKey(subject, key) : '' };
    expect(await refuses(document)).toBe(true);
  },
);
