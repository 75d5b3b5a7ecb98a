import { join } from 'node:path';
import { type ExamSession, enrolCandidate, type Workplace } from '@etalon/usecases';
import type { Cast } from './accounts.ts';
import { appointJury } from './appoint-jury.ts';
import { handInDossier } from './hand-in-dossier.ts';

const BLOCK = 'B3';
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
    note: 'note-a3.3.md',
    training: 'entrainement.json',
    search: 'recherche.json',
    split: 'decoupage.csv',
    evaluation: 'mesure.json',
    predictions: 'predictions.parquet',
  },
};

/** A candidate of block 3 who handed in what the tools wrote, and their jury; returns the hand-ins, sealed. */
export async function seedBlock3(
  workplace: Workplace,
  cast: Cast,
  { contentFolder, session }: { readonly contentFolder: string; readonly session: ExamSession },
): Promise<readonly string[]> {
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
  const folder = join(contentFolder, 'demonstration', 'bloc-3');
  return Promise.all(
    Object.entries(FILES).map(([situation, files]) =>
      handInDossier(workplace, cast.yanis, {
        candidacy,
        situation,
        files: Object.fromEntries(Object.entries(files).map(([slot, name]) => [slot, join(folder, name)])),
      }),
    ),
  );
}
