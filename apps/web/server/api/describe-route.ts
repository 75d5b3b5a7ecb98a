import type { Scope } from '@etalon/usecases';
import { z } from '@hono/zod-openapi';
import { requireScope } from './admit-token.ts';

export const API_PATH = '/api/v1';
export const TAGS = [
  'sessions',
  'calendar',
  'candidacies',
  'identities',
  'decisions',
  'missions',
  'certificates',
  'webhooks',
  'token',
] as const;
export type Tag = (typeof TAGS)[number];

export const Instant = z.iso.datetime().openapi({ example: '2026-11-25T09:00:00.000Z' });
export const Day = z.iso.date();
export const Identifier = z.string().min(1).max(100);

export const Problem = z
  .object({
    type: z.url(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    instance: z.string(),
    errors: z.array(z.object({ pointer: z.string(), code: z.string() })).optional(),
  })
  .openapi('Problem');

/** Cursor and number of rows of a page. */
export const PageQuery = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export function pageOf<T extends z.ZodType>(row: T) {
  return z.object({ rows: z.array(row), nextCursor: z.string().nullable() });
}

export const WriteHeaders = z.object({ 'idempotency-key': z.string().min(1).max(200).optional() });

/** A body of JSON, and what it is. */
export function json<T extends z.ZodType>(schema: T, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

export function jsonBody<T extends z.ZodType>(schema: T) {
  return { body: { required: true, content: { 'application/json': { schema } } } };
}

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: Problem } },
});

/** What any operation may refuse. */
export const PROBLEMS = {
  400: problem('The request is not what this document says.'),
  401: problem('No key, or one that opens nothing.'),
  403: problem('The key was not given this scope, or its maker lost the right.'),
  404: problem('Nothing has this identifier.'),
  429: problem('Too many requests in this minute.'),
  500: problem('Something failed here.'),
} as const;

/** What a write may refuse beside. */
export const WRITE_PROBLEMS = {
  ...PROBLEMS,
  409: problem('Already there, or the same write is at work.'),
  413: problem('The body is too large.'),
  415: problem('The body is not JSON.'),
  422: problem('The register refuses this, and says why.'),
} as const;

/** Name of an operation, its group and the scope that opens it; its sentence is `op.<name>` of the messages. */
export function opened<const Name extends string>(operationId: Name, tag: Tag, scope: Scope) {
  return {
    operationId,
    tags: [tag],
    security: [{ token: [scope] }],
    middleware: requireScope(scope),
  };
}
