import { Readable } from 'node:stream';
import { errorCode } from '@etalon/error';
import type { LtiTestPlatform, TestRegister } from '@etalon/testing';
import {
  type Actor,
  acceptRegistration,
  addressOfPlacement,
  allowDecisions,
  bringRoster,
  type ExamSession,
  endPlatform,
  enterByLaunch,
  erasePerson,
  followLaunch,
  invitePlatform,
  linkAccount,
  listOwnLinks,
  listPlaceable,
  placeSituations,
  readCandidateImport,
  readPlatform,
  readSituation,
  receivePiece,
  recordEvent,
  registerPlatform,
  rotateToolKey,
  sealHandIn,
  takePlacingAnswer,
  unlinkAccount,
} from '@etalon/usecases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CoursLti, ORIGINE, ouvrirCoursLti, SITUATION } from './ouvrir-cours-lti.ts';

const PATIENCE = { timeout: 30_000, interval: 50 };

describe('Moodle ou Canvas ouvre une situation, et n’en sait que ce que le certificateur permet', () => {
  let cours: CoursLti;
  let register: TestRegister;
  let plateforme: LtiTestPlatform;
  let responsable: Actor;
  let nour: Actor;
  let samir: Actor;
  let session: ExamSession;
  let plateformeId = '';
  let adresse = '';

  const ouvrir = (subject: string) => cours.lancer({ subject, targetLinkUri: adresse });
  const vue = () => readPlatform(register.workplace, responsable, plateformeId);

  beforeAll(async () => {
    cours = await ouvrirCoursLti();
    ({ register, plateforme, responsable, nour, samir, session } = cours);
  }, 120_000);
  afterAll(() => cours.fermer());

  it('s’inscrit par un lien que la responsable donne, une seule fois', async () => {
    const { workplace } = register;
    const lien = await invitePlatform(workplace, responsable);
    const token = lien.split('/').at(-1) ?? '';
    const registrationToken = plateforme.makeRegistrationToken();
    const demande = { token, configurationUrl: plateforme.configurationUrl, registrationToken };
    const refusee = { ...demande, registrationToken: 'inventé' };
    expect(await acceptRegistration(workplace, refusee).catch(errorCode)).toBe('lti.registration-failed');
    const inscrite = await acceptRegistration(workplace, demande);
    plateformeId = inscrite.id;
    expect(inscrite).toMatchObject({ issuer: plateforme.origin, clientId: plateforme.clientId });
    expect(inscrite.tellsDecisions).toBe(false);
    expect(plateforme.registered).toHaveLength(1);
    expect(plateforme.registered[0]).toMatchObject({ jwks_uri: `${ORIGINE}/lti/jwks.json` });
    expect(await acceptRegistration(workplace, demande).catch(errorCode)).toBe('lti.invitation-over');
    const formulaire = {
      ...plateforme.registration,
      ...{ name: 'Bis', audience: '', frameOrigins: [] },
    };
    expect(await registerPlatform(workplace, responsable, formulaire).catch(errorCode)).toBe(
      'lti.already-registered',
    );
    const interne = { ...formulaire, clientId: 'autre', tokenUrl: 'https://127.0.0.1/jetons' };
    expect(await registerPlatform(workplace, responsable, interne).catch(errorCode)).toBe(
      'webhook.private-address',
    );
    const piege = { ...formulaire, clientId: 'autre', frameOrigins: ["https://x.test;script-src'"] };
    expect(await registerPlatform(workplace, responsable, piege).catch(errorCode)).toBe('lti.bad-origin');
  });

  it('place des situations : seule une responsable reliée les choisit, et la réponse signée part une fois', async () => {
    const { workplace } = register;
    const { ticket, places } = await cours.placer('prof-1');
    expect(places).toBe(true);
    expect(await followLaunch(workplace, { ticket, actor: null })).toMatchObject({ kind: 'sign-in' });
    expect(await listPlaceable(workplace, responsable, ticket).catch(errorCode)).toBe('lti.launch-over');
    await linkAccount(workplace, responsable, ticket);
    expect(await followLaunch(workplace, { ticket, actor: responsable })).toMatchObject({ kind: 'place' });
    const { sessions } = await listPlaceable(workplace, responsable, ticket);
    expect(sessions.map(({ id }) => id)).toContain(session.id);
    const choix = { ticket, sessionId: session.id, situations: [SITUATION] };
    expect(await placeSituations(workplace, nour, choix).catch(errorCode)).toBe('access.refused');
    expect(await placeSituations(workplace, responsable, { ...choix, situations: [] }).catch(errorCode)).toBe(
      'lti.nothing-placed',
    );
    const ailleurs = { ...choix, situations: ['A9.9'] };
    expect(await placeSituations(workplace, responsable, ailleurs).catch(errorCode)).toBe(
      'situation.not-found',
    );
    expect(await takePlacingAnswer(workplace, ticket)).toBeNull();
    await placeSituations(workplace, responsable, choix);
    const reponse = await takePlacingAnswer(workplace, ticket);
    expect(reponse?.returnUrl).toBe(`${plateforme.origin}/placed`);
    const prise = await fetch(reponse?.returnUrl ?? '', {
      method: 'POST',
      body: new URLSearchParams({ JWT: reponse?.token ?? '' }),
    });
    expect(prise.status).toBe(200);
    expect(await takePlacingAnswer(workplace, ticket).catch(errorCode)).toBe('lti.launch-over');
    const [item] = plateforme.placed;
    expect(item).toMatchObject({ type: 'ltiResourceLink', lineItem: { scoreMaximum: 1, tag: SITUATION } });
    adresse = String(item?.url);
  });

  it('demande une fois à la personne de relier son compte, puis ouvre sa situation et elle seule', async () => {
    const { workplace } = register;
    const { ticket } = await ouvrir('eleve-7');
    expect(await followLaunch(workplace, { ticket, actor: null })).toMatchObject({ kind: 'sign-in' });
    expect(await followLaunch(workplace, { ticket, actor: nour })).toMatchObject({ kind: 'link' });
    expect(await enterByLaunch(workplace, ticket).catch(errorCode)).toBe('lti.sign-in-needed');
    await linkAccount(workplace, nour, ticket);
    const path = `/candidatures/${cours.candidature.id}/situations/${SITUATION}`;
    expect(await followLaunch(workplace, { ticket, actor: nour })).toEqual({ kind: 'open', path });
    const suivant = (await ouvrir('eleve-7')).ticket;
    expect(await followLaunch(workplace, { ticket: suivant, actor: samir })).toMatchObject({
      kind: 'other-account',
    });
    expect(await followLaunch(workplace, { ticket: suivant, actor: null })).toMatchObject({
      kind: 'enter',
      name: 'Nour',
    });
    expect(await enterByLaunch(workplace, suivant)).toEqual({ userId: nour.userId, path });
    expect(await enterByLaunch(workplace, suivant).catch(errorCode)).toBe('lti.launch-over');
  });

  it('n’ouvre rien à qui n’a pas la situation, ni par un lancement seul à qui a un autre rôle', async () => {
    const { workplace } = register;
    const { ticket } = await ouvrir('eleve-8');
    await linkAccount(workplace, samir, ticket);
    expect(await followLaunch(workplace, { ticket, actor: samir }).catch(errorCode)).toBe(
      'lti.not-candidate',
    );
    expect(await enterByLaunch(workplace, ticket).catch(errorCode)).toBe('lti.not-candidate');
    const prof = (await ouvrir('prof-1')).ticket;
    expect(await followLaunch(workplace, { ticket: prof, actor: null })).toMatchObject({ kind: 'sign-in' });
    expect(await enterByLaunch(workplace, prof).catch(errorCode)).toBe('lti.sign-in-needed');
    expect(await followLaunch(workplace, { ticket: prof, actor: responsable })).toEqual({
      kind: 'open',
      path: `/sessions/${session.id}`,
    });
  });

  it('lit la liste d’un cours, page après page, en lignes à relire : personne n’est créé', async () => {
    const { workplace } = register;
    plateforme.members.push(
      { user_id: '1', roles: ['Learner'], email: 'a@ecole.test', given_name: 'Ada', family_name: 'Un' },
      { user_id: '2', roles: ['Instructor'], email: 'b@ecole.test', given_name: 'B', family_name: 'Prof' },
      { user_id: '3', status: 'Inactive', roles: ['Learner'], email: 'c@ecole.test' },
      {
        user_id: '4',
        status: 'Active',
        roles: ['http://purl.imsglobal.org/vocab/lis/v2/membership#Learner'],
        given_name: 'Sans',
        family_name: 'Adresse',
      },
      { user_id: '5', roles: ['Learner'], email: 'e@ecole.test', given_name: 'Élie', family_name: 'Cinq' },
    );
    const [cours] = (await vue()).courses;
    expect(cours?.title).toBe(plateforme.courseTitle);
    const cible = { courseId: cours?.id ?? '', sessionId: session.id };
    expect(await bringRoster(workplace, nour, cible).catch(errorCode)).toBe('access.refused');
    const avant = (await workplace.records.sessions.listPeople()).length;
    const { id } = await bringRoster(workplace, responsable, cible);
    const { file } = await readCandidateImport(workplace, responsable, id);
    expect(file.rows.map((row) => row.slice(0, 3))).toEqual([
      ['a@ecole.test', 'Un', 'Ada'],
      ['', 'Adresse', 'Sans'],
      ['e@ecole.test', 'Cinq', 'Élie'],
    ]);
    expect(await workplace.records.sessions.listPeople()).toHaveLength(avant);
  });

  it('apprend qu’un travail est remis, après un refus, et jamais la décision sans permission', async () => {
    const { workplace } = register;
    const cible = { candidacyId: cours.candidature.id, situation: SITUATION };
    const stored = await workplace.files.put(Readable.from([Buffer.from('# Note')]), { maxBytes: 10_000 });
    await receivePiece(workplace, nour, { ...cible, slot: 'note', fileName: 'note.md', ...stored });
    const { handIn } = await readSituation(workplace, nour, cible);
    plateforme.refuseScores(500);
    await sealHandIn(workplace, nour, {
      handInId: handIn?.id ?? '',
      confirmation: { method: 'password' },
    });
    const premier = async () => (await vue()).scores.at(-1);
    await expect.poll(async () => (await premier())?.attempts[0]?.status, PATIENCE).toBe(500);
    plateforme.refuseScores(null);
    await expect.poll(async () => (await premier())?.attempts.at(-1)?.outcome, PATIENCE).toBe('delivered');
    expect(plateforme.scores).toHaveLength(1);
    const [dite] = plateforme.scores;
    expect(dite).toEqual({
      ...{ userId: 'eleve-7', timestamp: expect.any(String) },
      ...{ activityProgress: 'Submitted', gradingProgress: 'PendingManual' },
    });
    const prononcer = (result: string, kind = 'block.pronounced') =>
      workplace.records.transaction((records) =>
        recordEvent(workplace, records, responsable, {
          kind,
          subjects: ['decision', cours.candidature.id],
          facts: { block: 'B2', result, act: '' },
        }),
      );
    await prononcer('acquis');
    expect((await vue()).scores).toHaveLength(1);
    await allowDecisions(workplace, responsable, { platformId: plateformeId, allowed: true });
    await prononcer('non-acquis');
    await expect.poll(() => plateforme.scores.length, PATIENCE).toBe(2);
    expect(plateforme.scores[1]).toMatchObject({
      gradingProgress: 'FullyGraded',
      scoreGiven: 0,
      scoreMaximum: 1,
    });
    await prononcer('en-attente', 'block.superseded');
    await expect.poll(() => plateforme.scores.length, PATIENCE).toBe(3);
    expect(plateforme.scores[2]).toMatchObject({ gradingProgress: 'PendingManual' });
    expect(plateforme.scores[2]).not.toHaveProperty('scoreGiven');
  });

  it('signe avec une nouvelle clé sans perdre l’ancienne', async () => {
    const { workplace } = register;
    const keyId = await rotateToolKey(workplace, responsable);
    const { keys } = await workplace.lti.readKeySet();
    expect(keys.map(({ kid }) => kid)).toHaveLength(2);
    expect(keys.at(-1)?.kid).toBe(keyId);
    expect(JSON.stringify(keys)).not.toMatch(/"(d|p|q)"/);
    const [cours] = (await vue()).courses;
    const cible = { courseId: cours?.id ?? '', sessionId: session.id };
    expect((await bringRoster(workplace, responsable, cible)).rows).toHaveLength(3);
  });

  it('défait un lien, l’efface avec la personne, et n’ouvre plus rien d’une plateforme fermée', async () => {
    const { workplace } = register;
    expect(await listOwnLinks(workplace, nour)).toMatchObject([{ platformId: plateformeId }]);
    await unlinkAccount(workplace, nour, plateformeId);
    const { ticket } = await ouvrir('eleve-7');
    expect(await followLaunch(workplace, { ticket, actor: nour })).toMatchObject({ kind: 'link' });
    await erasePerson(workplace, responsable, samir.userId);
    expect(await workplace.records.lti.listLinksOf(samir.userId)).toEqual([]);
    await endPlatform(workplace, responsable, plateformeId);
    expect(await followLaunch(workplace, { ticket, actor: nour }).catch(errorCode)).toBe(
      'lti.platform-unknown',
    );
    expect(await ouvrir('eleve-7').catch(errorCode)).toBe('lti.platform-unknown');
    expect(addressOfPlacement({ origin: ORIGINE }, 'x')).toBe(`${ORIGINE}/lti/placements/x`);
  });
});
