import {
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
  let atelier: Atelier;
  let calcul: WorkshopRun;

  beforeAll(async () => {
    atelier = await ouvrirAtelier({
      situation: 'A1.3',
      bloc: 'B3',
      titre: 'Des avis aux vecteurs',
      outil: 'transform',
      fichier: { nom: 'avis.csv', texte: `id,avis,revient\n${LIGNES.join('\n')}\n` },
    });
  }, 180_000);

  afterAll(() => atelier.register.close());

  const transformer = async (parameters: Json): Promise<WorkshopRun> => {
    const run = await startRun(atelier.register.workplace, atelier.lea, {
      projectId: atelier.projet.id,
      documentId: atelier.document.id,
      kind: 'transform.apply',
      parameters,
      inputs: [{ name: 'avis.csv', sha256: atelier.fichier }],
    });
    return readWorkshopRun(atelier.register.workplace, atelier.lea, run.id);
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
    const rejoue = await replayWorkshopRun(atelier.register.workplace, atelier.lea, calcul.id);
    for (let tour = 0; tour < 150; tour += 1) {
      const fini = await readWorkshopRun(atelier.register.workplace, atelier.lea, rejoue.id);
      if (fini.state === 'done' || fini.state === 'failed') {
        expect(fini).toMatchObject({ state: 'done', sameBytes: true });
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error('le calcul rejoué ne finit pas');
  });

  it('les vecteurs et la chaîne se remettent comme pièces de A1.3, avec leur provenance', async () => {
    const { workplace } = atelier.register;
    const vecteurs = { kind: 'run', runId: calcul.id, output: 'vecteurs.parquet' } as const;
    const cible = (await listSealTargets(workplace, atelier.lea, vecteurs)).find(
      ({ slot }) => slot === 'vectors',
    );
    expect(cible?.criteria).toContain('A1.3-2');
    const place = { candidacyId: atelier.candidature.id, situation: 'A1.3' };
    const piece = await sealWork(workplace, atelier.lea, {
      source: vecteurs,
      target: { ...place, slot: 'vectors' },
    });
    expect(await workplace.records.workshop.findOrigin(piece.id)).toMatchObject({ source: 'run' });
    const { number } = await openDocument(workplace, atelier.lea, atelier.document.id);
    const ecrit = {
      kind: 'revision',
      documentId: atelier.document.id,
      number,
      fileName: 'pipeline.json',
    } as const;
    const remise = await sealWork(workplace, atelier.lea, {
      source: ecrit,
      target: { ...place, slot: 'pipeline' },
    });
    const vue = JSON.stringify(await readSituation(workplace, atelier.lea, place));
    expect(vue).toContain(piece.sha256);
    expect(vue).toContain(remise.sha256);
  });
});
