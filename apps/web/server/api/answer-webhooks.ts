import {
  endWebhook,
  listWebhookMessages,
  listWebhooks,
  pauseWebhook,
  readWebhook,
  redeliverMessage,
  resumeWebhook,
  subscribeWebhook,
  WEBHOOK_CAUSES,
  WEBHOOK_EVENTS,
  WEBHOOK_OUTCOMES,
  WEBHOOK_STATES,
  type Webhook,
} from '@etalon/usecases';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { ApiEnv } from './api-context.ts';
import {
  API_PATH,
  Identifier,
  Instant,
  json,
  jsonBody,
  opened,
  PROBLEMS,
  WRITE_PROBLEMS,
  WriteHeaders,
} from './describe-route.ts';
import { writeIdempotently } from './write-idempotently.ts';

const WebhookShape = z
  .object({
    id: Identifier,
    url: z.url(),
    events: z.array(z.enum(WEBHOOK_EVENTS)),
    state: z.enum(WEBHOOK_STATES),
    cause: z.enum(WEBHOOK_CAUSES).nullable(),
    changedAt: Instant.nullable(),
    createdAt: Instant,
  })
  .openapi('Webhook');

/** The secret is in this answer alone. */
const WebhookMade = WebhookShape.extend({ secret: z.string() }).openapi('WebhookMade');

const Subscription = z
  .strictObject({ url: z.string().max(500), events: z.array(z.enum(WEBHOOK_EVENTS)).min(1) })
  .openapi('WebhookSubscription');

const Message = z
  .object({
    id: z.string(),
    event: z.enum(WEBHOOK_EVENTS),
    madeAt: Instant,
    outcome: z.enum([...WEBHOOK_OUTCOMES, 'waiting']),
    attempts: z.array(
      z.object({
        at: Instant,
        outcome: z.enum(WEBHOOK_OUTCOMES),
        status: z.int().nullable(),
        errorCode: z.string().nullable(),
        durationMs: z.int(),
      }),
    ),
  })
  .openapi('WebhookMessage');

const ById = z.object({ webhookId: Identifier });
const one = `${API_PATH}/webhooks/{webhookId}`;
const DONE = { 204: { description: 'Done.' }, ...WRITE_PROBLEMS } as const;

const listRoute = createRoute({
  method: 'get',
  path: `${API_PATH}/webhooks`,
  ...opened('listWebhooks', 'webhooks', 'webhooks:read'),
  responses: {
    200: json(z.object({ rows: z.array(WebhookShape) }).openapi('Webhooks'), 'Addresses that are told.'),
    ...PROBLEMS,
  },
});

const subscribeRoute = createRoute({
  method: 'post',
  path: `${API_PATH}/webhooks`,
  ...opened('subscribeWebhook', 'webhooks', 'webhooks:write'),
  request: { headers: WriteHeaders, ...jsonBody(Subscription) },
  responses: { 201: json(WebhookMade, 'Told from now on.'), ...WRITE_PROBLEMS },
});

const readRoute = createRoute({
  method: 'get',
  path: one,
  ...opened('readWebhook', 'webhooks', 'webhooks:read'),
  request: { params: ById },
  responses: { 200: json(WebhookShape, 'An address.'), ...PROBLEMS },
});

const endRoute = createRoute({
  method: 'delete',
  path: one,
  ...opened('endWebhook', 'webhooks', 'webhooks:write'),
  request: { params: ById },
  responses: DONE,
});

const pauseRoute = createRoute({
  method: 'post',
  path: `${one}/pause`,
  ...opened('pauseWebhook', 'webhooks', 'webhooks:write'),
  request: { params: ById },
  responses: DONE,
});

const resumeRoute = createRoute({
  method: 'post',
  path: `${one}/resume`,
  ...opened('resumeWebhook', 'webhooks', 'webhooks:write'),
  request: { params: ById },
  responses: DONE,
});

const messagesRoute = createRoute({
  method: 'get',
  path: `${one}/messages`,
  ...opened('listWebhookMessages', 'webhooks', 'webhooks:read'),
  request: {
    params: ById,
    query: z.object({ limit: z.coerce.number().int().min(1).max(100).default(50) }),
  },
  responses: {
    200: json(
      z.object({ rows: z.array(Message), total: z.int() }).openapi('WebhookMessages'),
      'Latest messages.',
    ),
    ...PROBLEMS,
  },
});

const redeliverRoute = createRoute({
  method: 'post',
  path: `${one}/messages/{messageId}/redelivery`,
  ...opened('redeliverMessage', 'webhooks', 'webhooks:write'),
  request: { params: ById.extend({ messageId: Identifier }) },
  responses: DONE,
});

function showWebhook({ id, url, events, state, change, createdAt }: Webhook) {
  const cause = change?.cause ?? null;
  return { id, url, events: [...events], state, cause, changedAt: change?.at ?? null, createdAt };
}

function answerSubscriptions(app: OpenAPIHono<ApiEnv>): void {
  app.openapi(listRoute, async (c) => {
    const all = await listWebhooks(c.get('runtime').workplace, c.get('token').actor);
    return c.json({ rows: all.map(showWebhook) }, 200);
  });
  app.openapi(subscribeRoute, async (c) => {
    const { workplace } = c.get('runtime');
    const { actor } = c.get('token');
    const input = c.req.valid('json');
    const id = await writeIdempotently(
      c,
      async () => (await subscribeWebhook(workplace, actor, input)).webhook.id,
    );
    const webhook = await readWebhook(workplace, actor, id);
    c.header('location', `${API_PATH}/webhooks/${id}`);
    return c.json({ ...showWebhook(webhook), secret: workplace.webhooks.secretOf(id) }, 201);
  });
  app.openapi(readRoute, async (c) => {
    const { webhookId } = c.req.valid('param');
    return c.json(
      showWebhook(await readWebhook(c.get('runtime').workplace, c.get('token').actor, webhookId)),
      200,
    );
  });
}

/** Addresses that are told of events, what they were sent, and what came of it. */
export function answerWebhooks(app: OpenAPIHono<ApiEnv>): void {
  answerSubscriptions(app);
  app.openapi(endRoute, async (c) => {
    await endWebhook(c.get('runtime').workplace, c.get('token').actor, c.req.valid('param').webhookId);
    return c.body(null, 204);
  });
  app.openapi(pauseRoute, async (c) => {
    await pauseWebhook(c.get('runtime').workplace, c.get('token').actor, c.req.valid('param').webhookId);
    return c.body(null, 204);
  });
  app.openapi(resumeRoute, async (c) => {
    await resumeWebhook(c.get('runtime').workplace, c.get('token').actor, c.req.valid('param').webhookId);
    return c.body(null, 204);
  });
  app.openapi(messagesRoute, async (c) => {
    const page = { offset: 0, limit: c.req.valid('query').limit };
    const asked = { ...c.req.valid('param'), page };
    const found = await listWebhookMessages(c.get('runtime').workplace, c.get('token').actor, asked);
    const rows = found.rows.map(({ message: { id, event, madeAt }, outcome, attempts }) => ({
      ...{ id, event, madeAt, outcome },
      attempts: attempts.map(({ at, outcome: became, status, errorCode, durationMs }) => ({
        ...{ at, outcome: became, status, errorCode, durationMs },
      })),
    }));
    return c.json({ rows, total: found.total }, 200);
  });
  app.openapi(redeliverRoute, async (c) => {
    await redeliverMessage(c.get('runtime').workplace, c.get('token').actor, c.req.valid('param'));
    return c.body(null, 204);
  });
}
