import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSlots } from '@etalon/core/evidence';
import {
  createSession,
  type ExamSession,
  enrolCandidate,
  registerCase,
  requestMeasurement,
  type Workplace,
} from '@etalon/usecases';
import type { Cast } from './accounts.ts';
import { appointJury } from './appoint-jury.ts';
import { handInDossier } from './hand-in-dossier.ts';
import { buildDemonstrationCase } from './prepare-register.ts';

const BLOCK = 'B3';
/** The case of the session, in the size that the dossier was made on. */
const CASE = { id: 'a2-3-oiseaux', records: 1200 } as const;
const WITH_CASE: ReadonlySet<string> = new Set(['A2.3', 'A3.3']);
/** What the tools of the workshop wrote on the case of bird strikes (`specs/dossier-demonstration.ts` makes it again), by slot. */
const FILES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'A1.3': {
    note: 'note-a1.3.md',
    pipeline: 'pipeline.json',
    transformation: 'transformation.json',
    vectors: 'vecteurs.parquet',
    split: 'decoupage.csv',
    fitted: 'etat.json',
  },
  'A2.3': {
    note: 'note-a2.3.md',
    training: 'entrainement-reseau.json',
    model: 'modele-reseau.onnx',
    vectors: 'vecteurs.parquet',
    evaluation: 'mesure.json',
    predictions: 'predictions.csv',
  },
  'A3.3': {
    note: 'rapport.md',
    synthesis: 'rapport.json',
    training: 'entrainement.json',
    search: 'recherche.json',
    split: 'decoupage.csv',
    evaluation: 'mesure.json',
    predictions: 'predictions.parquet',
  },
};

/** A candidate of block 3 who handed in what the tools wrote, and their jury; sealed, and measured. */
export async function seedBlock3(
  workplace: Workplace,
  cast: Cast,
  seed: {
    readonly contentFolder: string;
    readonly dataFolder: string;
    /** The session whose framework, regulations and hours it takes. */
    readonly beside: ExamSession;
  },
): Promise<void> {
  const session = await openSession(workplace, cast, seed);
  const candidacy = await enrolCandidate(workplace, cast.officer, {
    sessionId: session.id,
    userId: cast.yanis.userId,
    route: 'FI',
    blocks: [BLOCK],
    extraTimePercent: 0,
    nameOnCertificate: true,
  });
  const members = [cast.fourth, cast.fifth];
  await appointJury(workplace, cast, { candidacy, block: BLOCK, members, president: cast.chair });
  const folder = join(seed.contentFolder, 'demonstration', 'bloc-3');
  const handIns = await Promise.all(
    Object.entries(FILES).map(([situation, files]) =>
      handInDossier(workplace, cast.yanis, {
        candidacy,
        situation,
        files: Object.fromEntries(Object.entries(files).map(([slot, name]) => [slot, join(folder, name)])),
      }),
    ),
  );
  for (const handInId of handIns)
    await requestMeasurement(workplace, cast.fourth, { handInId, scope: 'sealed' });
}

async function openSession(
  workplace: Workplace,
  cast: Cast,
  { contentFolder, dataFolder, beside }: Parameters<typeof seedBlock3>[2],
): Promise<ExamSession> {
  const folder = await buildDemonstrationCase(
    { contentFolder, dataFolder, caseRecords: CASE.records },
    CASE.id,
  );
  const { id: caseVersionId } = await registerCase(workplace, cast.author, folder);
  const { proposals }: { readonly proposals: Readonly<Record<string, unknown>> } = JSON.parse(
    await readFile(join(contentFolder, 'situations', 'aivancity-2026.json'), 'utf8'),
  );
  const { versionId, matrixId, regulationsId, opensAt, closesAt, place } = beside;
  return createSession(workplace, cast.officer, {
    ...{ versionId, matrixId, regulationsId, opensAt, closesAt, place },
    label: 'Session de démonstration, bloc 3',
    situations: Object.keys(FILES).map((situation) => ({
      situation,
      caseVersionId: WITH_CASE.has(situation) ? caseVersionId : null,
      slots: parseSlots(proposals[situation]),
    })),
  });
}
