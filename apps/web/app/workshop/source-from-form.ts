import type { ConnectedSource, SourcePaging } from '@etalon/usecases';
import { parseForm } from '@etalon/web/form';
import { z } from 'zod';

export const PAGINGS = ['none', 'link', 'next-url', 'cursor', 'page', 'offset'] as const;

const POINTER = z
  .string()
  .trim()
  .max(300)
  .regex(/^(\/.*)?$/);
const COMMON = {
  connection: z.string().min(1).max(64),
  /** A file name of one line, without folders. */
  name: z
    .string()
    .trim()
    .max(120)
    .regex(/^[^\p{C}/\\]*$/u),
};
const HTTP = z
  .object({
    ...COMMON,
    address: z.string().trim().min(1).max(2000),
    what: z.enum(['file', 'records']),
    pointer: POINTER,
    paging: z.enum(PAGINGS),
    next: POINTER,
    parameter: z.string().trim().max(100),
    size: z.coerce.number().int().min(0).max(100_000),
    header: z.string().trim().max(100),
    secret: z.string().trim().max(4000),
  })
  .superRefine(({ what, paging, next, parameter, size }, issues) => {
    const lack = (field: string): void =>
      issues.addIssue({ code: 'too_small', path: [field], minimum: 1, origin: 'string', input: '' });
    if (what === 'file') return;
    if ((paging === 'next-url' || paging === 'cursor') && next === '') lack('next');
    if ((paging === 'cursor' || paging === 'page' || paging === 'offset') && parameter === '')
      lack('parameter');
    if (paging === 'offset' && size === 0) lack('size');
  });
const SQL = z.object({
  ...COMMON,
  host: z
    .string()
    .trim()
    .min(1)
    .max(253)
    .regex(/^[\w.:[\]-]+$/),
  port: z.coerce.number().int().min(1).max(65_535),
  database: z.string().trim().min(1).max(63),
  user: z.string().trim().min(1).max(63),
  password: z.string().max(1000),
  encryption: z.enum(['encrypted', 'plain']),
  query: z.string().trim().min(1).max(20_000),
  format: z.enum(['parquet', 'jsonl']),
});

export interface WantedConnection {
  readonly connectionId: string;
  readonly name: string;
  readonly source: ConnectedSource;
}

/** What a form of the page asks to read; throws `form.invalid`. */
export function sourceFromForm(form: FormData): WantedConnection {
  return form.get('acte') === 'base' ? readSql(form) : readHttp(form);
}

function readHttp(form: FormData): WantedConnection {
  const typed = parseForm(HTTP, form);
  const { connection, name, address, what, pointer, header, secret } = typed;
  return {
    connectionId: connection,
    name,
    source: {
      kind: 'http',
      address,
      records: what === 'file' ? null : { pointer, paging: readPaging(typed) },
      header: header === '' ? null : { name: header, value: secret },
    },
  };
}

function readPaging(typed: z.output<typeof HTTP>): SourcePaging {
  const { paging, next: pointer, parameter, size } = typed;
  switch (paging) {
    case 'none':
    case 'link':
      return { kind: paging };
    case 'next-url':
      return { kind: paging, pointer };
    case 'cursor':
      return { kind: paging, pointer, parameter };
    case 'page':
      return { kind: paging, parameter, first: size };
    case 'offset':
      return { kind: paging, parameter, size };
    default:
      return paging satisfies never;
  }
}

function readSql(form: FormData): WantedConnection {
  const { connection, name, encryption, ...place } = parseForm(SQL, form);
  return {
    connectionId: connection,
    name,
    source: { kind: 'postgresql', ...place, encrypted: encryption === 'encrypted' },
  };
}
