import { listRetention, type RetentionRow } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';

/** Rows of what runs that the page shows: the nearest terms. */
const SHOWN = 50;

function showRow({ candidacy, session, candidate, term }: RetentionRow) {
  return {
    candidacyId: candidacy.id,
    candidate,
    session: session.label,
    state: term.state,
    closedOn: 'closedOn' in term ? term.closedOn : null,
    lastDay: 'lastDay' in term ? term.lastDay : null,
  };
}

/** What the page of retention shows. */
export async function loadRetention({ runtime, actor }: SignedVisit) {
  const view = await listRetention(runtime.workplace, actor);
  const confirmers = view.erased.flatMap(({ erasure }) => erasure?.confirmedBy ?? []);
  const people = view.mayErase ? await runtime.records.sessions.findPeople(confirmers) : [];
  const nameOf = new Map(people.map(({ userId, name }) => [userId, name]));
  return {
    mayErase: view.mayErase,
    mayHold: view.mayHold,
    due: view.due.map((row) => ({ ...showRow(row), contents: row.contents })),
    held: view.held.map((row) => ({
      ...showRow(row),
      appeal: row.appealUnderWay,
      hold: row.hold && { id: row.hold.id, reason: row.hold.reason, at: row.hold.at },
    })),
    running: view.running.slice(0, SHOWN).map(showRow),
    runningTotal: view.running.length,
    holdable: [...view.due, ...view.running].map(({ candidacy, candidate, session }) => ({
      value: candidacy.id,
      label: `${candidate} · ${session.label}`,
    })),
    erased: view.erased.slice(0, SHOWN).flatMap((row) =>
      row.erasure === null
        ? []
        : [
            {
              ...showRow(row),
              at: row.erasure.at,
              contents: row.erasure.erased,
              hashes: row.erasure.contents.length,
              by: nameOf.get(row.erasure.confirmedBy) ?? row.erasure.confirmedBy,
            },
          ],
    ),
  };
}

export type RetentionPage = Awaited<ReturnType<typeof loadRetention>>;
