import { checkCivilIdentity, type IdentityFinding } from '@etalon/core/identity';
import { EtalonError } from '@etalon/error';
import type { PieceRefusal } from '@etalon/evidence';
import { type Actor, authorise } from '../authorisation.ts';
import type { CandidacyRecords, CandidateImport } from '../ports/candidacy-records.ts';
import type { CandidateTable } from '../ports/candidate-file-reader.ts';
import type { Records } from '../ports/records.ts';
import type { ExamSession } from '../ports/session-records.ts';
import { recordEvent } from '../record-event.ts';
import { checkEnrolments } from '../session/enrol-candidate.ts';
import type { Workplace } from '../workplace.ts';
import {
  type EnrolledPeople,
  type EnrolledPerson,
  enrolKnown,
  type KnownPerson,
  nameAccount,
  type OpenAccount,
} from './enrol-person.ts';

/** Rows taken from one file; a longer one is cut by its author, not by the program. */
export const CANDIDATES_MAX_ROWS = 20_000;
/** Accounts made with a password at one confirmation: each takes its time to be hashed. */
export const CANDIDATES_MAX_ACCOUNTS = 200;
/** People enrolled in one transaction: others write in the journal between two. */
const PEOPLE_AT_ONCE = 2000;
/** Transactions at once: while one waits for the database, the other prepares its rows. */
const LANES = 2;

/** Days after which a file that nobody took or left is removed, when the next one comes. */
const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

/** A row of the file once its columns are known. */
export interface ImportedCandidate extends EnrolledPerson {
  readonly line: number;
}

/** `new`: no account yet; `known`: an account that is not enrolled in the session; `enrolled`: nothing to do. */
export type CandidateStanding = 'new' | 'known' | 'enrolled';

/** Why a row would not be enrolled, as the code of an error with what it tells. */
export interface CandidateRefusal {
  readonly code: string;
  readonly info: Readonly<Record<string, unknown>>;
}

export interface PreviewedCandidate extends ImportedCandidate {
  readonly standing: CandidateStanding;
  readonly findings: readonly IdentityFinding[];
  /** What the regulations say against the enrolment; null for nothing, and for who is enrolled. */
  readonly refusal: CandidateRefusal | null;
}

export interface CandidateImportView {
  readonly file: CandidateImport;
  readonly session: ExamSession;
  readonly blocks: readonly { readonly id: string; readonly title: string }[];
}

/**
 * Takes a file of candidates for a session and keeps its rows until somebody takes or leaves them: nobody is created yet. Returns the
 * refusal of the reader as a value; throws `candidates.too-many-rows`, `candidates.no-rows`.
 */
export async function bringCandidates(
  workplace: Workplace,
  actor: Actor,
  input: { readonly sessionId: string; readonly fileName: string; readonly path: string },
): Promise<CandidateImport | PieceRefusal> {
  authorise(actor, 'candidates.import');
  const { sessionId, fileName, path } = input;
  if ((await workplace.records.sessions.findSession(sessionId)) === null)
    throw new EtalonError('session.not-found');
  const table = await workplace.candidateFiles({ path, fileName }, CANDIDATES_MAX_ROWS);
  return table.kind === 'refused'
    ? table
    : keepCandidates(workplace, actor, { ...table, sessionId, fileName });
}

/** Keeps rows, wherever they come from, until somebody takes or leaves them. */
export async function keepCandidates(
  workplace: Workplace,
  actor: Actor,
  input: Pick<CandidateTable, 'columns' | 'rows' | 'total'> & Pick<CandidateImport, 'sessionId' | 'fileName'>,
): Promise<CandidateImport> {
  authorise(actor, 'candidates.import');
  const { sessionId, fileName, columns, rows, total } = input;
  if ((await workplace.records.sessions.findSession(sessionId)) === null)
    throw new EtalonError('session.not-found');
  if (total > CANDIDATES_MAX_ROWS)
    throw new EtalonError('candidates.too-many-rows', { info: { rows: total, max: CANDIDATES_MAX_ROWS } });
  if (rows.length === 0) throw new EtalonError('candidates.no-rows');
  const kept = { sessionId, fileName, columns, rows, broughtBy: actor.userId, broughtAt: workplace.now() };
  const file = { ...kept, id: workplace.newId() };
  const oldest = new Date(Date.parse(file.broughtAt) - KEPT_DAYS * DAY_MS).toISOString();
  await workplace.records.candidacies.removeImportsBefore(oldest);
  await workplace.records.candidacies.addImport(file);
  return file;
}

/** Files of candidates that wait for a session. */
export async function listCandidateImports(
  workplace: Workplace,
  actor: Actor,
  sessionId: string,
): Promise<readonly Pick<CandidateImport, 'id' | 'fileName' | 'broughtAt'>[]> {
  authorise(actor, 'candidates.import');
  return workplace.records.candidacies.listImports(sessionId);
}

/** A waiting file with its session; throws `candidates.import-not-found`. */
export async function readCandidateImport(
  workplace: Workplace,
  actor: Actor,
  importId: string,
): Promise<CandidateImportView> {
  authorise(actor, 'candidates.import');
  return loadImport(workplace.records, importId);
}

async function loadImport(records: Records, importId: string): Promise<CandidateImportView> {
  const file = await records.candidacies.findImport(importId);
  const session = file && (await records.sessions.findSession(file.sessionId));
  const version = session && (await records.frameworks.findVersion(session.versionId));
  if (!file || !session || !version) throw new EtalonError('candidates.import-not-found');
  return { file, session, blocks: version.framework.blocks.map(({ id, title }) => ({ id, title })) };
}

/** What each row would become, with what the national rules say of it; nothing is written. */
export async function previewCandidates(
  workplace: Workplace,
  actor: Actor,
  input: { readonly importId: string; readonly candidates: readonly ImportedCandidate[] },
): Promise<readonly PreviewedCandidate[]> {
  authorise(actor, 'candidates.import');
  const { records } = workplace;
  const { session } = await loadImport(records, input.importId);
  const lists = await workplace.places();
  const asOf = workplace.now().slice(0, 10);
  const known = await findEnrolments(records, session, input.candidates);
  const people = input.candidates.map((candidate) => known.get(candidate.email.toLowerCase()));
  const errors = await checkEnrolments(
    records,
    session,
    input.candidates.map((candidate, at) => ({ ...candidate, userId: people[at]?.userId ?? '' })),
  );
  return input.candidates.map((candidate, at) => {
    const standing = standingOf(people[at]);
    return {
      ...candidate,
      standing,
      findings: checkCivilIdentity(candidate.identity, { lists, asOf }),
      refusal: standing === 'enrolled' ? null : describeRefusal(errors[at] ?? null),
    };
  });
}

function describeRefusal(error: EtalonError | null): CandidateRefusal | null {
  return error === null ? null : { code: error.code, info: error.info };
}

function findEnrolments(
  records: Records,
  session: ExamSession,
  candidates: readonly ImportedCandidate[],
): ReturnType<CandidacyRecords['findEnrolments']> {
  const emails = candidates.map(({ email }) => email.toLowerCase());
  return records.candidacies.findEnrolments(session.id, emails);
}

function standingOf(person: { readonly enrolled: boolean } | undefined): CandidateStanding {
  if (person === undefined) return 'new';
  return person.enrolled ? 'enrolled' : 'known';
}

export interface TakenCandidates {
  readonly accounts: number;
  readonly enrolled: number;
  readonly already: number;
  /** Rows that the regulations refuse, with their reason: nobody was created for them. */
  readonly refused: readonly (CandidateRefusal & { readonly line: number })[];
  /** Rows left for another confirmation, once `CANDIDATES_MAX_ACCOUNTS` accounts were made. */
  readonly left: number;
}

/**
 * Creates the accounts that lack, gives the role, enrols and keeps the identity of those who have none. The same rows again create nobody
 * and change nothing: a person is known by the address. Each person is whole or absent, and one that is refused stops nobody else.
 */
export async function takeCandidates(
  workplace: Workplace,
  actor: Actor,
  input: {
    readonly importId: string;
    readonly candidates: readonly ImportedCandidate[];
    /** Makes an account with a password; null to write to each person, who chooses theirs. */
    readonly openAccount: OpenAccount | null;
  },
): Promise<TakenCandidates> {
  authorise(actor, 'candidates.import');
  const { importId, candidates, openAccount } = input;
  const { session } = await loadImport(workplace.records, importId);
  const known = await findEnrolments(workplace.records, session, candidates);
  const personOf = ({ email }: ImportedCandidate) => known.get(email.toLowerCase());
  const asked = keepFirst(candidates.filter((row) => personOf(row)?.enrolled !== true));
  const strangers = await sortStrangers(workplace.records, session, {
    strangers: asked.filter((row) => personOf(row) === undefined),
    most: openAccount === null ? CANDIDATES_MAX_ROWS : CANDIDATES_MAX_ACCOUNTS,
  });
  const refused = strangers.refused.map(tellRefusal);
  const absent = new Set([...strangers.refused.map(({ candidate }) => candidate), ...strangers.left]);
  const taken = { accounts: 0, enrolled: 0, already: 0, left: strangers.left.length };
  taken.already = candidates.filter((row) => personOf(row)?.enrolled).length;
  const wanted = asked.filter((row) => !absent.has(row));
  const enrolFrom = async (first: number): Promise<void> => {
    for (let at = first; at < wanted.length; at += PEOPLE_AT_ONCE * LANES) {
      const people: KnownPerson<ImportedCandidate>[] = [];
      for (const candidate of wanted.slice(at, at + PEOPLE_AT_ONCE)) {
        const person = personOf(candidate);
        if (person === undefined) taken.accounts += 1;
        people.push(
          openAccount === null && person === undefined
            ? { userId: workplace.newId(), candidate, invited: true }
            : { userId: person?.userId ?? (await openAccount?.(nameAccount(candidate))) ?? '', candidate },
        );
      }
      const outcome = await enrolKnown(workplace, actor, { session, people });
      taken.enrolled += outcome.candidacies.length;
      refused.push(...outcome.refused.map(tellRefusal));
    }
  };
  const lanes = Array.from({ length: LANES }, (_, lane) => enrolFrom(lane * PEOPLE_AT_ONCE));
  await Promise.allSettled(lanes);
  await Promise.all(lanes);
  const { accounts, enrolled, already } = taken;
  await workplace.records.transaction((records) =>
    recordEvent(workplace, records, actor, {
      kind: 'candidates.imported',
      subjects: [session.id],
      facts: { accounts, enrolled, already, refused: refused.length },
    }),
  );
  return { ...taken, refused: refused.toSorted((a, b) => a.line - b.line) };
}

/** Of people without an account: who is refused before one is made, and who is left for another confirmation. */
async function sortStrangers(
  records: Records,
  session: ExamSession,
  { strangers, most }: { readonly strangers: readonly ImportedCandidate[]; readonly most: number },
): Promise<
  Pick<EnrolledPeople<ImportedCandidate>, 'refused'> & { readonly left: readonly ImportedCandidate[] }
> {
  const errors = await checkEnrolments(
    records,
    session,
    strangers.map((row) => ({ ...row, userId: '' })),
  );
  const refused = strangers.flatMap((candidate, at) => {
    const error = errors[at] ?? null;
    return error === null ? [] : [{ candidate, error }];
  });
  const left = strangers.filter((_, at) => errors[at] === null).slice(most);
  return { refused, left };
}

const tellRefusal = ({
  candidate,
  error,
}: EnrolledPeople<ImportedCandidate>['refused'][number]): TakenCandidates['refused'][number] => ({
  ...{ line: candidate.line, code: error.code, info: error.info },
});

/** One row for each address. */
function keepFirst<C extends ImportedCandidate>(rows: readonly C[]): readonly C[] {
  const seen = new Set<string>();
  return rows.filter(({ email }) => {
    const address = email.toLowerCase();
    const first = !seen.has(address);
    seen.add(address);
    return first;
  });
}

/** Leaves a file: its rows are removed, whether they were taken or not. Throws `candidates.import-not-found`. */
export async function leaveCandidates(workplace: Workplace, actor: Actor, importId: string): Promise<void> {
  authorise(actor, 'candidates.import');
  await loadImport(workplace.records, importId);
  await workplace.records.candidacies.removeImport(importId);
}
