import './as-in-production.ts';
import { type Action, type Actor, mayDo, type Standing } from '@etalon/usecases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openServedRegister, type ServedRegister } from '../testing/open-served-register.ts';
import type { NamedRight } from './access-row.ts';
import { type AccessSite, judgeAs } from './access-site.ts';
import { ACCESS_TABLE } from './access-table.ts';
import { tryEndpoints } from './endpoints.contract.ts';
import { gatherSubjects } from './gather-subjects.ts';
import { tryGuards } from './guards.contract.ts';
import { type Outcome, signInEverybody } from './knock.ts';
import { listPageRoutes } from './list-page-routes.ts';
import { listSecrets } from './list-secrets.ts';
import { preparePages } from './prepare-pages.ts';
import { EVERYBODY, findAccount, type Visitor } from './visitors.ts';

const START_MS = 300_000;
/** Characters of an answer of the router that carries no data. */
const EMPTY_ANSWER = 200;
const BUILD = new URL('../../build/server/index.js', import.meta.url).href;

let register: ServedRegister;
let site: AccessSite;

beforeAll(async () => {
  await preparePages();
  register = await openServedRegister({
    demonstrates: true,
    environment: { ETALON_SIGN_INS_PER_MINUTE: '600', ETALON_COMPRESS: '0' },
  });
  const subjects = await gatherSubjects(register);
  site = { register, subjects, cookies: await signInEverybody(register.address) };
}, START_MS);

afterAll(() => register.close());

/** Rows of the journal: nothing that changes the register leaves it as it was. */
async function countEvents(): Promise<number> {
  const { total } = await site.register.runtime.records.journal.pageRows({ offset: 0, limit: 1 }, null);
  return total;
}

/** A form written for JSON: the draft of a judgement is an object. */
function readJson(fields: Readonly<Record<string, string>>): unknown {
  return { ...fields, draft: JSON.parse(fields.draft ?? 'null') };
}

interface BuiltRoute {
  readonly module: { readonly default?: unknown; readonly action?: unknown; readonly loader?: unknown };
}

type BuiltRoutes = Readonly<Record<string, BuiltRoute | undefined>>;

let builtRoutes: Promise<BuiltRoutes> | undefined;

/** The routes of the built pages, imported once: each import reads the whole file again for its source map. */
function readBuiltRoutes(): Promise<BuiltRoutes> {
  builtRoutes ??= import(BUILD).then((built: { readonly routes: BuiltRoutes }) => built.routes);
  return builtRoutes;
}

const routes = listPageRoutes();

/** Whether an address is drawn as a page; the others answer a file or a form. */
async function isPageRoute(route: string): Promise<boolean> {
  const built = await readBuiltRoutes();
  const id = routes.find(({ pattern }) => pattern === route)?.id ?? '';
  return built[id]?.module.default !== undefined;
}
const tries = ACCESS_TABLE.flatMap(({ route, tries: list }) =>
  list.map((wanted, index) => ({ name: `${route} (${index + 1})`, route, wanted })),
);
const posts = tries.flatMap(({ name, route, wanted }) =>
  (wanted.posts ?? []).map((post, index) => ({ name: `${name}, form ${index + 1}`, route, wanted, post })),
);

const isGuarded = (route: string): boolean =>
  routes.some(({ pattern, guarded }) => pattern === route && guarded);

function expected(visitor: Visitor, route: string, shows: readonly Visitor[]): Outcome {
  if (shows.includes(visitor)) return 'shown';
  return visitor === 'anonymous' && isGuarded(route) ? 'sign-in' : 'refused';
}

/** The address at which the router's script asks for a page's data. */
function dataAddress(path: string): string {
  const [plain = '', query] = path.split('?');
  return `${plain === '/' ? '/_' : plain}.data${query === undefined ? '' : `?${query}`}`;
}

/** How an account stands to a candidate of the demonstration, written by hand. */
function standingsOf(visitor: Visitor, about: NamedRight['about']): readonly Standing[] {
  if (about === undefined) return [];
  if (visitor === about) return ['own'];
  if (visitor === 'first' || visitor === 'second') return ['seated'];
  return visitor === 'president' ? ['presides'] : [];
}

function listGranted(action: Action, about: NamedRight['about']): readonly Visitor[] {
  return EVERYBODY.filter((visitor) => {
    const actor: Actor = { userId: visitor, roles: findAccount(visitor)?.roles ?? [] };
    return mayDo(actor, action, standingsOf(visitor, about));
  });
}

describe('the table of who sees what', () => {
  it('has a row for each address of the router, and no other', () => {
    const written = ACCESS_TABLE.map(({ route }) => route);
    // The frame of a tool and its first part share one address.
    const patterns = new Set(routes.map(({ pattern }) => pattern));
    expect(written.toSorted()).toEqual([...patterns].toSorted());
  });

  it('agrees with the authorisation table wherever a row names a right', () => {
    const named = (owner: string, who: readonly Visitor[], { action, about }: Partial<NamedRight>) =>
      action === undefined
        ? []
        : [{ owner, who: who.toSorted(), granted: listGranted(action, about).toSorted() }];
    const rows = [
      ...tries.flatMap(({ name, wanted }) => named(name, wanted.shows, wanted)),
      ...posts.flatMap(({ name, post }) => named(name, post.by, post)),
    ];
    expect(rows.length).toBeGreaterThan(60);
    expect(rows.map(({ owner, who }) => [owner, who])).toEqual(
      rows.map(({ owner, granted }) => [owner, granted]),
    );
  });

  it('has a form for each page that takes one', async () => {
    const built = await readBuiltRoutes();
    const taking = routes.filter(({ id }) => built[id]?.module.action !== undefined);
    expect(taking.length).toBeGreaterThan(15);
    const tried = new Set(
      ACCESS_TABLE.filter((row) => row.tries.some((each) => each.posts !== undefined)).map(
        (row) => row.route,
      ),
    );
    expect(taking.map(({ pattern }) => pattern).filter((pattern) => !tried.has(pattern))).toEqual([]);
  });
});

const DATA = '/candidatures/:candidacyId/situations/:situation/donnees';
/** A certificate names its holder to whoever has its address; the data of a case hold names that its author made up. */
const HOLDS_NAMES = ['/c/:credentialId', '/c/:credentialId/preuves.json', `${DATA}.zip`, `${DATA}/*`];

describe('each page asked by each account', () => {
  it.each(tries)('$name', async ({ route, wanted }) => {
    const path = wanted.path(site.subjects);
    const isPage = await isPageRoute(route);
    const whole = [
      'anonymous',
      EVERYBODY.find((visitor) => wanted.shows.includes(visitor)),
      EVERYBODY.findLast((visitor) => !wanted.shows.includes(visitor)),
    ];
    const leaks: string[] = [];
    const found = await Promise.all(
      EVERYBODY.map(async (visitor) => {
        const asked = isPage && !whole.includes(visitor) ? dataAddress(path) : path;
        const { outcome, body } = await judgeAs(site, visitor, { path: asked });
        const secrets = HOLDS_NAMES.includes(route) ? [] : listSecrets(visitor, site.subjects);
        leaks.push(...secrets.filter((word) => body.includes(word)).map((word) => `${visitor}: ${word}`));
        return [visitor, outcome] as const;
      }),
    );
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(EVERYBODY.map((visitor) => [visitor, expected(visitor, route, wanted.shows)])),
    );
    // What somebody asked for by its address may be said back to them in that address alone.
    expect(leaks.filter((line) => !path.includes(line.split(': ')[1] ?? ''))).toEqual([]);
  });

  it.each(tries.filter(({ route, wanted }) => isGuarded(route) && wanted.shows.length > 0))(
    '$name, its data alone asked by somebody who may not',
    async ({ route, wanted }) => {
      const leaf = routes.find(({ pattern }) => pattern === route)?.id ?? '';
      const address = dataAddress(wanted.path(site.subjects));
      const path = `${address}${address.includes('?') ? '&' : '?'}_routes=${encodeURIComponent(leaf)}`;
      const others = EVERYBODY.filter((visitor) => !wanted.shows.includes(visitor)).slice(0, 2);
      const loads = (await readBuiltRoutes())[leaf]?.module.loader !== undefined;
      for (const visitor of others) {
        const { outcome, body } = await judgeAs(site, visitor, { path });
        // A part of a tool that loads nothing of its own has nothing to answer: the frame around it is asked for by its row.
        if (loads) expect([visitor, outcome]).not.toContain('shown');
        else expect([visitor, outcome !== 'shown' || body.length < EMPTY_ANSWER]).toEqual([visitor, true]);
      }
    },
  );
});

describe('each form sent by each account that may not', () => {
  it.each(posts)('$name', async ({ route, wanted, post }) => {
    const path = wanted.path(site.subjects);
    const isPage = await isPageRoute(route);
    const fields = post.form(site.subjects);
    const before = await countEvents();
    const found = await Promise.all(
      EVERYBODY.filter((visitor) => !post.by.includes(visitor)).map(async (visitor) => {
        const body = post.json === true ? { json: readJson(fields) } : { form: fields };
        // Asked as the router's script does: the answer is the form's own, without the page drawn after it.
        const asked = isPage && visitor !== 'anonymous' ? dataAddress(path) : path;
        return [visitor, await judgeAs(site, visitor, { path: asked, ...body })] as const;
      }),
    );
    // An address outside the sign-in guard answers in its own form: a page being typed is not sent away.
    const signedOut = isGuarded(route) ? 'sign-in' : expect.stringMatching(/^(sign-in|refused)$/);
    for (const [visitor, { status, outcome }] of found)
      expect([visitor, visitor === 'anonymous' ? outcome : status]).toEqual([
        visitor,
        visitor === 'anonymous' ? signedOut : 403,
      ]);
    expect(await countEvents()).toBe(before);
  });
});

tryEndpoints(() => site);
tryGuards(() => site);
