import { CLOCK_STATES, DATE_KINDS } from '@etalon/core/calendar';
import {
  type ClockRow,
  listSessions,
  REGISTER_CLOCKS,
  readCalendar,
  readClocks,
  readSession,
} from '@etalon/usecases';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { ApiEnv } from './api-context.ts';
import {
  API_PATH,
  Day,
  Identifier,
  Instant,
  json,
  opened,
  PageQuery,
  PROBLEMS,
  pageOf,
} from './describe-route.ts';
import { pageList } from './page-rows.ts';

const Session = z
  .object({ id: Identifier, label: z.string(), place: z.string(), opensAt: Instant, closesAt: Instant })
  .openapi('Session');

const SessionDetail = Session.extend({
  framework: z.object({ id: Identifier, title: z.string(), hash: z.string() }),
  regulations: z.object({ id: Identifier, label: z.string() }),
  blocks: z.array(z.object({ id: z.string(), title: z.string() })),
  /** Situations that the session assesses. */
  situations: z.array(z.string()),
}).openapi('SessionDetail');

const SessionDate = z
  .object({
    id: Identifier,
    kind: z.enum(DATE_KINDS),
    subject: z.string(),
    opensAt: Instant,
    dueAt: Instant,
    place: z.string(),
    follows: z.string().nullable(),
    moves: z.int(),
    setAt: Instant,
  })
  .openapi('SessionDate');

const Deadline = z
  .object({
    id: z.string(),
    clock: z.enum(REGISTER_CLOCKS),
    sessionId: Identifier,
    candidacyId: Identifier,
    block: z.string(),
    situation: z.string().nullable(),
    state: z.enum(CLOCK_STATES),
    startedAt: Instant.nullable(),
    dueAt: Instant.nullable(),
    metAt: Instant.nullable(),
    daysLeft: z.int().nullable(),
  })
  .openapi('Deadline');

const BySession = z.object({ sessionId: Identifier });

const listRoute = createRoute({
  method: 'get',
  path: `${API_PATH}/sessions`,
  ...opened('listSessions', 'sessions', 'sessions:read'),
  request: { query: PageQuery },
  responses: { 200: json(pageOf(Session).openapi('SessionPage'), 'Sessions.'), ...PROBLEMS },
});

const readRoute = createRoute({
  method: 'get',
  path: `${API_PATH}/sessions/{sessionId}`,
  ...opened('readSession', 'sessions', 'sessions:read'),
  request: { params: BySession },
  responses: { 200: json(SessionDetail, 'A session.'), ...PROBLEMS },
});

const datesRoute = createRoute({
  method: 'get',
  path: `${API_PATH}/sessions/{sessionId}/dates`,
  ...opened('listSessionDates', 'calendar', 'calendar:read'),
  request: { params: BySession },
  responses: {
    200: json(z.object({ rows: z.array(SessionDate) }).openapi('SessionDates'), 'Dates in force.'),
    ...PROBLEMS,
  },
});

const deadlinesRoute = createRoute({
  method: 'get',
  path: `${API_PATH}/deadlines`,
  ...opened('listDeadlines', 'calendar', 'calendar:read'),
  request: {
    query: PageQuery.extend({
      sessionId: Identifier.optional(),
      state: z.enum(CLOCK_STATES).optional(),
      dueBefore: Day.optional(),
    }),
  },
  responses: { 200: json(pageOf(Deadline).openapi('DeadlinePage'), 'Deadlines.'), ...PROBLEMS },
});

/** Past the last instant that may be written: where deadlines without a date stand in the order. */
const WITHOUT_DATE = '9999-12-31T23:59:59.999Z';

function nameClock({ clock }: ClockRow): string {
  return `${clock.clock}:${clock.object.kind}:${clock.object.id}`;
}

function showDeadline(row: ClockRow) {
  const { clock, subject } = row;
  return {
    id: nameClock(row),
    clock: subject.clock,
    sessionId: subject.sessionId,
    candidacyId: subject.candidacyId,
    block: subject.block,
    situation: subject.situation,
    state: clock.state,
    startedAt: clock.startedAt,
    dueAt: clock.dueAt,
    metAt: clock.metAt,
    daysLeft: clock.daysLeft,
  };
}

/** Sessions, their dates and the deadlines that run. */
export function answerSessions(app: OpenAPIHono<ApiEnv>): void {
  app.openapi(listRoute, async (c) => {
    const { workplace } = c.get('runtime');
    const all = await listSessions(workplace, c.get('token').actor);
    const page = pageList(all, c.req.valid('query'), ({ createdAt, id }) => ({ at: createdAt, id }));
    const rows = page.rows.map(({ id, label, place, opensAt, closesAt }) => ({
      id,
      label,
      place,
      opensAt,
      closesAt,
    }));
    return c.json({ rows, nextCursor: page.nextCursor }, 200);
  });
  app.openapi(readRoute, async (c) => {
    const { sessionId } = c.req.valid('param');
    const view = await readSession(c.get('runtime').workplace, c.get('token').actor, {
      sessionId,
      page: { offset: 0, limit: 1 },
    });
    const { id, label, place, opensAt, closesAt } = view.session;
    const { framework, hash } = view.version;
    const answered = {
      ...{ id, label, place, opensAt, closesAt },
      framework: { id: view.version.id, title: framework.title, hash },
      regulations: { id: view.regulations.id, label: view.regulations.regulations.label },
      blocks: framework.blocks.map((block) => ({ id: block.id, title: block.title })),
      situations: view.situations.map(({ situation }) => situation),
    };
    return c.json(answered, 200);
  });
  app.openapi(datesRoute, async (c) => {
    const { sessionId } = c.req.valid('param');
    const { dates } = await readCalendar(c.get('runtime').workplace, c.get('token').actor, sessionId);
    const rows = dates.map(({ id, kind, subject, opensAt, dueAt, place, follows, moves, setAt }) => ({
      ...{ id, kind, subject, opensAt, dueAt, place, follows, moves, setAt },
    }));
    return c.json({ rows }, 200);
  });
  app.openapi(deadlinesRoute, async (c) => {
    const query = c.req.valid('query');
    const view = await readClocks(c.get('runtime').workplace, c.get('token').actor);
    const wanted = view.rows.filter(
      ({ clock, subject }) =>
        (query.sessionId === undefined || subject.sessionId === query.sessionId) &&
        (query.state === undefined || clock.state === query.state) &&
        (query.dueBefore === undefined || (clock.dueAt !== null && clock.dueAt < query.dueBefore)),
    );
    const page = pageList(wanted, query, (row) => ({
      at: row.clock.dueAt ?? WITHOUT_DATE,
      id: nameClock(row),
    }));
    return c.json({ rows: page.rows.map(showDeadline), nextCursor: page.nextCursor }, 200);
  });
}
