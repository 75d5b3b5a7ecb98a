import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureHandIn, type Reading } from '@etalon/instruments';
import {
  editDocument,
  type Json,
  listSealTargets,
  openDocument,
  readWorkshopRun,
  sealWork,
  startRun,
  type WorkshopRun,
} from '@etalon/usecases';
import { type BoundFigure, listRunFigures, nameFigure, readModels } from '@etalon/workshop/models';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMONSTRATION } from './dossier-demonstration.ts';
import { type Atelier, ouvrirAtelier } from './ouvrir-atelier.ts';
import { composerRapport } from './rapport-de-demonstration.ts';

/** 200 lignes : « foret » renseigne. */
const LIGNES = Array.from({ length: 200 }, (_, i) => {
  const retard = i % 4 === 0;
  const vague = ((i * 7919) % 211) / 211;
  return `v${i},${retard ? 'oui' : 'non'},${(retard ? 0.4 + 0.6 * vague : 0.6 * vague).toFixed(3)}`;
});
const MESURE: Json = {
  ...{ task: 'classification', id: 'id', truth: 'retard', positive: 'oui' },
  models: [{ name: 'Forêt', scores: [{ column: 'foret' }] }],
};

/** Le rapport de A3.3 : chaque nombre tient à un calcul, et se retrouve à sa place dans ce qui est remis. */
describe('Le rapport de synthèse d’un candidat', () => {
  let atelier: Atelier;
  let mesure: WorkshopRun;

  beforeAll(async () => {
    atelier = await ouvrirAtelier({
      ...{ situation: 'A3.3', bloc: 'B3', titre: 'Retards', outil: 'models' },
      fichier: { nom: 'predictions.csv', texte: `id,retard,foret\n${LIGNES.join('\n')}\n` },
    });
    const { workplace } = atelier.register;
    const { id } = await startRun(workplace, atelier.lea, {
      projectId: atelier.projet.id,
      documentId: atelier.document.id,
      kind: 'models.evaluate',
      parameters: MESURE,
      inputs: [{ name: 'predictions.csv', sha256: atelier.fichier }],
    });
    mesure = await readWorkshopRun(workplace, atelier.lea, id);
  }, 180_000);

  afterAll(() => atelier.register.close());

  const lier = (quoi: string): BoundFigure => {
    const chiffre = listRunFigures({
      family: 'evaluation',
      run: mesure.id,
      result: mesure.result ?? null,
    }).find(({ key }) => key === `evaluation/Forêt/${quoi}`);
    if (chiffre === undefined) throw new Error(`aucun chiffre ${quoi}`);
    return { ...chiffre, id: nameFigure(chiffre, 'abcd'), label: `${quoi} Forêt`, unit: '' };
  };

  it('le document garde choix, surprises et chiffres ; ce qui n’en est pas un est refusé à sa place', async () => {
    const { workplace } = atelier.register;
    const documentId = atelier.document.id;
    const aire = lier('roc-auc');
    const choix = {
      ...{ id: 'c1', topic: 'metric', choice: 'Aire sous la courbe ROC', alternative: 'Exactitude' },
      reason: 'Un retard sur quatre lignes, soit 25 %.',
      consequence: `La forêt a une aire de {${aire.id}:i} sur {${aire.id}:n} lignes.`,
    };
    const refus = editDocument(workplace, atelier.lea, {
      documentId,
      edits: [
        { op: 'insert', path: ['report', 'choices'], item: { ...choix, topic: 'humeur' }, before: null },
      ],
    });
    await expect(refus).rejects.toMatchObject({
      code: 'workshop.bad-content',
      info: { place: '/report/choices/0/topic' },
    });
    await editDocument(workplace, atelier.lea, {
      documentId,
      edits: [
        { op: 'insert', path: ['report', 'figures'], item: { ...aire }, before: null },
        { op: 'insert', path: ['report', 'choices'], item: choix, before: null },
        { op: 'set', path: ['report', 'conclusion'], value: 'Sur ces vols, pas d’autres.', was: '' },
      ],
    });
    const { content } = await openDocument(workplace, atelier.lea, documentId);
    expect(readModels(content).report).toMatchObject({ choices: [choix], figures: [aire] });
  });

  it('scellé, il se lit, et ses nombres sont retrouvés à leur place dans la mesure remise', async () => {
    const { workplace } = atelier.register;
    const { number } = await openDocument(workplace, atelier.lea, atelier.document.id);
    const etat = { kind: 'revision', documentId: atelier.document.id, number } as const;
    const remises = [
      ['synthesis', { ...etat, fileName: 'rapport.json' }],
      ['note', { ...etat, fileName: 'rapport.md' }],
      ['evaluation', { kind: 'run', runId: mesure.id, output: 'mesure.json' }],
    ] as const;
    const pieces = [];
    for (const [slot, source] of remises) {
      const cible = (await listSealTargets(workplace, atelier.lea, source)).find((une) => une.slot === slot);
      expect(cible?.criteria).toContain('A3.3-1');
      const target = { candidacyId: atelier.candidature.id, situation: 'A3.3', slot };
      const { fileName, sha256 } = await sealWork(workplace, atelier.lea, { source, target });
      const path = await workplace.files.materialise(sha256);
      pieces.push({ slot, fileName, sha256, path });
    }
    const lus = await measureHandIn({
      ...{ pieces, caseFolder: null, scope: 'sealed', confirmedMatches: [] },
      instruments: ['I-NUM-1', 'I-COV-5'],
    });
    const relever = (id: string): Reading => lus.find(({ instrument }) => instrument === id) ?? echec();
    const lignes = ({ value }: Reading) => (Array.isArray(value) ? value : []);
    const nombres = lignes(relever('I-NUM-1')).map((ligne) => [ligne.shown, ligne.state, ligne.knownPath]);
    expect(nombres).toContainEqual(['200', 'retrouvé', 'mesure.json']);
    expect(nombres).toContainEqual(['25 %', 'non relié', undefined]);
    const { place } = lier('roc-auc');
    const trouves = lignes(relever('I-NUM-1')).filter(({ knownLocator }) => knownLocator === place);
    expect(trouves.length).toBeGreaterThanOrEqual(4);
    expect(relever('I-COV-5').sentence).toContain('choix (rapport) : 4 champs remplis sur 4');
  });
});

it('celui de la démonstration est refait à l’octet près depuis les calculs qu’elle remet', () => {
  const rapport = composerRapport(DEMONSTRATION);
  expect(rapport.map(([nom]) => nom)).toEqual(['rapport.json', 'rapport.md']);
  for (const [nom, contenu] of rapport) expect(readFileSync(join(DEMONSTRATION, nom), 'utf8')).toBe(contenu);
});

function echec(): Reading {
  throw new Error('aucun relevé');
}
