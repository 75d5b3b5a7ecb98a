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
  type Json,
  listSealTargets,
  openDocument,
  type Project,
  readSituation,
  readWorkshopRun,
  replayWorkshopRun,
  sealWork,
  startRun,
  type WorkshopDocument,
  type WorkshopRun,
} from '@etalon/usecases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const CONTENT = join(import.meta.dirname, '../content');
const DAY_MS = 86_400_000;
const [database] = listTestDatabases();

/** 120 avis dont les mots disent si le client revient. */
const LIGNES = Array.from({ length: 120 }, (_, i) => {
  const revient = (i * 7) % 5 < 2;
  return `${i},${revient ? 'livraison rapide merci' : 'colis perdu retard'} commande ${i},${revient ? 'oui' : 'non'}`;
});

const noeud = (
  op: string,
  recu: { columns?: readonly string[]; deps?: readonly string[] },
  fitsOn = 'train',
) => ({
  id: op,
  op,
  columns: [...(recu.columns ?? [])],
  deps: [...(recu.deps ?? [])],
  fitsOn,
  params: {},
});
const chaine = (fitsOn: string): Json => ({
  task: 'classification',
  target: 'revient',
  id: 'id',
  split: { method: 'stratified', testShare: 0.25, seed: 3 },
  nodes: [noeud('tokenise', { columns: ['avis'] }), noeud('tf-idf', { deps: ['tokenise'] }, fitsOn)],
});

/** Des textes bruts aux vecteurs, derrière un mur, puis remis comme preuve de A1.3. */
describe('La transformation d’un candidat', () => {
  let register: TestRegister;
  let lea: Actor = { userId: '', roles: [] };
  let candidature: Candidacy;
  let projet: Project;
  let document: WorkshopDocument;
  let calcul: WorkshopRun;
  let fichier = '';

  beforeAll(async () => {
    if (database === undefined) throw new Error('une base est attendue');
    register = await openTestRegister(database);
    const { workplace } = register;
    const responsable = await register.addPerson('Responsable', 'officer');
    lea = await register.addPerson('Léa', 'candidate');
    const modele = await prepareRegister(workplace, {
      contentFolder: CONTENT,
      dataFolder: register.dataFolder,
      officer: responsable,
      author: await register.addPerson('Autrice', 'author'),
      caseRecords: 1500,
      onStep: () => undefined,
    });
    const slots = (await readSituationDefaults()).get('A1.3') ?? [];
    const { versionId, matrixId, regulationsId } = modele;
    const maintenant = Date.parse(workplace.now());
    const session = await createSession(workplace, responsable, {
      ...{ versionId, matrixId, regulationsId },
      label: 'Session du bloc 3',
      opensAt: new Date(maintenant - DAY_MS).toISOString(),
      closesAt: new Date(maintenant + 30 * DAY_MS).toISOString(),
      place: 'Cachan',
      situations: [{ situation: 'A1.3', caseVersionId: null, slots }],
    });
    candidature = await enrolCandidate(workplace, responsable, {
      sessionId: session.id,
      userId: lea.userId,
      route: 'FI',
      blocks: ['B3'],
      extraTimePercent: 0,
      nameOnCertificate: false,
    });
    projet = await createProject(workplace, lea, 'Avis');
    const chemin = join(register.dataFolder, 'avis.csv');
    await writeFile(chemin, `id,avis,revient\n${LIGNES.join('\n')}\n`);
    const depose = await workplace.files.put(createReadStream(chemin), { maxBytes: 1_000_000 });
    fichier = depose.sha256;
    const apporte = { projectId: projet.id, name: 'avis.csv', origin: 'upload', source: '' } as const;
    await bringFile(workplace, lea, { ...apporte, ...depose });
    document = await createDocument(workplace, lea, {
      projectId: projet.id,
      kind: 'transform',
      title: 'Des avis aux vecteurs',
    });
  }, 180_000);

  afterAll(() => register.close());

  const transformer = async (parameters: Json): Promise<WorkshopRun> => {
    const run = await startRun(register.workplace, lea, {
      projectId: projet.id,
      documentId: document.id,
      kind: 'transform.apply',
      parameters,
      inputs: [{ name: 'avis.csv', sha256: fichier }],
    });
    return readWorkshopRun(register.workplace, lea, run.id);
  };

  it('ce qui est appris l’est d’un seul côté du mur, et une fuite se voit sur son opération', async () => {
    calcul = await transformer(chaine('train'));
    expect(calcul).toMatchObject({
      state: 'done',
      result: { rows: 120, split: { train: 90, test: 30 }, leaks: [] },
    });
    const fuite = await transformer(chaine('all'));
    expect(fuite.result).toMatchObject({
      leaks: [{ code: 'fitted-on-both-sides', type: 'L1.2', node: 'tf-idf', count: 30 }],
    });
  });

  it('rejouée, la transformation rend les mêmes octets', async () => {
    const rejoue = await replayWorkshopRun(register.workplace, lea, calcul.id);
    for (let tour = 0; tour < 150; tour += 1) {
      const fini = await readWorkshopRun(register.workplace, lea, rejoue.id);
      if (fini.state === 'done' || fini.state === 'failed') {
        expect(fini).toMatchObject({ state: 'done', sameBytes: true });
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error('le calcul rejoué ne finit pas');
  });

  it('les vecteurs et la chaîne se remettent comme pièces de A1.3, avec leur provenance', async () => {
    const { workplace } = register;
    const vecteurs = { kind: 'run', runId: calcul.id, output: 'vecteurs.parquet' } as const;
    const cible = (await listSealTargets(workplace, lea, vecteurs)).find(({ slot }) => slot === 'vectors');
    expect(cible?.criteria).toContain('A1.3-2');
    const place = { candidacyId: candidature.id, situation: 'A1.3' };
    const piece = await sealWork(workplace, lea, { source: vecteurs, target: { ...place, slot: 'vectors' } });
    expect(await workplace.records.workshop.findOrigin(piece.id)).toMatchObject({ source: 'run' });
    const { number } = await openDocument(workplace, lea, document.id);
    const ecrit = { kind: 'revision', documentId: document.id, number, fileName: 'pipeline.json' } as const;
    const remise = await sealWork(workplace, lea, { source: ecrit, target: { ...place, slot: 'pipeline' } });
    const vue = JSON.stringify(await readSituation(workplace, lea, place));
    expect(vue).toContain(piece.sha256);
    expect(vue).toContain(remise.sha256);
  });
});
