import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename, join } from 'node:path';
import { makeReferenceHandIn } from '@etalon/cases';
import { buildSignedAct } from '@etalon/core/evidence';
import { EMPTY_IDENTITY } from '@etalon/core/identity';
import { draftMinutes, hashMinutes } from '@etalon/core/minutes';
import { draftNotice, hashNotice } from '@etalon/core/notification';
import { errorCode } from '@etalon/error';
import { prepareRegister } from '@etalon/runtime/demonstration';
import { listTestDatabases, openTestRegister, type TestRegister } from '@etalon/testing';
import {
  type Actor,
  addProjectMember,
  addRegulations,
  addToPool,
  allowDecisions,
  answerAppeal,
  answerConvocation,
  answerHandOver,
  appointSeat,
  archiveDocument,
  askHandOver,
  askSecondOpinion,
  assignAppeal,
  assignCriteria,
  assignModerator,
  bringCandidates,
  bringFile,
  bringRoster,
  type Candidacy,
  cancelRun,
  cancelWorkshopRun,
  changeRoute,
  closeFeed,
  compareRevisions,
  compareVersions,
  confirmIdentity,
  confirmMatch,
  connectSource,
  conveneJuries,
  correctDraft,
  correctIdentity,
  countSessionRules,
  createDocument,
  createProject,
  createSession,
  decideAccommodations,
  decideDeployment,
  decideFeasibility,
  decideReplacement,
  declareConflict,
  declareConvened,
  declareIndependence,
  declareOwnConflict,
  declineThirdReading,
  drawModerationSample,
  editDocument,
  editRegulationsDraft,
  endHold,
  endModelKey,
  endPlatform,
  endWebhook,
  enrolCandidate,
  enrolPerson,
  eraseAtTerm,
  erasePerson,
  exportJournal,
  exportSurvey,
  fileAppeal,
  followConnection,
  grantExtension,
  holdCandidacy,
  importDescriptors,
  importFrameworkDocument,
  invitePlatform,
  issueCredential,
  keepLanguage,
  keepMinutes,
  keepOral,
  leaveCandidates,
  leaveProject,
  linkAccount,
  listAppeals,
  listAwards,
  listCandidateImports,
  listCases,
  listCertificates,
  listCheckpoints,
  listConflicts,
  listDeliberations,
  listDrafts,
  listHandOvers,
  listLetters,
  listMatchProposals,
  listMinutes,
  listModerations,
  listNotifications,
  listOwnAwards,
  listOwnCandidacies,
  listOwnLinks,
  listOwnNotifications,
  listOwnSituations,
  listPeople,
  listPieceOrigins,
  listPlaceable,
  listPlatforms,
  listProjects,
  listQueue,
  listReadings,
  listRegulations,
  listRegulationsDrafts,
  listRetention,
  listSealedPieces,
  listSealTargets,
  listSessions,
  listTokens,
  listUnminutedSessions,
  listWebhookMessages,
  listWebhooks,
  listWorkshopRuns,
  lockSeat,
  type MeasureScope,
  makeModelKey,
  makeToken,
  markPresence,
  moveModelVersion,
  notifyDecisions,
  openCaseFile,
  openDeliberation,
  openDesk,
  openDocument,
  openDraft,
  openFeed,
  openModeration,
  openNotification,
  openPiece,
  openProjectFile,
  openRegulationsDraft,
  openRunOutput,
  openSurvey,
  openThirdReading,
  pauseWebhook,
  placeSituations,
  planJuries,
  predictDependability,
  prepareProjectFile,
  prepareUpload,
  previewCandidates,
  previewPiece,
  previewProjectFile,
  printNotification,
  pronounceBlock,
  publishCase,
  publishDraft,
  publishRegulationsDraft,
  type ReceivedFile,
  readAgenda,
  readAgreement,
  readAppeal,
  readAward,
  readAwards,
  readBlockBorder,
  readBorderZone,
  readCalendar,
  readCandidacy,
  readCandidacyFile,
  readCandidateImport,
  readCase,
  readClocks,
  readCockpit,
  readConvocation,
  readCriterionImpact,
  readDraft,
  readDraftSource,
  readEquityReview,
  readExaminer,
  readFairAverages,
  readGeneralisability,
  readHistory,
  readIdentity,
  readItems,
  readJournal,
  readJury,
  readMatrix,
  readMeasurements,
  readMinutes,
  readMinutesDocument,
  readModerationSample,
  readOralRoom,
  readOwnAppeals,
  readOwnConvocations,
  readPlatform,
  readPool,
  readProject,
  readReadingBody,
  readRegulationsDraft,
  readResult,
  readRevision,
  readRun,
  readSealedOrals,
  readSecondOpinions,
  readSession,
  readSessionChoices,
  readSessionJuries,
  readSeverity,
  readSimulationBlocks,
  readSituation,
  readSurveys,
  readWebhook,
  readWorkshopRun,
  receiveFeasibility,
  receivePiece,
  recogniseBlock,
  recordJudgement,
  recordModeration,
  recordTraining,
  recuseSelf,
  redeliverMessage,
  registerCase,
  registerPlatform,
  reopenCriterion,
  replaceSeat,
  replayWorkshopRun,
  requestExpertReadings,
  requestMeasurement,
  requestReplay,
  requestWorkReadings,
  resendLetter,
  restorePiece,
  restoreRevision,
  resumeWebhook,
  resumeWorkshopRun,
  retireCase,
  revokeCredential,
  revokeToken,
  rotateToolKey,
  saveExaminer,
  saveJudgementDraft,
  saveMatrix,
  sealHandIn,
  sealMinutes,
  sealWork,
  searchCandidacies,
  seatPlan,
  setQualificationPolicy,
  setReminderSchedule,
  setSessionDate,
  settleCriterion,
  signMatrix,
  signMinutes,
  startRun,
  subscribeWebhook,
  takeCandidates,
  takeCaseFiles,
  takeCheckpoint,
  unlinkAccount,
  verifyHandIn,
  verifyRegisterJournal,
  withdrawConflict,
  withdrawCorrection,
  withdrawHandOver,
  withdrawMinutes,
  withdrawPiece,
  withdrawProjectFile,
  withdrawRecognition,
  writeIdentity,
} from '@etalon/usecases';
import { makeCandidacyArchive, openSessionArchive, readArchiveSubject } from '@etalon/usecases/archive';
import {
  addGroupMember,
  answerStatement,
  composeGroup,
  readContributions,
  readSessionGroups,
  removeGroupMember,
  writeContribution,
} from '@etalon/usecases/groups';
import {
  declareConfidentiality,
  eraseTutors,
  grantFullReport,
  inviteTutor,
  listMissionSeats,
  listMissions,
  openSessionMission,
  pronounceMission,
  readCertification,
  readMission,
  readMissionPanel,
  readSessionMission,
  recordDefence,
  recordLook,
  removeLogEntry,
  reviewAgreement,
  revokeInvitation,
  withdrawAgreement,
  writeAgreement,
  writeLogEntry,
} from '@etalon/usecases/mission';
import {
  addToRun,
  beginExperiment,
  beginRun,
  changeExperiment,
  closeTrackingDoor,
  findModelRun,
  keepTrackedRun,
  listTrackedExperiments,
  listTrackedRuns,
  listTrackingDoors,
  makeTrackingDoor,
  readTrackedRun,
} from '@etalon/usecases/tracking';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listActorUseCases, listCallsIn } from './list-use-cases.ts';

/** Ce que l’index offre aussi à qui agit sans être un geste, et pourquoi. */
const PARTS: ReadonlyMap<string, string> = new Map([
  ['authorise', 'the table itself'],
  ['mayDo', 'the table itself'],
  ['mayDoSomewhere', 'the table itself'],
  ['loadHandIn', 'says how someone stands, for a use case that then authorises'],
  ['loadSituation', 'says how someone stands, for a use case that then authorises'],
  ['readStandings', 'says how someone stands, for a use case that then authorises'],
  ['loadOwnSeat', 'the first step of each deed of a seat'],
  ['maySeeFairAverages', 'says yes or no, and refuses nobody a page'],
  ['findGroupBeside', 'answers nothing to who may not read it, and refuses nobody a page'],
  ['recordEvent', 'the last step of each deed, in its transaction'],
]);

const CONTENT = join(import.meta.dirname, '../content');
const BLOC = 'B2';
/** Qui siège, ou préside. */
const JURY = [
  'membre 1 de A',
  'membre 2 de A',
  'membre de B',
  'présidente de A',
  'président de B',
  'membre de la mission de A',
  'présidente de la mission de A',
] as const;
const QUI_LIT_DES_PV = [...JURY, 'responsable', 'auditrice'] as const;
const LECTEURS_DU_PV = [
  'membre 1 de A',
  'membre 2 de A',
  'présidente de A',
  'responsable',
  'auditrice',
] as const;
const REVISION = { kind: 'revision', number: 1, fileName: 'note.md' } as const;
const MISSION_INCONNUE = (candidacyId: string) => ({ candidacyId, missionId: 'inconnue' });
const CONVENTION = {
  organisation: 'Atelier',
  identifier: { kind: 'siret', value: '73282932000074' },
  route: 'internship',
  start: '2026-07-01',
  end: '2026-10-09',
  weeklyHours: 35,
  interruptions: [],
  subject: 'Prévision',
} as const;
const EQUIVALENCES = {
  equivalences: { hoursPerDay: 7, daysPerMonth: 22, source: 'essai' },
  limits: [],
} as const;
const PERSONNES = [
  'candidate A',
  'candidate B',
  'membre 1 de A',
  'membre 2 de A',
  'membre de B',
  'présidente de A',
  'président de B',
  'membre de la mission de A',
  'présidente de la mission de A',
  'responsable',
  'tuteur',
  'auteur',
  'auditrice',
  'sans rôle',
] as const;
type Personne = (typeof PERSONNES)[number];
/** Qui a des dates à soi. */
const DATES: readonly Personne[] = [
  'candidate A',
  'candidate B',
  'membre 1 de A',
  'membre 2 de A',
  'membre de B',
  'présidente de A',
  'président de B',
  'membre de la mission de A',
  'présidente de la mission de A',
];

describe('Chacun chez soi : chaque geste essayé par chaque personne', () => {
  let register: TestRegister;
  const gens = new Map<Personne, Actor>();
  let candidature: Candidacy;
  let depot = '';
  let piece = '';
  let siege = '';
  let session = '';
  let version = '';
  let matrice = '';
  let brouillon = '';
  let retiree = '';
  let reglement = '';
  let pv = '';
  let recours = '';
  let siegeDeB = '';
  const convocation = 'convocation-membre-1';
  const MODERE = 'bloc modéré';
  let cas = '';
  let projet = '';
  let entree = '';
  let document = '';
  let fichier = '';
  let calcul = '';
  let deposee: ReceivedFile = {
    candidacyId: '',
    situation: '',
    slot: '',
    fileName: '',
    sha256: '',
    bytes: 0,
  };
  const MESURES = { visible: 'mesure-visible', sealed: 'mesure-scellee' } as const;
  const acteur = (personne: Personne): Actor => gens.get(personne) ?? { userId: 'personne', roles: [] };

  beforeAll(async () => {
    const [embedded] = listTestDatabases();
    if (embedded === undefined) throw new Error('une base est attendue');
    register = await openTestRegister(embedded);
    const { workplace } = register;
    const ajouter = async (
      personne: Personne,
      ...roles: Parameters<TestRegister['addPerson']> extends [string, ...infer R] ? R : never
    ) => gens.set(personne, await register.addPerson(personne, ...roles));
    await ajouter('candidate A', 'candidate');
    await ajouter('candidate B', 'candidate');
    await ajouter('membre 1 de A', 'examiner');
    await ajouter('membre 2 de A', 'examiner');
    await ajouter('membre de B', 'examiner');
    await ajouter('présidente de A', 'president');
    await ajouter('président de B', 'president');
    await ajouter('membre de la mission de A', 'examiner');
    await ajouter('présidente de la mission de A', 'president');
    await ajouter('responsable', 'officer');
    await ajouter('tuteur', 'tutor');
    await ajouter('auteur', 'author');
    await ajouter('auditrice', 'auditor');
    await ajouter('sans rôle');
    const officer = acteur('responsable');
    const exam = await prepareRegister(workplace, {
      contentFolder: CONTENT,
      dataFolder: register.dataFolder,
      officer,
      author: acteur('auteur'),
      caseRecords: 1500,
      onStep: () => undefined,
    });
    session = exam.id;
    version = exam.versionId;
    matrice = exam.matrixId;
    const inscrire = (personne: Personne) =>
      enrolCandidate(workplace, officer, {
        sessionId: session,
        userId: acteur(personne).userId,
        route: 'FI',
        blocks: [BLOC],
        extraTimePercent: 0,
        nameOnCertificate: false,
      });
    candidature = await inscrire('candidate A');
    const autre = await inscrire('candidate B');
    const asseoir = async (
      candidacyId: string,
      personne: Personne,
      role: 'examiner' | 'president',
      block = BLOC,
    ) => {
      const seat = await appointSeat(workplace, officer, {
        candidacyId,
        block,
        userId: acteur(personne).userId,
        role,
        external: true,
      });
      await declareIndependence(workplace, acteur(personne), seat.id);
      return seat.id;
    };
    siege = await asseoir(candidature.id, 'membre 1 de A', 'examiner');
    await asseoir(candidature.id, 'membre 2 de A', 'examiner');
    await asseoir(candidature.id, 'présidente de A', 'president');
    await workplace.records.panels.addConvocation({
      id: convocation,
      sessionId: session,
      userId: acteur('membre 1 de A').userId,
      seats: [siege],
      answerBy: '2026-12-20T17:00:00.000Z',
      convenedBy: officer.userId,
      convenedAt: workplace.now(),
    });
    siegeDeB = await asseoir(autre.id, 'membre de B', 'examiner');
    await asseoir(autre.id, 'président de B', 'president');
    await asseoir(candidature.id, 'membre de la mission de A', 'examiner', 'mission');
    await asseoir(candidature.id, 'présidente de la mission de A', 'president', 'mission');
    const dossier = await makeReferenceHandIn({
      caseFolder: await workplace.cases.locate('a1-2-vols-2001/demonstration'),
      out: join(register.dataFolder, 'dossier'),
      quality: 'weak',
    });
    const deposer = (file: ReceivedFile) => receivePiece(workplace, acteur('candidate A'), file);
    for (const [slot, path] of Object.entries(dossier.files)) {
      const stored = await workplace.files.put(createReadStream(path), { maxBytes: 2 ** 31 });
      deposee = {
        candidacyId: candidature.id,
        situation: 'A1.2',
        slot,
        fileName: basename(path),
        ...stored,
      };
      const received = await deposer(deposee);
      depot = received.handInId;
      retiree = received.id;
    }
    piece = (await deposer(deposee)).id;
    await sealHandIn(workplace, acteur('candidate A'), {
      handInId: depot,
      confirmation: { method: 'password' },
    });
    const bytes = Buffer.from('Référentiel sans tableau');
    brouillon = (await importFrameworkDocument(workplace, officer, { fileName: 'vide.txt', bytes })).id;
    reglement = exam.regulationsId;
    cas = (await workplace.records.sessions.listCases())[0]?.id ?? '';
    await ouvrirAtelier(acteur('candidate A'));
    await garderProcesVerbal();
    await garderRecours(autre);
    await garderEchantillon();
    await garderNotification();
    await garderMesure('visible', acteur('candidate A'));
    await garderMesure('sealed', acteur('membre 1 de A'));
  }, 120_000);

  async function ouvrirAtelier(a: Actor): Promise<void> {
    const { workplace } = register;
    projet = (await createProject(workplace, a, 'Projet de A')).id;
    document = (await createDocument(workplace, a, { projectId: projet, kind: 'note', title: 'Note' })).id;
    entree = (await makeTrackingDoor(workplace, a, projet)).door.id;
    const [file] = await takeCaseFiles(workplace, a, {
      projectId: projet,
      candidacyId: candidature.id,
      situation: 'A1.2',
    });
    fichier = file?.id ?? '';
    const run = await requestWorkReadings(workplace, a, {
      projectId: projet,
      documentIds: [document],
      files: [],
      situation: null,
    });
    calcul = run.id;
  }

  /** Une notification à A : seul son accès est essayé ici. */
  async function garderNotification(): Promise<void> {
    const { records, signer } = register.workplace;
    const { userId } = acteur('responsable');
    const at = '2026-11-25T11:00:00.000Z';
    const notice = draftNotice({
      language: 'fr',
      certifier: 'École',
      session: { id: session, label: 'Session', place: 'Paris' },
      framework: { title: 'Référentiel', hash: 'a' },
      regulations: { label: 'Règlement', hash: 'b' },
      notifiedAt: at,
      decisions: [
        {
          decisionId: 'décision de B',
          block: BLOC,
          result: 'acquis',
          motive: '',
          resit: null,
          supersedes: null,
          at,
          minutes: { id: 'proces-verbal', number: 1, sha256: 'c' },
        },
      ],
      candidacy: {
        candidacyId: candidature.id,
        route: 'FI',
        extraTimePercent: 0,
        blocks: [BLOC],
        decisions: [],
      },
      appeals: { delayDays: 60, grounds: ['procedure'] },
    });
    await records.notifications.addNotification({
      id: 'notification',
      sessionId: session,
      candidacyId: candidature.id,
      notice,
      sha256: hashNotice(notice),
      act: buildSignedAct(
        { kind: 'decisions.notified', payload: {}, signer: userId, method: 'password', at },
        signer,
      ),
      notifiedBy: userId,
      at,
    });
  }

  /** Un recours contre une décision sans délibération, confié à un membre d’un autre jury : seul son accès est essayé ici. */
  async function garderRecours({ id: candidacyId, userId }: Candidacy): Promise<void> {
    const { records, signer } = register.workplace;
    const at = '2026-11-25T10:00:00.000Z';
    const signe = acteur('président de B').userId;
    await records.juries.addDecision({
      id: 'décision de B',
      candidacyId,
      block: BLOC,
      result: 'non-acquis',
      motive: '',
      outcome: { rule: 'R1', state: 'not-met', clauses: [] },
      grades: {},
      present: [],
      votes: [],
      resit: null,
      act: buildSignedAct(
        { kind: 'decision.pronounced', payload: {}, signer: signe, method: 'password', at },
        signer,
      ),
      supersedes: null,
      decidedBy: signe,
      at,
    });
    recours = 'recours';
    await records.appeals.addAppeal({
      id: recours,
      decisionId: 'décision de B',
      candidacyId,
      block: BLOC,
      ground: 'procedure',
      statement: '',
      filedBy: userId,
      filedAt: at,
    });
    await records.appeals.addAssignment({
      id: 'confié',
      appealId: recours,
      userId: acteur('membre 1 de A').userId,
      assignedBy: acteur('responsable').userId,
      at,
    });
  }

  /** Un bloc de l’échantillon sans niveau arrêté, confié à un membre d’un autre jury : seul son accès est essayé ici. */
  async function garderEchantillon(): Promise<void> {
    const { moderation } = register.workplace.records;
    const at = '2026-11-25T10:00:00.000Z';
    const assignedBy = acteur('responsable').userId;
    const draw = { id: 'tirage', sessionId: session, seed: 1, rest: 1, drawn: 1, drawnBy: assignedBy, at };
    await moderation.addDraw(draw, [
      { id: MODERE, drawId: draw.id, candidacyId: candidature.id, block: BLOC, reason: 'drawn' },
    ]);
    await moderation.addAssignments([
      { id: 'modération', pickId: MODERE, userId: acteur('membre de B').userId, assignedBy, at },
    ]);
  }

  /** Un procès-verbal sans délibération : seul son accès est essayé ici. */
  async function garderProcesVerbal(): Promise<void> {
    const { records } = register.workplace;
    const at = '2026-11-25T10:00:00.000Z';
    const seats = await records.juries.listSeats(candidature.id, BLOC);
    const minutes = draftMinutes({
      session: { id: session, label: '', place: '', opensAt: at, closesAt: at },
      certifier: '',
      framework: { versionId: version, title: '', hash: '' },
      regulations: { id: reglement, label: '', hash: '', quorum: 2, castingVote: false },
      matrixId: matrice,
      number: 1,
      president: acteur('présidente de A').userId,
      decided: [
        {
          candidacyId: candidature.id,
          block: BLOC,
          decisionId: 'décision',
          actSha256: '',
          supersedes: null,
          result: 'acquis',
          motive: '',
          outcome: { rule: 'R1', state: 'met', clauses: [] },
          present: seats.map((seat) => seat.userId),
          votes: [],
          resit: null,
          at,
          seats,
          grid: [],
        },
      ],
      candidacies: [],
      incidents: '',
      draftedAt: at,
    });
    pv = 'proces-verbal';
    await records.minutes.addMinutes({
      id: pv,
      sessionId: session,
      minutes,
      sha256: hashMinutes(minutes),
      draftedBy: minutes.president,
      at,
    });
  }

  /** Une mesure achevée et son relevé, sans le travail des instruments : seule la lecture est essayée ici. */
  async function garderMesure(scope: MeasureScope, par: Actor): Promise<void> {
    const { evidence } = register.workplace.records;
    const id = MESURES[scope];
    const at = '2026-11-25T10:00:00.000Z';
    await evidence.addRun({
      id,
      kind: 'measure',
      subjectId: depot,
      scope,
      state: 'done',
      progress: 1,
      step: '',
      errorCode: null,
      inputsSha256: '',
      requestedBy: par.userId,
      requestedAt: at,
      startedAt: at,
      endedAt: at,
      cancelledBy: null,
      replayOf: null,
      outcome: null,
    });
    const body = '{}';
    const sha256 = createHash('sha256').update(body).digest('hex');
    const releve = { instrument: 'I-DQ-1', version: '1', body, sha256, durationMs: 1, position: 0 };
    await evidence.addReadings([{ ...releve, id: `${id}-1`, runId: id, handInId: depot, scope }]);
  }

  afterAll(() => register.close());

  /** Gestes, et les seules personnes qui les font ; le geste d’une autre est refusé sans dire sur quoi. */
  const gestes: readonly (readonly [string, (actor: Actor) => Promise<unknown>, readonly Personne[]])[] = [
    ['lister les brouillons', (a) => listDrafts(register.workplace, a), ['responsable', 'auditrice']],
    [
      'importer un référentiel',
      (a) => importFrameworkDocument(register.workplace, a, { fileName: 'x.txt', bytes: Buffer.from('x') }),
      ['responsable'],
    ],
    [
      'publier',
      (a) => publishDraft(register.workplace, a, { draftId: brouillon, label: 'x' }),
      ['responsable'],
    ],
    [
      'comparer deux versions',
      (a) => compareVersions(register.workplace, a, { previousVersionId: version, nextVersionId: version }),
      ['responsable', 'auditrice'],
    ],
    [
      'lire la matrice',
      (a) => readMatrix(register.workplace, a, { versionId: version, revisionId: null }),
      [
        'responsable',
        'auditrice',
        'auteur',
        'membre 1 de A',
        'membre 2 de A',
        'membre de B',
        'présidente de A',
        'président de B',
        'membre de la mission de A',
        'présidente de la mission de A',
      ],
    ],
    [
      'enregistrer une matrice',
      (a) => saveMatrix(register.workplace, a, { versionId: version, matrix: {}, note: '' }),
      ['responsable'],
    ],
    [
      'signer une matrice',
      (a) => signMatrix(register.workplace, a, { revisionId: matrice, confirmation: { method: 'password' } }),
      ['responsable'],
    ],
    ['lister les sessions', (a) => listSessions(register.workplace, a), ['responsable', 'auditrice']],
    [
      'lire une session',
      (a) => readSession(register.workplace, a, { sessionId: session, page: { offset: 0, limit: 10 } }),
      ['responsable', 'auditrice'],
    ],
    [
      'lire l’accord des examinateurs',
      (a) => readAgreement(register.workplace, a, { sessionId: session, block: BLOC }),
      ['responsable', 'présidente de A', 'président de B', 'présidente de la mission de A', 'auditrice'],
    ],
    [
      'lire la sévérité des examinateurs, sous des lettres',
      (a) => readSeverity(register.workplace, a, { sessionId: session, block: BLOC, pair: null }),
      ['responsable'],
    ],
    [
      'lire d’où vient la variance d’une session',
      (a) => readGeneralisability(register.workplace, a, { sessionId: session, block: BLOC }),
      ['responsable', 'auditrice'],
    ],
    [
      'lire comment les critères ont fonctionné',
      (a) => readItems(register.workplace, a, { sessionId: session, block: BLOC, pooled: [] }),
      ['responsable'],
    ],
    [
      'lire les travaux que la sévérité fait relire',
      (a) => readFairAverages(register.workplace, a, { sessionId: session, block: BLOC }),
      ['présidente de A', 'président de B'],
    ],
    [
      'lire la zone limite d’une session',
      (a) => readBorderZone(register.workplace, a, session),
      ['présidente de A', 'président de B', 'auditrice'],
    ],
    [
      'lire la zone limite d’un bloc',
      (a) => readBlockBorder(register.workplace, a, { candidacyId: candidature.id, block: BLOC }),
      ['présidente de A', 'auditrice'],
    ],
    [
      'ouvrir une troisième lecture en zone limite',
      (a) =>
        openThirdReading(register.workplace, a, {
          candidacyId: candidature.id,
          block: BLOC,
          userId: acteur('membre de B').userId,
        }),
      ['présidente de A'],
    ],
    [
      'dire pourquoi un bloc en zone limite n’est pas relu',
      (a) =>
        declineThirdReading(register.workplace, a, { candidacyId: candidature.id, block: BLOC, reason: '' }),
      ['présidente de A'],
    ],
    [
      'tirer l’échantillon de modération',
      (a) => drawModerationSample(register.workplace, a, { sessionId: session, seed: 1, moderators: [] }),
      ['responsable'],
    ],
    [
      'confier un bloc de l’échantillon',
      (a) => assignModerator(register.workplace, a, { pickId: 'inconnu', userId: 'personne' }),
      ['responsable'],
    ],
    [
      'lire ce que l’échantillon a trouvé',
      (a) => readModerationSample(register.workplace, a, session),
      ['présidente de A', 'président de B', 'responsable', 'auditrice'],
    ],
    [
      'lister les blocs à modérer',
      (a) => listModerations(register.workplace, a),
      ['membre 1 de A', 'membre 2 de A', 'membre de B', 'membre de la mission de A'],
    ],
    [
      'ouvrir un bloc de l’échantillon, que B modère',
      (a) => openModeration(register.workplace, a, MODERE),
      ['membre de B'],
    ],
    [
      'inscrire une lecture de modération',
      (a) =>
        recordModeration(register.workplace, a, {
          pickId: MODERE,
          criterion: 'A1.2-1',
          verdict: 'agrees',
          grade: null,
          sentence: '',
        }),
      ['membre de B'],
    ],
    [
      'lire la revue d’équité',
      (a) => readEquityReview(register.workplace, a, { sessionId: session, block: BLOC }),
      ['responsable', 'auditrice'],
    ],
    [
      'prédire ce que vaudrait un plan de jurys',
      (a) => predictDependability(register.workplace, a, { sessionId: session, source: null }),
      ['responsable'],
    ],
    ['voir les échéances', (a) => readClocks(register.workplace, a), ['responsable', 'auditrice']],
    [
      'lire le calendrier d’une session',
      (a) => readCalendar(register.workplace, a, session),
      ['responsable', 'auditrice'],
    ],
    [
      'fixer une date',
      (a) =>
        setSessionDate(register.workplace, a, {
          sessionId: session,
          kind: 'oral',
          subject: 'inconnue',
          opensAt: '2027-01-04T08:00:00.000Z',
          dueAt: '2027-01-04T09:00:00.000Z',
          place: '',
          follows: null,
        }),
      ['responsable'],
    ],
    [
      'accorder un report à A',
      (a) =>
        grantExtension(register.workplace, a, {
          candidacyId: candidature.id,
          situation: 'A2.2',
          dueAt: '2020-01-01T00:00:00.000Z',
          ground: 'other',
        }),
      ['responsable'],
    ],
    [
      'régler les rappels',
      (a) =>
        setReminderSchedule(register.workplace, a, { sessionId: session, daysBefore: [14, 3], late: true }),
      ['responsable'],
    ],
    [
      'lire les courriers',
      (a) => listLetters(register.workplace, a, { page: { offset: 0, limit: 10 }, state: null }),
      ['responsable', 'auditrice'],
    ],
    ['renvoyer un courrier', (a) => resendLetter(register.workplace, a, 'inconnu'), ['responsable']],
    ['lire ses propres dates', (a) => readAgenda(register.workplace, a), DATES],
    ['créer un lien vers ses dates', (a) => openFeed(register.workplace, a), DATES],
    ['révoquer ce lien', (a) => closeFeed(register.workplace, a), DATES],
    [
      'choisir la langue de ses courriers',
      (a) => keepLanguage(register.workplace, a, 'en'),
      PERSONNES.filter((personne) => personne !== 'sans rôle'),
    ],
    ['lire les personnes', (a) => listPeople(register.workplace, a), ['responsable']],
    ['effacer une personne inconnue', (a) => erasePerson(register.workplace, a, 'inconnue'), ['responsable']],
    [
      'inscrire',
      (a) =>
        enrolCandidate(register.workplace, a, {
          sessionId: session,
          userId: 'x',
          route: 'FI',
          blocks: [],
          extraTimePercent: 0,
          nameOnCertificate: false,
        }),
      ['responsable'],
    ],
    [
      'nommer un membre',
      (a) =>
        appointSeat(register.workplace, a, {
          candidacyId: candidature.id,
          block: 'B9',
          userId: 'x',
          role: 'examiner',
          external: true,
        }),
      ['responsable'],
    ],
    [
      'inscrire un cas',
      (a) => registerCase(register.workplace, a, 'a1-2-vols-2001/demonstration'),
      ['auteur'],
    ],
    [
      'lire l’identité de A',
      (a) => readIdentity(register.workplace, a, acteur('candidate A').userId),
      ['candidate A', 'responsable'],
    ],
    [
      'écrire sa propre identité',
      (a) => writeIdentity(register.workplace, a, EMPTY_IDENTITY),
      ['candidate A', 'candidate B'],
    ],
    [
      'confirmer une identité',
      (a) => confirmIdentity(register.workplace, a, 'inconnue'),
      ['candidate A', 'candidate B'],
    ],
    [
      'corriger l’identité de A',
      (a) =>
        correctIdentity(register.workplace, a, {
          userId: acteur('candidate A').userId,
          identity: EMPTY_IDENTITY,
          reason: '',
        }),
      ['responsable'],
    ],
    [
      'lire le dossier administratif de A',
      (a) => readCandidacyFile(register.workplace, a, candidature.id),
      ['candidate A', 'responsable', 'auditrice'],
    ],
    [
      'chercher des candidatures',
      (a) =>
        searchCandidacies(register.workplace, a, {
          text: '',
          sessionId: null,
          route: null,
          identity: null,
          sort: 'name',
          descending: false,
          page: { offset: 0, limit: 10 },
        }),
      ['responsable', 'auditrice'],
    ],
    [
      'changer la voie d’accès',
      (a) =>
        changeRoute(register.workplace, a, {
          candidacyId: candidature.id,
          route: 'FC',
          fromDay: '2026-11-01',
          reason: '',
        }),
      ['responsable'],
    ],
    [
      'décider des aménagements',
      (a) =>
        decideAccommodations(register.workplace, a, {
          candidacyId: candidature.id,
          measures: ['extra-time'],
          extraTimePercent: 0,
        }),
      ['responsable'],
    ],
    [
      'reconnaître un bloc',
      (a) =>
        recogniseBlock(register.workplace, a, {
          candidacyId: candidature.id,
          block: 'B1',
          ground: 'held',
          origin: '',
          proof: '',
        }),
      ['responsable'],
    ],
    [
      'retirer une reconnaissance',
      (a) => withdrawRecognition(register.workplace, a, { recognitionId: 'inconnue', reason: 'x' }),
      ['responsable'],
    ],
    [
      'recevoir un dossier de faisabilité',
      (a) =>
        receiveFeasibility(register.workplace, a, { candidacyId: candidature.id, receivedOn: 'un jour' }),
      ['responsable'],
    ],
    [
      'prononcer sur un dossier de faisabilité',
      (a) =>
        decideFeasibility(register.workplace, a, { fileId: 'inconnu', outcome: 'admissible', motive: '' }),
      ['responsable'],
    ],
    [
      'apporter un fichier de candidats',
      (a) =>
        bringCandidates(register.workplace, a, {
          sessionId: 'inconnue',
          fileName: 'x.csv',
          path: 'nulle-part',
        }),
      ['responsable'],
    ],
    [
      'lister les fichiers de candidats',
      (a) => listCandidateImports(register.workplace, a, session),
      ['responsable'],
    ],
    [
      'lire un fichier de candidats',
      (a) => readCandidateImport(register.workplace, a, 'inconnu'),
      ['responsable'],
    ],
    [
      'voir ce que devient un fichier de candidats',
      (a) => previewCandidates(register.workplace, a, { importId: 'inconnu', candidates: [] }),
      ['responsable'],
    ],
    [
      'prendre un fichier de candidats',
      (a) =>
        takeCandidates(register.workplace, a, {
          importId: 'inconnu',
          candidates: [],
          openAccount: async () => '',
        }),
      ['responsable'],
    ],
    [
      'laisser un fichier de candidats',
      (a) => leaveCandidates(register.workplace, a, 'inconnu'),
      ['responsable'],
    ],
    [
      'lire la candidature de A',
      (a) => readCandidacy(register.workplace, a, candidature.id),
      ['candidate A', 'membre 1 de A', 'membre 2 de A', 'présidente de A', 'responsable', 'auditrice'],
    ],
    [
      'lire le dépôt de A',
      (a) => readSituation(register.workplace, a, { candidacyId: candidature.id, situation: 'A1.2' }),
      ['candidate A', 'membre 1 de A', 'membre 2 de A', 'membre de B', 'présidente de A', 'auditrice'],
    ],
    [
      'ouvrir une pièce de A',
      (a) => openPiece(register.workplace, a, piece),
      ['candidate A', 'membre 1 de A', 'membre 2 de A', 'membre de B', 'présidente de A', 'auditrice'],
    ],
    [
      'feuilleter une pièce de A',
      (a) => previewPiece(register.workplace, a, { pieceId: piece, offset: 0, limit: 5, part: null }),
      ['candidate A', 'membre 1 de A', 'membre 2 de A', 'membre de B', 'présidente de A', 'auditrice'],
    ],
    [
      'vérifier le scellé de A',
      (a) => verifyHandIn(register.workplace, a, depot),
      ['candidate A', 'membre 1 de A', 'membre 2 de A', 'membre de B', 'présidente de A', 'auditrice'],
    ],
    [
      'télécharger une donnée du cas de A',
      (a) =>
        openCaseFile(register.workplace, a, {
          candidacyId: candidature.id,
          situation: 'A1.2',
          path: 'facts.json',
        }),
      [
        'candidate A',
        'membre 1 de A',
        'membre 2 de A',
        'présidente de A',
        'responsable',
        'auteur',
        'auditrice',
      ],
    ],
    [
      'déposer chez A',
      (a) =>
        prepareUpload(register.workplace, a, {
          candidacyId: candidature.id,
          situation: 'A1.2',
          slot: 'note',
        }),
      ['candidate A'],
    ],
    ['retirer une pièce de A', (a) => withdrawPiece(register.workplace, a, piece), ['candidate A']],
    [
      'sceller pour A',
      (a) => sealHandIn(register.workplace, a, { handInId: depot, confirmation: { method: 'password' } }),
      ['candidate A'],
    ],
    [
      'mesurer le scellé de A',
      (a) => requestMeasurement(register.workplace, a, { handInId: depot, scope: 'sealed' }),
      ['membre 1 de A', 'membre 2 de A', 'présidente de A', 'responsable'],
    ],
    [
      'lire les relevés de A',
      (a) => listReadings(register.workplace, a, { handInId: depot, scope: 'visible' }),
      ['candidate A', 'membre 1 de A', 'membre 2 de A', 'présidente de A', 'auditrice'],
    ],
    [
      'confirmer une correspondance chez A',
      (a) =>
        confirmMatch(register.workplace, a, {
          handInId: depot,
          itemId: 'x',
          elementId: null,
          verdict: 'none',
        }),
      ['membre 1 de A', 'membre 2 de A'],
    ],
    [
      'voir une file de lecture',
      (a) => listQueue(register.workplace, a),
      ['membre 1 de A', 'membre 2 de A', 'membre de B', 'membre de la mission de A'],
    ],
    ['ouvrir le pupitre du membre 1', (a) => openDesk(register.workplace, a, siege), ['membre 1 de A']],
    [
      'juger à la place du membre 1',
      (a) =>
        recordJudgement(register.workplace, a, {
          seatId: siege,
          judgement: {
            criterion: 'Z',
            phase: 'J0',
            grade: 2,
            confidence: 1,
            anchors: [],
            sentence: '',
            readingsSeen: [],
            elapsedMs: 0,
          },
        }),
      ['membre 1 de A'],
    ],
    [
      'demander un second avis à la place du membre 1',
      (a) =>
        askSecondOpinion(register.workplace, a, { seatId: siege, criterion: 'Z', asked: true, reason: 'r' }),
      ['membre 1 de A'],
    ],
    [
      'lire les seconds avis de A',
      (a) => readSecondOpinions(register.workplace, a, { candidacyId: candidature.id, block: BLOC }),
      ['présidente de A', 'responsable', 'auditrice'],
    ],
    [
      'demander à passer le siège du membre 1',
      (a) => askHandOver(register.workplace, a, { seatId: siege, reason: '' }),
      ['membre 1 de A'],
    ],
    [
      'reprendre la demande du membre 1',
      (a) => withdrawHandOver(register.workplace, a, { seatId: siege, handOverId: 'inconnue' }),
      ['membre 1 de A'],
    ],
    [
      'lire les sièges à passer',
      (a) => listHandOvers(register.workplace, a, session),
      ['responsable', 'auditrice'],
    ],
    [
      'répondre à une demande de passer un siège',
      (a) => answerHandOver(register.workplace, a, { handOverId: 'inconnue', userId: null, reason: 'r' }),
      ['responsable'],
    ],
    [
      'lire ce que change une version du référentiel',
      (a) => readCriterionImpact(register.workplace, a, session),
      ['responsable', 'auditrice'],
    ],
    [
      'rouvrir un critère',
      (a) =>
        reopenCriterion(register.workplace, a, {
          sessionId: session,
          criterion: 'Z',
          seatIds: [],
          reason: 'r',
          confirmation: { method: 'password' },
        }),
      ['responsable'],
    ],
    [
      'entrer dans la salle d’oral par le siège du membre 1',
      (a) => readOralRoom(register.workplace, a, { seatId: siege, situation: null }),
      ['membre 1 de A'],
    ],
    [
      'écrire à l’oral à la place du membre 1',
      (a) => keepOral(register.workplace, a, { seatId: siege, situation: 'A1.2', entries: [] }),
      ['membre 1 de A'],
    ],
    [
      'lire les oraux de A',
      (a) => readSealedOrals(register.workplace, a, { candidacyId: candidature.id, block: BLOC }),
      ['présidente de A', 'auditrice'],
    ],
    ['verrouiller à la place du membre 1', (a) => lockSeat(register.workplace, a, siege), ['membre 1 de A']],
    [
      'voir les délibérations',
      (a) => listDeliberations(register.workplace, a),
      ['présidente de A', 'président de B', 'présidente de la mission de A', 'auditrice'],
    ],
    [
      'ouvrir la délibération de A',
      (a) => openDeliberation(register.workplace, a, { candidacyId: candidature.id, block: BLOC }),
      ['présidente de A', 'auditrice'],
    ],
    [
      'arrêter un critère chez A',
      (a) =>
        settleCriterion(register.workplace, a, {
          candidacyId: candidature.id,
          block: BLOC,
          criterion: 'A1.2-1',
          grade: 2,
          motive: '',
        }),
      ['présidente de A'],
    ],
    [
      'prononcer chez A',
      (a) =>
        pronounceBlock(register.workplace, a, {
          candidacyId: candidature.id,
          block: BLOC,
          result: 'acquis',
          motive: '',
          present: [],
          confirmation: { method: 'password' },
        }),
      ['présidente de A'],
    ],
    ['voir les procès-verbaux', (a) => listMinutes(register.workplace, a), QUI_LIT_DES_PV],
    ['voir ce qui reste à consigner', (a) => listUnminutedSessions(register.workplace, a), QUI_LIT_DES_PV],
    [
      'rédiger un procès-verbal',
      (a) => keepMinutes(register.workplace, a, { sessionId: candidature.sessionId, incidents: '' }),
      ['présidente de A', 'président de B', 'présidente de la mission de A'],
    ],
    ['lire un procès-verbal', (a) => readMinutes(register.workplace, a, pv), LECTEURS_DU_PV],
    ['télécharger un procès-verbal', (a) => readMinutesDocument(register.workplace, a, pv), LECTEURS_DU_PV],
    [
      'signer un procès-verbal',
      (a) =>
        signMinutes(register.workplace, a, {
          minutesId: pv,
          kind: 'refused',
          text: '',
          confirmation: { method: 'password' },
        }),
      ['membre 1 de A', 'membre 2 de A', 'présidente de A'],
    ],
    [
      'retirer un procès-verbal',
      (a) => withdrawMinutes(register.workplace, a, { minutesId: pv, reason: '' }),
      ['présidente de A'],
    ],
    [
      'sceller un procès-verbal',
      (a) => sealMinutes(register.workplace, a, { minutesId: pv, confirmation: { method: 'password' } }),
      ['présidente de A'],
    ],
    ['voir ce qui est gardé', (a) => listRetention(register.workplace, a), ['responsable', 'auditrice']],
    [
      'retenir une candidature',
      (a) => holdCandidacy(register.workplace, a, { candidacyId: candidature.id, reason: '' }),
      ['responsable'],
    ],
    ['lever une retenue', (a) => endHold(register.workplace, a, 'inconnue'), ['responsable']],
    [
      'effacer à son terme',
      (a) => eraseAtTerm(register.workplace, a, { candidacyIds: [], confirmation: { method: 'password' } }),
      ['responsable'],
    ],
    ['voir les enquêtes', (a) => readSurveys(register.workplace, a, session), ['responsable', 'auditrice']],
    [
      'ouvrir une enquête',
      (a) => openSurvey(register.workplace, a, { sessionId: 'inconnue', horizon: 6, closesOn: '2030-01-01' }),
      ['responsable'],
    ],
    ['exporter une enquête', (a) => exportSurvey(register.workplace, a, 'inconnue'), ['responsable']],
    [
      'voir ce qui est à notifier',
      (a) => listNotifications(register.workplace, a, session),
      ['responsable', 'auditrice'],
    ],
    [
      'notifier les décisions',
      (a) =>
        notifyDecisions(register.workplace, a, {
          sessionId: session,
          candidacyIds: [],
          confirmation: { method: 'password' },
        }),
      ['responsable'],
    ],
    [
      'lire la notification de A',
      (a) => openNotification(register.workplace, a, 'notification'),
      ['candidate A', 'responsable', 'auditrice'],
    ],
    [
      'télécharger la notification de A',
      (a) => printNotification(register.workplace, a, 'notification'),
      ['candidate A', 'responsable', 'auditrice'],
    ],
    [
      'voir ce qui est notifié à A',
      (a) => listOwnNotifications(register.workplace, a, candidature.id),
      ['candidate A', 'responsable', 'auditrice'],
    ],
    [
      'former un recours',
      (a) =>
        fileAppeal(register.workplace, a, {
          candidacyId: candidature.id,
          block: BLOC,
          ground: 'procedure',
          statement: '',
        }),
      ['candidate A'],
    ],
    [
      'suivre ses recours',
      (a) => readOwnAppeals(register.workplace, a, { candidacyId: candidature.id, block: BLOC }),
      ['candidate A'],
    ],
    ['voir les recours', (a) => listAppeals(register.workplace, a), QUI_LIT_DES_PV],
    [
      'lire un recours',
      (a) => readAppeal(register.workplace, a, recours),
      ['membre 1 de A', 'responsable', 'auditrice'],
    ],
    [
      'confier un recours',
      (a) => assignAppeal(register.workplace, a, { appealId: recours, userId: '' }),
      ['responsable'],
    ],
    [
      'répondre à un recours',
      (a) =>
        answerAppeal(register.workplace, a, {
          appealId: recours,
          outcome: 'rejected',
          motive: '',
          confirmation: { method: 'password' },
        }),
      ['membre 1 de A'],
    ],
    ['délivrer un certificat', (a) => issueCredential(register.workplace, a, 'inconnue'), ['responsable']],
    [
      'révoquer un certificat',
      (a) => revokeCredential(register.workplace, a, { credentialId: 'inconnu', reason: 'x' }),
      ['responsable'],
    ],
    [
      'voir les certificats',
      (a) => listAwards(register.workplace, a, { offset: 0, limit: 10 }),
      ['responsable', 'auditrice'],
    ],
    [
      'lire le journal',
      (a) => readJournal(register.workplace, a, { page: { offset: 0, limit: 10 }, subject: null }),
      ['responsable', 'auditrice'],
    ],
    [
      'vérifier le journal',
      (a) => verifyRegisterJournal(register.workplace, a),
      ['responsable', 'auditrice'],
    ],
    [
      'signer un point de contrôle',
      (a) => takeCheckpoint(register.workplace, a),
      ['responsable', 'auditrice'],
    ],
    [
      'corriger un brouillon',
      (a) =>
        correctDraft(register.workplace, a, {
          draftId: brouillon,
          item: 'A1.1',
          field: 'text',
          before: '',
          after: '',
          reason: '',
        }),
      ['responsable'],
    ],
    [
      'retirer une correction',
      (a) => withdrawCorrection(register.workplace, a, { draftId: brouillon, correctionId: 'inconnue' }),
      ['responsable'],
    ],
    ['lire un brouillon', (a) => readDraft(register.workplace, a, brouillon), ['responsable', 'auditrice']],
    [
      'lire un brouillon et son document',
      (a) => openDraft(register.workplace, a, brouillon),
      ['responsable', 'auditrice'],
    ],
    [
      'lire le document d’un brouillon',
      (a) => readDraftSource(register.workplace, a, brouillon),
      ['responsable', 'auditrice'],
    ],
    [
      'décider d’un remplacement',
      (a) =>
        decideReplacement(register.workplace, a, {
          previousVersionId: version,
          nextVersionId: version,
          previousItem: 'A1.1-1',
          nextItem: 'A1.1-1',
          confirmed: true,
        }),
      ['responsable'],
    ],
    [
      'lire les règlements',
      (a) => listRegulations(register.workplace, a),
      [
        'responsable',
        'auditrice',
        'membre 1 de A',
        'membre 2 de A',
        'membre de B',
        'présidente de A',
        'président de B',
        'membre de la mission de A',
        'présidente de la mission de A',
      ],
    ],
    [
      'figer un règlement',
      async (a) => {
        const connu = await register.workplace.records.regulations.findVersion(reglement);
        if (connu === null) throw new Error('un règlement est attendu');
        return addRegulations(register.workplace, a, connu.regulations);
      },
      ['responsable'],
    ],
    [
      'ouvrir un brouillon de règlement',
      (a) =>
        openRegulationsDraft(register.workplace, a, {
          frameworkVersionId: version,
          label: '',
          from: { kind: 'empty' },
        }),
      ['responsable'],
    ],
    [
      'lire un brouillon de règlement',
      (a) => readRegulationsDraft(register.workplace, a, 'inconnu'),
      ['responsable', 'auditrice'],
    ],
    [
      'lister les brouillons de règlement',
      (a) => listRegulationsDrafts(register.workplace, a),
      ['responsable', 'auditrice'],
    ],
    [
      'modifier un brouillon de règlement',
      (a) => editRegulationsDraft(register.workplace, a, { draftId: 'inconnu', edits: [] }),
      ['responsable'],
    ],
    [
      'importer des textes de niveaux',
      (a) =>
        importDescriptors(register.workplace, a, {
          draftId: 'inconnu',
          fileName: 'x.csv',
          bytes: new Uint8Array(),
        }),
      ['responsable'],
    ],
    [
      'publier un brouillon de règlement',
      (a) => publishRegulationsDraft(register.workplace, a, { draftId: 'inconnu', supersedes: null }),
      ['responsable'],
    ],
    [
      'choisir la forme d’un bloc à simuler',
      (a) => readSimulationBlocks(register.workplace, a, null),
      ['responsable', 'auditrice'],
    ],
    [
      'compter les règles sur une session',
      (a) => countSessionRules(register.workplace, a, { sessionId: session, rules: [] }),
      ['responsable', 'auditrice'],
    ],
    [
      'ouvrir une session',
      (a) =>
        createSession(register.workplace, a, {
          label: '',
          versionId: 'inconnue',
          matrixId: matrice,
          regulationsId: reglement,
          opensAt: '2027-01-01T00:00:00.000Z',
          closesAt: '2027-02-01T00:00:00.000Z',
          place: '',
          situations: [],
        }),
      ['responsable'],
    ],
    [
      'choisir de quoi faire une session',
      (a) => readSessionChoices(register.workplace, a, null),
      ['responsable'],
    ],
    ['voir ce qui attend le responsable', (a) => readCockpit(register.workplace, a), ['responsable']],
    [
      'lire la composition d’un jury',
      (a) => readJury(register.workplace, a, { candidacyId: candidature.id, block: BLOC }),
      ['responsable', 'auditrice'],
    ],
    ['lister les cas', (a) => listCases(register.workplace, a), ['responsable', 'auteur', 'auditrice']],
    ['lire un cas', (a) => readCase(register.workplace, a, cas), ['responsable', 'auteur', 'auditrice']],
    [
      'lister ses propres candidatures',
      async (a) => {
        const siennes = await listOwnCandidacies(register.workplace, a);
        expect(siennes.filter((row) => row.userId !== a.userId)).toEqual([]);
      },
      PERSONNES,
    ],
    ['déposer un fichier chez A', (a) => receivePiece(register.workplace, a, deposee), ['candidate A']],
    [
      'nommer les critères d’une pièce de A',
      (a) => assignCriteria(register.workplace, a, { pieceId: piece, criteria: [] }),
      ['candidate A'],
    ],
    [
      'remettre en place une pièce de A',
      (a) => restorePiece(register.workplace, a, retiree),
      ['candidate A'],
    ],
    [
      'lire les mesures de A',
      (a) => readMeasurements(register.workplace, a, { candidacyId: candidature.id, situation: 'A1.2' }),
      ['candidate A', 'auditrice'],
    ],
    [
      'suivre une mesure de A sur les données visibles',
      (a) => readRun(register.workplace, a, MESURES.visible),
      ['candidate A', 'membre 1 de A', 'membre 2 de A', 'présidente de A', 'auditrice'],
    ],
    [
      'suivre une mesure de A avec la vérité cachée',
      (a) => readRun(register.workplace, a, MESURES.sealed),
      ['membre 1 de A', 'membre 2 de A', 'présidente de A', 'auditrice'],
    ],
    [
      'arrêter une mesure demandée par A',
      (a) => cancelRun(register.workplace, a, MESURES.visible),
      ['candidate A'],
    ],
    [
      'refaire une mesure de A sur les données visibles',
      (a) => requestReplay(register.workplace, a, MESURES.visible),
      ['candidate A'],
    ],
    [
      'refaire une mesure de A avec la vérité cachée',
      (a) => requestReplay(register.workplace, a, MESURES.sealed),
      ['membre 1 de A', 'membre 2 de A', 'présidente de A', 'auditrice'],
    ],
    [
      'télécharger un relevé de A sur les données visibles',
      (a) => readReadingBody(register.workplace, a, `${MESURES.visible}-1`),
      ['candidate A', 'membre 1 de A', 'membre 2 de A', 'présidente de A', 'auditrice'],
    ],
    [
      'télécharger un relevé de A avec la vérité cachée avant la décision',
      (a) => readReadingBody(register.workplace, a, `${MESURES.sealed}-1`),
      ['membre 1 de A', 'membre 2 de A', 'présidente de A', 'auditrice'],
    ],
    [
      'lire le résultat de A',
      (a) => readResult(register.workplace, a, { candidacyId: candidature.id, block: BLOC }),
      ['candidate A', 'présidente de A', 'responsable', 'auditrice'],
    ],
    [
      'voir les correspondances proposées au membre 1',
      (a) => listMatchProposals(register.workplace, a, siege),
      ['membre 1 de A'],
    ],
    [
      'garder le brouillon du membre 1',
      (a) => saveJudgementDraft(register.workplace, a, { seatId: siege, criterion: 'A1.2-1', body: {} }),
      ['membre 1 de A'],
    ],
    [
      'lire la convocation du membre 1',
      (a) => readConvocation(register.workplace, a, siege),
      ['membre 1 de A'],
    ],
    [
      'déclarer l’indépendance du membre 1',
      (a) => declareIndependence(register.workplace, a, siege),
      ['membre 1 de A'],
    ],
    [
      'tenir le registre des certificats',
      (a) => readAwards(register.workplace, a, { offset: 0, limit: 10 }),
      ['responsable', 'auditrice'],
    ],
    [
      'lire un certificat au registre',
      (a) => readAward(register.workplace, a, 'inconnu'),
      ['responsable', 'auditrice'],
    ],
    [
      'lister ses propres certificats',
      (a) => listOwnAwards(register.workplace, a),
      ['candidate A', 'candidate B', 'responsable', 'auditrice'],
    ],
    [
      'lister les clés des programmes',
      (a) => listTokens(register.workplace, a),
      ['responsable', 'auditrice'],
    ],
    [
      'créer une clé de programme',
      (a) => makeToken(register.workplace, a, { name: '', scopes: [], expiresAt: null }),
      ['responsable'],
    ],
    ['révoquer une clé de programme', (a) => revokeToken(register.workplace, a, 'inconnue'), ['responsable']],
    [
      'inscrire une personne depuis un programme',
      (a) =>
        enrolPerson(register.workplace, a, {
          sessionId: 'inconnue',
          candidate: { email: 'x@x', identity: EMPTY_IDENTITY, route: 'FI', blocks: [], extraTimePercent: 0 },
          openAccount: async () => 'inconnu',
        }),
      ['responsable'],
    ],
    [
      'lister les empreintes de ce que A a scellé',
      (a) => listSealedPieces(register.workplace, a, candidature.id),
      ['responsable', 'auditrice'],
    ],
    [
      'lister les certificats à la suite',
      (a) => listCertificates(register.workplace, a, { after: null, limit: 10 }),
      ['responsable', 'auditrice'],
    ],
    ['lister les plateformes', (a) => listPlatforms(register.workplace, a), ['responsable', 'auditrice']],
    [
      'lire une plateforme',
      (a) => readPlatform(register.workplace, a, 'inconnue'),
      ['responsable', 'auditrice'],
    ],
    ['inviter une plateforme', (a) => invitePlatform(register.workplace, a), ['responsable']],
    [
      'inscrire une plateforme',
      (a) =>
        registerPlatform(register.workplace, a, {
          ...{ name: '', issuer: '', clientId: '', deploymentIds: [], authorizeUrl: '' },
          ...{ tokenUrl: '', keySetUrl: '', audience: '', frameOrigins: [] },
        }),
      ['responsable'],
    ],
    [
      'permettre à une plateforme d’apprendre les décisions',
      (a) => allowDecisions(register.workplace, a, { platformId: 'inconnue', allowed: true }),
      ['responsable'],
    ],
    [
      'admettre un déploiement',
      (a) =>
        decideDeployment(register.workplace, a, {
          ...{ platformId: 'inconnue', deploymentId: 'inconnu', state: 'admitted' },
        }),
      ['responsable'],
    ],
    ['fermer une plateforme', (a) => endPlatform(register.workplace, a, 'inconnue'), ['responsable']],
    ['changer la clé de l’outil', (a) => rotateToolKey(register.workplace, a), ['responsable']],
    [
      'lire les inscrits d’un cours',
      (a) => bringRoster(register.workplace, a, { courseId: 'inconnu', sessionId: session }),
      ['responsable'],
    ],
    [
      'voir ce qui peut être placé dans un cours',
      (a) => listPlaceable(register.workplace, a, 'inconnu'),
      ['responsable'],
    ],
    [
      'placer une situation dans un cours',
      (a) =>
        placeSituations(register.workplace, a, { ticket: 'inconnu', sessionId: session, situations: [] }),
      ['responsable'],
    ],
    [
      'relier son compte à une plateforme',
      (a) => linkAccount(register.workplace, a, 'inconnu'),
      PERSONNES.filter((personne) => personne !== 'sans rôle'),
    ],
    [
      'lire les plateformes reliées à son compte',
      (a) => listOwnLinks(register.workplace, a),
      PERSONNES.filter((personne) => personne !== 'sans rôle'),
    ],
    [
      'défaire le lien de son compte',
      (a) => unlinkAccount(register.workplace, a, 'inconnue'),
      PERSONNES.filter((personne) => personne !== 'sans rôle'),
    ],
    [
      'lister les adresses prévenues',
      (a) => listWebhooks(register.workplace, a),
      ['responsable', 'auditrice'],
    ],
    [
      'lire une adresse prévenue',
      (a) => readWebhook(register.workplace, a, 'inconnue'),
      ['responsable', 'auditrice'],
    ],
    [
      'lire les messages d’une adresse prévenue',
      (a) =>
        listWebhookMessages(register.workplace, a, { webhookId: 'inconnue', page: { offset: 0, limit: 1 } }),
      ['responsable', 'auditrice'],
    ],
    [
      'prévenir une adresse',
      (a) => subscribeWebhook(register.workplace, a, { url: 'x', events: [] }),
      ['responsable'],
    ],
    [
      'mettre en pause une adresse prévenue',
      (a) => pauseWebhook(register.workplace, a, 'inconnue'),
      ['responsable'],
    ],
    [
      'reprendre une adresse prévenue',
      (a) => resumeWebhook(register.workplace, a, 'inconnue'),
      ['responsable'],
    ],
    ['retirer une adresse prévenue', (a) => endWebhook(register.workplace, a, 'inconnue'), ['responsable']],
    [
      'renvoyer un message à une adresse prévenue',
      (a) => redeliverMessage(register.workplace, a, { webhookId: 'inconnue', messageId: 'inconnu' }),
      ['responsable'],
    ],
    [
      'emporter le journal',
      async (a) => exportJournal(register.workplace, a).next(),
      ['responsable', 'auditrice'],
    ],
    [
      'lire les points de contrôle',
      (a) => listCheckpoints(register.workplace, a),
      ['responsable', 'auditrice'],
    ],
    [
      'se récuser à la place du membre de B',
      (a) => recuseSelf(register.workplace, a, { seatId: siegeDeB, reason: 'Un lien découvert' }),
      ['membre de B'],
    ],
    ['lire le vivier du jury', (a) => readPool(register.workplace, a), ['responsable', 'auditrice']],
    [
      'lire ce que le vivier dit d’un membre',
      (a) => readExaminer(register.workplace, a, acteur('membre 1 de A').userId),
      ['responsable', 'auditrice'],
    ],
    [
      'faire entrer une personne au vivier',
      (a) =>
        addToPool(register.workplace, a, {
          email: '',
          name: '',
          role: 'examiner',
          openAccount: async () => 'inconnu',
        }),
      ['responsable'],
    ],
    [
      'décrire un membre dans le vivier',
      (a) =>
        saveExaminer(register.workplace, a, {
          userId: acteur('membre 1 de A').userId,
          blocks: [],
          employer: 'École',
          external: true,
          gender: null,
          available: true,
        }),
      ['responsable'],
    ],
    [
      'enregistrer une formation',
      (a) =>
        recordTraining(register.workplace, a, {
          userId: acteur('membre 1 de A').userId,
          day: '2026-01-10',
          durationMinutes: 0,
          blocks: [BLOC],
          counts: null,
        }),
      ['responsable'],
    ],
    [
      'changer la règle de qualification',
      (a) =>
        setQualificationPolicy(register.workplace, a, { anchors: 0, withinOne: 0, sameSide: 0, source: '' }),
      ['responsable'],
    ],
    [
      'déclarer le lien d’un autre avec un candidat',
      (a) =>
        declareConflict(register.workplace, a, { examinerId: 'inconnu', candidateId: 'x', ground: 'other' }),
      ['responsable'],
    ],
    [
      'déclarer un lien à soi',
      (a) => declareOwnConflict(register.workplace, a, { name: '', ground: 'other' }),
      JURY,
    ],
    [
      'retirer un lien',
      (a) => withdrawConflict(register.workplace, a, { conflictId: 'inconnu', reason: 'x' }),
      [...JURY, 'responsable'],
    ],
    [
      'faire l’archive d’une session',
      (a) => openSessionArchive(register.workplace, a, session),
      ['responsable', 'auditrice'],
    ],
    [
      'faire l’archive de la candidature de A',
      (a) => makeCandidacyArchive(register.workplace, a, candidature.id),
      ['candidate A', 'responsable', 'auditrice'],
    ],
    [
      'voir ce que tient l’archive de A',
      (a) => readArchiveSubject(register.workplace, a, candidature.id),
      ['candidate A', 'responsable', 'auditrice'],
    ],
    [
      'composer un groupe',
      (a) =>
        composeGroup(register.workplace, a, {
          sessionId: session,
          label: 'Intrus',
          situations: [{ situation: 'A1.2', slots: ['note'] }],
          members: ['inconnue', 'inconnu'],
        }),
      ['responsable'],
    ],
    [
      'ajouter au groupe',
      (a) => addGroupMember(register.workplace, a, { groupId: 'inconnu', candidacyId: 'inconnue' }),
      ['responsable'],
    ],
    [
      'retirer du groupe',
      (a) => removeGroupMember(register.workplace, a, { groupId: 'inconnu', candidacyId: 'inconnue' }),
      ['responsable'],
    ],
    [
      'lire les groupes d’une session',
      (a) => readSessionGroups(register.workplace, a, session),
      ['responsable', 'auditrice'],
    ],
    [
      'écrire la part de A',
      (a) =>
        writeContribution(register.workplace, a, {
          candidacyId: candidature.id,
          situation: 'A1.2',
          roles: {},
          text: '',
        }),
      ['candidate A'],
    ],
    [
      'répondre pour A aux contributions',
      (a) =>
        answerStatement(register.workplace, a, {
          candidacyId: candidature.id,
          situation: 'A1.2',
          sha256: 'x',
          verdict: 'signed',
          reason: '',
          confirmation: { method: 'password' },
        }),
      ['candidate A'],
    ],
    [
      'lire les contributions du groupe de A',
      (a) => readContributions(register.workplace, a, { candidacyId: candidature.id, situation: 'A1.2' }),
      ['candidate A', 'membre 1 de A', 'membre 2 de A', 'présidente de A', 'responsable', 'auditrice'],
    ],
    [
      'lire les jurys d’une session',
      (a) => readSessionJuries(register.workplace, a, { sessionId: session, day: null }),
      ['responsable', 'auditrice'],
    ],
    [
      'proposer un plan de jurys',
      (a) => planJuries(register.workplace, a, { sessionId: session, seed: 1 }),
      ['responsable'],
    ],
    [
      'asseoir un plan de jurys',
      (a) => seatPlan(register.workplace, a, { sessionId: session, seed: 1, sha256: '' }),
      ['responsable'],
    ],
    [
      'convoquer des jurys',
      (a) =>
        conveneJuries(register.workplace, a, { sessionId: session, answerBy: '2020-01-01T00:00:00.000Z' }),
      ['responsable'],
    ],
    [
      'donner à une autre personne le siège du membre 1',
      (a) =>
        replaceSeat(register.workplace, a, {
          seatId: siege,
          userId: acteur('membre de B').userId,
          ground: 'other',
          reason: '',
        }),
      ['responsable'],
    ],
    [
      'noter la présence du jury',
      (a) => markPresence(register.workplace, a, { sessionId: session, day: '', marks: [] }),
      ['responsable'],
    ],
    ['lire ses propres convocations', (a) => readOwnConvocations(register.workplace, a), JURY],
    [
      'répondre à la convocation du membre 1',
      (a) =>
        answerConvocation(register.workplace, a, {
          convocationId: convocation,
          state: 'refused',
          reason: '',
        }),
      ['membre 1 de A'],
    ],
    [
      'déclarer l’indépendance pour la convocation du membre 1',
      (a) => declareConvened(register.workplace, a, convocation),
      ['membre 1 de A'],
    ],
    [
      'lister ses projets',
      (a) => listProjects(register.workplace, a),
      ['candidate A', 'candidate B', 'auteur'],
    ],
    [
      'ouvrir un projet',
      (a) => createProject(register.workplace, a, 'Essai'),
      ['candidate A', 'candidate B', 'auteur'],
    ],
    ['lire le projet de A', (a) => readProject(register.workplace, a, projet), ['candidate A']],
    [
      'ajouter quelqu’un au projet de A',
      (a) => addProjectMember(register.workplace, a, { projectId: projet, email: 'x@x' }),
      ['candidate A'],
    ],
    ['quitter le projet de A', (a) => leaveProject(register.workplace, a, projet), ['candidate A']],
    [
      'ouvrir une entrée de suivi du projet de A',
      (a) => makeTrackingDoor(register.workplace, a, projet),
      ['candidate A'],
    ],
    [
      'lire les entrées de suivi du projet de A',
      (a) => listTrackingDoors(register.workplace, a, projet),
      ['candidate A'],
    ],
    [
      'fermer une entrée de suivi du projet de A',
      (a) => closeTrackingDoor(register.workplace, a, entree),
      ['candidate A'],
    ],
    [
      'lire les expériences suivies du projet de A',
      (a) => listTrackedExperiments(register.workplace, a, projet),
      ['candidate A'],
    ],
    [
      'commencer une expérience suivie du projet de A',
      (a) => beginExperiment(register.workplace, a, { projectId: projet, name: 'Default', tags: [] }),
      ['candidate A'],
    ],
    [
      'changer une expérience suivie du projet de A',
      (a) =>
        changeExperiment(register.workplace, a, {
          ...{ projectId: projet, experimentId: '0' },
          change: { kind: 'experiment-tags', tags: [] },
        }),
      ['candidate A'],
    ],
    [
      'commencer une exécution suivie du projet de A',
      (a) =>
        beginRun(register.workplace, a, {
          ...{ projectId: projet, experimentId: '0', name: 'x', startTime: 0, tags: [] },
        }),
      ['candidate A'],
    ],
    [
      'ajouter à une exécution suivie du projet de A',
      (a) =>
        addToRun(register.workplace, a, {
          ...{ projectId: projet, runId: 'x' },
          change: { kind: 'tag-removed', key: 'x' },
        }),
      ['candidate A'],
    ],
    [
      'garder une exécution suivie du projet de A',
      (a) => keepTrackedRun(register.workplace, a, { projectId: projet, runId: 'x' }),
      ['candidate A'],
    ],
    [
      'lire une exécution suivie du projet de A',
      (a) => readTrackedRun(register.workplace, a, { projectId: projet, runId: 'x' }),
      ['candidate A'],
    ],
    [
      'lire les exécutions suivies du projet de A',
      (a) => listTrackedRuns(register.workplace, a, { projectId: projet, experimentIds: ['0'] }),
      ['candidate A'],
    ],
    [
      'trouver l’exécution d’un modèle du projet de A',
      (a) => findModelRun(register.workplace, a, { projectId: projet, modelId: 'x' }),
      ['candidate A'],
    ],
    [
      'préparer un fichier du projet de A',
      (a) => prepareProjectFile(register.workplace, a, projet),
      ['candidate A'],
    ],
    [
      'apporter un fichier au projet de A',
      (a) =>
        bringFile(register.workplace, a, {
          projectId: projet,
          name: 'x.csv',
          sha256: 'f'.repeat(64),
          bytes: 1,
          origin: 'upload',
          source: '',
        }),
      ['candidate A'],
    ],
    [
      'lire une source extérieure pour le projet de A',
      (a) =>
        connectSource(register.workplace, a, {
          projectId: projet,
          connectionId: 'x',
          name: '',
          source: { kind: 'http', address: 'https://example.org/x.csv', records: null, header: null },
        }),
      ['candidate A'],
    ],
    [
      'suivre la lecture d’une source pour le projet de A',
      (a) => followConnection(register.workplace, a, { projectId: projet, connectionId: 'x' }),
      ['candidate A'],
    ],
    [
      'prendre les données du cas pour le projet de A',
      (a) =>
        takeCaseFiles(register.workplace, a, {
          projectId: projet,
          candidacyId: candidature.id,
          situation: 'A2.2',
        }),
      ['candidate A'],
    ],
    [
      'ouvrir un fichier du projet de A',
      (a) => openProjectFile(register.workplace, a, fichier),
      ['candidate A'],
    ],
    [
      'retirer un fichier du projet de A',
      (a) => withdrawProjectFile(register.workplace, a, fichier),
      ['candidate A'],
    ],
    [
      'créer un document chez A',
      (a) => createDocument(register.workplace, a, { projectId: projet, kind: 'note', title: 'x' }),
      ['candidate A'],
    ],
    ['lire un document de A', (a) => openDocument(register.workplace, a, document), ['candidate A']],
    [
      'écrire dans un document de A',
      (a) => editDocument(register.workplace, a, { documentId: document, edits: [] }),
      ['candidate A'],
    ],
    [
      'mettre en service une version de modèle chez A',
      (a) =>
        moveModelVersion(register.workplace, a, {
          documentId: document,
          versionId: 'v',
          to: 'service',
          reason: 'x',
        }),
      ['candidate A'],
    ],
    [
      'créer une clé de modèle chez A',
      (a) => makeModelKey(register.workplace, a, { documentId: document, label: 'x' }),
      ['candidate A'],
    ],
    [
      'reprendre une clé de modèle chez A',
      (a) => endModelKey(register.workplace, a, { documentId: document, keyId: 'x' }),
      ['candidate A'],
    ],
    [
      'lire l’historique d’un document de A',
      (a) => readHistory(register.workplace, a, { documentId: document, offset: 0, limit: 5 }),
      ['candidate A'],
    ],
    [
      'lire une révision de A',
      (a) => readRevision(register.workplace, a, { documentId: document, number: 1 }),
      ['candidate A'],
    ],
    [
      'comparer deux révisions de A',
      (a) => compareRevisions(register.workplace, a, { documentId: document, from: 1, to: 1 }),
      ['candidate A'],
    ],
    [
      'faire revenir une révision de A',
      (a) => restoreRevision(register.workplace, a, { documentId: document, number: 1 }),
      ['candidate A'],
    ],
    [
      'ranger un document de A',
      (a) => archiveDocument(register.workplace, a, { documentId: document, archived: false }),
      ['candidate A'],
    ],
    [
      'lancer un calcul chez A',
      (a) =>
        startRun(register.workplace, a, {
          projectId: projet,
          documentId: null,
          kind: 'table.preview',
          parameters: {},
          inputs: [],
        }),
      ['candidate A'],
    ],
    [
      'lister les calculs de A',
      (a) => listWorkshopRuns(register.workplace, a, { projectId: projet }),
      ['candidate A'],
    ],
    ['lire un calcul de A', (a) => readWorkshopRun(register.workplace, a, calcul), ['candidate A']],
    ['annuler un calcul de A', (a) => cancelWorkshopRun(register.workplace, a, calcul), ['candidate A']],
    ['reprendre un calcul de A', (a) => resumeWorkshopRun(register.workplace, a, calcul), ['candidate A']],
    ['refaire un calcul de A', (a) => replayWorkshopRun(register.workplace, a, calcul), ['candidate A']],
    [
      'ouvrir ce qu’un calcul de A a produit',
      (a) => openRunOutput(register.workplace, a, { runId: calcul, name: 'x' }),
      ['candidate A'],
    ],
    [
      'mesurer le travail de A',
      (a) =>
        requestWorkReadings(register.workplace, a, {
          projectId: projet,
          documentIds: ['inconnu'],
          files: [],
          situation: null,
        }),
      ['candidate A'],
    ],
    [
      'lire les désaccords d’un document de A',
      (a) => listConflicts(register.workplace, a, document),
      ['candidate A'],
    ],
    [
      'lire le début d’un fichier de A',
      (a) =>
        previewProjectFile(register.workplace, a, {
          fileId: fichier,
          part: null,
          offset: 0,
          limit: 5,
          cell: 0,
        }),
      ['candidate A'],
    ],
    [
      'dire d’où viennent les pièces de A',
      (a) => listPieceOrigins(register.workplace, a, { candidacyId: candidature.id, situation: 'A1.2' }),
      ['candidate A', 'membre 1 de A', 'membre 2 de A', 'membre de B', 'présidente de A', 'auditrice'],
    ],
    [
      'lister ses propres situations',
      async (a) => {
        const siennes = await listOwnSituations(register.workplace, a);
        const candidatures = await listOwnCandidacies(register.workplace, a);
        const ids = new Set(candidatures.map((row) => row.id));
        expect(siennes.filter((row) => !ids.has(row.candidacyId))).toEqual([]);
      },
      PERSONNES,
    ],
    [
      'ouvrir la mission d’une session',
      (a) =>
        openSessionMission(register.workplace, a, {
          sessionId: 'inconnue',
          template: EQUIVALENCES,
          slots: [],
        }),
      ['responsable'],
    ],
    [
      'lire les règles de mission d’une session',
      (a) =>
        readSessionMission(register.workplace, a, {
          sessionId: session,
          equivalences: EQUIVALENCES.equivalences,
        }),
      ['responsable', 'auditrice'],
    ],
    [
      'lister les missions',
      (a) =>
        listMissions(register.workplace, a, { search: '', state: null, duration: null, sessionId: null }),
      ['responsable', 'auditrice'],
    ],
    [
      'lister ses sièges de mission',
      (a) => listMissionSeats(register.workplace, a),
      [
        'membre 1 de A',
        'membre 2 de A',
        'membre de B',
        'présidente de A',
        'président de B',
        'membre de la mission de A',
        'présidente de la mission de A',
      ],
    ],
    [
      'composer le jury de la mission de A',
      (a) => readMissionPanel(register.workplace, a, candidature.id),
      ['responsable', 'auditrice'],
    ],
    [
      'lire la mission de A',
      (a) => readMission(register.workplace, a, candidature.id),
      [
        'candidate A',
        'membre de la mission de A',
        'présidente de la mission de A',
        'responsable',
        'auditrice',
      ],
    ],
    [
      'écrire la mission de A',
      (a) =>
        writeAgreement(register.workplace, a, {
          candidacyId: candidature.id,
          missionId: 'inconnue',
          terms: CONVENTION,
          tutor: { name: 'T', email: 't@t' },
        }),
      ['candidate A'],
    ],
    [
      'retirer une mission de A',
      (a) => withdrawAgreement(register.workplace, a, MISSION_INCONNUE(candidature.id)),
      ['candidate A'],
    ],
    [
      'écrire au carnet de A',
      (a) =>
        writeLogEntry(register.workplace, a, {
          candidacyId: candidature.id,
          entryId: null,
          day: '2026-11-20',
          text: '',
          criteria: [],
        }),
      ['candidate A'],
    ],
    [
      'retirer une ligne du carnet de A',
      (a) => removeLogEntry(register.workplace, a, { candidacyId: candidature.id, entryId: 'inconnue' }),
      ['candidate A'],
    ],
    [
      'inviter le tuteur de A',
      (a) => inviteTutor(register.workplace, a, MISSION_INCONNUE(candidature.id)),
      ['candidate A', 'responsable'],
    ],
    [
      'retirer le lien du tuteur de A',
      (a) => revokeInvitation(register.workplace, a, MISSION_INCONNUE(candidature.id)),
      ['candidate A', 'responsable'],
    ],
    [
      'valider une mission de A',
      (a) =>
        reviewAgreement(register.workplace, a, {
          ...MISSION_INCONNUE(candidature.id),
          versionId: 'inconnue',
          verdict: 'validated',
          note: '',
        }),
      ['responsable'],
    ],
    [
      'dire confidentielle la mission de A',
      (a) =>
        declareConfidentiality(register.workplace, a, { candidacyId: candidature.id, confidential: false }),
      ['candidate A'],
    ],
    [
      'ouvrir le rapport entier de A à un membre',
      (a) =>
        grantFullReport(register.workplace, a, {
          candidacyId: candidature.id,
          userId: 'inconnu',
          granted: true,
        }),
      ['responsable'],
    ],
    [
      'dire les critères regardés chez A',
      (a) => recordLook(register.workplace, a, { candidacyId: candidature.id, criteria: [] }),
      ['membre de la mission de A', 'présidente de la mission de A'],
    ],
    [
      'enregistrer la soutenance de A',
      (a) =>
        recordDefence(register.workplace, a, {
          candidacyId: candidature.id,
          heldOn: '2026-11-20',
          place: '',
          present: [],
          questions: [],
        }),
      ['présidente de la mission de A'],
    ],
    [
      'prononcer la mission de A',
      (a) =>
        pronounceMission(register.workplace, a, {
          candidacyId: candidature.id,
          result: 'acquis',
          motive: '',
          present: [],
          confirmation: { method: 'password' },
        }),
      ['présidente de la mission de A'],
    ],
    [
      'lire ce qui manque à la certification de A',
      (a) => readCertification(register.workplace, a, candidature.id),
      ['candidate A', 'responsable', 'auditrice'],
    ],
    ['effacer les tuteurs de A', (a) => eraseTutors(register.workplace, a, candidature.id), ['responsable']],
    ['publier un cas construit chez A', (a) => publishCase(register.workplace, a, calcul), []],
    [
      'lire les relevés d’un expert chez A',
      (a) =>
        requestExpertReadings(register.workplace, a, { buildRunId: calcul, documentId: document, files: [] }),
      [],
    ],
    [
      'retirer un cas inconnu',
      (a) => retireCase(register.workplace, a, { caseVersionId: 'inconnu', reason: '' }),
      ['auteur'],
    ],
    [
      'chercher où sceller un document de A',
      (a) => listSealTargets(register.workplace, a, { ...REVISION, documentId: document }),
      ['candidate A'],
    ],
    [
      'sceller un document de A',
      (a) =>
        sealWork(register.workplace, a, {
          source: { ...REVISION, documentId: document },
          target: { candidacyId: candidature.id, situation: 'A1.2', slot: 'jeu' },
        }),
      ['candidate A'],
    ],
  ];

  it('essaie tous les cas d’usage où quelqu’un agit', async () => {
    const offerts = await listActorUseCases();
    const essayes = await listCallsIn(import.meta.filename, 'gestes');
    expect(offerts.length).toBeGreaterThan(60);
    expect(offerts.filter((name) => !essayes.has(name) && !PARTS.has(name))).toEqual([]);
    expect([...PARTS.keys()].filter((name) => !offerts.includes(name))).toEqual([]);
  });

  it.each(gestes)('%s', async (_geste, essayer, permises) => {
    const passees: Personne[] = [];
    for (const personne of PERSONNES) {
      const code = await essayer(acteur(personne)).then(
        () => null,
        (error: unknown) => errorCode(error) ?? String(error),
      );
      if (code !== 'access.refused') passees.push(personne);
    }
    expect(passees.toSorted()).toEqual([...permises].toSorted());
  });
});
