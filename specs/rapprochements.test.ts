import { createReadStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareRegister } from '@etalon/runtime/demonstration';
import { listTestDatabases, openTestRegister, type TestRegister } from '@etalon/testing';
import {
  type Actor,
  appointSeat,
  confirmMatch,
  declareIndependence,
  enrolCandidate,
  listMatchProposals,
  listReadings,
  receivePiece,
  recordJudgement,
  requestMeasurement,
  sealHandIn,
} from '@etalon/usecases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const CONTENT = join(import.meta.dirname, '../content');
const RISQUES = `id;event;cause;consequence;mesures
k1;Réidentification par naissance, code postal et vol;extrait trop fin;atteinte;m1
k2;Demandes en double;trois canaux;deux agents envoyés;m2
k3;Orage sur la piste;météo;retard;m2
`;
const PIECES: Readonly<Record<string, readonly [string, string]>> = {
  register: ['registre.csv', 'id;nom;finalites\nt1;Assistance;assister\n'],
  risks: ['risques.csv', RISQUES],
  policy: ['politique.csv', 'id;titre\nm1;Réduire l’extrait\nm2;Clé commune\n'],
  quality: ['qualite.json', '{"checks":[{"id":"q1","column":"demande_id","rule":"unique","params":{}}]}'],
};
const [database] = listTestDatabases();

describe('Les risques du dossier se rapprochent de la liste de référence', () => {
  let register: TestRegister;
  let membre: Actor = { userId: '', roles: [] };
  let siege = '';
  let depot = '';

  beforeAll(async () => {
    if (database === undefined) throw new Error('une base est attendue');
    register = await openTestRegister(database);
    const { workplace } = register;
    const responsable = await register.addPerson('Responsable', 'officer');
    const lea = await register.addPerson('Léa', 'candidate');
    membre = await register.addPerson('Membre', 'examiner');
    const session = await prepareRegister(workplace, {
      contentFolder: CONTENT,
      dataFolder: register.dataFolder,
      officer: responsable,
      author: await register.addPerson('Autrice', 'author'),
      caseRecords: 300,
      onStep: () => undefined,
    });
    const candidature = await enrolCandidate(workplace, responsable, {
      ...{ sessionId: session.id, userId: lea.userId, route: 'FI', blocks: ['B1'] },
      ...{ extraTimePercent: 0, nameOnCertificate: false },
    });
    const asseoir = ({ userId }: Actor, role: 'examiner' | 'president') =>
      appointSeat(workplace, responsable, {
        ...{ candidacyId: candidature.id, block: 'B1', userId },
        ...{ role, external: true },
      });
    const seat = await asseoir(membre, 'examiner');
    siege = seat.id;
    await asseoir(await register.addPerson('Second membre', 'examiner'), 'examiner');
    await asseoir(await register.addPerson('Présidente', 'president'), 'president');
    await declareIndependence(workplace, membre, siege);
    for (const [slot, [fileName, content]] of Object.entries(PIECES)) {
      const path = join(register.dataFolder, fileName);
      writeFileSync(path, content);
      const stored = await workplace.files.put(createReadStream(path), { maxBytes: 100_000 });
      const cible = { candidacyId: candidature.id, situation: 'A3.1', slot, fileName };
      depot = (await receivePiece(workplace, lea, { ...cible, ...stored })).handInId;
    }
    await sealHandIn(workplace, lea, { handInId: depot, confirmation: { method: 'password' } });
  }, 180_000);

  afterAll(() => register.close());

  const mesurer = async () => {
    const run = await requestMeasurement(register.workplace, membre, { handInId: depot, scope: 'sealed' });
    for (;;) {
      const lu = await register.workplace.records.evidence.findRun(run.id);
      if (lu?.state === 'done') break;
      if (lu?.state === 'failed') throw new Error(`relevé en échec : ${lu.errorCode}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const all = await listReadings(register.workplace, membre, { handInId: depot, scope: 'sealed' });
    return all.find((row) => row.reading.instrument === 'I-COV-1.risks')?.reading;
  };

  it('la liste de référence attend la première impression', async () => {
    const vue = await listMatchProposals(register.workplace, membre, siege);
    expect(vue.situations).toEqual([]);
    expect(vue.awaited).toEqual(['A3.1-2']);
  });

  it('puis chaque risque est à sa place, avec ce qui lui ressemble', async () => {
    await recordJudgement(register.workplace, membre, {
      seatId: siege,
      judgement: {
        ...{ criterion: 'A3.1-2', grade: 2, confidence: 2, readingsSeen: [], elapsedMs: 60_000 },
        ...{ anchors: [], sentence: '', phase: 'J0' },
      },
    });
    const { situations } = await listMatchProposals(register.workplace, membre, siege);
    expect(situations.map((row) => row.lists.map((list) => list.name))).toEqual([['risques']]);
    const items = situations[0]?.items ?? [];
    expect(items.map((item) => [item.id, item.shown.place, item.proposals[0] ?? null])).toEqual([
      ['risques:k1', 'ligne 1', 'RI-11'],
      ['risques:k2', 'ligne 2', 'RI-16'],
      ['risques:k3', 'ligne 3', null],
    ]);
    expect(items.every((item) => item.pieceId !== null && item.match === null)).toBe(true);
  });

  it('le relevé attend une personne, puis compte ce qu’elle confirme', { timeout: 180_000 }, async () => {
    expect(await mesurer()).toMatchObject({ state: 'not_run' });
    const { workplace } = register;
    const dire = (itemId: string, elementId: string | null, verdict: 'sure' | 'possible' | 'none') =>
      confirmMatch(workplace, membre, { handInId: depot, itemId, elementId, verdict });
    await dire('risques:k1', 'RI-11', 'sure');
    await dire('risques:k2', 'RI-16', 'possible');
    await dire('risques:k3', null, 'none');
    const { situations } = await listMatchProposals(workplace, membre, siege);
    expect(situations[0]?.items.map((item) => item.match?.verdict)).toEqual(['sure', 'possible', 'none']);
    expect(await mesurer()).toMatchObject({ state: 'ok', uncertainty: { lo: 1, hi: 2, n: 22 } });
  });
});
