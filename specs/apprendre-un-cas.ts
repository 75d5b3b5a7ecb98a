import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Duckdb, quoteIdentifier, quoteLiteral } from '@etalon/duckdb';
import { type ColumnEncoding, encodeColumns, type FittedModel, predictModel } from '@etalon/learning';
import { performRun, type RunInput } from '@etalon/runs';
import type { Json } from '@etalon/usecases';

const SHA = 'a'.repeat(64);
/** Une ligne sur cinq de l’apprentissage est tenue à part, tirée pour chaque modèle. */
const PLAN = { scheme: 'holdout', share: 0.2 };
const ESSAI = `SELECT * EXCLUDE (partie, etiquette) FROM vecteurs WHERE partie = 'essai' ORDER BY identifiant`;

/** Une couche du réseau, comme l’atelier la compose. */
export interface Couche {
  readonly kind: string;
  readonly settings: Readonly<Record<string, number>>;
}

/** Le réseau d’un cas : la forme d’une ligne (« 14×14×1 », un nombre par colonne sans elle), ses couches, comment il apprend. */
export interface Reseau {
  readonly forme?: string;
  readonly couches: readonly Couche[];
  readonly reglages: Readonly<Record<string, number>>;
}

export interface Modele {
  readonly nom: string;
  /** Un modèle de l’atelier (`.json`), ou un fichier ONNX. */
  readonly fichier: string;
}

/** Où l’on apprend, et ce que la transformation a donné. */
interface Travail {
  readonly salle: string;
  readonly vecteurs: string;
  readonly etiquette: string;
  readonly reseau: Reseau;
}

export const entree = (path: string): RunInput => ({ name: basename(path), path, sha256: SHA });

/** Le modèle simple et le réseau composé couche par couche, appris par l’atelier sur les mêmes lignes. */
export async function apprendre(duck: Duckdb, travail: Travail): Promise<readonly Modele[]> {
  const { salle, reseau } = travail;
  const chemin = await reunir(duck, travail);
  const simple = await mkdtemp(join(salle, 'simple-'));
  const models = [{ name: 'simple', algorithm: 'logistic', settings: { penalty: 1 } }];
  await apprendreTable(simple, chemin, models);
  const profond = await mkdtemp(join(salle, 'profond-'));
  await apprendreReseau(profond, chemin, reseau);
  return [
    { nom: 'simple', fichier: join(simple, 'modele-2-logistic.json') },
    { nom: 'profond', fichier: join(profond, 'modele.onnx') },
  ];
}

/** Les vecteurs avec leurs étiquettes, en une table `vecteurs` ; rend le chemin des lignes d’apprentissage. */
export async function reunir(
  duck: Duckdb,
  { salle, vecteurs, etiquette }: Pick<Travail, 'salle' | 'vecteurs' | 'etiquette'>,
): Promise<string> {
  await duck.run(
    `CREATE TABLE vecteurs AS SELECT l.${quoteIdentifier(etiquette)} AS etiquette, v.* EXCLUDE (copie)
      FROM read_parquet(${quoteLiteral(vecteurs)}) v JOIN lignes l ON l.id = v.identifiant ORDER BY v.identifiant`,
  );
  const chemin = join(salle, 'apprentissage.parquet');
  await duck.run(
    `COPY (SELECT * EXCLUDE (partie) FROM vecteurs WHERE partie = 'apprentissage' ORDER BY identifiant) TO ${quoteLiteral(chemin)} (FORMAT parquet)`,
  );
  return chemin;
}

/** Ce que tous les apprentissages d’un cas disent de leur table. */
export const COMMUN = {
  ...{ task: 'classification', target: 'etiquette', id: 'identifiant', plan: PLAN },
} as const;

export async function apprendreTable(
  folder: string,
  chemin: string,
  models: readonly { readonly name: string; readonly algorithm: string; readonly settings: Json }[],
): Promise<void> {
  const parameters = { ...COMMUN, models: models.map((model) => ({ ...model })) };
  const inputs = [entree(chemin)];
  await performRun({ kind: 'models.train', inputs, folder, seed: 'apprentissage', parameters });
}

export async function apprendreReseau(
  folder: string,
  chemin: string,
  { forme, couches, reglages }: Reseau,
): Promise<void> {
  const parameters = {
    ...{ ...COMMUN, name: 'profond', ...(forme && { shape: forme }) },
    ...{ layers: couches.map((couche) => ({ ...couche })), settings: { ...reglages } },
  };
  const inputs = [entree(chemin)];
  await performRun({ kind: 'models.deep', inputs, folder, seed: 'apprentissage', parameters });
}

/** `reponses-<nom>.csv` : une probabilité par classe et par ligne d’essai, sans étiquette. */
export async function repondre(
  duck: Duckdb,
  { salle, modeles }: { readonly salle: string; readonly modeles: readonly Modele[] },
): Promise<void> {
  const classes = await listerClasses(duck);
  for (const { nom, fichier } of modeles) {
    const lignes = fichier.endsWith('.json')
      ? await repondreSimple(duck, fichier, classes)
      : await repondreProfond(duck, { salle, fichier, classes });
    const entete = ['id', ...classes.map((_, at) => `p_${at}`)].join(',');
    writeFileSync(join(salle, `reponses-${nom}.csv`), `${[entete, ...lignes].join('\n')}\n`);
  }
}

/** Un modèle gardé, relu : ses listes de nombres redeviennent des tableaux. */
function relire(fichier: string): FittedModel & { readonly encoding: readonly ColumnEncoding[] } {
  return JSON.parse(readFileSync(fichier, 'utf8'), (_, valeur: unknown) =>
    Array.isArray(valeur) && valeur.length > 0 && valeur.every((un) => typeof un === 'number')
      ? Float64Array.from(valeur)
      : valeur,
  );
}

async function repondreSimple(
  duck: Duckdb,
  fichier: string,
  classes: readonly string[],
): Promise<readonly string[]> {
  const { identifiant = [], ...nombres } = await duck.columns(ESSAI);
  const colonnes = Object.entries(nombres).map(([name, cellules]) => ({
    ...({ kind: 'number', name } as const),
    values: Float64Array.from(cellules, Number),
  }));
  const lignes = Uint32Array.from({ length: identifiant.length }, (_, at) => at);
  const { encoding, ...modele } = relire(fichier);
  const reponses = predictModel(modele, encodeColumns({ columns: encoding, names: [] }, colonnes, lignes));
  return identifiant.map((id, at) =>
    [id, ...reponses.subarray(at * classes.length, (at + 1) * classes.length)].join(','),
  );
}

/** Le réseau, devenu un fichier ONNX, répond derrière ses murs comme celui de n’importe qui. */
async function repondreProfond(
  duck: Duckdb,
  {
    salle,
    fichier,
    classes,
  }: { readonly salle: string; readonly fichier: string; readonly classes: readonly string[] },
): Promise<readonly string[]> {
  const essai = join(salle, 'essai.parquet');
  await duck.run(`COPY (${ESSAI}) TO ${quoteLiteral(essai)} (FORMAT parquet)`);
  const { identifiant: _id, ...nombres } = await duck.columns(`${ESSAI} LIMIT 1`);
  const folder = await mkdtemp(join(salle, 'reponses-'));
  await performRun({
    ...{ kind: 'models.run-onnx', inputs: [entree(fichier), entree(essai)], folder, seed: 'réponses' },
    parameters: {
      ...{ task: 'classification', id: 'identifiant', output: 'probabilites', scale: 'none' },
      ...{ classes: [...classes], inputs: [{ name: 'lignes', columns: Object.keys(nombres) }] },
    },
  });
  const reponses = quoteLiteral(join(folder, 'predictions.parquet'));
  const { identifiant = [], ...parts } = await duck.columns(
    `SELECT * FROM read_parquet(${reponses}) ORDER BY identifiant`,
  );
  return identifiant.map((id, at) => [id, ...classes.map((classe) => parts[`p_${classe}`]?.[at])].join(','));
}

export async function listerClasses(duck: Duckdb): Promise<readonly string[]> {
  const lues = await duck.rows(
    'SELECT DISTINCT CAST(etiquette AS VARCHAR) AS nom FROM vecteurs WHERE etiquette IS NOT NULL ORDER BY 1',
  );
  return lues.map(({ nom }) => String(nom));
}
