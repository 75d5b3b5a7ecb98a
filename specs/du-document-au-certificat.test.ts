import { createReadStream } from 'node:fs';
import { appendFile, chmod, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { makeReferenceHandIn } from '@etalon/cases';
import { dayOf } from '@etalon/core/calendar';
import { verifyReceipt, verifySignedAct } from '@etalon/core/evidence';
import type { Grade } from '@etalon/core/judgement';
import type { SignatureKind } from '@etalon/core/minutes';
import { isJsonObject, parseJson, verifyCredential } from '@etalon/credential';
import { prepareRegister } from '@etalon/runtime/demonstration';
import { listTestDatabases, openTestRegister, type TestRegister } from '@etalon/testing';
import {
  type Actor,
  appointSeat,
  type Candidacy,
  declareConflict,
  declareIndependence,
  type ExamSession,
  enrolCandidate,
  issueCredential,
  keepMinutes,
  listReadings,
  lockSeat,
  markPresence,
  openDeliberation,
  openDesk,
  pronounceBlock,
  readAgreement,
  readBlockFacts,
  readBoard,
  readCandidacy,
  readMeasurements,
  readMinutes,
  readMinutesDocument,
  readResult,
  readSituation,
  receivePiece,
  recordJudgement,
  requestMeasurement,
  requestReplay,
  restorePiece,
  revokeCredential,
  sealHandIn,
  sealMinutes,
  settleCriterion,
  signMinutes,
  verifyHandIn,
  verifyRegisterJournal,
  withdrawConflict,
  withdrawMinutes,
} from '@etalon/usecases';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

const CONTENT = join(import.meta.dirname, '../content');
const BLOC = 'B2';
const PHRASE =
  'La pièce citée montre ce que le critère demande, avec une justification écrite que le membre du jury a relue en entier.';
const MOTIVE =
  'Les deux membres ont relu ensemble la liste des anomalies et s’accordent sur ce que le candidat a réellement situé.';

describe.each(listTestDatabases())('Du document au certificat, sur $name', (database) => {
  let register: TestRegister;
  let responsable: Actor;
  let candidate: Actor;
  let autreCandidate: Actor;
  let premier: Actor;
  let second: Actor;
  let troisieme: Actor;
  let presidente: Actor;
  let auditeur: Actor;
  let session: ExamSession;
  let candidature: Candidacy;
  let depot: string;
  const sieges = new Map<string, string>();

  beforeAll(async () => {
    register = await openTestRegister(database);
    responsable = await register.addPerson('Responsable', 'officer');
    const auteur = await register.addPerson('Auteur', 'author');
    candidate = await register.addPerson('Candidate', 'candidate');
    autreCandidate = await register.addPerson('Autre candidate', 'candidate');
    premier = await register.addPerson('Premier membre', 'examiner');
    second = await register.addPerson('Second membre', 'examiner');
    troisieme = await register.addPerson('Troisième membre', 'examiner');
    presidente = await register.addPerson('Présidente', 'president');
    auditeur = await register.addPerson('Auditeur', 'auditor');
    session = await prepareRegister(register.workplace, {
      contentFolder: CONTENT,
      dataFolder: register.dataFolder,
      officer: responsable,
      author: auteur,
      caseRecords: 1500,
      onStep: () => undefined,
    });
  }, 120_000);

  // À chaque étape, le tableau d’une session dit du bloc ce qu’en dit la lecture du bloc seul.
  afterEach(async () => {
    const { records } = register.workplace;
    const [candidacy] = (await records.sessions.listCandidaciesOfUser(candidate.userId)) ?? [];
    if (candidacy === undefined) return;
    const alone = await readBlockFacts(records, { candidacy, block: BLOC });
    const [together] = await readBoard(records, [{ candidacy, block: BLOC }]);
    const { state, allLocked, criteria, grades, unsettled, decision } = alone;
    expect(together).toMatchObject({ state, allLocked, criteria, grades, unsettled, decision });
    expect(together?.seats).toEqual(alone.seats.map(({ seat }) => seat));
  });

  afterAll(() => register.close());

  const deposer = async (slot: string, situation: string, path: string): Promise<string> => {
    const { workplace } = register;
    const stored = await workplace.files.put(createReadStream(path), { maxBytes: 2 ** 31 });
    const piece = await receivePiece(workplace, candidate, {
      candidacyId: candidature.id,
      situation,
      slot,
      fileName: basename(path),
      ...stored,
    });
    return piece.handInId;
  };

  const juger = async (membre: Actor, grades: Readonly<Record<string, Grade>>): Promise<void> => {
    const seatId = sieges.get(membre.userId) ?? '';
    const desk = await openDesk(register.workplace, membre, seatId);
    for (const { activity, pieces } of desk.situations)
      for (const { id } of activity.criteria) {
        const piece = pieces.find((row) => row.criteria.includes(id));
        const commun = {
          criterion: id,
          grade: grades[id] ?? 2,
          confidence: 2,
          readingsSeen: [],
          elapsedMs: 60_000,
        } as const;
        const anchors = piece === undefined ? [] : [{ pieceId: piece.id, locator: '/' }];
        const judgement = { ...commun, anchors: [], sentence: '' };
        await recordJudgement(register.workplace, membre, {
          seatId,
          judgement: { ...judgement, phase: 'J0' },
        });
        await recordJudgement(register.workplace, membre, {
          seatId,
          judgement: { ...commun, phase: 'J1', anchors, sentence: PHRASE },
        });
      }
  };

  const attendre = async (runId: string): Promise<void> => {
    for (;;) {
      const run = await register.workplace.records.evidence.findRun(runId);
      if (run?.state === 'done') return;
      if (run?.state === 'failed') throw new Error(`relevé en échec : ${run.errorCode}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };

  it('la responsable inscrit une candidate et compose un jury, jamais avec la candidate elle-même', async () => {
    const { workplace } = register;
    candidature = await enrolCandidate(workplace, responsable, {
      sessionId: session.id,
      userId: candidate.userId,
      route: 'FI',
      blocks: [BLOC],
      extraTimePercent: 33,
      nameOnCertificate: false,
    });
    const convoquer = (membre: Actor, role: 'examiner' | 'president', external: boolean) =>
      appointSeat(workplace, responsable, {
        candidacyId: candidature.id,
        block: BLOC,
        userId: membre.userId,
        role,
        external,
      });
    for (const [membre, role, external] of [
      [premier, 'examiner', true],
      [second, 'examiner', true],
      [presidente, 'president', false],
    ] as const) {
      const seat = await convoquer(membre, role, external);
      sieges.set(membre.userId, seat.id);
      await declareIndependence(workplace, membre, seat.id);
    }
    await expect(convoquer(candidate, 'examiner', true)).rejects.toMatchObject({
      code: 'jury.candidate-sits',
    });
    await expect(convoquer(autreCandidate, 'examiner', true)).rejects.toMatchObject({
      code: 'jury.person-lacks-role',
    });
  });

  it('la candidate dépose ; personne d’autre ne dépose à sa place', async () => {
    const { workplace } = register;
    const folder = await workplace.cases.locate('a1-2-vols-2001/demonstration');
    const dossier = await makeReferenceHandIn({
      caseFolder: folder,
      out: join(register.dataFolder, 'dossier'),
      quality: 'expert',
    });
    for (const [slot, path] of Object.entries(dossier.files)) depot = await deposer(slot, 'A1.2', path);
    const note = join(CONTENT, 'demonstration/analyse-a2.2.md');
    const analyse = await deposer('note', 'A2.2', note);
    await sealHandIn(workplace, candidate, { handInId: analyse, confirmation: { method: 'password' } });
    const stored = await workplace.files.put(createReadStream(note), { maxBytes: 2 ** 20 });
    await expect(
      receivePiece(workplace, autreCandidate, {
        candidacyId: candidature.id,
        situation: 'A1.2',
        slot: 'note',
        fileName: 'note.md',
        ...stored,
      }),
    ).rejects.toMatchObject({ code: 'access.refused' });
  });

  it('une pièce remplacée n’est pas perdue : elle se remet en place ; avant le scellé, le jury n’en voit aucune', async () => {
    const { workplace } = register;
    const target = { candidacyId: candidature.id, situation: 'A1.2' };
    const before = await readSituation(workplace, candidate, target);
    const note = before.pieces.find((piece) => piece.slot === 'note');
    await deposer('note', 'A1.2', join(CONTENT, 'demonstration/analyse-a2.2.md'));
    const replaced = await readSituation(workplace, candidate, target);
    expect(replaced.withdrawn.map((piece) => piece.sha256)).toEqual([note?.sha256]);
    await expect(restorePiece(workplace, autreCandidate, note?.id ?? '')).rejects.toMatchObject({
      code: 'access.refused',
    });
    await restorePiece(workplace, candidate, note?.id ?? '');
    const after = await readSituation(workplace, candidate, target);
    expect(after.pieces.find((piece) => piece.slot === 'note')?.sha256).toBe(note?.sha256);
    expect(after.pieces.length).toBe(before.pieces.length);
    expect((await readSituation(workplace, premier, target)).pieces).toEqual([]);
    const { blocks } = await readCandidacy(workplace, candidate, candidature.id);
    const [first] = blocks.find((row) => row.enrolled)?.handIns ?? [];
    expect(first).toMatchObject({ situation: 'A1.2', sealedAt: null, gaps: { missingSlots: [] } });
  });

  it('avant le dépôt scellé, elle mesure ses données visibles ; le jury, lui, n’a rien à lire', {
    timeout: 180_000,
  }, async () => {
    const { workplace } = register;
    const run = await requestMeasurement(workplace, candidate, { handInId: depot, scope: 'visible' });
    await attendre(run.id);
    const readings = await listReadings(workplace, candidate, { handInId: depot, scope: 'visible' });
    expect(readings.length).toBeGreaterThan(0);
    expect(readings.some((row) => row.reading.instrument.startsWith('I-DQ-4'))).toBe(false);
    await expect(
      requestMeasurement(workplace, premier, { handInId: depot, scope: 'sealed' }),
    ).rejects.toMatchObject({ code: 'hand-in.not-sealed' });
    const target = { candidacyId: candidature.id, situation: 'A1.2' };
    expect((await readMeasurements(workplace, candidate, target)).readings).toEqual(readings);
    await expect(readMeasurements(workplace, premier, target)).rejects.toMatchObject({
      code: 'access.refused',
    });
    await expect(
      readResult(workplace, candidate, { candidacyId: candidature.id, block: BLOC }),
    ).rejects.toMatchObject({ code: 'decision.not-found' });
  });

  it('elle scelle et reçoit un accusé qui se vérifie ; ensuite plus rien ne change', async () => {
    const { workplace } = register;
    const receipt = await sealHandIn(workplace, candidate, {
      handInId: depot,
      confirmation: { method: 'password' },
    });
    const key = await register.workplace.press.readPublicKey();
    expect(verifyReceipt(receipt, receipt.files, key).verified).toBe(true);
    const forged = receipt.files.map((file, i) => (i === 0 ? { ...file, sha256: 'a'.repeat(64) } : file));
    expect(verifyReceipt(receipt, forged, key).verified).toBe(false);
    await expect(
      deposer('note', 'A1.2', join(CONTENT, 'demonstration/analyse-a2.2.md')),
    ).rejects.toMatchObject({
      code: 'hand-in.sealed',
    });
  });

  it('les relevés scellés se rejouent aux mêmes octets', { timeout: 180_000 }, async () => {
    const { workplace } = register;
    const run = await requestMeasurement(workplace, premier, { handInId: depot, scope: 'sealed' });
    await attendre(run.id);
    const replay = await requestReplay(workplace, premier, run.id);
    await attendre(replay.id);
    const again = await workplace.records.evidence.findRun(replay.id);
    expect(again?.outcome?.different).toEqual([]);
    expect(again?.outcome?.same).toBeGreaterThan(5);
    expect(await listReadings(workplace, candidate, { handInId: depot, scope: 'sealed' })).toEqual([]);
  });

  it('un membre ne voit les relevés d’un critère qu’après sa première impression, et jamais les jugements de l’autre', async () => {
    const { workplace } = register;
    const seatId = sieges.get(premier.userId) ?? '';
    const before = await openDesk(workplace, premier, seatId);
    expect(before.situations.flatMap((row) => row.readings)).toEqual([]);
    expect(await listReadings(workplace, premier, { handInId: depot, scope: 'sealed' })).toEqual([]);
    await juger(premier, { 'A1.2-3': 1, 'A2.2-1': 0 });
    const after = await openDesk(workplace, premier, seatId);
    expect(after.situations.flatMap((row) => row.readings).length).toBeGreaterThan(5);
    await juger(second, { 'A2.2-1': 2 });
    const other = await openDesk(workplace, second, sieges.get(second.userId) ?? '');
    expect(other.judgements.every((row) => row.seatId === other.seat.id)).toBe(true);
    await expect(openDesk(workplace, second, seatId)).rejects.toMatchObject({ code: 'access.refused' });
  });

  it('tant que tous n’ont pas verrouillé, la présidente ne lit aucun jugement', async () => {
    const { workplace } = register;
    await lockSeat(workplace, premier, sieges.get(premier.userId) ?? '');
    const view = await openDeliberation(workplace, presidente, { candidacyId: candidature.id, block: BLOC });
    expect(view.facts.seats.flatMap((row) => row.judgements)).toEqual([]);
    await lockSeat(workplace, second, sieges.get(second.userId) ?? '');
    const open = await openDeliberation(workplace, presidente, { candidacyId: candidature.id, block: BLOC });
    expect(open.facts.seats.flatMap((row) => row.judgements).length).toBe(32);
    expect(open.facts.unsettled.toSorted()).toEqual(['A1.2-3', 'A2.2-1']);
    expect(open.outcome).toBeNull();
  });

  it('un écart de deux niveaux appelle un troisième membre ; un écart de part et d’autre du seuil, une délibération', async () => {
    const { workplace } = register;
    const block = { candidacyId: candidature.id, block: BLOC };
    await expect(
      settleCriterion(workplace, presidente, { ...block, criterion: 'A2.2-1', grade: 2, motive: MOTIVE }),
    ).rejects.toMatchObject({ code: 'settlement.third-juror-first' });
    const seat = await appointSeat(workplace, responsable, {
      ...block,
      userId: troisieme.userId,
      role: 'third',
      external: true,
    });
    sieges.set(troisieme.userId, seat.id);
    await declareIndependence(workplace, troisieme, seat.id);
    await juger(troisieme, {});
    // À l’aveugle, comme le règlement le demande : première impression donnée, nul relevé avant le verrou.
    const aveugle = await openDesk(workplace, troisieme, seat.id);
    expect(aveugle.blind).toBe(true);
    expect(aveugle.situations.flatMap(({ readings }) => readings)).toEqual([]);
    expect(await listReadings(workplace, troisieme, { handInId: depot, scope: 'sealed' })).toEqual([]);
    await lockSeat(workplace, troisieme, seat.id);
    expect(
      (await listReadings(workplace, troisieme, { handInId: depot, scope: 'sealed' })).length,
    ).toBeGreaterThan(0);
    await settleCriterion(workplace, presidente, { ...block, criterion: 'A2.2-1', grade: 2, motive: MOTIVE });
    await settleCriterion(workplace, presidente, { ...block, criterion: 'A1.2-3', grade: 2, motive: MOTIVE });
    const view = await openDeliberation(workplace, presidente, block);
    expect(view.facts.unsettled).toEqual([]);
    expect(view.outcome?.state).toBe('met');
    // Huit critères jugés deux fois, dont deux diffèrent ; la troisième lecture n’est pas comptée.
    const accord = await readAgreement(workplace, presidente, { sessionId: session.id, block: BLOC });
    expect(accord).toMatchObject({ candidates: 1, locked: 1, notAssessable: 0, pooled: { units: 8 } });
    expect(accord.pooled.measures?.exact.share).toBe(0.75);
    expect(accord.pooled.measures?.adjacent.share).toBe(0.875);
    expect(accord.criteria.filter(({ figures }) => figures.measures?.exact.share === 0)).toHaveLength(2);
    // Aucun chiffre ne parle d’une personne : nul identifiant de membre n’y est.
    for (const membre of [premier, second, troisieme])
      expect(JSON.stringify(accord)).not.toContain(membre.userId);
  });

  it('un membre noté absent ne prend pas part, un lien découvert empêche de prononcer, puis l’un et l’autre se corrigent', async () => {
    const { workplace } = register;
    const prononcer = () =>
      pronounceBlock(workplace, presidente, {
        candidacyId: candidature.id,
        block: BLOC,
        confirmation: { method: 'password' },
        result: 'non-acquis',
        motive: '',
        present: [premier, second, presidente].map((membre) => membre.userId),
      });
    const noter = (state: 'present' | 'absent') =>
      markPresence(workplace, responsable, {
        sessionId: session.id,
        day: dayOf(workplace.now()),
        marks: [{ userId: second.userId, state }],
      });
    const lien = { examinerId: premier.userId, candidateId: candidate.userId, ground: 'employer' } as const;
    await declareConflict(workplace, responsable, lien);
    await expect(prononcer()).rejects.toMatchObject({
      code: 'decision.jury-not-lawful',
      info: { findings: ['jury.conflict-of-interest'] },
    });
    const [declare] = await workplace.records.examiners.listConflicts();
    await withdrawConflict(workplace, responsable, { conflictId: declare?.id ?? '', reason: 'Homonyme.' });
    await expect(prononcer()).rejects.toMatchObject({ code: 'decision.departure-needs-motive' });
    await noter('absent');
    await expect(
      pronounceBlock(workplace, presidente, {
        candidacyId: candidature.id,
        block: BLOC,
        confirmation: { method: 'password' },
        result: 'non-acquis',
        motive: MOTIVE,
        present: [premier, second, presidente].map((membre) => membre.userId),
      }),
    ).rejects.toMatchObject({ code: 'decision.member-marked-absent' });
    await noter('present');
  });

  it('la présidente prononce et signe ; s’écarter de la règle demande un motif ; une décision est remplacée, jamais modifiée', async () => {
    const { workplace } = register;
    const block = { candidacyId: candidature.id, block: BLOC, confirmation: { method: 'password' } } as const;
    const present = [premier, second, presidente].map((membre) => membre.userId);
    await expect(
      pronounceBlock(workplace, presidente, { ...block, result: 'non-acquis', motive: '', present }),
    ).rejects.toMatchObject({ code: 'decision.departure-needs-motive' });
    await expect(
      pronounceBlock(workplace, presidente, {
        ...block,
        result: 'acquis',
        motive: '',
        present: [presidente.userId],
      }),
    ).rejects.toMatchObject({ code: 'decision.quorum-not-met' });
    const first = await pronounceBlock(workplace, presidente, {
      ...block,
      result: 'non-acquis',
      motive: MOTIVE,
      present,
    });
    const votes = present.map((userId) => ({ userId, choice: 'acquis' as const }));
    const acquis = { ...block, result: 'acquis', motive: MOTIVE, present } as const;
    for (const [change, code] of [
      [{ votes: votes.slice(1) }, 'decision.vote-missing'],
      [{ votes, result: 'non-acquis' }, 'decision.votes-decide-otherwise'],
      [{ resit: { situations: ['A1.2'], note: '' } }, 'decision.resit-not-due'],
    ] as const)
      await expect(pronounceBlock(workplace, presidente, { ...acquis, ...change })).rejects.toMatchObject({
        code,
      });
    const second_ = await pronounceBlock(workplace, presidente, { ...acquis, votes });
    expect(second_.supersedes).toBe(first.id);
    expect(verifySignedAct(second_.act, await register.workplace.press.readPublicKey())).toBe(true);
    await expect(issueCredential(workplace, responsable, first.id)).rejects.toMatchObject({
      code: 'award.not-awarded',
    });
    for (const actor of [candidate, premier, responsable, auditeur])
      await expect(
        pronounceBlock(workplace, actor, { ...block, result: 'acquis', motive: MOTIVE, present }),
      ).rejects.toMatchObject({ code: 'access.refused' });
  });

  it('le procès-verbal est rédigé d’après le registre, signé de chaque membre présent, puis scellé', async () => {
    const { workplace } = register;
    const rediger = (acteur: Actor) =>
      keepMinutes(workplace, acteur, { sessionId: session.id, incidents: 'Une coupure à 10 h.' });
    for (const acteur of [premier, responsable, candidate, auditeur])
      await expect(rediger(acteur)).rejects.toMatchObject({ code: 'access.refused' });
    const retire = await rediger(presidente);
    await withdrawMinutes(workplace, presidente, { minutesId: retire.id, reason: 'Incident mal daté.' });
    const pv = await rediger(presidente);
    expect(pv.minutes).toMatchObject({ number: 2, incidents: 'Une coupure à 10 h.' });
    expect(pv.minutes.decisions).toMatchObject([
      { block: BLOC, result: 'acquis', votes: { how: 'majority' }, absent: [troisieme.userId] },
    ]);
    expect(pv.minutes.decisions[0]?.grid).toHaveLength(8);
    await expect(rediger(presidente)).rejects.toMatchObject({ code: 'minutes.nothing-decided' });
    const confirmation = { method: 'password' } as const;
    const signer = (acteur: Actor, kind: SignatureKind, text = '') =>
      signMinutes(workplace, acteur, { minutesId: pv.id, kind, text, confirmation });
    await expect(signer(troisieme, 'signed')).rejects.toMatchObject({ code: 'minutes.not-a-member' });
    await expect(signer(autreCandidate, 'signed')).rejects.toMatchObject({ code: 'access.refused' });
    await signer(presidente, 'signed');
    await signer(premier, 'with-reservation', 'La grille de A1.2-3 a été relue deux fois.');
    await expect(signer(premier, 'signed')).rejects.toMatchObject({ code: 'minutes.already-signed' });
    const sceller = () => sealMinutes(workplace, presidente, { minutesId: pv.id, confirmation });
    await expect(sceller()).rejects.toMatchObject({ code: 'minutes.signatures-awaited' });
    const signature = await signer(second, 'refused', 'Je n’ai pas relu la grille.');
    const key = await workplace.press.readPublicKey();
    expect(verifySignedAct(signature.act, key)).toBe(true);
    const seal = await sceller();
    expect(verifySignedAct(seal.act, key)).toBe(true);
    await expect(sceller()).rejects.toMatchObject({ code: 'minutes.sealed' });
    const view = await readMinutes(workplace, auditeur, pv.id);
    expect(view.signing).toMatchObject({ awaited: [], refused: [second.userId], complete: true });
    expect(await readMinutesDocument(workplace, responsable, pv.id)).toMatchObject({
      kind: 'sealed',
      sha256: seal.pdfSha256,
    });
    await expect(readMinutes(workplace, candidate, pv.id)).rejects.toMatchObject({ code: 'access.refused' });
    const pdf = await readFile(await workplace.files.materialise(seal.pdfSha256), 'latin1');
    expect(pdf).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('la candidate lit sa décision, ses niveaux, les motifs et les phrases du jury, sans savoir qui a écrit quoi', async () => {
    const { workplace } = register;
    const target = { candidacyId: candidature.id, block: BLOC };
    const result = await readResult(workplace, candidate, target);
    expect(result.decision.result).toBe('acquis');
    expect(result.superseded.map((row) => row.result)).toEqual(['non-acquis']);
    const row = result.criteria.find(({ criterion }) => criterion === 'A1.2-3');
    expect(row).toMatchObject({ grade: 2, how: 'agreed', motive: MOTIVE });
    expect(row?.sentences.map(({ text }) => text)).toEqual([PHRASE, PHRASE, PHRASE]);
    expect(row?.sentences[0]?.cites[0]).toMatchObject({ slot: 'anomalies', locator: '/' });
    expect(result.situations.flatMap(({ readings }) => readings).length).toBeGreaterThan(5);
    const { candidacy: _, ...told } = result;
    for (const member of [premier, second, troisieme, presidente])
      expect(JSON.stringify(told)).not.toContain(member.userId);
    for (const actor of [autreCandidate, premier])
      await expect(readResult(workplace, actor, target)).rejects.toMatchObject({ code: 'access.refused' });
  });

  it('le certificat se vérifie hors ligne, refuse d’être modifié, et se dit révoqué quand il l’est', async () => {
    const { workplace } = register;
    const [decision] = await workplace.records.juries.listAwardable();
    const issued = await issueCredential(workplace, responsable, decision?.id ?? '');
    const verify = async (body: string) =>
      verifyCredential(
        parseJson(body),
        {
          didDocument: parseJson(await workplace.press.readDidDocument()),
          statusList: parseJson((await workplace.records.awards.findStatusList('1'))?.body ?? ''),
        },
        new Date('2026-12-01T00:00:00.000Z'),
      );
    expect(await verify(issued.body)).toMatchObject({ state: 'valid' });
    expect(await verify(issued.body.replace('Démontré', 'Démontre'))).toMatchObject({ state: 'refused' });
    expect(isJsonObject(parseJson(issued.body))).toBe(true);
    expect(issued.body).not.toContain('Candidate');
    await revokeCredential(workplace, responsable, { credentialId: issued.id, reason: 'Erreur de personne' });
    expect(await verify(issued.body)).toMatchObject({ state: 'revoked' });
  });

  it('une pièce altérée sur le disque est reconnue, et n’est plus mesurée', async () => {
    const { workplace } = register;
    expect(await verifyHandIn(workplace, premier, depot)).toEqual({ verified: true, faults: [] });
    const [piece] = await workplace.records.evidence.listPieces(depot);
    const path = await workplace.files.materialise(piece?.sha256 ?? '');
    await chmod(path, 0o600);
    await appendFile(path, ' ');
    const verdict = await verifyHandIn(workplace, premier, depot);
    expect(verdict.faults).toMatchObject([{ code: 'receipt.file-altered', slot: piece?.slot }]);
    const run = await requestMeasurement(workplace, premier, { handInId: depot, scope: 'sealed' });
    await expect(attendre(run.id)).rejects.toThrow('hand-in.piece-altered');
  });

  it('le journal de tout cela est d’un seul tenant', async () => {
    const verdict = await verifyRegisterJournal(register.workplace, auditeur);
    expect(verdict).toMatchObject({ intact: true });
    const rows = await register.workplace.records.journal.listRows(0, 1000);
    const text = rows.map((row) => row.body).join('\n');
    for (const name of ['Candidate', 'Présidente', '@etalon.test']) expect(text).not.toContain(name);
  });
});
