import { errorCode, errorInfo } from '@etalon/error';
import { explainError, type Language } from '@etalon/i18n';
import type { Actor } from '@etalon/usecases';
import { data, type RouterContextProvider, redirect } from 'react-router';
import { getVisit, type Visit } from './context.ts';
import { type FieldProblems, fieldProblems, keptValues } from './form.ts';
import { NOTICE_COOKIE } from './read-visit.ts';
import { statusOf } from './status-of.ts';

export interface PageArgs {
  readonly request: Request;
  readonly context: Readonly<RouterContextProvider>;
}

/** A visit by somebody who is signed in. */
export interface SignedVisit extends Visit {
  readonly actor: Actor;
}

/** What went wrong, as the page says it. */
export interface Problem {
  readonly code: string;
  readonly what: string;
  readonly remedy: string;
  readonly requestId: string;
}

export interface FormAnswer {
  readonly problem: Problem;
  readonly fields: FieldProblems;
  readonly values: Readonly<Record<string, string>>;
}

function explain(language: Language, requestId: string, error: unknown, code: string): Problem {
  const { what, remedy } = explainError(language, code, errorInfo(error));
  return { code, what, remedy, requestId };
}

function asPage(visit: Visit, error: unknown): unknown {
  const code = errorCode(error);
  if (code === null || error instanceof Response) return error;
  return data(explain(visit.language, visit.requestId, error, code), { status: statusOf(code) });
}

/** The page that a request is for: the router's script asks for `<page>.data`, where nobody should be sent back. */
export function findPagePath(address: string): string {
  const { pathname, search, searchParams } = new URL(address);
  if (!pathname.endsWith('.data')) return pathname + search;
  searchParams.delete('_routes');
  const page = pathname.slice(0, -'.data'.length);
  const query = searchParams.size > 0 ? `?${searchParams}` : '';
  return (page === '/_root' || page === '/_' ? '/' : page) + query;
}

function signIn(request: Request): never {
  throw redirect(`/connexion?${new URLSearchParams({ suite: findPagePath(request.url) })}`);
}

export function requireActor(visit: Visit, request: Request): SignedVisit {
  const { actor } = visit;
  return actor === null ? signIn(request) : { ...visit, actor };
}

/** Runs a loader open to everybody; the code of an EtalonError becomes an error page that says what to do. */
export async function answerPublic<T>(args: PageArgs, work: (visit: Visit) => Promise<T> | T): Promise<T> {
  const visit = getVisit(args.context);
  try {
    return await work(visit);
  } catch (error) {
    throw asPage(visit, error);
  }
}

/** Runs a loader for somebody signed in; anybody else goes to the sign-in page and comes back. */
export async function answer<T>(args: PageArgs, work: (visit: SignedVisit) => Promise<T> | T): Promise<T> {
  return answerPublic(args, (visit) => work(requireActor(visit, args.request)));
}

/** Runs an action open to everybody; an EtalonError comes back to the form with what was typed. */
export async function actPublic<T>(args: PageArgs, work: (visit: Visit, form: FormData) => Promise<T> | T) {
  const visit = getVisit(args.context);
  const form = await args.request.formData();
  try {
    return await work(visit, form);
  } catch (error) {
    const code = errorCode(error);
    if (code === null || error instanceof Response) throw error;
    const answered: FormAnswer = {
      problem: explain(visit.language, visit.requestId, error, code),
      fields: fieldProblems(visit.language, error),
      values: keptValues(form),
    };
    return data(answered, { status: statusOf(code) });
  }
}

/** Runs an action for somebody signed in. */
export async function act<T>(args: PageArgs, work: (visit: SignedVisit, form: FormData) => Promise<T> | T) {
  const signed = requireActor(getVisit(args.context), args.request);
  return actPublic(args, (_visit, form) => work(signed, form));
}

/** After a successful action: goes to a page that shows one sentence once. */
export function redirectWithNotice(path: string, notice: string, headers: Headers = new Headers()): Response {
  const cookie = `${NOTICE_COOKIE}=${encodeURIComponent(notice)}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax`;
  headers.append('set-cookie', cookie);
  return redirect(path, { headers });
}

/** A path of this site taken from the address, or the fallback; never another site. */
export function safePath(wanted: string | null, fallback: string): string {
  if (wanted === null || !wanted.startsWith('/')) return fallback;
  const base = 'http://etalon.invalid';
  if (!URL.canParse(wanted, base)) return fallback;
  const url = new URL(wanted, base);
  return url.origin === base ? url.pathname + url.search + url.hash : fallback;
}
