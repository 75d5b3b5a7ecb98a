import { join } from 'node:path';
import type { CivilIdentity } from '@etalon/core/identity';
import { prepareRegister } from '@etalon/runtime/demonstration';
import { listTestDatabases, openTestRegister, type TestRegister } from '@etalon/testing';
import {
  type Actor,
  type Candidacy,
  changeRoute,
  confirmIdentity,
  correctIdentity,
  decideAccommodations,
  decideFeasibility,
  enrolCandidate,
  erasePerson,
  readCandidacy,
  readCandidacyFile,
  readIdentity,
  receiveFeasibility,
  recogniseBlock,
  searchCandidacies,
  withdrawRecognition,
  writeIdentity,
} from '@etalon/usecases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const CONTENT = join(import.meta.dirname, '../content');
const TOUS = ['B1', 'B2', 'B3', 'B4', 'B5', 'B6'];
const IDENTITE: CivilIdentity = {
  birthName: 'Kowalczyk',
  usageName: null,
  firstNames: ['Zofia', 'Anna'],
  sex: 'F',
  birthYear: 1998,
  birthMonth: 2,
  birthDay: 28,
  birthPlace: { kind: 'commune', code: '30189' },
};

describe.each(listTestDatabases())(
  'Une candidature, de l’identité à la recevabilité, sur $name',
  (database) => {
    let register: TestRegister;
    let responsable: Actor;
    let session = '';
    const jour = (instant: string) => register.setClock(`${instant}T09:00:00.000Z`);

    beforeAll(async () => {
      register = await openTestRegister(database);
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

    afterAll(() => register.close());

    const inscrire = async (nom: string, blocs: readonly string[], voie: Candidacy['route'] = 'FI') => {
      const personne = await register.addPerson(nom, 'candidate');
      const candidature = await enrolCandidate(register.workplace, responsable, {
        sessionId: session,
        userId: personne.userId,
        route: voie,
        blocks: blocs,
        extraTimePercent: 0,
        nameOnCertificate: false,
      });
      return { personne, candidature };
    };
    const journal = async () =>
      (await register.workplace.records.journal.listRows(0, 10_000)).map(({ body }) => body).join('\n');

    it('la candidate écrit son identité une fois, la relit et la confirme ; rien n’en paraît au journal', async () => {
      const { workplace } = register;
      const { personne } = await inscrire('Zofia', ['B2']);
      const incomplete = await writeIdentity(workplace, personne, { ...IDENTITE, sex: null });
      await expect(confirmIdentity(workplace, personne, incomplete.id)).rejects.toMatchObject({
        code: 'identity.not-confirmable',
      });
      const ecrite = await writeIdentity(workplace, personne, IDENTITE);
      await expect(confirmIdentity(workplace, personne, incomplete.id)).rejects.toMatchObject({
        code: 'identity.superseded',
      });
      await confirmIdentity(workplace, personne, ecrite.id);
      expect((await writeIdentity(workplace, personne, IDENTITE)).id).toBe(ecrite.id);
      const vue = await readIdentity(workplace, personne, personne.userId);
      expect(vue.version?.confirmedAt).not.toBeNull();
      expect(vue.findings).toEqual([]);
      expect(vue.history).toHaveLength(2);
      expect(await journal()).toContain(ecrite.commitment);
      expect(await journal()).not.toContain('Kowalczyk');
    });

    it('une correction par la responsable se motive, et la personne confirme de nouveau', async () => {
      const { workplace } = register;
      const { personne, candidature } = await inscrire('Ines', ['B2']);
      const ecrite = await writeIdentity(workplace, personne, { ...IDENTITE, birthName: 'KOWALCZYK' });
      await confirmIdentity(workplace, personne, ecrite.id);
      const corriger = (reason: string) =>
        correctIdentity(workplace, responsable, { userId: personne.userId, identity: IDENTITE, reason });
      await expect(corriger(' ')).rejects.toMatchObject({ code: 'identity.reason-missing' });
      await corriger('Acte de naissance vu le 20 novembre');
      await expect(corriger('encore')).rejects.toMatchObject({ code: 'identity.unchanged' });
      const vue = await readCandidacyFile(workplace, responsable, candidature.id);
      expect(vue.identityState).toBe('to-confirm');
      expect(vue.identity?.history.map(({ source }) => source)).toEqual(['officer', 'candidate']);
    });

    it('effacer la personne ôte toutes ses identités, et laisse un engagement qui ne dit rien', async () => {
      const { workplace } = register;
      const { personne } = await inscrire('Effacée', ['B2']);
      const { commitment } = await writeIdentity(workplace, personne, IDENTITE);
      await erasePerson(workplace, responsable, personne.userId);
      const [reste] = await workplace.records.candidacies.listIdentities(personne.userId);
      expect(reste).toMatchObject({ commitment, identity: null });
      const lu = await readIdentity(workplace, responsable, personne.userId);
      expect(lu).toMatchObject({ version: null, findings: [] });
      await expect(
        correctIdentity(workplace, responsable, { userId: personne.userId, identity: IDENTITE, reason: 'x' }),
      ).rejects.toMatchObject({ code: 'identity.person-erased' });
    });

    it('ce qui est écrit d’une identité ne se réécrit pas', async () => {
      for (const table of [
        'identity_version',
        'identity_confirmation',
        'route_change',
        'feasibility_decision',
      ])
        await expect(register.database.db.execute(`delete from ${table}`)).rejects.toThrow();
      await expect(
        register.database.db.execute(`update identity_content set reason = 'autre'`),
      ).rejects.toThrow();
    });

    it('la voie d’accès change avec un jour et un motif, et garde son histoire', async () => {
      const { workplace } = register;
      const { personne, candidature } = await inscrire('Alternante', ['B2']);
      const changer = (route: Candidacy['route'], fromDay: string, reason: string) =>
        changeRoute(workplace, responsable, { candidacyId: candidature.id, route, fromDay, reason });
      await expect(changer('FI', '2026-11-20', 'x')).rejects.toMatchObject({ code: 'candidacy.same-route' });
      await expect(changer('CA', '2026-12-20', 'x')).rejects.toMatchObject({ code: 'candidacy.day-to-come' });
      await expect(changer('CA', '2026-02-30', 'x')).rejects.toMatchObject({ code: 'candidacy.bad-day' });
      await expect(changer('CA', '2026-11-20', '')).rejects.toMatchObject({
        code: 'candidacy.reason-missing',
      });
      await changer('CA', '2026-11-20', 'Contrat d’apprentissage signé');
      await changer('CQ', '2026-11-24', 'Contrat de professionnalisation');
      const vue = await readCandidacyFile(workplace, personne, candidature.id);
      expect(vue.facts.candidacy.route).toBe('CQ');
      expect(vue.enrolledRoute).toBe('FI');
      expect(vue.routes.map(({ route, fromDay }) => [route, fromDay])).toEqual([
        ['CA', '2026-11-20'],
        ['CQ', '2026-11-24'],
      ]);
    });

    it('les aménagements se lisent comme des mesures, et repoussent la fin du dépôt', async () => {
      const { workplace } = register;
      const { personne, candidature } = await inscrire('Aménagée', ['B2']);
      const avant = await readCandidacy(workplace, personne, candidature.id);
      expect(avant.accommodations).toEqual({ measures: [], extraTimePercent: 0 });
      await decideAccommodations(workplace, responsable, {
        candidacyId: candidature.id,
        measures: ['extra-time', 'separate-room'],
        extraTimePercent: 33,
      });
      const vue = await readCandidacy(workplace, personne, candidature.id);
      expect(vue.accommodations).toEqual({ measures: ['extra-time', 'separate-room'], extraTimePercent: 33 });
      expect(vue.deadline > avant.deadline).toBe(true);
      expect(await journal()).not.toContain('separate-room');
    });

    it('un bloc est reconnu avec sa preuve, une seule fois, et la reconnaissance se retire avec un motif', async () => {
      const { workplace } = register;
      const { candidature } = await inscrire('Déjà titulaire', ['B2']);
      const reconnaitre = (block: string) =>
        recogniseBlock(workplace, responsable, {
          candidacyId: candidature.id,
          block,
          ground: 'equivalence',
          origin: 'Certification voisine, bloc 3',
          proof: 'Parchemin n° 2024-118',
        });
      await expect(reconnaitre('B9')).rejects.toMatchObject({ code: 'candidacy.unknown-block' });
      const reconnu = await reconnaitre('B1');
      await expect(reconnaitre('B1')).rejects.toMatchObject({ code: 'candidacy.block-already-recognised' });
      await withdrawRecognition(workplace, responsable, {
        recognitionId: reconnu.id,
        reason: 'Preuve périmée',
      });
      await reconnaitre('B1');
      const vue = await readCandidacyFile(workplace, responsable, candidature.id);
      expect(vue.recognitions.map(({ withdrawal }) => withdrawal?.reason ?? null)).toEqual([
        'Preuve périmée',
        null,
      ]);
      expect((await readCandidacy(workplace, responsable, candidature.id)).recognitions).toHaveLength(1);
    });

    it('le silence de deux mois rend un dossier VAE recevable, et plus personne ne peut le refuser', async () => {
      const { workplace } = register;
      const { candidature } = await inscrire('Par la VAE', TOUS, 'VAE');
      jour('2026-11-25');
      const recu = await receiveFeasibility(workplace, responsable, {
        candidacyId: candidature.id,
        receivedOn: '2026-09-30',
      });
      const etat = async () =>
        (await readCandidacyFile(workplace, responsable, candidature.id)).feasibilities[0]?.state;
      expect(await etat()).toEqual({ kind: 'waiting', dueOn: '2026-11-30', daysLeft: 5 });
      await expect(
        receiveFeasibility(workplace, responsable, { candidacyId: candidature.id, receivedOn: '2026-11-01' }),
      ).rejects.toMatchObject({ code: 'feasibility.once-a-year' });
      jour('2026-12-01');
      expect(await etat()).toEqual({ kind: 'silence', since: '2026-12-01' });
      await expect(
        decideFeasibility(workplace, responsable, {
          fileId: recu.id,
          outcome: 'inadmissible',
          motive: 'tard',
        }),
      ).rejects.toMatchObject({ code: 'feasibility.term-passed' });
    });

    it('dans les deux mois, une personne prononce, et motive un refus', async () => {
      const { workplace } = register;
      jour('2026-12-02');
      const { candidature } = await inscrire('Par la VAE, un bloc', ['B2'], 'VAE');
      const recu = await receiveFeasibility(workplace, responsable, {
        candidacyId: candidature.id,
        receivedOn: '2026-12-01',
      });
      const refuser = (motive: string) =>
        decideFeasibility(workplace, responsable, { fileId: recu.id, outcome: 'inadmissible', motive });
      await expect(refuser('')).rejects.toMatchObject({ code: 'feasibility.motive-missing' });
      await refuser('Aucune expérience en rapport avec le bloc');
      await expect(refuser('encore')).rejects.toMatchObject({ code: 'feasibility.already-decided' });
      const [vu] = (await readCandidacyFile(workplace, responsable, candidature.id)).feasibilities;
      expect(vu?.state).toMatchObject({ kind: 'decided', outcome: 'inadmissible' });
      const { candidature: autre } = await inscrire('Sans VAE', ['B2']);
      await expect(
        receiveFeasibility(workplace, responsable, { candidacyId: autre.id, receivedOn: '2026-12-01' }),
      ).rejects.toMatchObject({ code: 'feasibility.not-vae' });
    });

    it('la liste cherche, filtre et pagine, et dit où en est chaque identité', async () => {
      const { workplace } = register;
      const chercher = (change: object) =>
        searchCandidacies(workplace, responsable, {
          text: '',
          sessionId: session,
          route: null,
          identity: null,
          sort: 'name',
          descending: false,
          page: { offset: 0, limit: 50 },
          ...change,
        });
      expect((await chercher({ text: 'zofia' })).rows.map(({ identity }) => identity)).toEqual(['confirmed']);
      expect((await chercher({ route: 'CQ' })).rows.map(({ name }) => name)).toEqual(['Alternante']);
      expect((await chercher({ text: '%' })).total).toBe(0);
      const tous = await chercher({});
      const page = await chercher({ page: { offset: 1, limit: 2 } });
      expect(page.total).toBe(tous.total);
      expect(page.rows.map(({ name }) => name)).toEqual(tous.rows.slice(1, 3).map(({ name }) => name));
      const absents = await chercher({ identity: 'absent' });
      expect(absents.rows.every(({ findings }) => findings.length === 0)).toBe(true);
      expect((await chercher({ identity: 'to-confirm' })).rows.map(({ name }) => name)).toContain('Ines');
    });
  },
);
