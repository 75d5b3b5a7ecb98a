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
  editDocument,
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

/** 200 lignes : « foret » renseigne, « pile » tire au sort. */
const LIGNES = Array.from({ length: 200 }, (_, i) => {
  const retard = i % 4 === 0;
  const vague = ((i * 7919) % 211) / 211;
  return `v${i},${retard ? 'oui' : 'non'},${(retard ? 0.4 + 0.6 * vague : 0.6 * vague).toFixed(3)},${(((i * 31) % 97) / 97).toFixed(3)}`;
});
const MESURE: Json = {
  task: 'classification',
  id: 'id',
  truth: 'retard',
  positive: 'oui',
  costs: { falsePositive: 1, falseNegative: 3 },
  models: [
    { name: 'Forêt', scores: [{ column: 'foret' }] },
    { name: 'Pile ou face', scores: [{ column: 'pile' }] },
  ],
};

/** Les prédictions d’un outil quelconque, mesurées dans l’atelier, puis remises comme preuve de A2.3. */
describe('Les modèles d’un candidat', () => {
  let register: TestRegister;
  let lea: Actor = { userId: '', roles: [] };
  let candidature: Candidacy;
  let projet: Project;
  let modeles: WorkshopDocument;
  let mesure: WorkshopRun;
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
    const slots = (await readSituationDefaults()).get('A2.3') ?? [];
    const { versionId, matrixId, regulationsId } = modele;
    const maintenant = Date.parse(workplace.now());
    const session = await createSession(workplace, responsable, {
      ...{ versionId, matrixId, regulationsId },
      label: 'Session du bloc 3',
      opensAt: new Date(maintenant - DAY_MS).toISOString(),
      closesAt: new Date(maintenant + 30 * DAY_MS).toISOString(),
      place: 'Cachan',
      situations: [{ situation: 'A2.3', caseVersionId: null, slots }],
    });
    candidature = await enrolCandidate(workplace, responsable, {
      sessionId: session.id,
      userId: lea.userId,
      route: 'FI',
      blocks: ['B3'],
      extraTimePercent: 0,
      nameOnCertificate: false,
    });
    projet = await createProject(workplace, lea, 'Retards');
    const chemin = join(register.dataFolder, 'predictions.csv');
    await writeFile(chemin, `id,retard,foret,pile\n${LIGNES.join('\n')}\n`);
    const depose = await workplace.files.put(createReadStream(chemin), { maxBytes: 1_000_000 });
    fichier = depose.sha256;
    const apporte = { projectId: projet.id, name: 'predictions.csv', origin: 'upload', source: '' } as const;
    await bringFile(workplace, lea, { ...apporte, ...depose });
    modeles = await createDocument(workplace, lea, {
      projectId: projet.id,
      kind: 'models',
      title: 'Retards',
    });
  }, 180_000);

  afterAll(() => register.close());

  const mesurer = async (parameters: Json): Promise<WorkshopRun> => {
    const run = await startRun(register.workplace, lea, {
      projectId: projet.id,
      documentId: modeles.id,
      kind: 'models.evaluate',
      parameters,
      inputs: [{ name: 'predictions.csv', sha256: fichier }],
    });
    return readWorkshopRun(register.workplace, lea, run.id);
  };

  it('chaque chiffre vient avec ses lignes, son intervalle, sa méthode et sa place', async () => {
    mesure = await mesurer(MESURE);
    expect(mesure).toMatchObject({ state: 'done', result: { n: 200, positive: 'oui' } });
    const aire = { metric: 'roc-auc', n: 200, method: 'delong-logit', gap: null };
    const place = { file: 'predictions.csv', sha256: fichier, columns: ['foret'] };
    const figures = expect.arrayContaining([
      expect.objectContaining({ ...aire, interval: { lo: expect.any(Number), hi: expect.any(Number) } }),
    ]);
    expect(mesure.result).toMatchObject({
      models: [{ name: 'Forêt', place, quality: { figures } }, { name: 'Pile ou face' }],
      comparisons: [{ first: 'Forêt', classification: { adjustedMidP: expect.any(Number) } }],
    });
  });

  it('rejouée, la mesure rend les mêmes octets', async () => {
    const rejoue = await replayWorkshopRun(register.workplace, lea, mesure.id);
    for (let tour = 0; tour < 100; tour += 1) {
      const fini = await readWorkshopRun(register.workplace, lea, rejoue.id);
      if (fini.state === 'done' || fini.state === 'failed') {
        expect(fini).toMatchObject({ state: 'done', sameBytes: true });
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error('le calcul rejoué ne finit pas');
  });

  it('une colonne de logits est refusée par sa ligne, et le document ne perd rien', async () => {
    const run = await mesurer({
      task: 'classification',
      truth: 'retard',
      models: [{ name: 'x', scores: [{ column: 'id' }] }],
    });
    expect(run).toMatchObject({
      state: 'failed',
      errorCode: 'models.not-number',
      errorInfo: { column: 'id', row: 2 },
    });
    expect((await openDocument(register.workplace, lea, modeles.id)).content.models).toEqual([]);
  });

  it('la mesure et le document se remettent comme pièces de A2.3, avec leur provenance', async () => {
    const { workplace } = register;
    const calcul = { kind: 'run', runId: mesure.id, output: 'mesure.json' } as const;
    const cible = (await listSealTargets(workplace, lea, calcul)).find(({ slot }) => slot === 'evaluation');
    expect(cible?.criteria).toContain('A2.3-2');
    const place = { candidacyId: candidature.id, situation: 'A2.3' };
    const piece = await sealWork(workplace, lea, {
      source: calcul,
      target: { ...place, slot: 'evaluation' },
    });
    expect(await workplace.records.workshop.findOrigin(piece.id)).toMatchObject({ source: 'run' });
    await editDocument(workplace, lea, {
      documentId: modeles.id,
      edits: [{ op: 'set', path: ['selection', 'argument'], value: 'Moins d’erreurs coûteuses.', was: '' }],
    });
    const { number } = await openDocument(workplace, lea, modeles.id);
    const ecrit = { kind: 'revision', documentId: modeles.id, number, fileName: 'modeles.json' } as const;
    const document = await sealWork(workplace, lea, { source: ecrit, target: { ...place, slot: 'models' } });
    const vue = JSON.stringify(await readSituation(workplace, lea, place));
    expect(vue).toContain(piece.sha256);
    expect(vue).toContain(document.sha256);
  });
});
