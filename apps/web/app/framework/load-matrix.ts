import { listThinCompetences } from '@etalon/core/framework';
import { mayDo, readMatrix } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';

export type LinkWeight = 'primary' | 'secondary';

export interface MatrixQuery {
  readonly versionId: string;
  readonly revisionId: string | null;
}

/** The matrix of a version, block by block, with its faults, its thin competences and its revisions. */
export async function loadMatrix({ actor, runtime }: SignedVisit, query: MatrixQuery) {
  const { version, revision, history, problems, start } = await readMatrix(runtime.workplace, actor, query);
  const edits = mayDo(actor, 'matrix.write');
  const matrix = revision?.matrix ?? (edits ? (start?.matrix ?? {}) : {});
  const weights: Record<string, LinkWeight> = {};
  for (const [competence, links] of Object.entries(matrix))
    for (const { criterion, primary } of links)
      weights[`${competence} ${criterion}`] = primary ? 'primary' : 'secondary';
  const thin = listThinCompetences(revision?.matrix ?? {});
  const blocks = version.framework.blocks.map(({ id, rank, title, activities }) => ({
    id,
    rank,
    title,
    competences: activities.flatMap(({ competencies }) =>
      competencies.map((row) => ({ id: row.id, text: row.text })),
    ),
    criteria: activities.flatMap(({ criteria }) => criteria.map((row) => ({ id: row.id, text: row.text }))),
  }));
  return {
    version: { id: version.id, label: version.label, title: version.framework.title },
    blocks,
    weights,
    problems,
    thin: blocks.flatMap(({ competences }) =>
      competences.map(({ id }) => id).filter((id) => thin.includes(id)),
    ),
    competences: blocks.reduce((sum, block) => sum + block.competences.length, 0),
    revision:
      revision === null
        ? null
        : { id: revision.id, hash: revision.hash, signedAt: revision.signature?.signedAt ?? null },
    isLatest: revision === null || history[0]?.id === revision.id,
    history: history.map(({ id, hash, note, createdAt, createdBy, signature }) => ({
      id,
      hash,
      note,
      createdAt,
      mine: createdBy === actor.userId,
      signed:
        signature === null ? null : { at: signature.signedAt, mine: signature.signedBy === actor.userId },
    })),
    edits,
    startsFrom: edits ? (start?.label ?? null) : null,
    signs: mayDo(actor, 'matrix.sign'),
  };
}

export type MatrixData = Awaited<ReturnType<typeof loadMatrix>>;
