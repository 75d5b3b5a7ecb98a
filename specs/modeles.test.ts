import {
  editDocument,
  type Json,
  listSealTargets,
  openDocument,
  readSituation,
  readWorkshopRun,
  replayWorkshopRun,
  sealWork,
  startRun,
  type WorkshopRun,
} from '@etalon/usecases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Atelier, ouvrirAtelier } from './ouvrir-atelier.ts';

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
  let atelier: Atelier;
  let mesure: WorkshopRun;

  beforeAll(async () => {
    atelier = await ouvrirAtelier({
      situation: 'A2.3',
      bloc: 'B3',
      titre: 'Retards',
      outil: 'models',
      fichier: { nom: 'predictions.csv', texte: `id,retard,foret,pile\n${LIGNES.join('\n')}\n` },
    });
  }, 180_000);

  afterAll(() => atelier.register.close());

  const mesurer = async (parameters: Json): Promise<WorkshopRun> => {
    const run = await startRun(atelier.register.workplace, atelier.lea, {
      projectId: atelier.projet.id,
      documentId: atelier.document.id,
      kind: 'models.evaluate',
      parameters,
      inputs: [{ name: 'predictions.csv', sha256: atelier.fichier }],
    });
    return readWorkshopRun(atelier.register.workplace, atelier.lea, run.id);
  };

  it('chaque chiffre vient avec ses lignes, son intervalle, sa méthode et sa place', async () => {
    mesure = await mesurer(MESURE);
    expect(mesure).toMatchObject({ state: 'done', result: { n: 200, positive: 'oui' } });
    const aire = { metric: 'roc-auc', n: 200, method: 'delong-logit', gap: null };
    const place = { file: 'predictions.csv', sha256: atelier.fichier, columns: ['foret'] };
    const figures = expect.arrayContaining([
      expect.objectContaining({ ...aire, interval: { lo: expect.any(Number), hi: expect.any(Number) } }),
    ]);
    expect(mesure.result).toMatchObject({
      models: [{ name: 'Forêt', place, quality: { figures } }, { name: 'Pile ou face' }],
      comparisons: [{ first: 'Forêt', classification: { adjustedMidP: expect.any(Number) } }],
    });
  });

  it('rejouée, la mesure rend les mêmes octets', async () => {
    const rejoue = await replayWorkshopRun(atelier.register.workplace, atelier.lea, mesure.id);
    for (let tour = 0; tour < 100; tour += 1) {
      const fini = await readWorkshopRun(atelier.register.workplace, atelier.lea, rejoue.id);
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
    expect(
      (await openDocument(atelier.register.workplace, atelier.lea, atelier.document.id)).content.models,
    ).toEqual([]);
  });

  it('la mesure et le document se remettent comme pièces de A2.3, avec leur provenance', async () => {
    const { workplace } = atelier.register;
    const calcul = { kind: 'run', runId: mesure.id, output: 'mesure.json' } as const;
    const cible = (await listSealTargets(workplace, atelier.lea, calcul)).find(
      ({ slot }) => slot === 'evaluation',
    );
    expect(cible?.criteria).toContain('A2.3-2');
    const place = { candidacyId: atelier.candidature.id, situation: 'A2.3' };
    const piece = await sealWork(workplace, atelier.lea, {
      source: calcul,
      target: { ...place, slot: 'evaluation' },
    });
    expect(await workplace.records.workshop.findOrigin(piece.id)).toMatchObject({ source: 'run' });
    await editDocument(workplace, atelier.lea, {
      documentId: atelier.document.id,
      edits: [{ op: 'set', path: ['selection', 'argument'], value: 'Moins d’erreurs coûteuses.', was: '' }],
    });
    const { number } = await openDocument(workplace, atelier.lea, atelier.document.id);
    const ecrit = {
      kind: 'revision',
      documentId: atelier.document.id,
      number,
      fileName: 'modeles.json',
    } as const;
    const document = await sealWork(workplace, atelier.lea, {
      source: ecrit,
      target: { ...place, slot: 'models' },
    });
    const vue = JSON.stringify(await readSituation(workplace, atelier.lea, place));
    expect(vue).toContain(piece.sha256);
    expect(vue).toContain(document.sha256);
  });
});
