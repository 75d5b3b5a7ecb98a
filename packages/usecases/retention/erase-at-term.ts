import { buildSignedAct, type SignedAct } from '@etalon/core/evidence';
import { hashPlain } from '@etalon/core/journal';
import { isDecided } from '@etalon/core/regulations';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { keepCheckpoint } from '../journal/keep-checkpoint.ts';
import { ERASED_TUTOR } from '../mission/erase-tutors.ts';
import type { Records } from '../ports/records.ts';
import type { ErasedContent, RetentionErasure } from '../ports/retention-records.ts';
import { recordEvent } from '../record-event.ts';
import type { Confirmation, Workplace } from '../workplace.ts';
import { findObstacle, gatherRetention, type RetainedCandidacy } from './gather-retention.ts';
import { nameHold } from './hold-candidacy.ts';

const HOUR_MS = 3_600_000;

export interface ErasureInput {
  /** Candidacies at their term, as the officer was shown them. */
  readonly candidacyIds: readonly string[];
  readonly confirmation: Confirmation;
}

/**
 * The officer confirms that the work of candidacies at their term goes: contents of pieces, lines of orals, drafts of judgements,
 * letters, tutors’ names, and the person’s own projects once nothing of theirs is kept. What proves stays: hashes, receipts,
 * judgements, minutes, decisions, certificates. Throws `retention.nothing-chosen`, `retention.not-due`, `retention.held`,
 * `retention.appeal-under-way`, `retention.already-erased`: then nothing at all is erased.
 */
export async function eraseAtTerm(
  workplace: Workplace,
  actor: Actor,
  input: ErasureInput,
): Promise<readonly RetentionErasure[]> {
  authorise(actor, 'retention.erase');
  const asked = [...new Set(input.candidacyIds)].toSorted();
  if (asked.length === 0) throw new EtalonError('retention.nothing-chosen');
  const startedAt = workplace.now();
  const { erasures, freed } = await workplace.records.transaction(async (records) => {
    for (const id of asked) await records.evidence.hold(nameHold(id));
    const found = await gatherRetention(records, startedAt);
    const rows = asked.map((id) => findDue(found, id));
    const done: RetentionErasure[] = [];
    const gone: string[] = [];
    for (const row of rows) {
      const erased = await eraseOne(workplace, records, {
        ...{ actor, row, method: input.confirmation.method },
        isLast: isLastOf(found, asked, row),
      });
      done.push(erased.erasure);
      gone.push(...erased.gone);
    }
    return { erasures: done, freed: await records.retention.listUnnamed(gone) };
  });
  // Contents that a crash leaves here are orphans, which the night collects.
  const before = new Date(Date.parse(startedAt) - HOUR_MS).toISOString();
  for (const sha256 of freed) await workplace.files.collect(sha256, before);
  await keepCheckpoint(workplace);
  return erasures;
}

function findDue(found: readonly RetainedCandidacy[], candidacyId: string): RetainedCandidacy {
  const row = found.find(({ candidacy }) => candidacy.id === candidacyId);
  if (row === undefined) throw new EtalonError('candidacy.not-found');
  const obstacle = findObstacle(row);
  if (obstacle !== null) throw new EtalonError(obstacle, { info: { candidacy: candidacyId } });
  return row;
}

/** Whether nothing of the person is kept for another candidacy once those asked for are gone. */
function isLastOf(
  found: readonly RetainedCandidacy[],
  asked: readonly string[],
  { candidacy }: RetainedCandidacy,
): boolean {
  return found
    .filter((row) => row.candidacy.userId === candidacy.userId)
    .every((row) => row.erasure !== null || asked.includes(row.candidacy.id));
}

async function eraseOne(
  workplace: Workplace,
  records: Records,
  input: {
    readonly actor: Actor;
    readonly row: RetainedCandidacy;
    readonly isLast: boolean;
    readonly method: Confirmation['method'];
  },
): Promise<{ readonly erasure: RetentionErasure; readonly gone: readonly string[] }> {
  const { actor, row, method } = input;
  const { candidacy, session, term, period } = row;
  if (term.state !== 'due' || !isDecided(period)) throw new EtalonError('retention.not-due');
  const contents = await records.retention.listContents(candidacy.id);
  const counts = await records.retention.countContents(candidacy.id);
  const tutors = await records.missions.eraseContacts(candidacy.id, ERASED_TUTOR);
  const id = workplace.newId();
  const at = workplace.now();
  const roles = await records.sessions.listRoles(candidacy.userId);
  const ownProjects = input.isLast && !roles.includes('author');
  const erasure: RetentionErasure = {
    id,
    candidacyId: candidacy.id,
    sessionId: session.id,
    basis: { closedOn: term.closedOn, lastDay: term.lastDay, period },
    erased: { ...counts, tutors, ownProjects },
    contents,
    act: signErasure(workplace, {
      id,
      candidacyId: candidacy.id,
      contents,
      signer: actor.userId,
      method,
      at,
    }),
    confirmedBy: actor.userId,
    at,
  };
  // The database lets nothing go before the erasure is recorded.
  await records.retention.addErasure(erasure);
  await records.retention.eraseTraces(candidacy.id);
  const work = ownProjects
    ? await records.workshop.eraseWork(candidacy.userId, { at, keepsSources: false })
    : [];
  await recordEvent(workplace, records, actor, {
    kind: 'retention.erased',
    subjects: [id, candidacy.id, session.id],
    facts: {
      contents: contents.length,
      contentsSha256: hashPlain(contents),
      closedOn: term.closedOn,
      lastDay: term.lastDay,
      ownProjects,
    },
  });
  return { erasure, gone: [...contents.map(({ sha256 }) => sha256), ...work] };
}

function signErasure(
  workplace: Workplace,
  fields: {
    readonly id: string;
    readonly candidacyId: string;
    readonly contents: readonly ErasedContent[];
    readonly signer: string;
    readonly method: string;
    readonly at: string;
  },
): SignedAct {
  const { id, candidacyId, contents, ...act } = fields;
  const payload = { erasure: id, candidacy: candidacyId, contentsSha256: hashPlain(contents) };
  return buildSignedAct({ kind: 'retention.erased', payload, ...act }, workplace.signer);
}
