import type { JournalRow } from '@etalon/core/journal';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { FrameworkVersion, MatrixRevision } from '../ports/framework-records.ts';
import type { KeptMinutes } from '../ports/minutes-records.ts';
import type { RegulationsVersion } from '../ports/regulations-records.ts';
import type { ExamSession, SessionSituation } from '../ports/session-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Workplace } from '../workplace.ts';
import { type CandidacyArchive, collectCandidacy } from './collect-candidacy.ts';
import { collectSession, type SessionRecord } from './collect-session.ts';

const PAGE = 200;
const ROWS = 1000;

export interface SessionArchive {
  readonly session: ExamSession;
  readonly version: FrameworkVersion;
  readonly matrix: MatrixRevision;
  readonly regulations: RegulationsVersion;
  readonly situations: readonly SessionSituation[];
  /** Withdrawn ones too, in order of number. */
  readonly minutes: readonly KeptMinutes[];
  /** Calendar, juries, convocations, presence, and what was read again. */
  readonly record: SessionRecord;
  /** One candidacy at a time, in order of enrolment: a large session is never whole in memory. */
  readonly candidacies: () => AsyncGenerator<CandidacyArchive>;
  /** The whole journal in order: its chain is verified from the first row. */
  readonly journal: () => AsyncGenerator<JournalRow>;
}

/** The archive of a session; that it was made is in the journal. Throws `session.not-found`. */
export async function openSessionArchive(
  workplace: Workplace,
  actor: Actor,
  sessionId: string,
): Promise<SessionArchive> {
  authorise(actor, 'archive.session');
  const { records } = workplace;
  const session = await records.sessions.findSession(sessionId);
  const version = session && (await records.frameworks.findVersion(session.versionId));
  const matrix = session && (await records.frameworks.findMatrix(session.matrixId));
  const regulations = session && (await records.regulations.findVersion(session.regulationsId));
  if (!session || !version || !matrix || !regulations) throw new EtalonError('session.not-found');
  await records.transaction((open) =>
    recordEvent(workplace, open, actor, {
      kind: 'archive.session-made',
      subjects: [session.id],
      facts: {},
    }),
  );
  return {
    session,
    version,
    matrix,
    regulations,
    situations: await records.sessions.listSituations(session.id),
    minutes: await records.minutes.listMinutesOfSession(session.id),
    record: await collectSession(workplace, actor, session),
    candidacies: async function* () {
      for (let offset = 0; ; offset += PAGE) {
        const { rows, total } = await records.sessions.listCandidaciesOfSession(session.id, {
          offset,
          limit: PAGE,
        });
        for (const candidacy of rows) yield collectCandidacy(workplace, actor, candidacy);
        if (offset + PAGE >= total) return;
      }
    },
    journal: async function* () {
      for (let after = 0; ; ) {
        const rows = await records.journal.listRows(after, ROWS);
        yield* rows;
        const last = rows.at(-1);
        if (last === undefined || rows.length < ROWS) return;
        after = last.seq;
      }
    },
  };
}
