import { type Language, type Message, translate } from '@etalon/i18n';
import { apiMessages } from '@etalon/i18n/messages/api';
import { WEBHOOK_EVENTS } from '@etalon/usecases';
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { ApiEnv } from './api-context.ts';
import { Instant, TAGS } from './describe-route.ts';

export type OpenApiDocument = ReturnType<OpenAPIHono<ApiEnv>['getOpenAPI31Document']>;

/** Version of the contract: what is removed or renamed changes its first number and its address. */
const VERSION = '1.0.0';

const MESSAGES = new Map<string, Message>(Object.entries(apiMessages));

function sentence(language: Language, key: string): string {
  const message = MESSAGES.get(key);
  return message === undefined ? key : translate(language, message);
}

const Event = z
  .object({
    type: z.enum(WEBHOOK_EVENTS),
    timestamp: Instant,
    /** Identifiers alone. */
    data: z.record(z.string(), z.string()),
  })
  .openapi('WebhookEvent');

function describeEvent(app: OpenAPIHono<ApiEnv>): void {
  app.openAPIRegistry.registerWebhook({
    method: 'post',
    path: 'event',
    operationId: 'event',
    tags: ['webhooks'],
    security: [],
    request: {
      headers: z.object({
        'webhook-id': z.string(),
        'webhook-timestamp': z.string(),
        'webhook-signature': z.string(),
      }),
      body: { required: true, content: { 'application/json': { schema: Event } } },
    },
    responses: { 204: { description: 'Any status from 200 to 299 says that it was taken.' } },
  });
}

/** The document of the operations of an app, its sentences in one language. */
export function writeOpenApi(
  app: OpenAPIHono<ApiEnv>,
  { origin, language }: { readonly origin: string; readonly language: Language },
): OpenApiDocument {
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  describeEvent(app);
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: sentence(language, 'doc.title'),
      description: sentence(language, 'doc.description'),
      version: VERSION,
    },
    servers: [{ url: origin }],
    tags: TAGS.map((name) => ({ name, description: sentence(language, `tag.${name}`) })),
  });
  for (const item of [...Object.values(document.paths ?? {}), ...Object.values(document.webhooks ?? {})])
    for (const operation of [item.get, item.post, item.put, item.delete]) {
      if (operation === undefined) continue;
      operation.summary = sentence(language, `op.${operation.operationId}`);
      for (const [status, answer] of Object.entries(operation.responses ?? {}))
        if (answer !== null && typeof answer === 'object')
          Object.assign(answer, { description: sentence(language, `status.${status}`) });
    }
  return document;
}
