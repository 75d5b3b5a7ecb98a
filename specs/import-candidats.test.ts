import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EMPTY_IDENTITY } from '@etalon/core/identity';
import { prepareRegister } from '@etalon/runtime/demonstration';
import { listTestDatabases, openTestRegister, type TestRegister } from '@etalon/testing';
import {
  type Actor,
  bringCandidates,
  erasePerson,
  type ImportedCandidate,
  leaveCandidates,
  previewCandidates,
  readCandidateImport,
  takeCandidates,
  verifyRegisterJournal,
} from '@etalon/usecases';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const CONTENT = join(import.meta.dirname, '../content');

describe.each(listTestDatabases())('Un fichier de candidats, sur $name', (database) => {
  let register: TestRegister;
  let responsable: Actor;
  let dossier = '';
  let session = '';

  beforeAll(async () => {
    register = await openTestRegister(database);
    dossier = await mkdtemp(join(tmpdir(), 'etalon-candidats-'));
    responsable = await register.addPerson('Responsable', 'officer');
    const exam = await prepareRegister(register.workplace, {
      contentFolder: CONTENT,
      dataFolder: register.dataFolder,
      officer: responsable,
      author: await register.addPerson('Auteur', 'author'),
      caseRecords: 1500,
      onStep: () => undefined,
    });
    session = exam.id;
  }, 120_000);

  afterAll(async () => {
    await register.close();
    await rm(dossier, { recursive: true, force: true });
  });

  const candidat = (line: number, email: string, nom: string): ImportedCandidate => ({
    line,
    email,
    identity: { ...EMPTY_IDENTITY, birthName: nom, firstNames: ['Ana'] },
    route: 'FI',
    blocks: ['B2'],
    extraTimePercent: 0,
  });
  const ouvrir = async ({ email, name }: { readonly email: string; readonly name: string }) => {
    const personne = await register.addPerson(name);
    await register.database.db.execute(
      `update "user" set email = '${email}' where id = '${personne.userId}'`,
    );
    return personne.userId;
  };

  it('un tableur est lu, montré, puis pris ; le même fichier ne crée personne deux fois', async () => {
    const { workplace } = register;
    const path = join(dossier, 'candidats.csv');
    await writeFile(path, 'Adresse;Nom;Prénom\nana@ecole.test;Morel;Ana\nluc@ecole.test;Petit;Luc\n');
    const apporter = async () => {
      const recu = await bringCandidates(workplace, responsable, {
        sessionId: session,
        fileName: 'candidats.csv',
        path,
      });
      if (!('id' in recu)) throw new Error(recu.code);
      return recu;
    };
    const recu = await apporter();
    expect(recu.columns).toEqual(['Adresse', 'Nom', 'Prénom']);
    const candidates = [candidat(2, 'ana@ecole.test', 'Morel'), candidat(3, 'LUC@ecole.test', 'Petit')];
    const montre = await previewCandidates(workplace, responsable, { importId: recu.id, candidates });
    expect(montre.map(({ standing }) => standing)).toEqual(['new', 'new']);
    expect(montre[0]?.findings.map(({ field }) => field)).toContain('sex');
    expect(await workplace.records.sessions.findPersonByEmail('ana@ecole.test')).toBeNull();
    const prendre = (importId: string) =>
      takeCandidates(workplace, responsable, { importId, candidates, openAccount: ouvrir });
    expect(await prendre(recu.id)).toEqual({ accounts: 2, enrolled: 2, already: 0, left: 0, refused: [] });
    const encore = await apporter();
    expect(await prendre(encore.id)).toEqual({ accounts: 0, enrolled: 0, already: 2, left: 0, refused: [] });
    await leaveCandidates(workplace, responsable, recu.id);
    await expect(readCandidateImport(workplace, responsable, recu.id)).rejects.toMatchObject({
      code: 'candidates.import-not-found',
    });
    const ana = await workplace.records.sessions.findPersonByEmail('ana@ecole.test');
    await erasePerson(workplace, responsable, ana?.userId ?? '');
    await expect(readCandidateImport(workplace, responsable, encore.id)).rejects.toMatchObject({
      code: 'candidates.import-not-found',
    });
  });

  it('une ligne que le règlement refuse le dit avant et après, ne crée personne et n’arrête pas les autres', async () => {
    const { workplace } = register;
    const path = join(dossier, 'majore.csv');
    await writeFile(path, 'Adresse;Nom;Prénom\nmia@ecole.test;Roy;Mia\nnoe@ecole.test;Sol;Noé\n');
    const recu = await bringCandidates(workplace, responsable, {
      sessionId: session,
      fileName: 'majore.csv',
      path,
    });
    if (!('id' in recu)) throw new Error(recu.code);
    const candidates = [
      { ...candidat(2, 'mia@ecole.test', 'Roy'), extraTimePercent: 99 },
      candidat(3, 'noe@ecole.test', 'Sol'),
      candidat(4, 'NOE@ecole.test', 'Sol'),
    ];
    const montre = await previewCandidates(workplace, responsable, { importId: recu.id, candidates });
    expect(montre.map(({ refusal }) => refusal?.code ?? null)).toEqual([
      'candidacy.extra-time-over-regulations',
      null,
      null,
    ]);
    const pris = await takeCandidates(workplace, responsable, {
      ...{ importId: recu.id, candidates },
      openAccount: ouvrir,
    });
    expect(pris).toMatchObject({ accounts: 1, enrolled: 1, already: 0, left: 0 });
    expect(pris.refused.map(({ line, code }) => [line, code])).toEqual([
      [2, 'candidacy.extra-time-over-regulations'],
    ]);
    expect(await workplace.records.sessions.findPersonByEmail('mia@ecole.test')).toBeNull();
    const noe = await workplace.records.sessions.findPersonByEmail('noe@ecole.test');
    expect(noe?.roles).toContain('candidate');
    expect(await workplace.records.candidacies.listIdentities(noe?.userId ?? '')).toHaveLength(1);
    expect((await verifyRegisterJournal(workplace, responsable)).intact).toBe(true);
  });

  it('un long fichier est lu en entier', async () => {
    const path = join(dossier, 'long.csv');
    const lignes = Array.from({ length: 5200 }, (_, rang) => `p${rang}@ecole.test;Nom;Ana`);
    await writeFile(path, `Adresse;Nom;Prénom\n${lignes.join('\n')}\n`);
    const recu = await bringCandidates(register.workplace, responsable, {
      sessionId: session,
      fileName: 'long.csv',
      path,
    });
    if (!('id' in recu)) throw new Error(recu.code);
    expect(recu.rows).toHaveLength(5200);
    expect(recu.rows.at(-1)?.[0]).toBe('p5199@ecole.test');
  });

  it('une archive OneRoster donne ses étudiants ; une archive sans personne est refusée avec sa raison', async () => {
    const { workplace } = register;
    const path = join(dossier, 'roster.zip');
    const apporter = () =>
      bringCandidates(workplace, responsable, { sessionId: session, fileName: 'roster.zip', path });
    const users =
      'sourcedId,status,enabledUser,givenName,familyName,email\nu1,,true,Zoé,Lévêque,zoe@ecole.test\nu2,,true,Paul,Prof,paul@ecole.test\n';
    const enrollments =
      'sourcedId,status,classSourcedId,userSourcedId,role\ne1,,c1,u1,student\ne2,,c1,u2,teacher\n';
    await writeFile(path, zipSync({ 'users.csv': strToU8(users), 'enrollments.csv': strToU8(enrollments) }));
    const recu = await apporter();
    if (!('id' in recu)) throw new Error(recu.code);
    expect(recu.rows).toHaveLength(1);
    expect(recu.rows[0]?.slice(0, 4)).toEqual(['u1', 'zoe@ecole.test', 'Lévêque', 'Zoé']);
    await writeFile(path, zipSync({ 'autre.csv': strToU8('a,b\n1,2\n') }));
    expect(await apporter()).toMatchObject({ kind: 'refused', code: 'E_UNSUPPORTED' });
  });

  it('un fichier que personne ne prend ni ne laisse s’en va au bout de trente jours', async () => {
    const { workplace } = register;
    const path = join(dossier, 'oublie.csv');
    await writeFile(path, 'Adresse;Nom;Prénom\neva@ecole.test;Roy;Eva\n');
    const apporter = async () => {
      const recu = await bringCandidates(workplace, responsable, {
        sessionId: session,
        fileName: 'oublie.csv',
        path,
      });
      if (!('id' in recu)) throw new Error(recu.code);
      return recu.id;
    };
    register.setClock('2026-12-01T09:00:00.000Z');
    const oublie = await apporter();
    register.setClock('2026-12-30T09:00:00.000Z');
    const recent = await apporter();
    expect((await readCandidateImport(workplace, responsable, oublie)).file.fileName).toBe('oublie.csv');
    register.setClock('2027-01-02T09:00:00.000Z');
    await apporter();
    await expect(readCandidateImport(workplace, responsable, oublie)).rejects.toMatchObject({
      code: 'candidates.import-not-found',
    });
    expect((await readCandidateImport(workplace, responsable, recent)).file.id).toBe(recent);
  });
});
