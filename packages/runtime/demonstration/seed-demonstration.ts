import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeReferenceHandIn } from '@etalon/cases';
import {
  type Actor,
  type Candidacy,
  type ExamSession,
  enrolCandidate,
  issueCredential,
  keepMinutes,
  pronounceBlock,
  requestMeasurement,
  settleCriterion,
  signMinutes,
  type Workplace,
} from '@etalon/usecases';
import { type Cast, DEMONSTRATION_ACCOUNTS, type DemonstrationKey } from './accounts.ts';
import { appointJury } from './appoint-jury.ts';
import { describePool } from './describe-pool.ts';
import { handInDossier } from './hand-in-dossier.ts';
import { judgeBlock } from './judge-block.ts';
import { prepareRegister, registerLearningCases } from './prepare-register.ts';
import { seedBlock3 } from './seed-block-3.ts';
import { seedMissions } from './seed-missions.ts';
import { writeIdentities } from './write-identities.ts';

const BLOCK = 'B2';

export interface DemonstrationSeed {
  readonly contentFolder: string;
  readonly dataFolder: string;
  /** Records of the case's target table; the case's own number by default. */
  readonly caseRecords?: number;
  /** Creates the account that signs in, and returns its user id. */
  readonly createAccount: (account: { readonly email: string; readonly name: string }) => Promise<string>;
  readonly onStep: (step: string) => void;
}

/**
 * Lays a demonstration on an empty register through the same use cases as anybody: a published framework, a real case, and
 * candidates: one who has yet to hand in, one sealed and waiting for its jury, one decided with its certificate, and one of block 3
 * who handed in models.
 */
export async function seedDemonstration(workplace: Workplace, seed: DemonstrationSeed): Promise<void> {
  seed.onStep('accounts');
  const cast = await gatherCast(workplace, seed);
  const register = { ...seed, officer: cast.officer, author: cast.author };
  await registerLearningCases(workplace, register);
  const session = await prepareRegister(workplace, register);
  const camille = await enrol(workplace, cast, { session, key: 'camille' });
  const nour = await enrol(workplace, cast, { session, key: 'nour' });
  const alix = await enrol(workplace, cast, { session, key: 'alix' });
  for (const candidacy of [camille, nour, alix])
    await appointJury(workplace, cast, {
      candidacy,
      block: BLOCK,
      members: [cast.first, cast.second],
      president: cast.president,
    });
  await describePool(workplace, cast);
  await writeIdentities(workplace, cast);
  const scratch = await mkdtemp(join(tmpdir(), 'etalon-demonstration-'));
  try {
    seed.onStep('hand-ins');
    const waiting = await handInBlock(workplace, {
      seed,
      session,
      scratch,
      actor: cast.nour,
      candidacy: nour,
      quality: 'expert',
    });
    const handIn = await handInBlock(workplace, {
      seed,
      session,
      scratch,
      actor: cast.alix,
      candidacy: alix,
      quality: 'median',
    });
    seed.onStep('missions');
    await seedMissions(workplace, cast, { camille, nour, alix });
    await seedBlock3(workplace, cast, { ...seed, beside: session });
    seed.onStep('jury');
    await decide(workplace, cast, alix);
    for (const handInId of [waiting, handIn])
      await requestMeasurement(workplace, cast.first, { handInId, scope: 'sealed' });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function gatherCast(workplace: Workplace, seed: DemonstrationSeed): Promise<Cast> {
  const actors = new Map<string, Actor>();
  for (const account of DEMONSTRATION_ACCOUNTS) {
    const userId = await seed.createAccount({ email: account.email, name: account.name });
    for (const role of account.roles)
      await workplace.records.sessions.grantRoles([
        {
          id: workplace.newId(),
          userId,
          role,
          by: userId,
          at: workplace.now(),
        },
      ]);
    actors.set(account.key, { userId, roles: account.roles });
  }
  const find = (key: DemonstrationKey): Actor => actors.get(key) ?? { userId: '', roles: [] };
  return {
    officer: find('officer'),
    author: find('author'),
    camille: find('camille'),
    nour: find('nour'),
    yanis: find('yanis'),
    alix: find('alix'),
    first: find('first'),
    second: find('second'),
    third: find('third'),
    fourth: find('fourth'),
    fifth: find('fifth'),
    president: find('president'),
    chair: find('chair'),
    tutor: find('tutor'),
    auditor: find('auditor'),
  };
}

async function enrol(
  workplace: Workplace,
  cast: Cast,
  input: { readonly session: ExamSession; readonly key: 'camille' | 'nour' | 'alix' },
): Promise<Candidacy> {
  return enrolCandidate(workplace, cast.officer, {
    sessionId: input.session.id,
    userId: cast[input.key].userId,
    route: input.key === 'nour' ? 'CA' : 'FI',
    blocks: [BLOCK],
    extraTimePercent: input.key === 'camille' ? 33 : 0,
    nameOnCertificate: input.key === 'alix',
  });
}

async function handInBlock(
  workplace: Workplace,
  input: {
    readonly seed: DemonstrationSeed;
    readonly session: ExamSession;
    readonly scratch: string;
    readonly actor: Actor;
    readonly candidacy: Candidacy;
    readonly quality: 'expert' | 'median';
  },
): Promise<string> {
  const { records } = workplace;
  const situation = await records.sessions.findSituation(input.session.id, 'A1.2');
  const caseVersion = situation?.caseVersionId
    ? await records.sessions.findCase(situation.caseVersionId)
    : null;
  const out = join(input.scratch, input.quality);
  const dossier = await makeReferenceHandIn({
    caseFolder: await workplace.cases.locate(caseVersion?.folder ?? ''),
    out,
    quality: input.quality,
  });
  const note = join(input.seed.contentFolder, 'demonstration', 'analyse-a2.2.md');
  await handInDossier(workplace, input.actor, {
    candidacy: input.candidacy,
    situation: 'A2.2',
    files: { note },
  });
  return handInDossier(workplace, input.actor, {
    candidacy: input.candidacy,
    situation: 'A1.2',
    files: dossier.files,
  });
}

async function decide(workplace: Workplace, cast: Cast, candidacy: Candidacy): Promise<void> {
  const seats = await workplace.records.juries.listSeats(candidacy.id, BLOCK);
  const seatOf = (actor: Actor): string => seats.find((seat) => seat.userId === actor.userId)?.id ?? '';
  await judgeBlock(workplace, cast.first, {
    seatId: seatOf(cast.first),
    grades: { 'A1.2-3': 1, 'A2.2-1': 3 },
  });
  await judgeBlock(workplace, cast.second, { seatId: seatOf(cast.second), grades: {} });
  await settleCriterion(workplace, cast.president, {
    candidacyId: candidacy.id,
    block: BLOCK,
    criterion: 'A1.2-3',
    grade: 2,
    motive:
      'Les deux membres ont relu ensemble la liste des anomalies : les manques et les doublons sont situés, les unités le sont moins.',
  });
  const decision = await pronounceBlock(workplace, cast.president, {
    candidacyId: candidacy.id,
    block: BLOCK,
    result: 'acquis',
    motive: '',
    present: [cast.first.userId, cast.second.userId, cast.president.userId],
    confirmation: { method: 'demonstration' },
  });
  await issueCredential(workplace, cast.officer, decision.id);
  const minutes = await keepMinutes(workplace, cast.president, {
    sessionId: candidacy.sessionId,
    incidents: '',
  });
  await signMinutes(workplace, cast.second, {
    minutesId: minutes.id,
    kind: 'signed',
    text: '',
    confirmation: { method: 'demonstration' },
  });
}
