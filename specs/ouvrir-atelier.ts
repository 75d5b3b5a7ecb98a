import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSituationDefaults } from '@etalon/runtime';
import { prepareRegister } from '@etalon/runtime/demonstration';
import { listTestDatabases, openTestRegister, type TestRegister } from '@etalon/testing';
import {
  type Actor,
  bringFile,
  type Candidacy,
  createDocument,
  createProject,
  createSession,
  enrolCandidate,
  type Project,
  type WorkshopDocument,
} from '@etalon/usecases';

const CONTENT = join(import.meta.dirname, '../content');
const DAY_MS = 86_400_000;

export interface Atelier {
  readonly register: TestRegister;
  readonly lea: Actor;
  readonly candidature: Candidacy;
  readonly projet: Project;
  readonly document: WorkshopDocument;
  /** SHA-256 du fichier apporté au projet. */
  readonly fichier: string;
}

/** Léa, inscrite au bloc d’une situation, son projet avec un fichier, et un document de l’outil. */
export async function ouvrirAtelier(voulu: {
  readonly situation: string;
  readonly bloc: string;
  readonly titre: string;
  readonly outil: string;
  readonly fichier: { readonly nom: string; readonly texte: string };
}): Promise<Atelier> {
  const [database] = listTestDatabases();
  if (database === undefined) throw new Error('une base est attendue');
  const register = await openTestRegister(database);
  const { workplace } = register;
  const responsable = await register.addPerson('Responsable', 'officer');
  const lea = await register.addPerson('Léa', 'candidate');
  const { versionId, matrixId, regulationsId } = await prepareRegister(workplace, {
    contentFolder: CONTENT,
    dataFolder: register.dataFolder,
    officer: responsable,
    author: await register.addPerson('Autrice', 'author'),
    caseRecords: 1500,
    onStep: () => undefined,
  });
  const slots = (await readSituationDefaults()).get(voulu.situation) ?? [];
  const maintenant = Date.parse(workplace.now());
  const session = await createSession(workplace, responsable, {
    ...{ versionId, matrixId, regulationsId },
    label: 'Session de l’atelier',
    opensAt: new Date(maintenant - DAY_MS).toISOString(),
    closesAt: new Date(maintenant + 30 * DAY_MS).toISOString(),
    place: 'Cachan',
    situations: [{ situation: voulu.situation, caseVersionId: null, slots }],
  });
  const candidature = await enrolCandidate(workplace, responsable, {
    sessionId: session.id,
    userId: lea.userId,
    route: 'FI',
    blocks: [voulu.bloc],
    extraTimePercent: 0,
    nameOnCertificate: false,
  });
  const projet = await createProject(workplace, lea, voulu.titre);
  const { nom, texte } = voulu.fichier;
  const chemin = join(register.dataFolder, nom);
  await writeFile(chemin, texte);
  const depose = await workplace.files.put(createReadStream(chemin), { maxBytes: 1_000_000 });
  const apporte = { projectId: projet.id, name: nom, origin: 'upload', source: '' } as const;
  await bringFile(workplace, lea, { ...apporte, ...depose });
  const document = await createDocument(workplace, lea, {
    projectId: projet.id,
    kind: voulu.outil,
    title: voulu.titre,
  });
  return { register, lea, candidature, projet, document, fichier: depose.sha256 };
}
