import { CREDENTIALS_V2, OPEN_BADGES_EXTENSIONS, OPEN_BADGES_V3 } from './contexts.ts';
import {
  isJsonList,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  readIssuerId,
  readList,
  readText,
} from './json-value.ts';

export type StructureCode =
  | 'structure.not-an-object'
  | 'structure.contexts'
  | 'structure.id'
  | 'structure.type'
  | 'structure.issuer'
  | 'structure.date'
  | 'structure.subject'
  | 'structure.status'
  | 'structure.schema'
  | 'structure.evidence'
  | 'structure.proof'
  | 'structure.value'
  | 'structure.keyword'
  | 'structure.not-checkable';

export interface StructureFault {
  readonly code: StructureCode;
  /** Where, as a path of keys; empty for the whole document. */
  readonly place: string;
}

const DATE =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d):[0-5]\d)$/;
const URI = /^[a-z][a-z0-9+.-]*:\S+$/i;
const UNCHECKED = [
  'refreshService',
  'termsOfUse',
  'relatedResource',
  'credentialSchemas',
  'confidenceMethod',
];

/** Whether a text is a date with a time and a zone that exists in the calendar. */
export function isInstant(text: string | null): text is string {
  return text !== null && DATE.test(text) && !Number.isNaN(Date.parse(text));
}

function isUri(text: string | null): boolean {
  return text !== null && URI.test(text);
}

/** Null vanishes and numbers are written differently by JSON-LD libraries; a keyword could change what the terms mean. */
function* findLooseValues(value: JsonValue, place: string): Generator<StructureFault> {
  if (value === null || typeof value === 'number') yield { code: 'structure.value', place };
  if (isJsonList(value))
    for (const [i, each] of value.entries()) yield* findLooseValues(each, `${place}/${i}`);
  if (!isJsonObject(value)) return;
  for (const [key, each] of Object.entries(value)) {
    const at = `${place}/${key}`;
    if (key.startsWith('@') && at !== '/@context') yield { code: 'structure.keyword', place: at };
    yield* findLooseValues(each, at);
  }
}

function checkContexts(document: JsonObject, isList: boolean): boolean {
  const contexts = readList(document, '@context');
  const expected = isList ? [CREDENTIALS_V2] : [CREDENTIALS_V2, OPEN_BADGES_V3, OPEN_BADGES_EXTENSIONS];
  return contexts.length === expected.length && expected.every((url, i) => contexts[i] === url);
}

function checkStatusEntry(document: JsonObject): boolean {
  const entry = document.credentialStatus;
  if (!isJsonObject(entry)) return false;
  const index = readText(entry, 'statusListIndex');
  const list = readText(entry, 'statusListCredential');
  return (
    readText(entry, 'type') === 'BitstringStatusListEntry' &&
    readText(entry, 'statusPurpose') === 'revocation' &&
    index !== null &&
    /^(0|[1-9]\d{0,8})$/.test(index) &&
    isUri(list) &&
    readText(entry, 'id') !== list
  );
}

function checkSubject(document: JsonObject, isList: boolean): boolean {
  const subject = document.credentialSubject;
  if (isList)
    return (
      readText(subject, 'type') === 'BitstringStatusList' &&
      readText(subject, 'statusPurpose') === 'revocation' &&
      (readText(subject, 'encodedList') ?? '').startsWith('u')
    );
  if (!isJsonObject(subject) || !readList(subject, 'type').includes('AchievementSubject')) return false;
  const achievement = subject.achievement;
  return (
    isUri(readText(achievement, 'id')) &&
    readText(achievement, 'name') !== null &&
    readText(achievement, 'description') !== null &&
    isJsonObject(achievement) &&
    readText(achievement.criteria, 'narrative') !== null
  );
}

function checkProof(document: JsonObject): boolean {
  const proof = document.proof;
  const method = readText(proof, 'verificationMethod') ?? '';
  return (
    readText(proof, 'type') === 'DataIntegrityProof' &&
    readText(proof, 'cryptosuite') === 'eddsa-rdfc-2022' &&
    readText(proof, 'proofPurpose') === 'assertionMethod' &&
    isInstant(readText(proof, 'created')) &&
    method.startsWith(`${readIssuerId(document)}#`) &&
    (readText(proof, 'proofValue') ?? '').startsWith('z') &&
    readList(proof, 'previousProof').length === 0
  );
}

function* checkParts(document: JsonObject, signed: boolean): Generator<StructureFault> {
  const isList = readList(document, 'type').includes('BitstringStatusListCredential');
  const kind = isList ? 'BitstringStatusListCredential' : 'OpenBadgeCredential';
  const types = readList(document, 'type');
  if (!checkContexts(document, isList)) yield { code: 'structure.contexts', place: '/@context' };
  if (!types.includes('VerifiableCredential') || !types.includes(kind))
    yield { code: 'structure.type', place: '/type' };
  if (!isUri(readText(document, 'id'))) yield { code: 'structure.id', place: '/id' };
  if (!isUri(readIssuerId(document))) yield { code: 'structure.issuer', place: '/issuer' };
  if (!isInstant(readText(document, 'validFrom'))) yield { code: 'structure.date', place: '/validFrom' };
  for (const key of ['validUntil', 'awardedDate'])
    if (document[key] !== undefined && !isInstant(readText(document, key)))
      yield { code: 'structure.date', place: `/${key}` };
  if (!checkSubject(document, isList)) yield { code: 'structure.subject', place: '/credentialSubject' };
  for (const key of UNCHECKED)
    if (document[key] !== undefined) yield { code: 'structure.not-checkable', place: `/${key}` };
  if (signed && !checkProof(document)) yield { code: 'structure.proof', place: '/proof' };
  if (isList) return;
  if (!checkStatusEntry(document)) yield { code: 'structure.status', place: '/credentialStatus' };
  for (const schema of readList(document, 'credentialSchema'))
    if (!isUri(readText(schema, 'id')) || readText(schema, 'type') === null)
      yield { code: 'structure.schema', place: '/credentialSchema' };
  for (const evidence of readList(document, 'evidence'))
    if (!readList(evidence, 'type').includes('Evidence'))
      yield { code: 'structure.evidence', place: '/evidence' };
}

/**
 * What the proof libraries do not check, and Étalon wants of its own credentials and status lists: the closed contexts in their order, one
 * proof of one suite by a key of the issuer, one revocation entry, real instants, no number, null or JSON-LD keyword inside, and
 * nothing (refresh service, terms of use, related resources) that a verifier would have to follow. Empty when all is well.
 */
export function checkStrictly(
  document: unknown,
  options: { readonly signed: boolean } = { signed: true },
): readonly StructureFault[] {
  if (!isJsonObject(document)) return [{ code: 'structure.not-an-object', place: '' }];
  return [...checkParts(document, options.signed), ...findLooseValues(document, '')];
}
