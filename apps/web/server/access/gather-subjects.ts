import { createReadStream } from 'node:fs';
import { basename, join } from 'node:path';
import { makeReferenceHandIn } from '@etalon/cases';
import {
  type Actor,
  assignAppeal,
  type ExamSession,
  fileAppeal,
  importFrameworkDocument,
  type KeptMinutes,
  notifyDecisions,
  openFeed,
  openRegulationsDraft,
  openSurvey,
  receivePiece,
  requestMeasurement,
  sealMinutes,
  signMinutes,
  type Workplace,
} from '@etalon/usecases';
import type { ServedRegister } from '../testing/open-served-register.ts';
import { gatherImport, gatherStudio, gatherWork, type StudioThings, type WorkThings } from './gather-work.ts';
import { ACCOUNTS } from './visitors.ts';

const CASE = 'a1-2-vols-2001/demonstration';
const STATEMENT =
  'La grille de A1.2-3 cite une pièce qui n’est pas la mienne : la note du 12 mars est celle d’un autre dossier.';
const LOOK_MS = 200;
const BLOCK = 'B2';
const SITUATION = 'A1.2';

export type CandidateKey = 'camille' | 'nour' | 'alix';

export interface CandidateThings {
  readonly candidacyId: string;
  readonly handInId: string;
  readonly pieceId: string;
  /** Seat of the first examiner, and of the president. */
  readonly seatId: string;
  readonly presidentSeatId: string;
  /** A run and one of its readings: on visible data for the one who has not sealed, else with the hidden truth. */
  readonly runId: string;
  readonly readingId: string;
}

/** Things of the demonstration that an address names. */
export interface Subjects {
  readonly draftId: string;
  readonly versionId: string;
  readonly matrixId: string;
  readonly sessionId: string;
  readonly caseVersionId: string;
  readonly caseFolder: string;
  readonly regulationsId: string;
  readonly regulationsDraftId: string;
  readonly credentialId: string;
  readonly statusListId: string;
  readonly decisionId: string;
  readonly minutesId: string;
  /** Of Alix’s decision. */
  readonly notificationId: string;
  /** Against Alix’s decision, given to somebody who judged none of it. */
  readonly appealId: string;
  /** A file of candidates that nobody has taken yet. */
  readonly importId: string;
  /** Asks the holders of the session. */
  readonly campaignId: string;
  readonly userIds: ReadonlyMap<string, string>;
  readonly of: Readonly<Record<CandidateKey, CandidateThings>>;
  /** What Camille works in. */
  readonly work: WorkThings;
  readonly studio: StudioThings;
  /** The secret of Camille's subscription link. */
  readonly agendaSecret: string;
}

async function findActors(workplace: Workplace): Promise<ReadonlyMap<string, Actor>> {
  const people = await workplace.records.sessions.listPeople();
  return new Map(
    ACCOUNTS.map(({ key, email, roles }) => {
      const userId = people.find((person) => person.email === email)?.userId ?? '';
      return [key, { userId, roles }];
    }),
  );
}

function need<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`the demonstration lacks: ${what}`);
  return value;
}

async function waitFor(workplace: Workplace, runId: string): Promise<void> {
  for (;;) {
    const run = need(await workplace.records.evidence.findRun(runId), 'run');
    if (run.state === 'done') return;
    if (run.state === 'failed' || run.state === 'cancelled')
      throw new Error(`run ${run.state} ${run.errorCode}`);
    await new Promise((resolve_) => setTimeout(resolve_, LOOK_MS));
  }
}

async function handInWeakDossier(
  workplace: Workplace,
  candidate: Actor,
  { out, ...target }: { readonly candidacyId: string; readonly situation: string; readonly out: string },
): Promise<void> {
  const caseFolder = await workplace.cases.locate(CASE);
  const dossier = await makeReferenceHandIn({ caseFolder, out, quality: 'weak' });
  for (const [slot, path] of Object.entries(dossier.files)) {
    const stored = await workplace.files.put(createReadStream(path), { maxBytes: 2 ** 31 });
    await receivePiece(workplace, candidate, { ...target, slot, fileName: basename(path), ...stored });
  }
}

const EMPTY_DOCUMENT = { fileName: 'vide.txt', bytes: Buffer.from('Référentiel sans tableau') };

function openRulesDraft(workplace: Workplace, officer: Actor, session: ExamSession) {
  return openRegulationsDraft(workplace, officer, {
    frameworkVersionId: session.versionId,
    label: 'Brouillon',
    from: { kind: 'version', versionId: session.regulationsId },
  });
}

async function gatherAppeal(
  workplace: Workplace,
  { candidacyId, actor }: { readonly candidacyId: string; readonly actor: (key: string) => Actor },
): Promise<string> {
  const { id } = await fileAppeal(workplace, actor('alix'), {
    candidacyId,
    block: BLOCK,
    ground: 'material-error',
    statement: STATEMENT,
  });
  await assignAppeal(workplace, actor('officer'), { appealId: id, userId: actor('third').userId });
  return id;
}

/** Signs what is left to sign, seals, and notifies. */
async function gatherNotification(
  workplace: Workplace,
  { minutes, actor }: { readonly minutes: KeptMinutes; readonly actor: (key: string) => Actor },
): Promise<string> {
  const confirmation = { method: 'demonstration' } as const;
  const signed = { minutesId: minutes.id, kind: 'signed', text: '', confirmation } as const;
  for (const key of ['president', 'first']) await signMinutes(workplace, actor(key), signed);
  await sealMinutes(workplace, actor('president'), { minutesId: minutes.id, confirmation });
  const [made] = await notifyDecisions(workplace, actor('officer'), {
    sessionId: minutes.sessionId,
    candidacyIds: null,
    confirmation,
  });
  return need(made, 'notification').id;
}

async function gatherCampaign(workplace: Workplace, officer: Actor, sessionId: string): Promise<string> {
  const { id } = await openSurvey(workplace, officer, { sessionId, horizon: 24, closesOn: '2036-01-01' });
  return id;
}

/** Adds what the demonstration leaves to be done (a draft, an unsealed piece, runs that ended) and names everything. */
export async function gatherSubjects({ runtime, dataFolder }: ServedRegister): Promise<Subjects> {
  const { workplace } = runtime;
  const { records } = workplace;
  const actors = await findActors(workplace);
  const actor = (key: string): Actor => need(actors.get(key), key);
  const draft = await importFrameworkDocument(workplace, actor('officer'), EMPTY_DOCUMENT);
  const candidacyOf = async (key: CandidateKey) =>
    need((await records.sessions.listCandidaciesOfUser(actor(key).userId))[0], `candidacy of ${key}`);
  const unsealed = await candidacyOf('camille');
  const target = { candidacyId: unsealed.id, situation: SITUATION };
  await handInWeakDossier(workplace, actor('camille'), { ...target, out: join(dataFolder, 'dossier') });

  const describe = async (key: CandidateKey): Promise<CandidateThings> => {
    const candidacy = await candidacyOf(key);
    const handIn = need(await records.evidence.findHandInOf(candidacy.id, SITUATION), 'hand-in');
    const seats = await records.juries.listSeats(candidacy.id, BLOCK);
    const mine = seats.find((seat) => seat.userId === actor('first').userId);
    const chair = seats.find((seat) => seat.role === 'president');
    const [by, scope] =
      key === 'camille' ? [actor('camille'), 'visible' as const] : [actor('first'), 'sealed' as const];
    const run = await requestMeasurement(workplace, by, { handInId: handIn.id, scope });
    await waitFor(workplace, run.id);
    const readings = await records.evidence.listReadings(handIn.id, scope);
    return {
      candidacyId: candidacy.id,
      handInId: handIn.id,
      pieceId: need((await records.evidence.listPieces(handIn.id))[0], 'piece').id,
      seatId: need(mine, 'seat').id,
      presidentSeatId: need(chair, 'chair').id,
      runId: run.id,
      readingId: need(readings[0], `reading of ${key}`).id,
    };
  };
  const of = {
    camille: await describe('camille'),
    nour: await describe('nour'),
    alix: await describe('alix'),
  };
  const session = need((await records.sessions.listSessions())[0], 'session');
  const caseVersion = need(
    (await records.sessions.listCases()).find((row) => row.folder === CASE),
    'case',
  );
  const minutes = need((await records.minutes.listMinutes())[0], 'minutes');
  const [issued] = (await records.awards.listCredentials({ offset: 0, limit: 1 })).rows;
  const credential = need(issued, 'credential');
  return {
    minutesId: minutes.id,
    notificationId: await gatherNotification(workplace, { minutes, actor }),
    appealId: await gatherAppeal(workplace, { candidacyId: of.alix.candidacyId, actor }),
    draftId: draft.id,
    versionId: session.versionId,
    matrixId: session.matrixId,
    sessionId: session.id,
    caseVersionId: caseVersion.id,
    caseFolder: join(dataFolder, 'cases', caseVersion.folder),
    regulationsId: session.regulationsId,
    regulationsDraftId: (await openRulesDraft(workplace, actor('officer'), session)).id,
    credentialId: credential.id,
    statusListId: credential.statusListId,
    decisionId: credential.decisionId,
    importId: await gatherImport(workplace, actor('officer'), { sessionId: session.id, dataFolder }),
    campaignId: await gatherCampaign(workplace, actor('officer'), session.id),
    userIds: new Map([...actors].map(([key, { userId }]) => [key, userId])),
    of,
    work: await gatherWork(workplace, actor('camille'), target),
    studio: await gatherStudio(workplace, actor('author')),
    agendaSecret: await openFeed(workplace, actor('camille')),
  };
}
