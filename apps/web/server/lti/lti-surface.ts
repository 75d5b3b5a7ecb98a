import { createHash, randomBytes } from 'node:crypto';
import { errorCode, errorInfo } from '@etalon/error';
import { chooseLanguage, explainError, type Language } from '@etalon/i18n';
import { describeForCanvas, LTI_PATH, listFrameOrigins } from '@etalon/usecases';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { addressOf } from '../address-of.ts';
import { makeAttemptCounter } from '../make-attempt-counter.ts';
import { LANGUAGE_COOKIE, readCookie } from '../read-visit.ts';
import type { Runtime } from '../runtime.ts';
import { statusOf } from '../status-of.ts';
import { answerLaunch } from './answer-launch.ts';
import { answerLogin } from './answer-login.ts';
import { answerPlacing } from './answer-placing.ts';
import { answerRegistration, offerRegistration } from './answer-registration.ts';
import { say, writeLtiPage, writeRefusal } from './write-lti-page.ts';

/** Logins that one address may begin in a minute: a whole school may stand behind one. */
const LOGINS = 600;
/** A signed launch with its roles and services stays far below. */
const MAX_BODY = 256_000;

/** A request of a platform's page, and how it is answered. */
export interface LtiVisit {
  readonly c: Context;
  readonly runtime: Runtime;
  readonly language: Language;
  readonly nonce: string;
  /** Text of a field of the form or of the address; empty when it is not there. */
  readonly field: (name: string) => string;
}

export interface LtiAnswerPage {
  readonly title: string;
  readonly content: Parameters<typeof writeLtiPage>[0]['content'];
  readonly script?: string;
  readonly status?: number;
  /** True for the page that posts to the platform. */
  readonly leaves?: boolean;
  /** An origin that may show this page beside those registered. */
  readonly guest?: string;
  readonly cookie?: string;
}

type Answerer = (visit: LtiVisit) => Promise<Response | LtiAnswerPage>;

/** What platforms and their pages reach: login, launch, keys, configuration, registration, answer to a placing. */
export function ltiSurface(runtime: Runtime): Hono {
  const app = new Hono();
  const attempts = makeAttemptCounter({
    limit: LOGINS,
    code: 'lti.too-many-attempts',
    now: () => runtime.now().getTime(),
  });
  const limit = bodyLimit({ maxSize: MAX_BODY });
  const answer = (work: Answerer) => (c: Context) => answerPage(c, runtime, work);
  const login = answer((visit) => {
    attempts.count(addressOf(visit.c, runtime.settings));
    return answerLogin(visit);
  });
  app.on(['GET', 'POST'], `${LTI_PATH}/login`, limit, login);
  app.post(`${LTI_PATH}/launch`, limit, answer(answerLaunch));
  app.post(`${LTI_PATH}/placer`, limit, answer(answerPlacing));
  app.get(`${LTI_PATH}/inscription/:token`, answer(offerRegistration));
  app.post(`${LTI_PATH}/inscription/:token`, limit, answer(answerRegistration));
  app.get(`${LTI_PATH}/jwks.json`, async (c) =>
    c.json(await runtime.workplace.lti.readKeySet(), 200, { 'cache-control': 'public, max-age=300' }),
  );
  app.get(`${LTI_PATH}/canvas.json`, (c) => c.json(describeForCanvas(runtime.workplace)));
  return app;
}

/** The name of the cookie of one login: several may be under way in one browser. */
export function cookieOfState(state: string, secure: boolean): string {
  const name = `etalon-lti-${createHash('sha256').update(state).digest('hex').slice(0, 16)}`;
  return secure ? `__Host-${name}` : name;
}

async function readFields(c: Context): Promise<(name: string) => string> {
  const form = c.req.method === 'POST' ? await c.req.parseBody() : c.req.query();
  return (name) => {
    const value = form[name];
    return typeof value === 'string' ? value : '';
  };
}

async function answerPage(c: Context, runtime: Runtime, work: Answerer): Promise<Response> {
  const language = chooseLanguage(
    readCookie(c.req.raw.headers, LANGUAGE_COOKIE),
    c.req.header('accept-language') ?? null,
  );
  const nonce = randomBytes(16).toString('base64');
  const visit = { c, runtime, language, nonce, field: await readFields(c) };
  const answered = await work(visit).catch((error: unknown): LtiAnswerPage => {
    const code = errorCode(error);
    if (code === null) throw error;
    runtime.logger.warn({ code }, 'lti refused');
    const explained = explainError(language, code, errorInfo(error));
    return {
      title: say(language, 'refused.title'),
      content: writeRefusal(explained),
      status: statusOf(code),
    };
  });
  if (answered instanceof Response) return answered;
  const { title, content, script, status = 200, leaves = false, guest, cookie } = answered;
  const origins = [...(await listFrameOrigins(runtime.workplace)), ...(guest === undefined ? [] : [guest])];
  const body = await writeLtiPage({
    language,
    nonce,
    title,
    content,
    ...(script === undefined ? {} : { script }),
  });
  return new Response(body, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': writePolicy({ nonce, origins, leaves }),
      'cache-control': 'no-store',
      vary: 'accept-language, cookie, sec-fetch-dest',
      ...(cookie === undefined ? {} : { 'set-cookie': cookie }),
    },
  });
}

/** Only the origins of registered platforms may hold the page in a frame. */
function writePolicy({
  nonce,
  origins,
  leaves,
}: {
  readonly nonce: string;
  readonly origins: readonly string[];
  readonly leaves: boolean;
}): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    `frame-ancestors ${origins.length === 0 ? "'none'" : origins.join(' ')}`,
    ...(leaves ? [] : ["form-action 'self'"]),
  ].join('; ');
}
