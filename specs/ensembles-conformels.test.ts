import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { EvaluationDocument } from '@etalon/evaluation';
import { measureHandIn, type Reading } from '@etalon/instruments';
import { performRun } from '@etalon/runs';
import type { Json } from '@etalon/workshop';
import { afterAll, describe, expect, it } from 'vitest';

const salle = mkdtempSync(join(tmpdir(), 'etalon-conformes-'));
afterAll(() => rmSync(salle, { recursive: true, force: true }));

const empreinte = (chemin: string): string => createHash('sha256').update(readFileSync(chemin)).digest('hex');

/** Ce que l’outil mesure d’un fichier, et le dossier où il a écrit. */
async function mesurer(
  lignes: readonly string[],
  parameters: Json,
): Promise<{ readonly dossier: string; readonly mesure: EvaluationDocument }> {
  const path = join(mkdtempSync(join(salle, 'e-')), 'reponses.csv');
  writeFileSync(path, `${lignes.join('\n')}\n`);
  const dossier = mkdtempSync(join(salle, 'm-'));
  const inputs = [{ name: 'reponses.csv', path, sha256: empreinte(path) }];
  await performRun({ kind: 'models.evaluate', parameters, inputs, folder: dossier, seed: 'graine' });
  return { dossier, mesure: JSON.parse(readFileSync(join(dossier, 'mesure.json'), 'utf8')) };
}

/** La couverture lue par l’instrument sur ce que l’outil a écrit. */
async function relever(dossier: string, noms: readonly string[]): Promise<Reading | undefined> {
  const chemins = noms.map((nom) => join(dossier, nom));
  const [releve] = await measureHandIn({
    pieces: chemins.map((path) => ({ slot: '', fileName: basename(path), path, sha256: empreinte(path) })),
    ...{ caseFolder: null, scope: 'visible', confirmedMatches: [], instruments: ['I-ML-8'], threads: 1 },
  });
  return releve;
}

const vague = (rang: number, pas: number): number => (rang * pas) % 1;

describe('Des intervalles faits par l’outil « Modèles », remis, puis lus par I-ML-8', () => {
  const lignes = Array.from({ length: 240 }, (_, i) => {
    const vrai = 30 * vague(i, 0.618034) + 0.37;
    return `r${i},${i % 4},${vrai},${vrai + 5 * vague(i, 0.414214) - 2},${vrai + 2 * vague(i, 0.732051) - 1}`;
  });
  const parameters = {
    ...{ task: 'regression', id: 'id', truth: 'y', fold: 'pli', levels: [0.8] },
    models: ['a', 'b'].map((name) => ({ name, prediction: name })),
  };

  it.each([
    { titre: 'avec la mesure, au niveau qu’elle annonce', noms: ['mesure.json'], niveau: 0.8 },
    { titre: 'seuls, au niveau d’usage', noms: [], niveau: 0.9 },
  ])('$titre', async ({ noms, niveau }) => {
    const { dossier, mesure } = await mesurer(['id,pli,y,a,b', ...lignes], parameters);
    const releve = await relever(dossier, [...noms, 'predictions-intervalles.parquet']);
    expect(releve?.stateReason ?? releve?.state).toBe('ok');
    const rangs = Array.isArray(releve?.value) ? releve.value : [];
    const attendus = mesure.models.map(({ conformal: [premier] }) => premier?.coverage);
    expect(rangs.map(({ value, n }) => [value, n])).toEqual(attendus.map((un) => [un?.value, un?.n]));
    rangs.forEach(({ size }, at) => {
      expect(size).toBeCloseTo(attendus[at]?.size ?? Number.NaN, 9);
    });
    expect(releve?.references.map(({ lo }) => lo)).toEqual([niveau]);
  });
});

describe('Des ensembles de classes faits par l’outil, remis, puis lus par I-ML-8', () => {
  const lignes = Array.from({ length: 200 }, (_, i) => {
    const a = 0.05 + 0.6 * vague(i, 0.618034);
    const b = (1 - a) * vague(i, 0.414214);
    const tire = vague(i, 0.302776);
    return `r${i},${tire < a ? 'bleu, clair' : tire < a + b ? 'gris' : 'vert'},${a},${b},${1 - a - b}`;
  });
  const classes = ['bleu, clair', 'gris', 'vert'];
  const models = [{ name: 'm', scores: classes.map((nom, at) => ({ column: `p${at}`, class: nom })) }];
  const ecrire = (lues: readonly string[]): readonly string[] => [
    'id,y,p0,p1,p2',
    ...lues.map((ligne) => ligne.replace('bleu, clair', '"bleu, clair"')),
  ];

  it('la part de lignes qu’ils contiennent et leur taille sont celles de la mesure', async () => {
    const { dossier, mesure } = await mesurer(ecrire(lignes), {
      task: 'classification',
      id: 'id',
      truth: 'y',
      models,
    });
    const releve = await relever(dossier, ['predictions-ensembles.parquet']);
    const [attendu] = mesure.models[0]?.conformal ?? [];
    expect(attendu?.coverage?.n).toBe(100);
    const [rang] = Array.isArray(releve?.value) ? releve.value : [];
    expect(rang).toMatchObject({ value: attendu?.coverage?.value, n: 100, size: attendu?.sizes?.mean });
    expect(String(rang?.label)).toContain('ensembles remis');
  });

  it('un ensemble qui n’est pas une liste est refusé avec sa ligne', async () => {
    const path = join(mkdtempSync(join(salle, 'f-')), 'predictions.csv');
    writeFileSync(path, 'id,y,reponse m,ensemble m\na,x,x,"[""x""]"\nb,z,x,rien\n');
    const releve = await relever(join(path, '..'), ['predictions.csv']);
    expect(releve?.state).toBe('invalid_evidence');
    expect(releve?.stateReason).toContain('un ensemble de « m » n’est pas une liste de classes (ligne 3)');
  });
});
