import type { ServedRegister } from '../testing/open-served-register.ts';
import type { Subjects } from './gather-subjects.ts';
import { type Cookies, judgeAnswer, type Knock, knock, type Outcome } from './knock.ts';
import type { Visitor } from './visitors.ts';

/** The demonstration as the tests of access find it: served, its things named, everybody signed in. */
export interface AccessSite {
  readonly register: ServedRegister;
  readonly subjects: Subjects;
  readonly cookies: Cookies;
}

export type Asked = Omit<Knock, 'address' | 'cookie'>;

export function askAs(site: AccessSite, visitor: Visitor, wanted: Asked): Promise<Response> {
  const { address } = site.register;
  return knock({ address, cookie: site.cookies.get(visitor) ?? null, ...wanted });
}

export interface AskedOutcome {
  readonly status: number;
  readonly outcome: Outcome;
  readonly body: string;
}

export async function judgeAs(site: AccessSite, visitor: Visitor, wanted: Asked): Promise<AskedOutcome> {
  const response = await askAs(site, visitor, wanted);
  const body = await response.text();
  return { status: response.status, outcome: judgeAnswer(response, body), body };
}
