import { join } from 'node:path';
import { Readable } from 'node:stream';
import { verifySignedAct } from '@etalon/core/evidence';
import type { MissionTerms } from '@etalon/core/mission';
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
  appointSeat,
  type Candidacy,
  declareIndependence,
  type ExamSession,
  enrolCandidate,
  erasePerson,
  listDeliberations,
  listQueue,
  notifyDecisions,
  openDeliberation,
  openNotification,
  openPiece,
  printNotification,
  readAgenda,
  readClocks,
  readSituation,
  receivePiece,
  requestMeasurement,
  sealHandIn,
  setSessionDate,
} from '@etalon/usecases';
import { makeCandidacyArchive } from '@etalon/usecases/archive';
import {
  attestByLink,
  declareConfidentiality,
  eraseTutors,
  grantFullReport,
  inviteTutor,
  listMissionSeats,
  listMissions,
  openSessionMission,
  openTutorLink,
  pronounceMission,
  readCertification,
  readMission,
  recordDefence,
  recordLook,
  removeLogEntry,
  reviewAgreement,
  revokeInvitation,
  withdrawAgreement,
  writeAgreement,
  writeLogEntry,
} from '@etalon/usecases/mission';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const CONTENT = join(import.meta.dirname, '../content');
const MOTIVE =
  'Le jury a lu le rapport, entendu la soutenance et retrouvé dans la mission la plupart des critères.';
const TUTEUR = { name: 'Paule Renard', email: 'paule@atelier.example' };
const CONVENTION: MissionTerms = {
  organisation: 'Atelier des prévisions',
  identifier: { kind: 'siret', value: '732 829 320 00074' },
  route: 'internship',
  start: '2026-07-01',
  end: '2026-10-09',
  weeklyHours: 35,
  interruptions: [{ start: '2026-08-10', end: '2026-08-14', kind: 'closure' }],
  subject: 'Prévision de la demande ; pilotage du projet avec deux développeurs.',
};

describe.each(listTestDatabases())('La mission en entreprise, sur $name', (database) => {
  let register: TestRegister;
  let courrier: MailCatcher;
  let responsable: Actor;
  let candidate: Actor;
  let premier: Actor;
  let second: Actor;
  let presidente: Actor;
  let auditrice: Actor;
  let session: ExamSession;
  let candidature: Candidacy;
  let mission = '';
  let jeton = '';
  let empreinte = '';

  beforeAll(async () => {
    courrier = await openMailCatcher();
    register = await openTestRegister(database, {
      mail: { smtpUrl: courrier.url, from: 'registre@etalon.test' },
    });
    responsable = await register.addPerson('Responsable', 'officer');
    candidate = await register.addPerson('Candidate', 'candidate');
    premier = await register.addPerson('Premier membre', 'examiner');
    second = await register.addPerson('Second membre', 'examiner');
    presidente = await register.addPerson('Présidente', 'president');
    auditrice = await register.addPerson('Auditrice', 'auditor');
    session = await prepareRegister(register.workplace, {
      contentFolder: CONTENT,
      dataFolder: register.dataFolder,
      officer: responsable,
      author: await register.addPerson('Auteur', 'author'),
      caseRecords: 1500,
      onStep: () => undefined,
    });
    candidature = await enrolCandidate(register.workplace, responsable, {
      sessionId: session.id,
      userId: candidate.userId,
      route: 'FI',
      blocks: ['B2'],
      extraTimePercent: 0,
      nameOnCertificate: false,
    });
  }, 120_000);

  afterAll(async () => {
    await register.close();
    await courrier.close();
  });

  const lire = (actor: Actor = candidate) => readMission(register.workplace, actor, candidature.id);
  const ecrire = (terms: Partial<MissionTerms>, missionId: string | null = mission) =>
    writeAgreement(register.workplace, candidate, {
      candidacyId: candidature.id,
      missionId,
      terms: { ...CONVENTION, ...terms },
      tutor: TUTEUR,
    });
  const inviter = async () => {
    const recues = courrier.mails.length;
    const { leaves } = await inviteTutor(register.workplace, candidate, {
      candidacyId: candidature.id,
      missionId: mission,
    });
    expect(leaves).toBe(true);
    for (let tour = 0; tour < 400 && courrier.mails.length === recues; tour += 1)
      await new Promise((suite) => setTimeout(suite, 50));
    const lettre = courrier.mails.at(-1);
    expect(JSON.stringify(lettre?.to)).toContain(TUTEUR.email);
    jeton = /tutorat\/([0-9a-f]{64})/.exec(lettre?.text ?? '')?.[1] ?? '';
    const page = await openTutorLink(register.workplace, jeton);
    empreinte = page.state === 'open' ? page.versionSha256 : '';
    return page;
  };
  const refus = (code: string) => expect.objectContaining({ code });
  const echeances = async () => {
    const { rows } = await readClocks(register.workplace, responsable);
    return rows.filter(({ subject }) => subject.block === 'mission');
  };

  it('les règles d’une session se figent une fois, sous leur empreinte', async () => {
    const frozen = await register.workplace.records.missions.findRules(session.id);
    expect(frozen).toMatchObject({ rules: { policy: { months: 3, criteria: 'most' } } });
    const again = {
      sessionId: session.id,
      template: { equivalences: { hoursPerDay: 7, daysPerMonth: 22, source: 'essai' }, limits: [] },
      slots: [],
    };
    await expect(openSessionMission(register.workplace, responsable, Object(again))).rejects.toThrow(
      refus('mission.already-open'),
    );
  });

  it('une convention fausse est refusée, et le dit', async () => {
    await expect(ecrire({ identifier: { kind: 'siret', value: '73282932000075' } }, null)).rejects.toThrow(
      refus('mission.siret-checksum'),
    );
    await expect(ecrire({ end: '2026-06-30' }, null)).rejects.toThrow(refus('mission.dates-reversed'));
    expect((await lire()).agreements).toEqual([]);
    expect(await echeances()).toEqual([]);
  });

  it('la durée se compte, interruptions ôtées, et chaque pas est dit', async () => {
    mission = (await ecrire({}, null)).missionId;
    const { duration, agreements } = await lire();
    expect(agreements).toMatchObject([{ state: 'declared', version: { number: 1 } }]);
    expect(agreements[0]?.version.terms.identifier.value).toBe('73282932000074');
    expect(duration.lines.map(({ code }) => code)).toEqual([
      'span',
      'interruption',
      'kept',
      'date-to-date',
      'threshold',
    ]);
    expect(duration).toMatchObject({ met: true, needed: 3 });
  });

  it('l’échéance de la mission suit le règlement, interruptions ôtées, et sa remise a la sienne', async () => {
    const lues = await echeances();
    expect(lues.map(({ subject }) => subject.clock).toSorted()).toEqual(['hand-in', 'jury', 'mission']);
    const duree = lues.find(({ subject }) => subject.clock === 'mission');
    expect(duree).toMatchObject({ holder: 'Candidate', clock: { state: 'met' } });
    expect(duree?.clock.steps).toEqual([
      { code: 'starts', at: '2026-06-30T22:00:00.000Z' },
      { code: 'reached', months: 3, day: '2026-10-05' },
    ]);
    const { entries } = await readAgenda(register.workplace, candidate);
    expect(entries.map(({ subject }) => subject)).toContain('mission');
    await ecrire({ end: '2026-09-30' });
    const courte = (await echeances()).find(({ subject }) => subject.clock === 'mission');
    expect(courte?.clock).toMatchObject({ state: 'short', dueAt: null, isDue: false });
    expect(courte?.clock.steps.at(-1)).toEqual({ code: 'too-short', months: 3, day: '2026-09-30' });
    await ecrire({});
  });

  it('le carnet garde toutes ses versions, et montre la dernière', async () => {
    const ligne = { candidacyId: candidature.id, entryId: null, day: '2026-07-03' };
    const premiere = await writeLogEntry(register.workplace, candidate, {
      ...ligne,
      text: 'Cadrage avec le client',
      criteria: ['A1.6-1', 'inconnu'],
    });
    await writeLogEntry(register.workplace, candidate, {
      ...ligne,
      entryId: premiere.entryId,
      text: 'Cadrage et planning',
      criteria: ['A1.6-1', 'A1.6-2'],
    });
    const autre = await writeLogEntry(register.workplace, candidate, {
      ...ligne,
      text: 'Erreur',
      criteria: [],
    });
    await removeLogEntry(register.workplace, candidate, {
      candidacyId: candidature.id,
      entryId: autre.entryId,
    });
    const { log, logVersions } = await lire();
    expect(log).toMatchObject([{ text: 'Cadrage et planning', number: 2, criteria: ['A1.6-1', 'A1.6-2'] }]);
    expect(logVersions).toBe(4);
    await expect(
      writeLogEntry(register.workplace, candidate, { ...ligne, day: '2027-01-01', text: 'x', criteria: [] }),
    ).rejects.toThrow(refus('mission.log-ahead'));
  });

  it('le tuteur voit sa page par un lien, et rien d’autre', async () => {
    const page = await inviter();
    expect(page).toMatchObject({
      state: 'open',
      candidate: 'Candidate',
      tutor: TUTEUR.name,
      terms: { organisation: CONVENTION.organisation },
    });
    expect(JSON.stringify(page)).not.toContain(TUTEUR.email);
    expect(JSON.stringify(page)).not.toContain('Cadrage');
    const { letters, missions, journal } = register.workplace.records;
    const page1 = { offset: 0, limit: 100 };
    const stored = JSON.stringify([
      await missions.listInvitations(candidature.id),
      await letters.pageLetters(page1, null),
      await journal.pageRows(page1, null),
      await lire(),
    ]);
    expect(jeton).toHaveLength(64);
    expect(stored).not.toContain(jeton);
    await expect(openTutorLink(register.workplace, 'f'.repeat(64))).rejects.toThrow(
      refus('tutor.link-not-found'),
    );
  });

  it('un lien refait, retiré ou dépassé ne sert plus, et le dit', async () => {
    const premierLien = jeton;
    await inviter();
    expect(await openTutorLink(register.workplace, premierLien)).toMatchObject({ state: 'revoked' });
    await revokeInvitation(register.workplace, candidate, {
      candidacyId: candidature.id,
      missionId: mission,
    });
    expect(await openTutorLink(register.workplace, jeton)).toMatchObject({ state: 'revoked' });
    await inviter();
    register.setClock('2026-12-30T09:00:00.000Z');
    expect(await openTutorLink(register.workplace, jeton)).toMatchObject({ state: 'expired' });
    await expect(
      attestByLink(register.workplace, {
        token: jeton,
        versionSha256: empreinte,
        verdict: 'attests',
        word: '',
        proposed: null,
      }),
    ).rejects.toThrow(refus('tutor.link-closed'));
    register.setClock('2026-11-26T09:00:00.000Z');
  });

  it('le tuteur n’est pas d’accord : le candidat corrige, et le lien a servi', async () => {
    await inviter();
    const answer = { token: jeton, versionSha256: empreinte, verdict: 'disagrees' as const, word: '' };
    const proposed = { start: '2026-07-01', end: '2026-10-15' };
    await expect(attestByLink(register.workplace, { ...answer, proposed })).rejects.toThrow(
      refus('tutor.word-missing'),
    );
    await attestByLink(register.workplace, { ...answer, proposed, word: 'La mission a fini le 15.' });
    expect(await openTutorLink(register.workplace, jeton)).toMatchObject({ state: 'spent' });
    expect((await lire()).agreements).toMatchObject([{ state: 'disagreed', attestation: { proposed } }]);
    await expect(
      reviewAgreement(register.workplace, responsable, {
        candidacyId: candidature.id,
        missionId: mission,
        versionId: (await lire()).agreements[0]?.version.id ?? '',
        verdict: 'validated',
        note: '',
      }),
    ).rejects.toThrow(refus('mission.validation-before-attestation'));
    await ecrire({ end: '2026-10-15' });
    expect((await lire()).agreements).toMatchObject([{ state: 'declared', version: { number: 4 } }]);
  });

  it('un lien ne sert qu’une fois, même demandé deux fois ensemble', async () => {
    await inviter();
    const answer = {
      token: jeton,
      versionSha256: empreinte,
      verdict: 'attests',
      word: '',
      proposed: null,
    } as const;
    const both = await Promise.allSettled([
      attestByLink(register.workplace, answer),
      attestByLink(register.workplace, answer),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const { agreements } = await lire(responsable);
    expect(agreements).toMatchObject([{ state: 'attested' }]);
    const act = agreements[0]?.attestation?.act;
    const key = await register.workplace.press.readPublicKey();
    expect(act !== undefined && verifySignedAct(act, key)).toBe(true);
    expect(act?.act).toMatchObject({
      method: 'link',
      payload: { verdict: 'attests', versionSha256: empreinte },
    });
  });

  it('le responsable demande un complément, puis valide la version attestée', async () => {
    const version = async () => (await lire()).agreements[0]?.version.id ?? '';
    const cible = { candidacyId: candidature.id, missionId: mission, note: 'Préciser le projet.' };
    await reviewAgreement(register.workplace, responsable, {
      ...cible,
      versionId: await version(),
      verdict: 'complement',
    });
    expect((await lire()).agreements[0]?.state).toBe('complement-asked');
    const ancienne = await version();
    await ecrire({ end: '2026-10-15', subject: 'Prévision de la demande en magasin, trois développeurs.' });
    await inviter();
    await attestByLink(register.workplace, {
      token: jeton,
      versionSha256: empreinte,
      verdict: 'attests',
      word: '',
      proposed: null,
    });
    const verdict = 'validated' as const;
    await expect(
      reviewAgreement(register.workplace, responsable, { ...cible, versionId: ancienne, verdict }),
    ).rejects.toThrow(refus('mission.version-superseded'));
    await reviewAgreement(register.workplace, responsable, { ...cible, versionId: await version(), verdict });
    expect((await lire()).record).toMatchObject({ agreements: 1, attested: 1, validated: 1 });
  });

  it('une seconde mission s’ajoute et se retire sans rien effacer', async () => {
    const autre = await ecrire(
      { route: 'immersion', start: '2026-03-02', end: '2026-05-01', interruptions: [] },
      null,
    );
    const avec = await lire();
    expect(avec.warnings.map(({ limit }) => limit.id)).toContain('immersion-one-month');
    expect(avec.outcome.clauses).toContainEqual({ code: 'validated', met: false });
    await withdrawAgreement(register.workplace, candidate, {
      candidacyId: candidature.id,
      missionId: autre.missionId,
    });
    const sans = await lire();
    expect(sans.agreements).toHaveLength(1);
    expect(sans.withdrawn).toHaveLength(1);
    expect(await register.workplace.records.missions.listVersions(candidature.id)).toHaveLength(7);
  });

  const deposer = async (slot: string, text: string) => {
    const stored = await register.workplace.files.put(Readable.from([Buffer.from(text)]), { maxBytes: 1e6 });
    return receivePiece(register.workplace, candidate, {
      candidacyId: candidature.id,
      situation: 'mission',
      slot,
      fileName: `${slot}.md`,
      ...stored,
    });
  };

  it('une mission confidentielle se scelle avec ses copies expurgées', async () => {
    await deposer('report', '# Rapport\n\nLe client est nommé ici.');
    const { handInId } = await deposer('slides', '# Soutenance');
    const situation = { candidacyId: candidature.id, situation: 'mission' };
    const vue = await readSituation(register.workplace, candidate, situation);
    expect(vue.activity.criteria).toHaveLength(64);
    await expect(
      requestMeasurement(register.workplace, candidate, { handInId, scope: 'visible' }),
    ).rejects.toThrow(refus('measure.not-of-a-mission'));
    const dire = (confidential: boolean) =>
      declareConfidentiality(register.workplace, candidate, { candidacyId: candidature.id, confidential });
    await dire(true);
    const sceller = () =>
      sealHandIn(register.workplace, candidate, { handInId, confirmation: { method: 'password' } });
    await expect(sceller()).rejects.toThrow(refus('mission.copies-missing'));
    await deposer('report-redacted', '# Rapport\n\nLe client est un distributeur.');
    await deposer('slides-redacted', '# Soutenance');
    await sceller();
    await expect(dire(false)).rejects.toThrow(refus('mission.confidentiality-sealed'));
  });

  it('le jury de la mission a ses propres sièges, hors des files de lecture des blocs', async () => {
    for (const [membre, role] of [
      [premier, 'examiner'],
      [second, 'examiner'],
      [presidente, 'president'],
    ] as const) {
      const seat = await appointSeat(register.workplace, responsable, {
        candidacyId: candidature.id,
        block: 'mission',
        userId: membre.userId,
        role,
        external: role === 'examiner',
      });
      if (membre !== second) await declareIndependence(register.workplace, membre, seat.id);
    }
    expect(await listQueue(register.workplace, premier)).toEqual([]);
    expect(await listDeliberations(register.workplace, presidente)).toEqual([]);
    expect(await listMissionSeats(register.workplace, premier)).toMatchObject([{ reportSealed: true }]);
    const vue = await lire(premier);
    expect(vue.candidate).not.toContain('Candidate');
    expect(vue.contacts).toEqual([]);
  });

  it('le jury de la mission a sa date, et aucun jugement à verrouiller', async () => {
    await setSessionDate(register.workplace, responsable, {
      sessionId: session.id,
      kind: 'jury',
      subject: 'mission',
      opensAt: '2026-12-10T08:00:00.000Z',
      dueAt: '2026-12-10T12:00:00.000Z',
      place: '',
      follows: null,
    });
    const lues = await echeances();
    expect(lues.map(({ subject }) => subject.clock).toSorted()).toEqual([
      'decision',
      'hand-in',
      'jury',
      'mission',
    ]);
    expect(lues.find(({ subject }) => subject.clock === 'hand-in')?.clock.state).toBe('met');
    const decision = lues.find(({ subject }) => subject.clock === 'decision');
    expect(decision?.clock.dueAt).toBe('2026-12-10T12:00:00.000Z');
    const { entries } = await readAgenda(register.workplace, premier);
    expect(entries).toMatchObject([{ kind: 'jury', subject: 'mission' }]);
  });

  it('d’un bloc on passe à la mission, pour qui la lit', async () => {
    const autre = await register.addPerson('Présidente du bloc', 'president');
    const bloc = { candidacyId: candidature.id, block: 'B2' };
    await appointSeat(register.workplace, responsable, {
      ...bloc,
      userId: autre.userId,
      role: 'president',
      external: false,
    });
    expect(await openDeliberation(register.workplace, autre, bloc)).toMatchObject({ readsMission: false });
    expect(await openDeliberation(register.workplace, auditrice, bloc)).toMatchObject({ readsMission: true });
    await expect(lire(autre)).rejects.toThrow(refus('access.refused'));
  });

  it('le jury lit la copie expurgée, et la pièce entière seulement s’il y est autorisé', async () => {
    const { pieces, log } = await lire(premier);
    const trouver = (slot: string) => pieces.find(({ piece }) => piece.slot === slot);
    expect(log).toBeNull();
    expect(trouver('report')?.open).toBe(false);
    expect(trouver('report-redacted')?.open).toBe(true);
    const entier = trouver('report')?.piece.id ?? '';
    await expect(openPiece(register.workplace, premier, entier)).rejects.toThrow(
      refus('mission.report-confidential'),
    );
    const ouvrir = (granted: boolean) =>
      grantFullReport(register.workplace, responsable, {
        candidacyId: candidature.id,
        userId: premier.userId,
        granted,
      });
    await ouvrir(true);
    expect((await openPiece(register.workplace, premier, entier)).piece.id).toBe(entier);
    expect((await lire(premier)).log).toHaveLength(1);
    await ouvrir(false);
    await expect(openPiece(register.workplace, premier, entier)).rejects.toThrow(
      refus('mission.report-confidential'),
    );
    expect((await openPiece(register.workplace, auditrice, entier)).piece.id).toBe(entier);
  });

  it('les critères regardés se comptent contre la part que le règlement demande', async () => {
    const { block } = await lire(premier);
    const tous = block.activities.flatMap(({ criteria }) => criteria.map(({ id }) => id));
    const regarder = (membre: Actor, criteria: readonly string[]) =>
      recordLook(register.workplace, membre, { candidacyId: candidature.id, criteria });
    await regarder(premier, tous.slice(0, 20));
    await expect(regarder(second, tous)).rejects.toThrow(refus('jury.declaration-missing'));
    const siege = (await listMissionSeats(register.workplace, second))[0]?.seat.id ?? '';
    await declareIndependence(register.workplace, second, siege);
    await regarder(second, tous.slice(10, 30));
    expect((await lire(premier)).share).toMatchObject({ looked: 30, known: 64, needed: 33, met: false });
    await regarder(second, [...tous.slice(10, 35), 'inconnu']);
    expect((await lire(premier)).share).toMatchObject({ looked: 35, met: true });
  });

  const prononcer = (motive: string, result: 'acquis' | 'en-attente' = 'acquis') =>
    pronounceMission(register.workplace, presidente, {
      candidacyId: candidature.id,
      result,
      motive,
      present: [premier.userId, second.userId, presidente.userId],
      confirmation: { method: 'password' },
    });

  it('la présidente enregistre la soutenance, puis prononce avec un motif et signe', async () => {
    await expect(prononcer(MOTIVE)).rejects.toThrow(refus('mission.conclusion-before-defence'));
    await recordDefence(register.workplace, presidente, {
      candidacyId: candidature.id,
      heldOn: '2026-11-25',
      place: 'Cachan, salle 12',
      present: [premier.userId, presidente.userId, candidate.userId],
      questions: ['Comment le budget a-t-il été tenu ?', ' '],
    });
    expect((await lire(presidente)).defences).toMatchObject([
      { present: [premier.userId, presidente.userId], questions: ['Comment le budget a-t-il été tenu ?'] },
    ]);
    await expect(prononcer('Bien.')).rejects.toThrow(refus('mission.conclusion-needs-motive'));
    const attente = await prononcer(MOTIVE, 'en-attente');
    const decision = await prononcer(MOTIVE);
    expect(decision).toMatchObject({ supersedes: attente.id, outcome: { state: 'met' } });
    expect(decision.criteria).toHaveLength(35);
    const key = await register.workplace.press.readPublicKey();
    expect(verifySignedAct(decision.act, key)).toBe(true);
    await expect(ecrire({})).rejects.toThrow(refus('mission.already-decided'));
    const rendue = (await echeances()).find(({ subject }) => subject.clock === 'decision');
    expect(rendue?.clock.state).toBe('met');
  });

  it('la certification dit ce qui manque encore, bloc par bloc', async () => {
    const { outcome } = await readCertification(register.workplace, candidate, candidature.id);
    expect(outcome.state).toBe('not-met');
    const manque = outcome.clauses.filter(({ met }) => !met);
    expect(manque.map(({ code }) => code)).toEqual(['block', 'block', 'block', 'block', 'block', 'block']);
    expect(outcome.clauses.at(-1)).toMatchObject({ code: 'mission-decided', met: true, result: 'acquis' });
  });

  it('l’archive porte la mission de la convention à la conclusion, et ses pièces pour qui les lit', async () => {
    const archiver = (actor: Actor) => makeCandidacyArchive(register.workplace, actor, candidature.id);
    const audit = await archiver(auditrice);
    expect(audit.mission).toMatchObject({
      agreements: [{ state: 'validated', terms: { organisation: CONVENTION.organisation } }],
      defences: [{ place: 'Cachan, salle 12', present: ['Premier membre', 'Présidente'] }],
      decisions: [{ result: 'en-attente' }, { result: 'acquis', motive: MOTIVE, outcome: { state: 'met' } }],
    });
    const remise = audit.handIns.find(({ handIn }) => handIn.situation === 'mission');
    expect(remise?.pieces.map(({ slot }) => slot).toSorted()).toEqual([
      'report',
      'report-redacted',
      'slides',
      'slides-redacted',
    ]);
    expect((await archiver(responsable)).handIns).toEqual([]);
    const sienne = await archiver(candidate);
    expect(sienne.handIns.find(({ handIn }) => handIn.situation === 'mission')?.pieces).toHaveLength(4);
    expect(sienne.mission?.defences[0]?.present).toBeNull();
    for (const membre of [premier, second, presidente])
      expect(JSON.stringify(sienne.mission)).not.toContain(membre.userId);
    expect(JSON.stringify(audit.mission)).not.toContain(TUTEUR.email);
  });

  it('la conclusion se notifie comme une décision : datée, écrite au candidat, le recours en court', async () => {
    const notifier = () =>
      notifyDecisions(register.workplace, responsable, {
        ...{ sessionId: session.id, candidacyIds: null, confirmation: { method: 'password' } },
      });
    const [notification, ...autres] = await notifier();
    expect(autres).toEqual([]);
    const enVigueur = (await lire()).decisions.at(-1);
    expect(notification?.notice).toMatchObject({
      decisions: [],
      conclusions: [{ decisionId: enVigueur?.id, result: 'acquis', motive: MOTIVE }],
      remedy: { lastDay: expect.any(String) },
    });
    await expect(notifier()).rejects.toThrow(refus('notification.nothing-to-notify'));
    const { notifications } = register.workplace.records;
    expect((await notifications.findNotificationOfDecision(enVigueur?.id ?? ''))?.id).toBe(notification?.id);
    const ouverte = await openNotification(register.workplace, candidate, notification?.id ?? '');
    expect(ouverte.notification.openedAt).not.toBeNull();
    const pdf = await printNotification(register.workplace, candidate, notification?.id ?? '');
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    const lettres = await register.workplace.records.letters.pageLetters({ offset: 0, limit: 100 }, null);
    expect(JSON.stringify(lettres)).toContain(`/notifications/${notification?.id}`);
  });

  it('le responsable filtre les missions, et efface le tuteur sans toucher à la convention', async () => {
    const tout = { search: '', state: null, duration: null, sessionId: null };
    const compter = async (filter: Partial<typeof tout>) =>
      (await listMissions(register.workplace, responsable, Object({ ...tout, ...filter }))).length;
    expect(await compter({})).toBe(1);
    expect(await compter({ search: 'previsions candidate' })).toBe(1);
    expect(await compter({ search: 'ailleurs' })).toBe(0);
    expect(await compter(Object({ state: 'validated' }))).toBe(1);
    expect(await compter(Object({ duration: 'not-met' }))).toBe(0);
    expect((await lire(responsable)).contacts).toMatchObject([TUTEUR]);
    expect(await eraseTutors(register.workplace, responsable, candidature.id)).toBe(7);
    expect((await lire(responsable)).contacts).toMatchObject([{ name: 'Tuteur effacé', email: '' }]);
    expect((await lire(responsable)).agreements).toHaveLength(1);
  });

  it('effacer un candidat efface aussi le tuteur qu’il a nommé', async () => {
    const autre = await register.addPerson('Autre candidate', 'candidate');
    const { id } = await enrolCandidate(register.workplace, responsable, {
      sessionId: session.id,
      userId: autre.userId,
      route: 'FI',
      blocks: ['B2'],
      extraTimePercent: 0,
      nameOnCertificate: false,
    });
    const version = await writeAgreement(register.workplace, autre, {
      candidacyId: id,
      missionId: null,
      terms: CONVENTION,
      tutor: TUTEUR,
    });
    await erasePerson(register.workplace, responsable, autre.userId);
    const contact = await register.workplace.records.missions.findContact(version.id);
    expect(contact).toMatchObject({ name: 'Tuteur effacé', email: '' });
  });
});
