import type { BlockState } from '@etalon/core/deliberation';
import type { JuryFinding } from '@etalon/core/jury';
import { type CandidacyRow, mayDo, readSession } from '@etalon/usecases';
import { listSessionBlocks } from '@etalon/usecases/mission';
import type { SignedVisit } from '@etalon/web/answer';
import { readTableState } from '../kit/table-state.ts';

const RULES = { sortable: ['enrolledAt'], sort: 'enrolledAt', size: 25 } as const;

export interface ShownBlock {
  readonly block: string;
  readonly state: BlockState;
  readonly findings: readonly JuryFinding[];
  readonly seats: readonly {
    readonly id: string;
    readonly name: string | null;
    readonly role: 'examiner' | 'third' | 'president';
    readonly external: boolean;
    readonly recused: boolean;
  }[];
}

export interface ShownCandidacy {
  readonly id: string;
  readonly name: string | null;
  readonly route: CandidacyRow['candidacy']['route'];
  readonly extraTimePercent: number;
  readonly enrolledAt: string;
  readonly blocks: readonly ShownBlock[];
}

export function showCandidacy({ candidacy, person, blocks }: CandidacyRow): ShownCandidacy {
  const { id, route, extraTimePercent, enrolledAt } = candidacy;
  return {
    id,
    name: person?.name ?? null,
    route,
    extraTimePercent,
    enrolledAt,
    blocks: blocks.map(({ block, state, findings, seats }) => ({
      block,
      state,
      findings,
      seats: seats.map(({ seat, person: member }) => ({
        id: seat.id,
        name: member?.name ?? null,
        role: seat.role,
        external: seat.external,
        recused: seat.recusedAt !== null,
      })),
    })),
  };
}

/** What the page of a session shows, one page of candidacies at a time. */
export async function loadSession({ runtime, actor }: SignedVisit, sessionId: string, request: Request) {
  const state = readTableState(new URL(request.url), RULES);
  const page = { offset: (state.page - 1) * state.size, limit: state.size };
  const view = await readSession(runtime.workplace, actor, { sessionId, page });
  const { session, version, matrix, regulations, situations, cases, candidacies, matrixSigner } = view;
  const { descriptors: _texts, ...points } = regulations.regulations;
  const activities = listSessionBlocks(version.framework, situations).flatMap((block) => block.activities);
  const showCase = (caseVersionId: string | null) => {
    const found = cases.find(({ id }) => id === caseVersionId);
    return found && { id: found.id, title: found.manifest.title, version: found.manifest.version };
  };
  return {
    session,
    state,
    now: runtime.workplace.now(),
    version: { id: version.id, label: version.label, hash: version.hash, title: version.framework.title },
    matrix: {
      hash: matrix.hash,
      signedAt: matrix.signature?.signedAt ?? null,
      signer: matrixSigner?.name ?? null,
    },
    regulations: { id: regulations.id, points, hash: regulations.hash },
    situations: situations.map(({ situation, slots, caseVersionId }) => ({
      situation,
      title: activities.find(({ id }) => id === situation)?.title ?? '',
      slots: slots.map(({ id, required, endings }) => ({ id, required, endings })),
      caseVersion: showCase(caseVersionId) ?? null,
    })),
    candidacies: { rows: candidacies.rows.map(showCandidacy), total: candidacies.total },
    writes: mayDo(actor, 'session.write'),
  };
}

export type SessionPage = Awaited<ReturnType<typeof loadSession>>;
