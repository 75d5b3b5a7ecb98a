import { join, resolve } from 'node:path';
import { applyBlockRule, measureRuleMargin } from '@etalon/core/regulations';
import { writtenPiece } from '@etalon/runtime';
import { prepareRegister } from '@etalon/runtime/demonstration';
import { openServer, openTestRegister, type TestRegister } from '@etalon/testing';
import {
  type Actor,
  createSession,
  type ExamSession,
  listDeliberations,
  readBoard,
  readSession,
  recordJudgement,
} from '@etalon/usecases';
import { findSystemTools } from '../test/find-system-tools.ts';
import { startPostgres } from '../test/start-postgres.ts';
import { type BenchRow, makeRow, median } from './bench-row.ts';
import { fillSession, type LargeSession } from './register/fill-session.ts';
import { importOverHttp } from './register/import-over-http.ts';
import { findDesks, IMPRESSION, paceSaves } from './register/pace-saves.ts';
import { saveOverHttp } from './register/save-over-http.ts';
import { serveRegister } from './register/serve-register.ts';

export const name = 'register';

const ROOT = resolve(import.meta.dirname, '../..');
const CANDIDATES = 2000;
const DESKS = 200;
/** Each desk saves once in so many milliseconds: far more often than anybody judges. */
const SAVE_EVERY_MS = 10_000;
const SAVING_MS = 20_000;
/** Saves that a desk makes in one measure, at most. */
const SAVES_OF_A_DESK = SAVING_MS / SAVE_EVERY_MS + 1;
/** Rows of the file of candidates that is imported. */
const IMPORTED = 12_000;
const REPEATS = 9;
/** How many times more candidates the second session has. */
const TIMES = 10;

/** A session of 2,000 candidates judged twice on PostgreSQL with its writes made safe, then the same beside ten times as many. */
export async function run(): Promise<readonly BenchRow[]> {
  const { postgresBin } = await findSystemTools(console.error);
  if (postgresBin === null) throw new Error('no PostgreSQL server is installed');
  const cluster = await startPostgres(postgresBin, join(ROOT, '.data'), 'safe');
  try {
    const register = await openTestRegister(openServer(cluster.url));
    try {
      return await measureRegister(register);
    } finally {
      await register.close();
    }
  } finally {
    await cluster.stop();
  }
}

async function measureRegister(register: TestRegister): Promise<readonly BenchRow[]> {
  const officer = await register.addPerson('Responsable', 'officer');
  const author = await register.addPerson('Autrice', 'author');
  const demonstration = await prepareRegister(register.workplace, {
    contentFolder: join(ROOT, 'content'),
    dataFolder: register.dataFolder,
    officer,
    author,
    caseRecords: 2000,
    onStep: () => undefined,
  });
  const session = await openWholeSession(register, demonstration, officer);
  const large = await shapeSession(register, session, 'a');
  await fillSession(register.database, large);
  const first = await measureSession(register, { session, large, officer, label: '' });
  const served = await measureServed(register, { session, large, officer });
  const beside = { ...large, prefix: 'b', candidates: CANDIDATES * TIMES, open: 0 };
  await fillSession(register.database, beside);
  const label = `, beside ${CANDIDATES * TIMES} candidates`;
  return [...first, ...served, ...(await measureSession(register, { session, large, officer, label }))];
}

/** Saves and an import through the application, as browsers make them. */
async function measureServed(
  register: TestRegister,
  { session, large, officer }: Omit<Measured, 'label'>,
): Promise<readonly BenchRow[]> {
  const desks = await findDesks(register.workplace, large, DESKS);
  const people = [officer.userId, ...new Set(desks.map(({ userId }) => userId))];
  const served = await serveRegister(register, people);
  try {
    const pace = { from: SAVES_OF_A_DESK, everyMs: SAVE_EVERY_MS, forMs: SAVING_MS };
    const sent = await saveOverHttp(served, desks, pace);
    const input = { officerId: officer.userId, sessionId: session.id, rows: IMPORTED };
    const { read, shown, taken } = await importOverHttp(served, register.database, input);
    return [
      makeRow(`saving a judgement over HTTP, ${DESKS} desks open, p50`, quantile(sent, 0.5), 'ms', 50),
      makeRow(`saving a judgement over HTTP, ${DESKS} desks open, p99`, quantile(sent, 0.99), 'ms', 50),
      makeRow(`file of ${IMPORTED} candidates, read`, read / 1000, 's', null),
      makeRow(`file of ${IMPORTED} candidates, shown`, shown / 1000, 's', null),
      makeRow(
        `file of ${IMPORTED} candidates, read, shown and enrolled`,
        (read + shown + taken) / 1000,
        's',
        2,
      ),
    ];
  } finally {
    await served.stop();
  }
}

/** A session that assesses every situation of the framework, on what the demonstration fixed. */
async function openWholeSession(
  { workplace }: TestRegister,
  { versionId, matrixId, regulationsId, opensAt, closesAt }: ExamSession,
  officer: Actor,
): Promise<ExamSession> {
  const version = await workplace.records.frameworks.findVersion(versionId);
  const activities = (version?.framework.blocks ?? []).flatMap((block) => block.activities);
  return createSession(workplace, officer, {
    ...{ versionId, matrixId, regulationsId, opensAt, closesAt },
    label: 'Session générée',
    place: 'Partout',
    situations: activities.map(({ id, criteria }) => ({
      situation: id,
      caseVersionId: null,
      slots: writtenPiece(criteria.map((row) => row.id)),
    })),
  });
}

async function shapeSession(
  { workplace }: TestRegister,
  session: ExamSession,
  prefix: string,
): Promise<LargeSession> {
  const version = await workplace.records.frameworks.findVersion(session.versionId);
  return {
    sessionId: session.id,
    prefix,
    candidates: CANDIDATES,
    examiners: 120,
    presidents: CANDIDATES / 200,
    open: DESKS,
    blocks: (version?.framework.blocks ?? []).map(({ id, activities }) => ({
      id,
      criteria: activities.flatMap(({ criteria }) => criteria.map((row) => row.id)),
      situations: activities.map((row) => row.id),
    })),
  };
}

interface Measured {
  readonly session: ExamSession;
  readonly large: LargeSession;
  readonly officer: Actor;
  readonly label: string;
}

async function measureSession(register: TestRegister, input: Measured): Promise<readonly BenchRow[]> {
  const { workplace } = register;
  const { session, large, officer, label } = input;
  const president: Actor = { userId: `${large.prefix}p1`, roles: ['president'] };
  const board = await time(() => listDeliberations(workplace, president, session.id));
  const page = await time(() =>
    readSession(workplace, officer, { sessionId: session.id, page: { offset: 0, limit: 50 } }),
  );
  const saves = await saveAtManyDesks(register, large, label === '' ? 0 : 2 * SAVES_OF_A_DESK);
  const explained = label === '' ? [await timeExplanations(register, session)] : [];
  return [
    makeRow(`deliberation board, 200 candidates × 6 blocks, median of ${REPEATS}${label}`, board, 'ms', 200),
    makeRow(`page of a session, 50 candidates, median of ${REPEATS}${label}`, page, 'ms', 200),
    makeRow(`saving a judgement, ${DESKS} desks open, p50${label}`, quantile(saves, 0.5), 'ms', 50),
    makeRow(`saving a judgement, ${DESKS} desks open, p99${label}`, quantile(saves, 0.99), 'ms', 50),
    ...explained,
  ];
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn <= REPEATS; turn += 1) {
    const began = performance.now();
    await work();
    if (turn > 0) times.push(performance.now() - began);
  }
  return median(times);
}

/** Every state, settled level, rule and margin of the session, worked out anew. */
async function timeExplanations({ workplace }: TestRegister, session: ExamSession): Promise<BenchRow> {
  const { rows } = await workplace.records.sessions.listCandidaciesOfSession(session.id, {
    offset: 0,
    limit: CANDIDATES,
  });
  const targets = rows.flatMap((candidacy) => candidacy.blocks.map((block) => ({ candidacy, block })));
  const matrix = await workplace.records.frameworks.findMatrix(session.matrixId);
  const began = performance.now();
  const board = await readBoard(workplace.records, targets);
  let explained = 0;
  for (const { regulations, grades, unsettled } of board) {
    if (unsettled.length > 0) continue;
    const levels = { grades, matrix: matrix?.matrix ?? {} };
    applyBlockRule(regulations.rule, levels);
    measureRuleMargin(regulations.rule, levels);
    explained += 1;
  }
  const seconds = (performance.now() - began) / 1000;
  return makeRow(`explanations of ${board.length} blocks, ${explained} of them settled`, seconds, 's', 5);
}

/** Milliseconds of each save by the use case alone. */
async function saveAtManyDesks(
  { workplace }: TestRegister,
  large: LargeSession,
  from: number,
): Promise<readonly number[]> {
  const desks = await findDesks(workplace, large, DESKS);
  return paceSaves(desks, { from, everyMs: SAVE_EVERY_MS, forMs: SAVING_MS }, async (desk, criterion) => {
    const judgement = { ...IMPRESSION, criterion, phase: 'J0' } as const;
    const examiner: Actor = { userId: desk.userId, roles: ['examiner'] };
    await recordJudgement(workplace, examiner, { seatId: desk.seatId, judgement });
  });
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
