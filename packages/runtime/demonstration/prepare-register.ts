import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildCase } from '@etalon/cases';
import { parseSlots } from '@etalon/core/evidence';
import { parseQMatrix } from '@etalon/core/framework';
import { parseRegulations } from '@etalon/core/regulations';
import {
  type Actor,
  addRegulations,
  createSession,
  type ExamSession,
  importFrameworkDocument,
  publishDraft,
  registerCase,
  saveMatrix,
  signMatrix,
  type Workplace,
} from '@etalon/usecases';
import { openSessionMission } from '@etalon/usecases/mission';
import { readMissionDefaults } from '../mission-defaults.ts';

const CASE_IDS = ['a1-2-vols-2001', 'a2-2-embarquement-2001', 'a3-1-assistance-2001'] as const;
/** Cases to learn from that no session of the demonstration holds. */
const LEARNING_CASE_IDS = ['a2-3-manuels', 'a2-3-chiffres', 'a2-3-voix'] as const;
const CASE_SEED = 'demonstration';
const FRAMEWORK = 'aivancity-chef-de-projet-ia.txt';
const DAY_MS = 86_400_000;
const SESSION_DAYS = 60;

export interface RegisterSeed {
  readonly contentFolder: string;
  readonly dataFolder: string;
  readonly officer: Actor;
  readonly author: Actor;
  /** Records of the target table of each case; the case's own number by default. */
  readonly caseRecords?: number;
  readonly onStep: (step: string) => void;
}

/** Imports and publishes the framework, signs the matrix, freezes regulations, builds the cases, opens a session and its mission. */
export async function prepareRegister(workplace: Workplace, seed: RegisterSeed): Promise<ExamSession> {
  const { officer, contentFolder, onStep } = seed;
  const readJson = async (...path: readonly string[]): Promise<unknown> =>
    JSON.parse(await readFile(join(contentFolder, ...path), 'utf8'));
  onStep('framework');
  const bytes = await readFile(join(contentFolder, 'frameworks', FRAMEWORK));
  const draft = await importFrameworkDocument(workplace, officer, { fileName: FRAMEWORK, bytes });
  const version = await publishDraft(workplace, officer, { draftId: draft.id, label: '2026.1' });
  const { links, source } = parseQMatrix(await readJson('matrices', 'aivancity-2026.json'));
  const matrix = await saveMatrix(workplace, officer, { versionId: version.id, matrix: links, note: source });
  await signMatrix(workplace, officer, { revisionId: matrix.id, confirmation: { method: 'demonstration' } });
  const regulations = await addRegulations(
    workplace,
    officer,
    parseRegulations(await readJson('regulations', 'aivancity-2026.json')),
    version.id,
  );
  onStep('case');
  const caseOf = new Map<string, string>();
  for (const folder of await Promise.all(CASE_IDS.map((id) => buildDemonstrationCase(seed, id)))) {
    const { situation, id } = await registerCase(workplace, seed.author, folder);
    caseOf.set(situation, id);
  }
  onStep('session');
  const slots: { readonly situations?: Readonly<Record<string, unknown>> } = Object(
    await readJson('situations', 'aivancity-2026.json'),
  );
  const now = Date.parse(workplace.now());
  const session = await createSession(workplace, officer, {
    label: 'Session de démonstration, bloc 2',
    versionId: version.id,
    matrixId: matrix.id,
    regulationsId: regulations.id,
    opensAt: new Date(now - DAY_MS).toISOString(),
    closesAt: new Date(now + SESSION_DAYS * DAY_MS).toISOString(),
    place: 'Paris-Cachan',
    situations: Object.entries(slots.situations ?? {}).map(([situation, list]) => ({
      situation,
      caseVersionId: caseOf.get(situation) ?? null,
      slots: parseSlots(list),
    })),
  });
  await openSessionMission(workplace, officer, {
    sessionId: session.id,
    ...(await readMissionDefaults()),
  });
  return session;
}

/** Builds and registers the cases to learn from that are of texts, images and sounds. */
export async function registerLearningCases(workplace: Workplace, seed: RegisterSeed): Promise<void> {
  for (const id of LEARNING_CASE_IDS)
    await registerCase(workplace, seed.author, await buildDemonstrationCase(seed, id));
}

/** The folder of a built case, under the cases of the register; built once. */
export async function buildDemonstrationCase(
  seed: Pick<RegisterSeed, 'contentFolder' | 'dataFolder' | 'caseRecords'>,
  id: string,
): Promise<string> {
  const folder = `${id}/${CASE_SEED}`;
  const out = join(seed.dataFolder, 'cases', folder);
  if (!existsSync(join(out, 'case.json')))
    await buildCase({
      source: join(seed.contentFolder, 'cases', id),
      seed: CASE_SEED,
      out,
      ...(seed.caseRecords === undefined ? {} : { records: seed.caseRecords }),
    });
  return folder;
}
