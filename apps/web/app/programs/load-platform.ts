import { explainError } from '@etalon/i18n';
import { listSessions, mayDo, readPlatform } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';

/** One platform as its page shows it: no person is named. */
export async function loadPlatform({ runtime, actor, language }: SignedVisit, platformId: string) {
  const { workplace } = runtime;
  const view = await readPlatform(workplace, actor, platformId);
  const { id, name, issuer, clientId, state, tellsDecisions } = view.platform;
  const imports = mayDo(actor, 'candidates.import') && state === 'active';
  return {
    platform: { id, name, issuer, clientId, state, tellsDecisions },
    deployments: view.deployments.map(({ deploymentId, state: stands, at }) => ({
      ...{ deploymentId, state: stands, at },
    })),
    courses: view.courses.map((course) => ({ id: course.id, title: course.title || course.contextId })),
    placements: view.placements.map((row) => ({
      ...{ id: row.id, session: row.sessionLabel, situation: row.situation, at: row.placedAt },
    })),
    scores: view.scores.map(({ score, situation, attempts }) => ({
      ...{ id: score.id, situation, news: score.news, at: score.madeAt },
      attempts: attempts.map((attempt) => ({
        ...{ id: attempt.id, outcome: attempt.outcome, status: attempt.status },
        why: attempt.errorCode === null ? '' : explainError(language, attempt.errorCode).what,
      })),
    })),
    writes: mayDo(actor, 'platform.write') && state === 'active',
    sessions: imports
      ? (await listSessions(workplace, actor)).map((session) => ({ value: session.id, label: session.label }))
      : [],
  };
}

export type ShownPlatform = Awaited<ReturnType<typeof loadPlatform>>;
