import type { EvidenceSlot } from '@etalon/core/evidence';
import { EtalonError } from '@etalon/error';
import { findDocumentKind } from '@etalon/workshop';
import type { Actor } from '../authorisation.ts';
import { loadSessionDates, readWindow } from '../calendar/read-window.ts';
import { receivePiece, type SlotTarget } from '../hand-in/receive-piece.ts';
import type { HandInPiece } from '../ports/evidence-records.ts';
import type { Workplace } from '../workplace.ts';
import { keepText } from './keep-text.ts';
import { loadDocument } from './load-project.ts';
import { findRevision } from './read-history.ts';
import { readWorkshopRun } from './request-run.ts';

/** A state of the workshop: a revision of a document, or one output of a run that ended well. */
export type WorkSource =
  | {
      readonly kind: 'revision';
      readonly documentId: string;
      readonly number: number;
      readonly fileName: string;
    }
  | { readonly kind: 'run'; readonly runId: string; readonly output: string };

export interface SealTarget extends SlotTarget {
  readonly slotFacts: EvidenceSlot;
  /** True when the kind of document says that this slot is the one it was made for. */
  readonly suggested: boolean;
  /** Criteria that a piece in this slot can serve. */
  readonly criteria: readonly string[];
  readonly sessionLabel: string;
  readonly deadline: string;
  /** Why nothing can be handed in there now, or null. */
  readonly closed: 'sealed' | 'not-open' | null;
}

interface ReadySource {
  readonly projectId: string;
  readonly fileName: string;
  readonly slots: readonly string[];
  readonly sourceId: string;
  readonly keep: () => Promise<{ readonly sha256: string; readonly bytes: number }>;
}

/** The slots of the actor's own situations that this file suits, with the criteria it can serve there. */
export async function listSealTargets(
  workplace: Workplace,
  actor: Actor,
  source: WorkSource,
): Promise<readonly SealTarget[]> {
  return listTargets(workplace, actor, await readSource(workplace, actor, source));
}

async function listTargets(
  workplace: Workplace,
  actor: Actor,
  source: ReadySource,
): Promise<readonly SealTarget[]> {
  const { records } = workplace;
  const now = workplace.now();
  const targets: SealTarget[] = [];
  for (const candidacy of await records.sessions.listCandidaciesOfUser(actor.userId)) {
    const session = await records.sessions.findSession(candidacy.sessionId);
    const version = session && (await records.frameworks.findVersion(session.versionId));
    if (!session || !version) continue;
    const blocks = version.framework.blocks.filter((block) => candidacy.blocks.includes(block.id));
    const activities = new Set(blocks.flatMap((block) => block.activities.map((activity) => activity.id)));
    const dates = await loadSessionDates(records, session);
    for (const row of await records.sessions.listSituations(session.id)) {
      if (!activities.has(row.situation)) continue;
      const handIn = await records.evidence.findHandInOf(candidacy.id, row.situation);
      const { opensAt, deadline } = readWindow(dates, candidacy, row.situation);
      const outside = now < opensAt || now > deadline;
      for (const slot of row.slots.filter((other) => suits(other, source.fileName)))
        targets.push({
          candidacyId: candidacy.id,
          situation: row.situation,
          slot: slot.id,
          slotFacts: slot,
          suggested: source.slots.includes(slot.id),
          criteria: slot.criteria,
          sessionLabel: session.label,
          deadline,
          closed: handIn?.seal ? 'sealed' : outside ? 'not-open' : null,
        });
    }
  }
  return targets.toSorted((one, other) => Number(other.suggested) - Number(one.suggested));
}

function suits(slot: EvidenceSlot, fileName: string): boolean {
  const name = fileName.toLowerCase();
  return slot.endings.some((ending) => name.endsWith(ending));
}

/**
 * Puts a state of the workshop into a slot of a situation, as a piece that says where it came from. The work can go on:
 * the piece keeps the bytes of that state. Throws as `receivePiece` does, and `seal.unsuitable-slot`.
 */
export async function sealWork(
  workplace: Workplace,
  actor: Actor,
  input: { readonly source: WorkSource; readonly target: SlotTarget },
): Promise<HandInPiece> {
  const ready = await readSource(workplace, actor, input.source);
  const target = (await listTargets(workplace, actor, ready)).find(
    (row) =>
      row.candidacyId === input.target.candidacyId &&
      row.situation === input.target.situation &&
      row.slot === input.target.slot,
  );
  if (target === undefined)
    throw new EtalonError('seal.unsuitable-slot', {
      info: { slot: input.target.slot, file: ready.fileName },
    });
  const stored = await ready.keep();
  return receivePiece(workplace, actor, {
    candidacyId: target.candidacyId,
    situation: target.situation,
    slot: target.slot,
    fileName: ready.fileName,
    ...stored,
    origin: { projectId: ready.projectId, source: input.source.kind, sourceId: ready.sourceId },
  });
}

async function readSource(workplace: Workplace, actor: Actor, source: WorkSource): Promise<ReadySource> {
  if (source.kind === 'run') {
    const run = await readWorkshopRun(workplace, actor, source.runId);
    const file = run.outputs.find((row) => row.name === source.output);
    if (run.state !== 'done' || file === undefined)
      throw new EtalonError('runs.no-such-output', { info: { name: source.output } });
    return {
      projectId: run.projectId,
      // A file of a tracked run may lie in a folder: a piece has a name alone.
      fileName: file.name.split('/').at(-1) ?? file.name,
      slots: [],
      sourceId: run.id,
      keep: async () => ({ sha256: file.sha256, bytes: file.bytes }),
    };
  }
  const { document } = await loadDocument(workplace.records, actor, source.documentId, 'project.read');
  const revision = await findRevision(workplace.records, document, source.number);
  const files = findDocumentKind(document.kind).writeFiles(revision.content);
  const file = files.find((row) => row.fileName === source.fileName);
  if (file === undefined) throw new EtalonError('runs.no-such-output', { info: { name: source.fileName } });
  return {
    projectId: document.projectId,
    fileName: file.fileName,
    slots: file.slots,
    sourceId: revision.id,
    keep: () => keepText(workplace, file.content),
  };
}
