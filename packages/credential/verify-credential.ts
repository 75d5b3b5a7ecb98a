import { checkStrictly, isInstant, type StructureCode } from './check-strictly.ts';
import { isJsonObject, type JsonObject, readIssuerId, readText } from './json-value.ts';
import { type ProofFault, readProofKey, verifyDataIntegrity } from './verify-proof.ts';
import { type StatusFault, verifyStatus } from './verify-status.ts';

export type VerdictCode =
  | StructureCode
  | ProofFault
  | StatusFault
  | 'issuer.document-missing'
  | 'status.list-missing'
  | 'status.revoked'
  | 'dates.not-yet-valid'
  | 'dates.expired';

export type CheckName = 'structure' | 'issuer' | 'proof' | 'dates' | 'status';
export type CheckResult = 'passed' | 'failed' | 'not-checked';

export interface VerdictReason {
  readonly check: CheckName;
  readonly code: VerdictCode;
  /** Path in the document, for a fault of structure; else empty. */
  readonly place: string;
}

/**
 * `valid`: every check passed. `revoked`: genuine, and withdrawn by its issuer. `undetermined`: nothing is wrong with what could be
 * read, but did.json or the status list is missing. `refused`: anything else.
 */
export interface CredentialVerdict {
  readonly state: 'valid' | 'revoked' | 'refused' | 'undetermined';
  readonly checks: Readonly<Record<CheckName, CheckResult>>;
  readonly reasons: readonly VerdictReason[];
  readonly issuer: string | null;
  /** The public key that made the proof, in multibase: compare it with the one the certifier publishes elsewhere. */
  readonly key: string | null;
  /** Instant at which the status list used was issued. */
  readonly statusAt: string | null;
}

/** What a verification needs beside the credential; null for what could not be had. */
export interface ProofDocuments {
  readonly didDocument: unknown;
  readonly statusList: unknown;
}

/** Clocks differ: five minutes are forgiven, as the proof library does. */
const CLOCK_SKEW_MS = 300_000;

function checkDates(document: JsonObject, now: Date): VerdictReason[] {
  const [from, until] = [readText(document, 'validFrom'), readText(document, 'validUntil')];
  const time = now.getTime();
  const reasons: VerdictReason[] = [];
  if (isInstant(from) && Date.parse(from) > time + CLOCK_SKEW_MS)
    reasons.push({ check: 'dates', code: 'dates.not-yet-valid', place: '/validFrom' });
  if (isInstant(until) && Date.parse(until) < time - CLOCK_SKEW_MS)
    reasons.push({ check: 'dates', code: 'dates.expired', place: '/validUntil' });
  return reasons;
}

async function checkProof(document: JsonObject, didDocument: JsonObject): Promise<VerdictReason[]> {
  const fault = await verifyDataIntegrity(document, didDocument);
  if (fault === null) return [];
  return [{ check: fault.startsWith('issuer.') ? 'issuer' : 'proof', code: fault, place: '' }];
}

function conclude(
  reasons: readonly VerdictReason[],
  unchecked: ReadonlySet<CheckName>,
): Pick<CredentialVerdict, 'state' | 'checks' | 'reasons'> {
  const resultOf = (name: CheckName): CheckResult => {
    const missing = ['issuer.document-missing', 'status.list-missing'];
    if (reasons.some(({ check, code }) => check === name && !missing.includes(code))) return 'failed';
    return unchecked.has(name) ? 'not-checked' : 'passed';
  };
  const checks = {
    structure: resultOf('structure'),
    issuer: resultOf('issuer'),
    proof: resultOf('proof'),
    dates: resultOf('dates'),
    status: resultOf('status'),
  };
  const failed = Object.values(checks).includes('failed');
  const onlyRevoked = reasons.every(({ code }) => code === 'status.revoked') && reasons.length > 0;
  if (onlyRevoked && unchecked.size === 0) return { state: 'revoked', checks, reasons };
  if (failed) return { state: 'refused', checks, reasons };
  return { state: unchecked.size > 0 ? 'undetermined' : 'valid', checks, reasons };
}

/**
 * Verifies a block credential against the issuer's did.json and status list, at an instant: structure, issuer's key, proof, dates,
 * status. Works offline on what it is given and follows no address. A bad credential gets a verdict with its reasons; nothing
 * is thrown. The verdict is worth what the did.json is worth: take it from the issuer's own domain, not from the holder.
 */
export async function verifyCredential(
  document: unknown,
  documents: ProofDocuments,
  now: Date,
): Promise<CredentialVerdict> {
  const structure = checkStrictly(document).map(
    ({ code, place }): VerdictReason => ({ check: 'structure', code, place }),
  );
  const issuer = readIssuerId(document);
  if (!isJsonObject(document)) {
    const rest = new Set<CheckName>(['issuer', 'proof', 'dates', 'status']);
    return { ...conclude(structure, rest), issuer, key: null, statusAt: null };
  }
  const reasons = [...structure, ...checkDates(document, now)];
  const { didDocument, statusList } = documents;
  if (!isJsonObject(didDocument)) {
    reasons.push({ check: 'issuer', code: 'issuer.document-missing', place: '' });
    const rest = new Set<CheckName>(['issuer', 'proof', 'status']);
    return { ...conclude(reasons, rest), issuer, key: null, statusAt: null };
  }
  const proofReasons = await checkProof(document, didDocument);
  reasons.push(...proofReasons);
  const unchecked = new Set<CheckName>();
  if (proofReasons.some(({ check }) => check === 'issuer')) unchecked.add('proof');
  const status = await checkStatus(document, statusList, { didDocument, now });
  reasons.push(...status.reasons);
  if (status.statusAt === null) unchecked.add('status');
  const key = readProofKey(document, didDocument);
  return { ...conclude(reasons, unchecked), issuer, key, statusAt: status.statusAt };
}

async function checkStatus(
  document: JsonObject,
  list: unknown,
  context: { readonly didDocument: JsonObject; readonly now: Date },
): Promise<{ readonly reasons: readonly VerdictReason[]; readonly statusAt: string | null }> {
  if (!isJsonObject(list))
    return { reasons: [{ check: 'status', code: 'status.list-missing', place: '' }], statusAt: null };
  const outcome = await verifyStatus(document, list, context);
  if (outcome.fault !== null)
    return { reasons: [{ check: 'status', code: outcome.fault, place: '' }], statusAt: null };
  const { revoked, listedAt } = outcome;
  return {
    reasons: revoked ? [{ check: 'status', code: 'status.revoked', place: '/credentialStatus' }] : [],
    statusAt: listedAt,
  };
}
