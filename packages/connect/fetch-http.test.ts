import { readFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { errorCode, errorInfo } from '@etalon/error';
import type { ConnectedFile, HttpSource, SourcePaging } from '@etalon/usecases';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CONNECT_LIMITS, type ConnectLimits } from './connect-limits.ts';
import { makeConnector } from './make-connector.ts';

const SECRET = 'Bearer s3cr3t-of-the-person';
const HEADER = { name: 'Authorization', value: SECRET };
const LIMITS: ConnectLimits = {
  ...CONNECT_LIMITS,
  ...{ maxBytes: 20_000, maxPageBytes: 5000, maxPages: 6, maxRows: 50, seconds: 2, silentSeconds: 1 },
};
const FLIGHTS = ['AF1', 'AF2', 'AF3', 'AF4', 'AF5'].map((vol, n) => ({
  vol,
  n,
  escale: n > 2 ? { ville: 'Lyon' } : null,
}));

interface Ask {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

let base = '';
let hosts = '';
let port = 0;
let asked: Ask[] = [];

function sendJson(
  response: ServerResponse,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location, 'set-cookie': 'visit=1' }).end();
}

type Route = (url: URL, response: ServerResponse, headers: IncomingHttpHeaders) => void;

function slice(url: URL, from: number): typeof FLIGHTS {
  return FLIGHTS.slice(from, from + Number(url.searchParams.get('taille') ?? 2));
}

const ROUTES: Readonly<Record<string, Route>> = {
  '/liste': (_url, response) => sendJson(response, { data: { vols: FLIGHTS } }),
  '/lien': (url, response) => {
    const from = Number(url.searchParams.get('de') ?? 0);
    const link: Record<string, string> =
      from + 2 < FLIGHTS.length ? { link: `</lien?de=${from + 2}>; rel="next"` } : {};
    sendJson(response, slice(url, from), link);
  },
  '/suivant': (url, response) => {
    const from = Number(url.searchParams.get('de') ?? 0);
    const next = from + 2 < FLIGHTS.length ? `${base}/suivant?de=${from + 2}` : null;
    sendJson(response, { rows: slice(url, from), next });
  },
  '/ailleurs': (_url, response) => sendJson(response, { rows: FLIGHTS, next: 'https://autre.test/p2' }),
  '/page': (url, response) =>
    sendJson(response, slice(url, (Number(url.searchParams.get('p') ?? 1) - 1) * 2)),
  '/rang': (url, response) => sendJson(response, slice(url, Number(url.searchParams.get('debut') ?? 0))),
  '/curseur': (url, response) => {
    const from = Number((url.searchParams.get('apres') ?? 'c0').slice(1));
    sendJson(response, { rows: slice(url, from), apres: from + 2 < FLIGHTS.length ? `c${from + 2}` : null });
  },
  '/sans-fin': (url, response) => {
    const from = Number((url.searchParams.get('apres') ?? 'c0').slice(1));
    sendJson(response, { rows: [{ n: from }], apres: `c${from + 1}` });
  },
  '/sourd': (_url, response) => sendJson(response, FLIGHTS.slice(0, 2)),
  '/fichier.csv': (_url, response) => void response.end('vol;jour\nAF1;2001-01-01\n'),
  '/comprime.csv': (_url, response) =>
    void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('vol\nAF1\n')),
  '/bombe': (_url, response) =>
    void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(1_000_000))),
  '/annonce': (_url, response) => void response.writeHead(200, { 'content-length': '900000' }).write('x'),
  '/gros': (_url, response) => {
    for (let i = 0; i < 40; i += 1) response.write('x'.repeat(1000));
    response.end();
  },
  '/grosse-page': (_url, response) => sendJson(response, [{ texte: 'x'.repeat(6000) }]),
  '/muet': () => undefined,
  '/goutte': (_url, response) => {
    const timer = setInterval(() => response.write('x'), 200);
    response.on('close', () => clearInterval(timer));
  },
  '/coupe': (_url, response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('x');
    setTimeout(() => response.destroy(), 30);
  },
  '/html': (_url, response) => void response.end('<p>Bonjour</p>'),
  '/vide': (_url, response) => sendJson(response, []),
  '/grands': (_url, response) => void response.end('[{"id":12345678901234567890,"n":1.25,"d":1e400}]'),
  '/echo': (_url, response, headers) => sendJson(response, [{ recu: String(headers.authorization) }]),
  '/refus': (_url, response) => void response.writeHead(401).end(SECRET),
  '/vers-liste': (_url, response) => redirect(response, '/liste'),
  '/vers-autre-origine': (_url, response) => redirect(response, `http://localhost:${port}/liste`),
  '/vers-prive': (_url, response) => redirect(response, 'http://interne.test/liste'),
  '/vers-non-liste': (_url, response) => redirect(response, 'http://169.254.169.254/latest/meta-data'),
  '/vers-fichier': (_url, response) => redirect(response, 'file:///etc/passwd'),
  '/boucle': (_url, response) => redirect(response, '/boucle'),
};

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://x');
  asked.push({ path: url.pathname + url.search, headers: request.headers });
  const route = ROUTES[url.pathname];
  if (route === undefined) response.writeHead(404).end();
  else route(url, response, request.headers);
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
  base = `http://127.0.0.1:${port}`;
  hosts = `127.0.0.1:${port}, localhost:${port}, interne.test, Public.test:${port}`;
});
beforeEach(() => {
  asked = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const ADDRESSES: Readonly<Record<string, string>> = {
  localhost: '127.0.0.1',
  'interne.test': '10.0.0.8',
  'public.test': '127.0.0.1',
};

async function fetchAll(
  path: string,
  wanted: Partial<HttpSource> = {},
): Promise<{ readonly file: ConnectedFile; readonly text: string }> {
  const connector = makeConnector({
    hosts,
    limits: LIMITS,
    resolve: async (host) =>
      [{ address: ADDRESSES[host] ?? '', family: 4 }].filter((row) => row.address !== ''),
  });
  const address = path.startsWith('/') ? base + path : path;
  const source: HttpSource = { kind: 'http', address, records: null, header: null, ...wanted };
  const keep = async (file: ConnectedFile) => ({ file, text: await readFile(file.path, 'utf8') });
  return connector.fetch(source, { key: 'x', keep });
}

const list = (pointer: string, paging: SourcePaging = { kind: 'none' }): Partial<HttpSource> => ({
  records: { pointer, paging },
});

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  );
}

describe('the records of an API', () => {
  it.each<[string, string, Partial<HttpSource>, number]>([
    ['in one page, at a pointer', '/liste', list('/data/vols'), 1],
    ['by the Link header', '/lien', list('', { kind: 'link' }), 3],
    ['by the address of the next page', '/suivant', list('/rows', { kind: 'next-url', pointer: '/next' }), 3],
    ['by page number', '/page', list('', { kind: 'page', parameter: 'p', first: 1 }), 4],
    ['by offset', '/rang?taille=2', list('', { kind: 'offset', parameter: 'debut', size: 2 }), 3],
    ['by cursor', '/curseur', list('/rows', { kind: 'cursor', pointer: '/apres', parameter: 'apres' }), 3],
  ])('are read whole %s', async (_, path, wanted, pages) => {
    const { file, text } = await fetchAll(path, { ...wanted, header: HEADER });
    const rows = text
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(rows).toEqual(FLIGHTS.map((row) => ({ ...row, escale: row.escale && '{"ville":"Lyon"}' })));
    expect(file).toMatchObject({ rows: 5, source: base + path });
    expect(file.name).toMatch(/^[a-z]+\.jsonl$/);
    expect(asked).toHaveLength(pages);
    expect(asked.every(({ headers }) => headers.authorization === SECRET)).toBe(true);
  });

  it('keep a number that a double would lose, digit for digit', async () => {
    const { text } = await fetchAll('/grands', list(''));
    expect(JSON.parse(text)).toEqual({ id: '12345678901234567890', n: 1.25, d: '1e400' });
  });
});

describe('a file', () => {
  it('comes as it is, under its own name', async () => {
    const { file, text } = await fetchAll('/fichier.csv?jour=2001-01-01&api_key=abc#x');
    expect(text).toBe('vol;jour\nAF1;2001-01-01\n');
    expect(file).toMatchObject({ name: 'fichier.csv', rows: null });
    expect(file.source).toBe(`${base}/fichier.csv?jour=2001-01-01&api_key=…`);
    expect(asked[0]?.path).toBe('/fichier.csv?jour=2001-01-01&api_key=abc');
  });

  it('comes decompressed when the server compressed it unasked', async () => {
    expect((await fetchAll('/comprime.csv')).text).toBe('vol\nAF1\n');
  });
});

describe('redirects', () => {
  it('are followed on the same origin, with the key and without any cookie', async () => {
    const { file } = await fetchAll('/vers-liste', { ...list('/data/vols'), header: HEADER });
    expect(file.rows).toBe(5);
    expect(asked.map(({ headers }) => [headers.authorization, headers.cookie])).toEqual([
      [SECRET, undefined],
      [SECRET, undefined],
    ]);
  });

  it('to another listed origin do not carry the key; a private address still has to be listed', async () => {
    const { file } = await fetchAll('/vers-autre-origine', { ...list('/data/vols'), header: HEADER });
    expect(file.rows).toBe(5);
    expect(asked.map(({ headers }) => headers.authorization)).toEqual([SECRET, undefined]);
  });
});

it.each<[string, string, Partial<HttpSource>, string]>([
  ['a host outside of the list', 'http://example.org/x', {}, 'connect.host-not-listed'],
  ['another port of a listed host', 'http://127.0.0.1:1/x', {}, 'connect.host-not-listed'],
  ['a listed name that leads to a private address', 'http://interne.test/x', {}, 'connect.private-address'],
  ['a redirect to a private address', '/vers-prive', {}, 'connect.private-address'],
  ['a redirect outside of the list', '/vers-non-liste', {}, 'connect.host-not-listed'],
  ['a redirect to a file of the machine', '/vers-fichier', {}, 'connect.bad-address'],
  ['redirects without end', '/boucle', {}, 'connect.bad-redirect'],
  [
    'a next page elsewhere',
    '/ailleurs',
    list('/rows', { kind: 'next-url', pointer: '/next' }),
    'warehouse.page-refused',
  ],
  [
    'pages without end',
    '/sans-fin',
    list('/rows', { kind: 'cursor', pointer: '/apres', parameter: 'apres' }),
    'connect.too-many-pages',
  ],
  [
    'the same page for ever',
    '/sourd',
    list('', { kind: 'page', parameter: 'p', first: 1 }),
    'connect.repeated-page',
  ],
  ['a body larger than the limit', '/gros', {}, 'connect.too-large'],
  ['a body that says it is larger', '/annonce', {}, 'connect.too-large'],
  ['a body that swells when decompressed', '/bombe', {}, 'connect.too-large'],
  ['a page larger than the limit', '/grosse-page', list(''), 'connect.too-large'],
  ['a server that says nothing', '/muet', {}, 'connect.too-slow'],
  ['a server that says little for too long', '/goutte', {}, 'connect.too-slow'],
  ['an answer cut short', '/coupe', {}, 'connect.unreachable'],
  ['an answer that is not JSON', '/html', list(''), 'connect.bad-answer'],
  ['an answer without the list', '/liste', list('/absent'), 'warehouse.page-refused'],
  ['an empty list', '/vide', list(''), 'connect.no-record'],
  ['a refusal', '/refus', {}, 'connect.bad-status'],
  ['a server that sends the key back', '/echo', list(''), 'connect.secret-returned'],
  ['an address of another kind', 'file:///etc/passwd', {}, 'connect.bad-address'],
  ['a password in the address', 'http://moi:s3cr3t-of-the-person@127.0.0.1/', {}, 'connect.bad-address'],
])('%s is refused, and no error holds the key', async (_, path, wanted, code) => {
  const failure = await failureOf(fetchAll(path, { header: HEADER, ...wanted }));
  expect(errorCode(failure)).toBe(code);
  const told = JSON.stringify([errorInfo(failure), String(failure), Object(failure).cause ?? '']);
  expect(told).not.toContain('s3cr3t');
  expect(asked.every(({ path: seen }) => !seen.includes('meta-data'))).toBe(true);
});

it.each([
  ['Cookie', 'a=1'],
  ['Host', 'interne.test'],
  ['Proxy-Authorization', 'x'],
  ['X Key', 'x'],
  ['X-Key', 'a\r\nHost: interne.test'],
])('the header %s: %s is refused before anything is sent', async (name, value) => {
  const failure = await failureOf(fetchAll('/liste', { header: { name, value } }));
  expect(errorCode(failure)).toBe('connect.bad-header');
  expect(asked).toEqual([]);
});

it('without a list nothing is reached; two connections of the same key do not run at once', async () => {
  const keep = async () => 1;
  const source: HttpSource = { kind: 'http', address: `${base}/muet`, records: null, header: null };
  const shut = makeConnector({ hosts: ' , ' });
  expect(shut.hosts).toEqual([]);
  expect(errorCode(await failureOf(shut.fetch(source, { key: 'x', keep })))).toBe('connect.closed');
  const open = makeConnector({ hosts, limits: LIMITS });
  const first = failureOf(open.fetch(source, { key: 'x', keep }));
  expect(open.follow('x')).toEqual({ bytes: 0, rows: 0, pages: 0 });
  expect(errorCode(await failureOf(open.fetch(source, { key: 'x', keep })))).toBe('connect.busy');
  expect(errorCode(await first)).toBe('connect.too-slow');
  expect(open.follow('x')).toBeNull();
  expect(asked.map(({ path }) => path)).toEqual(['/muet']);
});
