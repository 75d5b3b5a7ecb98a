import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EMPTY_IDENTITY } from '@etalon/core/identity';
import { errorCode } from '@etalon/error';
import { prepareRegister } from '@etalon/runtime/demonstration';
import {
  listTestDatabases,
  type MailCatcher,
  openMailCatcher,
  openTestRegister,
  type TestRegister,
} from '@etalon/testing';
import {
  type Actor,
  askAccountLink,
  bringCandidates,
  erasePerson,
  followAccountLink,
  type ImportedCandidate,
  openAccountLink,
  takeCandidates,
  verifyRegisterJournal,
} from '@etalon/usecases';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createLogger } from '../create-logger.ts';
import { createRuntime, type Runtime } from '../runtime.ts';
import { readSettings } from '../settings.ts';
import { setPassword } from './set-password.ts';

const CONTENT = join(import.meta.dirname, '../../../../content');
const PASSWORD = 'une phrase à retenir';
const PEOPLE = 60;

const candidate = (n: number): ImportedCandidate => ({
  line: n + 1,
  email: `Personne${n}@ecole.test`,
  identity: { ...EMPTY_IDENTITY, birthName: 'Martin', firstNames: [`Prénom ${n}`] },
  route: 'FI',
  blocks: ['B2'],
  extraTimePercent: 0,
});

describe.each(listTestDatabases())('accounts without a password, on $name', (database) => {
  let catcher: MailCatcher;
  let register: TestRegister;
  let runtime: Runtime;
  let officer: Actor;
  let importId = '';

  beforeAll(async () => {
    catcher = await openMailCatcher();
    register = await openTestRegister(database, {
      mail: { smtpUrl: catcher.url, from: 'etalon@ecole.test' },
    });
    const { workplace, dataFolder } = register;
    officer = await register.addPerson('Responsable', 'officer');
    const settings = readSettings({
      environment: {},
      baseUrl: 'http://localhost:4999',
      secret: 'a-secret-for-the-account-test-only-00001',
    });
    runtime = createRuntime({
      settings,
      database: register.database,
      workplace,
      logger: createLogger('silent'),
    });
    const session = await prepareRegister(workplace, {
      ...{ contentFolder: CONTENT, dataFolder, officer, caseRecords: 1500, onStep: () => undefined },
      author: await register.addPerson('Auteur', 'author'),
    });
    const path = join(dataFolder, 'candidats.csv');
    await writeFile(path, 'Adresse\nx@ecole.test\n');
    const brought = await bringCandidates(workplace, officer, {
      ...{ sessionId: session.id, fileName: 'candidats.csv', path },
    });
    if (!('id' in brought)) throw new Error(brought.code);
    importId = brought.id;
  }, 120_000);

  afterAll(async () => {
    await register.close();
    await catcher.close();
  });

  const take = (candidates: readonly ImportedCandidate[]) =>
    takeCandidates(register.workplace, officer, { importId, candidates, openAccount: null });

  const mailsTo = (address: string) =>
    catcher.mails.filter(({ to }) => JSON.stringify(to).toLowerCase().includes(address));

  /** The token that the last letter to an address carries. */
  async function readToken(address: string, count = 1): Promise<string> {
    await vi.waitFor(() => expect(mailsTo(address)).toHaveLength(count), { timeout: 60_000, interval: 100 });
    return /\/compte\/ouvrir\/(\w+)/.exec(mailsTo(address).at(-1)?.text ?? '')?.[1] ?? '';
  }

  function signIn(email: string, password: string): Promise<number> {
    const request = new Request('http://localhost:4999/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://localhost:4999' },
      body: JSON.stringify({ email, password }),
    });
    return runtime.auth.handler(request).then(({ status }) => status);
  }

  const refused = (work: Promise<unknown>): Promise<string | null> => work.then(() => 'nothing', errorCode);

  it('a file of newcomers is enrolled whole, and each is written to once', async () => {
    const candidates = Array.from({ length: PEOPLE }, (_, n) => candidate(n));
    const taken = await take(candidates);
    expect(taken).toMatchObject({ accounts: PEOPLE, enrolled: PEOPLE, left: 0, refused: [] });
    expect(await take(candidates)).toMatchObject({ accounts: 0, enrolled: 0, already: PEOPLE });
    await vi.waitFor(() => expect(catcher.mails).toHaveLength(PEOPLE), { timeout: 120_000, interval: 200 });
    expect(mailsTo('personne7@')).toHaveLength(1);
    expect(mailsTo('personne7@')[0]?.subject).toBe('Votre compte est prêt');
    await verifyRegisterJournal(register.workplace, officer);
  }, 180_000);

  it('its link gives a password, once; before, nobody signs in', async () => {
    const { workplace } = register;
    const token = await readToken('personne7@');
    expect(await signIn('personne7@ecole.test', PASSWORD)).toBe(401);
    expect(await openAccountLink(workplace, token)).toMatchObject({ email: 'personne7@ecole.test' });
    const userId = await followAccountLink(workplace, token);
    await setPassword(runtime.auth, userId, PASSWORD);
    expect(await signIn('personne7@ecole.test', PASSWORD)).toBe(200);
    expect(await refused(followAccountLink(workplace, token))).toBe('account.link-used');
    expect(await refused(openAccountLink(workplace, 'nothing'))).toBe('account.link-not-found');
  }, 90_000);

  it('two browsers that use one link at once: one of them does', async () => {
    const token = await readToken('personne8@');
    const both = await Promise.all([1, 2].map(() => refused(followAccountLink(register.workplace, token))));
    expect(both.toSorted()).toEqual(['account.link-used', 'nothing']);
  }, 90_000);

  it('who forgot asks for another, at most one an hour; it lasts two hours, and signs out who was in', async () => {
    const { workplace } = register;
    await askAccountLink(workplace, ' PERSONNE7@ecole.test ');
    await askAccountLink(workplace, 'personne7@ecole.test');
    await askAccountLink(workplace, 'nobody@ecole.test');
    const token = await readToken('personne7@', 2);
    expect(mailsTo('nobody@')).toHaveLength(0);
    const userId = await followAccountLink(workplace, token);
    await setPassword(runtime.auth, userId, `${PASSWORD}, autrement`);
    expect(await signIn('personne7@ecole.test', PASSWORD)).toBe(401);
    expect(await signIn('personne7@ecole.test', `${PASSWORD}, autrement`)).toBe(200);
    const before = Date.parse(workplace.now());
    register.setClock(new Date(before + 2 * 3_600_000).toISOString());
    await askAccountLink(workplace, 'personne7@ecole.test');
    const late = await readToken('personne7@', 3);
    register.setClock(new Date(before + 5 * 3_600_000).toISOString());
    expect(await refused(followAccountLink(workplace, late))).toBe('account.link-over');
  }, 180_000);

  it('nothing opens the account of a person who was erased', async () => {
    const { workplace } = register;
    const token = await readToken('personne9@');
    const person = await workplace.records.sessions.findPersonByEmail('personne9@ecole.test');
    await erasePerson(workplace, officer, person?.userId ?? '');
    expect(await refused(followAccountLink(workplace, token))).toBe('account.link-not-found');
    await askAccountLink(workplace, 'personne9@ecole.test');
    await expect(setPassword(runtime.auth, 'x', 'court')).rejects.toThrow('identity.password-too-short');
  }, 90_000);
});
