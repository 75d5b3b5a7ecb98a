import { expect, test } from 'vitest';
import { checkStrictly } from './check-strictly.ts';
import { issueSample } from './fixtures/issue-sample.ts';
import { SAMPLE_BLOCK } from './fixtures/sample-block.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue } from './json-value.ts';
import { verifyDataIntegrity } from './verify-proof.ts';

/** One competence and one criterion: the others would only repeat their parts. */
const { credential, didDocument } = await issueSample({
  ...SAMPLE_BLOCK,
  block: {
    ...SAMPLE_BLOCK.block,
    competences: SAMPLE_BLOCK.block.competences.slice(0, 1),
    criteria: SAMPLE_BLOCK.block.criteria.slice(0, 1),
  },
  results: SAMPLE_BLOCK.results.slice(0, 1),
});

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

/** The levels of a criterion are alike: the first stands for the others. */
function isTwin(place: string): boolean {
  return /\/rubricCriterionLevel\/[1-9]/.test(place);
}

/** Either fault alone makes the verdict « refused » (verify-credential.test.ts). */
async function refuses(document: JsonValue): Promise<boolean> {
  if (!isJsonObject(document) || checkStrictly(document).length > 0) return true;
  return (await verifyDataIntegrity(document, didDocument)) !== null;
}

test('the untouched credential is not refused', async () => {
  expect(await refuses(credential)).toBe(false);
});

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
