import { join } from 'node:path';
import { prepareRegister } from '@etalon/runtime/demonstration';
import { listTestDatabases, openTestRegister, type TestRegister } from '@etalon/testing';
import {
  type Actor,
  answerConvocation,
  appointSeat,
  conveneJuries,
  declareIndependence,
  type ExamSession,
  enrolCandidate,
  markPresence,
  planJuries,
  readExaminer,
  readOwnConvocations,
  readSessionJuries,
  recordTraining,
  replaceSeat,
  saveExaminer,
  seatPlan,
  setSessionDate,
} from '@etalon/usecases';
import {
  pronounceMission,
  readMission,
  readMissionPanel,
  recordDefence,
  recordLook,
  writeAgreement,
} from '@etalon/usecases/mission';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeDe } from './code-de.ts';

const CONTENT = join(import.meta.dirname, '../content');
const JOUR = '2026-11-26';
const ANCRES = { anchors: 12, withinOne: 12, sameSide: 12 };

describe.each(listTestDatabases())('Le jury d’une mission se compose du vivier, sur $name', (database) => {
  let register: TestRegister;
  let session: ExamSession;
  let candidature = '';
  const gens = new Map<string, Actor>();
  const qui = (nom: string): Actor => gens.get(nom) ?? { userId: 'personne', roles: [] };
  const travail = () => register.workplace;
  const officer = () => qui('responsable');

  async function decrire(nom: string, employer: string, formee = true): Promise<void> {
    const { userId } = qui(nom);
    const commun = { userId, blocks: ['mission'] };
    await saveExaminer(travail(), officer(), {
      ...commun,
      ...{ employer, external: true, gender: null, available: true },
    });
    if (formee)
      await recordTraining(travail(), officer(), {
        ...{ ...commun, day: JOUR, durationMinutes: 120, counts: ANCRES },
      });
  }

  const juryDeMission = async () => {
    const { juries } = await readSessionJuries(travail(), officer(), { sessionId: session.id, day: null });
    const jury = juries.find(({ block }) => block === 'mission');
    if (jury === undefined) throw new Error('un jury de mission est attendu');
    return jury;
  };

  beforeAll(async () => {
    register = await openTestRegister(database);
    register.setClock('2026-11-26T09:00:00.000Z');
    gens.set('responsable', await register.addPerson('Responsable', 'officer'));
    gens.set('candidate', await register.addPerson('Candidate', 'candidate'));
    gens.set('présidente', await register.addPerson('Présidente', 'president'));
    for (const nom of ['Anne', 'Basile', 'Carole', 'Driss', 'Emma'])
      gens.set(nom, await register.addPerson(nom, 'examiner'));
    session = await prepareRegister(travail(), {
      contentFolder: CONTENT,
      dataFolder: register.dataFolder,
      officer: officer(),
      author: await register.addPerson('Auteur', 'author'),
      caseRecords: 1500,
      onStep: () => undefined,
    });
    const { id } = await enrolCandidate(travail(), officer(), {
      ...{ sessionId: session.id, userId: qui('candidate').userId, route: 'FI', blocks: ['B2'] },
      ...{ extraTimePercent: 0, nameOnCertificate: false },
    });
    candidature = id;
    await decrire('présidente', 'Cabinet Nord');
    await decrire('Anne', 'ATELIER  des Previsions');
    await decrire('Basile', 'Cabinet Sud');
    await decrire('Carole', 'Cabinet Est');
    await decrire('Driss', 'Cabinet Ouest', false);
  }, 120_000);

  afterAll(() => register.close());

  it('le vivier connaît la mission comme un bloc : on y dit sa compétence et sa qualification', async () => {
    const { blocks } = await readExaminer(travail(), officer(), qui('Basile').userId);
    expect(blocks.map(({ id }) => id)).toEqual(['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'mission']);
  });

  it('une mission déclarée demande son jury ; sans elle, il n’y en a pas', async () => {
    const { juries } = await readSessionJuries(travail(), officer(), { sessionId: session.id, day: null });
    expect(juries.map(({ block }) => block)).toEqual(['B2']);
    await writeAgreement(travail(), qui('candidate'), {
      ...{ candidacyId: candidature, missionId: null, tutor: { name: 'Paule Renard', email: 'p@a.example' } },
      terms: {
        organisation: 'Atelier des prévisions',
        identifier: { kind: 'siret', value: '73282932000074' },
        ...{ route: 'internship', start: '2026-07-01', end: '2026-10-09', weeklyHours: 35 },
        ...{ interruptions: [], subject: 'Prévision de la demande.' },
      },
    });
    expect((await juryDeMission()).refusals.map(({ code }) => code)).toContain('jury.too-few-examiners');
  });

  it('qui travaille dans l’entreprise de la mission ne siège pas, dans aucun jury de ce candidat', async () => {
    for (const block of ['mission', 'B2'])
      expect(
        await codeDe(
          appointSeat(travail(), officer(), {
            ...{ candidacyId: candidature, block, userId: qui('Anne').userId },
            ...{ role: 'examiner', external: true },
          }),
        ),
      ).toBe('jury.conflict-of-interest');
    const { people } = await readMissionPanel(travail(), officer(), candidature);
    expect(people.map(({ name }) => name)).not.toContain('Anne');
    expect(people.map(({ name }) => name)).toContain('Basile');
  });

  it('le plan donne à la mission ceux que le vivier dit compétents et qualifiés, et nul autre', async () => {
    const asked = { sessionId: session.id, seed: 5 };
    const { plan, sha256 } = await planJuries(travail(), officer(), asked);
    const panel = plan.panels.find(({ block }) => block === 'mission');
    expect(panel?.examiners.toSorted()).toEqual([qui('Basile').userId, qui('Carole').userId].toSorted());
    expect(panel?.president).toBe(qui('présidente').userId);
    // Nul n’y pose de niveau : y siéger ensemble ne relie pas deux sévérités.
    expect(plan.pairs).toEqual([]);
    expect(plan.groups).toEqual([]);
    expect(await seatPlan(travail(), officer(), { ...asked, sha256 })).toMatchObject({ juries: 1, seats: 3 });
    const jury = await juryDeMission();
    expect([jury.refusals, jury.members]).toEqual([[], []]);
  });

  it('ses membres sont convoqués à sa date, confirment et déclarent leur indépendance', async () => {
    const appel = { sessionId: session.id, answerBy: '2026-12-01T12:00:00.000Z' };
    expect(await codeDe(conveneJuries(travail(), officer(), appel))).toBe('jury.nobody-to-convene');
    await setSessionDate(travail(), officer(), {
      ...{ sessionId: session.id, kind: 'jury', subject: 'mission', place: 'Cachan', follows: null },
      ...{ opensAt: '2026-12-10T08:00:00.000Z', dueAt: '2026-12-10T12:00:00.000Z' },
    });
    expect(await conveneJuries(travail(), officer(), appel)).toMatchObject({ members: 3, seats: 3 });
    for (const nom of ['présidente', 'Basile', 'Carole']) {
      const { convocations } = await readOwnConvocations(travail(), qui(nom));
      expect(convocations[0]?.meetings).toMatchObject([{ subject: 'mission', place: 'Cachan' }]);
      const convocationId = convocations[0]?.id ?? '';
      await answerConvocation(travail(), qui(nom), { convocationId, state: 'confirmed', reason: '' });
      await declareIndependence(travail(), qui(nom), convocations[0]?.seats[0]?.id ?? '');
    }
  });

  it('un jury qui n’est plus régulier ne s’ouvre pas ; le siège remplacé se convoque de nouveau', async () => {
    await decrire('Emma', 'Cabinet Centre');
    const { seats } = await juryDeMission();
    const siege = seats.find(({ userId }) => userId === qui('Carole').userId)?.id ?? '';
    await replaceSeat(travail(), officer(), {
      ...{ seatId: siege, userId: qui('Emma').userId, ground: 'absent', reason: 'Absente ce jour.' },
    });
    expect(await codeDe(readMission(travail(), qui('Carole'), candidature))).toBe('access.refused');
    expect((await readMission(travail(), qui('Basile'), candidature)).seats).toHaveLength(4);
    const { replacements } = await readMissionPanel(travail(), officer(), candidature);
    expect(replacements).toMatchObject([{ seatId: siege, ground: 'absent' }]);
    const appel = { sessionId: session.id, answerBy: '2026-12-01T12:00:00.000Z' };
    expect(await conveneJuries(travail(), officer(), appel)).toMatchObject({ members: 1, seats: 1 });
    // Une nouvelle mission chez l’employeur d’un membre : le jury n’est plus régulier, et rien ne s’y lit.
    await decrire('Basile', 'Atelier des prévisions');
    expect(await codeDe(readMission(travail(), qui('Emma'), candidature))).toBe('jury.not-open');
    await decrire('Basile', 'Cabinet Sud');
  });

  it('qui est noté absent ce jour ne prend pas part à la conclusion, ni qui ne siège pas', async () => {
    const present = [qui('Basile').userId, qui('Emma').userId, qui('présidente').userId];
    const prononcer = (ids: readonly string[]) =>
      pronounceMission(travail(), qui('présidente'), {
        ...{ candidacyId: candidature, result: 'non-acquis', present: ids },
        motive: 'Le jury n’a pas reçu le rapport de la mission dans les délais du règlement.',
        confirmation: { method: 'password' },
      });
    expect(await codeDe(prononcer([...present, qui('Carole').userId]))).toBe('decision.present-not-seated');
    await markPresence(travail(), officer(), {
      ...{ sessionId: session.id, day: JOUR, marks: [{ userId: qui('Emma').userId, state: 'absent' }] },
    });
    expect(await codeDe(prononcer(present))).toBe('decision.member-marked-absent');
    await expect(
      recordLook(travail(), qui('Basile'), { candidacyId: candidature, criteria: [] }),
    ).rejects.toThrow();
    await expect(
      recordDefence(travail(), qui('présidente'), {
        ...{ candidacyId: candidature, heldOn: JOUR, place: '', present, questions: [] },
      }),
    ).rejects.toThrow();
  });
});
