import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { errorCode } from '@etalon/error';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeWebhookCarrier, signWebhook } from './make-webhook-carrier.ts';

interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const masterKey = new Uint8Array(32).fill(7);
const BODY = '{"type":"session.opened","timestamp":"2026-11-25T09:00:00.000Z","data":{"sessionId":"é"}}';
let port = 0;
let received: Received[] = [];

const ANSWERS: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/pris': (response) => void response.writeHead(204).end(),
  '/refus': (response) => void response.writeHead(500).end('x'),
  '/ailleurs': (response) => void response.writeHead(302, { location: '/pris' }).end(),
  '/muet': () => undefined,
  '/coupe': (response) => void response.destroy(),
  '/bavard': (response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write('x'.repeat(1000)), 5);
    response.on('close', () => clearInterval(timer));
  },
};
const server = createServer(async (request, response) => {
  const path = request.url ?? '/';
  received.push({ path, headers: request.headers, body: await text(request) });
  ANSWERS[path]?.(response);
});

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
  port = Number(Object(server.address()).port);
});
beforeEach(() => {
  received = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const HOSTS: Readonly<Record<string, string>> = {
  'public.test': '93.184.215.14',
  'interne.test': '10.0.0.5',
  'local.test': '127.0.0.1',
};
const resolve = async (host: string) => {
  const address = HOSTS[host];
  return address === undefined ? [] : [{ address, family: 4 }];
};
const open = (hosts: string) => makeWebhookCarrier({ hosts, masterKey, seconds: 0.5, resolve });
const deliver = (path: string, hosts = `127.0.0.1:${port}`) =>
  open(hosts).deliver({
    webhookId: 'hook-1',
    url: path.startsWith('/') ? `http://127.0.0.1:${port}${path}` : path,
    messageId: 'msg_1',
    body: BODY,
  });

describe('a message', () => {
  it('is verified by the library of Standard Webhooks, and no longer once anything changed', async () => {
    expect(await deliver('/pris')).toMatchObject({ status: 204, errorCode: null });
    const [{ headers, body } = { path: '', headers: {}, body: '' } satisfies Received] = received;
    const signed = {
      'webhook-id': String(headers['webhook-id']),
      'webhook-timestamp': String(headers['webhook-timestamp']),
      'webhook-signature': String(headers['webhook-signature']),
    };
    const judge = new Webhook(open('').secretOf('hook-1'));
    expect(judge.verify(body, signed)).toEqual(JSON.parse(BODY));
    expect(() => judge.verify(body.replace('é', 'e'), signed)).toThrow();
    expect(() => judge.verify(body, { ...signed, 'webhook-id': 'msg_2' })).toThrow();
    expect(() => judge.verify(body, { ...signed, 'webhook-timestamp': '1' })).toThrow();
    expect(() => new Webhook(open('').secretOf('hook-2')).verify(body, signed)).toThrow();
  });

  it('has the signature of the example of the specification', () => {
    // standard-webhooks, JavaScript library, its own test of `sign`: same secret, identifier, time and payload.
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    const message = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', seconds: 1614265330, body: '{"test": 2432232314}' };
    expect(signWebhook(secret, message)).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it.each([
    ['/refus', 500, null],
    ['/ailleurs', 302, null],
    ['/bavard', 200, null],
    ['/muet', null, 'webhook.too-slow'],
    ['/coupe', null, 'webhook.unreachable'],
  ])('to %s ends with %s %s, and no redirect is followed', async (path, status, code) => {
    expect(await deliver(path)).toMatchObject({ status, errorCode: code });
    expect(received.map((one) => one.path)).toEqual([path]);
  });

  it('is checked again as it leaves: a name that moved to the inside is not reached', async () => {
    const answer = await deliver(`http://local.test:${port}/pris`, `local.test:${port}`);
    expect(answer).toMatchObject({ status: null, errorCode: 'webhook.private-address' });
    expect(received).toEqual([]);
    const both = await deliver(`http://local.test:${port}/pris`, `local.test:${port},127.0.0.1:${port}`);
    expect(both.status).toBe(204);
  });
});

describe('an address', () => {
  it.each([
    ['https://public.test/x', '', 'https://public.test/x'],
    ['https://public.test:8443/x#y', 'public.test:8443', 'https://public.test:8443/x'],
    ['http://interne.test:8080/x', 'interne.test:8080,10.0.0.5:8080', 'http://interne.test:8080/x'],
  ])('%s is admitted with the list « %s »', async (url, hosts, admitted) => {
    expect(await open(hosts).admit(url)).toBe(admitted);
  });

  it.each([
    ['https://interne.test/x', '', 'webhook.private-address'],
    ['https://interne.test/x', 'interne.test', 'webhook.private-address'],
    ['https://127.0.0.1/x', '', 'webhook.private-address'],
    ['https://[::ffff:127.0.0.1]/x', '', 'webhook.private-address'],
    ['https://0x7f000001/x', '', 'webhook.private-address'],
    ['https://absent.test/x', '', 'webhook.unresolved'],
    ['https://public.test:8443/x', '', 'webhook.port-refused'],
    ['http://public.test/x', '', 'webhook.port-refused'],
    ['http://public.test:443/x', '', 'webhook.not-https'],
    ['https://a:b@public.test/x', '', 'webhook.bad-address'],
    ['ftp://public.test/x', '', 'webhook.bad-address'],
    ['rien', '', 'webhook.bad-address'],
    [`https://public.test/${'x'.repeat(600)}`, '', 'webhook.bad-address'],
  ])('%s is refused with the list « %s »: %s', async (url, hosts, code) => {
    expect(await open(hosts).admit(url).catch(errorCode)).toBe(code);
  });
});

it('has a secret of its own, the same each time, that another key does not give', () => {
  const secrets = ['a', 'b'].map((id) => open('').secretOf(id));
  expect(new Set(secrets).size).toBe(2);
  expect(open('').secretOf('a')).toBe(secrets[0]);
  const other = makeWebhookCarrier({ hosts: '', masterKey: new Uint8Array(32).fill(8) });
  expect(other.secretOf('a')).not.toBe(secrets[0]);
});
