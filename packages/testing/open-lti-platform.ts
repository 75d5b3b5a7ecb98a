import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { listPages } from './answer-lti-pages.ts';
import { listRegistration, listServices } from './answer-lti-services.ts';
import type {
  Answer,
  Handler,
  LtiMember,
  LtiMessage,
  LtiPlatformOptions,
  LtiTestPlatform,
  State,
} from './lti-test-platform.ts';
import { writeClaims } from './write-lti-claims.ts';

/**
 * A learning platform of this machine with keys, an authorisation address, access tokens, a grade book, a roster and a registration
 * of its own: it checks what the tool sends as a platform would, and refuses the rest.
 */
export async function openLtiPlatform(options: LtiPlatformOptions): Promise<LtiTestPlatform> {
  const { host = '127.0.0.1', port = 0 } = options;
  const [own, foreign] = [
    await generateKeyPair('RS256', { extractable: true }),
    await generateKeyPair('RS256'),
  ];
  const published = { ...(await exportJWK(own.publicKey)), kid: 'platform-1', alg: 'RS256', use: 'sig' };
  const sign: LtiTestPlatform['sign'] = (claims, key = 'own') =>
    new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'platform-1', typ: 'JWT' })
      .sign(key === 'own' ? own.privateKey : foreign.privateKey);
  const state: State = {
    ...{ scores: [], placed: [], registered: [], tokens: new Map() },
    ...{ assertions: new Set(), registrationTokens: new Set(), scoreStatus: null },
  };
  const members: LtiMember[] = [];
  const known = { clientId: 'etalon-client', deploymentId: 'deployment-1', courseTitle: 'Cours de données' };
  const server = createServer();
  const origin = `http://${host}:${await listen(server, host, port)}`;
  const answer = (request: URLSearchParams, message: LtiMessage): Promise<string> =>
    sign(writeClaims({ options, origin, request, message, ...known }));
  const parts = { options, origin, state, members, ...known };
  const handlers = new Map<string, Handler>([
    ['/jwks', async () => ({ body: { keys: [published] } })],
    ...listRegistration(parts),
    ...listServices(parts),
    ...listPages(parts, answer),
  ]);
  server.on('request', (request, response) => {
    const url = new URL(request.url ?? '/', origin);
    const handler = handlers.get(url.pathname) ?? (async () => ({ status: 404, body: 'not found' }));
    handler(request, url).then(
      (answered) => write(response, answered),
      (error: unknown) => write(response, { status: 400, body: String(error) }),
    );
  });
  return {
    origin,
    ...known,
    registration: {
      ...{ issuer: origin, clientId: known.clientId, deploymentIds: [known.deploymentId] },
      ...{ authorizeUrl: `${origin}/auth`, tokenUrl: `${origin}/token`, keySetUrl: `${origin}/jwks` },
    },
    configurationUrl: `${origin}/openid-configuration`,
    makeRegistrationToken: () => {
      const token = crypto.randomUUID();
      state.registrationTokens.add(token);
      return token;
    },
    registered: state.registered,
    members,
    scores: state.scores,
    refuseScores: (status) => {
      state.scoreStatus = status;
    },
    placed: state.placed,
    answer,
    sign,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, host: string, port: number): Promise<number> {
  await new Promise<void>((listening) => server.listen(port, host, () => listening()));
  const address: AddressInfo = Object(server.address());
  return address.port;
}

function write(response: ServerResponse, { status = 200, body, headers = {} }: Answer): void {
  const page = typeof body === 'string';
  const type = page ? 'text/html; charset=utf-8' : 'application/json';
  response.writeHead(status, { 'content-type': type, ...headers }).end(page ? body : JSON.stringify(body));
}
