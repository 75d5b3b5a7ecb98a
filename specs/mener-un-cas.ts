import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCase } from '@etalon/cases';
import { type Duckdb, openDuckdb, quoteIdentifier, quoteLiteral } from '@etalon/duckdb';
import { type LeakCell, type LeakPart, type LeakReport, type LeakRoles, runBattery } from '@etalon/leakage';
import { type ColumnEncoding, encodeColumns, type FittedModel, predictModel } from '@etalon/learning';
import { performRun } from '@etalon/runs';
import type { Json } from '@etalon/usecases';
import { lireImages } from './lire-images.ts';

const SHA = 'a'.repeat(64);
/** La partie, le nom du fichier et les vecteurs : ce que le relevé des fuites ne prend pas pour des variables. */
const HORS_TABLE = /^(partie|fichier|x\d{3})$/;
const PARTS: Readonly<Record<string, LeakPart>> = {
  apprentissage: 'train',
  validation: 'validation',
  essai: 'test',
};

/** Ce que l’on fait d’un cas : ses colonnes, sa chaîne de transformation et ses deux modèles. */
export interface Conduite {
  readonly cas: string;
  readonly etiquette: string;
  readonly entite: string | null;
  readonly temps: string | null;
  /** Colonnes dont on apprend, telles que la chaîne les reçoit. */
  readonly noeuds: Json;
  /** Lignes du cas ; toutes si null. */
  readonly lignes: number | null;
  readonly reseau: Readonly<Record<string, number>>;
}

export interface Comparaison {
  readonly ecart: number;
  readonly intervalle: readonly [number, number];
  readonly lignes: number;
  readonly fuites: readonly LeakReport[];
  readonly apresTri: readonly LeakReport[];
  readonly tranches: Json;
}

/**
 * Un cas de bout en bout : dossier construit, fuites cherchées et écartées, transformation derrière le mur, apprentissage du
 * modèle simple et du réseau, réponses sur l’essai, mesure avec les étiquettes tenues par le certificateur.
 */
export async function menerUnCas(conduite: Conduite): Promise<Comparaison> {
  const salle = await mkdtemp(join(tmpdir(), 'etalon-cas-'));
  const dossier = join(salle, 'dossier');
  await buildCase({
    source: join(import.meta.dirname, '../content/cases', conduite.cas),
    // Une graine sur laquelle rien n’a été réglé : les réseaux l’ont été sur « session-2026 ».
    seed: 'session-2027',
    out: dossier,
    ...(conduite.lignes === null ? {} : { records: conduite.lignes }),
  });
  const images = lireImages(dossier);
  const duck = await openDuckdb({ allowedFolders: [salle], memoryMb: 1024, threads: 1 });
  try {
    await lireVisible(duck, dossier);
    const fuites = await chercher(duck, conduite, images);
    await ecarter(duck, fuites);
    const apresTri = await chercher(duck, conduite, images);
    const vecteurs = await transformer(duck, salle, conduite);
    const modeles = await apprendre(duck, { salle, vecteurs, conduite });
    await repondre(duck, { salle, modeles });
    const mesure = await mesurer(duck, { salle, dossier, modeles });
    return { ...mesure, fuites, apresTri };
  } finally {
    duck.close();
  }
}

/** Les fichiers que voit un candidat, en une table `lignes` : apprentissage, validation et essai, vecteurs joints. */
async function lireVisible(duck: Duckdb, dossier: string): Promise<void> {
  const lire = (nom: string): string =>
    `read_csv(${quoteLiteral(join(dossier, 'donnees', nom))}, delim = ';', header = true, quote = '"', decimal_separator = ',', dateformat = '%d/%m/%Y', sample_size = -1)`;
  await duck.run(
    `CREATE TABLE lignes AS SELECT * FROM ${lire('apprentissage.csv')} UNION ALL BY NAME SELECT * FROM ${lire('essai.csv')}`,
  );
  const vecteurs = join(dossier, 'donnees/vecteurs.parquet');
  const existe = await duck.rows(`SELECT count(*) AS n FROM glob(${quoteLiteral(vecteurs)})`);
  if (Number(existe[0]?.n) > 0)
    await duck.run(
      `CREATE OR REPLACE TABLE lignes AS SELECT l.*, v.* EXCLUDE (id) FROM lignes l JOIN read_parquet(${quoteLiteral(vecteurs)}) v USING (id)`,
    );
}

async function chercher(
  duck: Duckdb,
  conduite: Conduite,
  images: ReadonlyMap<string, bigint> | null,
): Promise<readonly LeakReport[]> {
  const lues = await duck.columns('SELECT * FROM lignes ORDER BY id');
  const colonnes = new Map(
    Object.entries(lues).map(([nom, cellules]) => [
      nom,
      cellules.map((cell): LeakCell => (typeof cell === 'boolean' ? String(cell) : cell)),
    ]),
  );
  const ids = colonnes.get('id') ?? [];
  const roles: LeakRoles = {
    ...{ id: 'id', target: conduite.etiquette, entity: conduite.entite, time: conduite.temps },
    ...{ leftOut: [...colonnes.keys()].filter((nom) => HORS_TABLE.test(nom)), availability: null },
  };
  const rows = {
    columns: colonnes,
    lines: ids.map((_, at) => at),
    parts: (colonnes.get('partie') ?? []).map((partie) => PARTS[String(partie)] ?? null),
    hashes:
      images === null ? null : (colonnes.get('fichier') ?? []).map((nom) => images.get(String(nom)) ?? null),
  };
  return runBattery({ rows, roles, nodes: null, fitted: null, calls: null }, 20_26);
}

/** Ce qu’un candidat ferait du relevé : les colonnes remplies après sont retirées, les lignes apprises jumelles de l’essai aussi. */
async function ecarter(duck: Duckdb, fuites: readonly LeakReport[]): Promise<void> {
  const places = fuites.flatMap((fuite) => fuite.places.map((place) => ({ type: fuite.type, ...place })));
  for (const { type, column } of places)
    if (type === 'L2' && column !== null)
      await duck.run(`ALTER TABLE lignes DROP COLUMN IF EXISTS ${quoteIdentifier(column)}`);
  const ordre = await duck.columns('SELECT id FROM lignes ORDER BY id');
  const jumelles = places.flatMap(({ type, lines }) =>
    type === 'L1.4' ? [quoteLiteral(String(ordre.id?.[lines[0] ?? 0]))] : [],
  );
  if (jumelles.length > 0) await duck.run(`DELETE FROM lignes WHERE id IN (${jumelles.join(', ')})`);
}

/** La transformation de l’atelier, apprise sur l’apprentissage seul. */
async function transformer(duck: Duckdb, salle: string, conduite: Conduite): Promise<string> {
  const chemin = join(salle, 'lignes.parquet');
  await duck.run(`COPY (SELECT * FROM lignes ORDER BY id) TO ${quoteLiteral(chemin)} (FORMAT parquet)`);
  const folder = await mkdtemp(join(salle, 'transformation-'));
  const tache = {
    kind: 'transform.apply',
    parameters: {
      task: 'classification',
      id: 'id',
      split: { method: 'column', testShare: 0, seed: 1, column: 'partie', testValue: 'essai' },
      nodes: conduite.noeuds,
    },
    inputs: [{ name: 'lignes.parquet', path: chemin, sha256: SHA }],
    folder,
    seed: 'transformation',
  };
  await performRun(tache, { limits: { timeMs: 300_000 } });
  return join(folder, 'vecteurs.parquet');
}

interface Modele {
  readonly nom: 'simple' | 'profond';
  readonly fichier: string;
}

/** Les deux modèles, appris par l’atelier sur les lignes d’apprentissage et de validation. */
async function apprendre(
  duck: Duckdb,
  {
    salle,
    vecteurs,
    conduite,
  }: { readonly salle: string; readonly vecteurs: string; readonly conduite: Conduite },
): Promise<readonly Modele[]> {
  await duck.run(
    `CREATE TABLE vecteurs AS SELECT l.${quoteIdentifier(conduite.etiquette)} AS etiquette, v.* EXCLUDE (copie)
      FROM read_parquet(${quoteLiteral(vecteurs)}) v JOIN lignes l ON l.id = v.identifiant ORDER BY v.identifiant`,
  );
  const chemin = join(salle, 'apprentissage.parquet');
  await duck.run(
    `COPY (SELECT * EXCLUDE (partie) FROM vecteurs WHERE partie = 'apprentissage' ORDER BY identifiant) TO ${quoteLiteral(chemin)} (FORMAT parquet)`,
  );
  const folder = await mkdtemp(join(salle, 'apprentissage-'));
  await performRun({
    kind: 'models.train',
    parameters: {
      task: 'classification',
      target: 'etiquette',
      id: 'identifiant',
      plan: { scheme: 'holdout', share: 0.2 },
      models: [
        { name: 'simple', algorithm: 'logistic', settings: { penalty: 1 } },
        // L’apprentissage profond de l’atelier prend cette place : même table, mêmes étiquettes, un fichier de modèle.
        { name: 'profond', algorithm: 'network', settings: conduite.reseau },
      ],
    },
    inputs: [{ name: 'apprentissage.parquet', path: chemin, sha256: SHA }],
    folder,
    seed: 'apprentissage',
  });
  return [
    { nom: 'simple', fichier: join(folder, 'modele-2-logistic.json') },
    { nom: 'profond', fichier: join(folder, 'modele-3-network.json') },
  ];
}

/** Un modèle gardé, relu : ses listes de nombres redeviennent des tableaux. */
function relire(fichier: string): FittedModel & { readonly encoding: readonly ColumnEncoding[] } {
  return JSON.parse(readFileSync(fichier, 'utf8'), (_, valeur: unknown) =>
    Array.isArray(valeur) && valeur.length > 0 && valeur.every((un) => typeof un === 'number')
      ? Float64Array.from(valeur)
      : valeur,
  );
}

/** `reponses-<nom>.csv` : une probabilité par classe et par ligne d’essai, sans étiquette. */
async function repondre(
  duck: Duckdb,
  { salle, modeles }: { readonly salle: string; readonly modeles: readonly Modele[] },
): Promise<void> {
  const lues = await duck.columns(
    `SELECT * EXCLUDE (partie, etiquette) FROM vecteurs WHERE partie = 'essai' ORDER BY identifiant`,
  );
  const classes = await listerClasses(duck);
  const { identifiant = [], ...nombres } = lues;
  const colonnes = Object.entries(nombres).map(([name, cellules]) => ({
    ...({ kind: 'number', name } as const),
    values: Float64Array.from(cellules, Number),
  }));
  const lignes = Uint32Array.from({ length: identifiant.length }, (_, at) => at);
  for (const { nom, fichier } of modeles) {
    const { encoding, ...modele } = relire(fichier);
    const reponses = predictModel(modele, encodeColumns({ columns: encoding, names: [] }, colonnes, lignes));
    const texte = identifiant.map((id, at) =>
      [id, ...reponses.subarray(at * classes.length, (at + 1) * classes.length)].join(','),
    );
    writeFileSync(
      join(salle, `reponses-${nom}.csv`),
      `${[['id', ...classes.map((_, at) => `p_${at}`)].join(','), ...texte].join('\n')}\n`,
    );
  }
}

async function listerClasses(duck: Duckdb): Promise<readonly string[]> {
  const lues = await duck.rows(
    'SELECT DISTINCT CAST(etiquette AS VARCHAR) AS nom FROM vecteurs WHERE etiquette IS NOT NULL ORDER BY 1',
  );
  return lues.map(({ nom }) => String(nom));
}

/** La mesure du certificateur : les étiquettes cachées, une fois, contre les réponses des deux modèles. */
async function mesurer(
  duck: Duckdb,
  {
    salle,
    dossier,
    modeles,
  }: { readonly salle: string; readonly dossier: string; readonly modeles: readonly Modele[] },
): Promise<Pick<Comparaison, 'ecart' | 'intervalle' | 'lignes' | 'tranches'>> {
  const classes = await listerClasses(duck);
  const folder = await mkdtemp(join(salle, 'mesure-'));
  const noms = modeles.map(({ nom }) => `reponses-${nom}.csv`);
  const { result } = await performRun({
    kind: 'models.evaluate',
    parameters: {
      task: 'classification',
      id: 'id',
      truth: 'etiquette',
      slices: ['tranche'],
      models: modeles.toReversed().map(({ nom }) => ({
        name: nom,
        table: `reponses-${nom}.csv`,
        scores: classes.map((classe, at) => ({ column: `p_${at}`, class: classe })),
      })),
    },
    inputs: [
      { name: 'etiquettes.csv', path: join(dossier, 'truth/etiquettes.csv'), sha256: SHA },
      ...noms.map((name) => ({ name, path: join(salle, name), sha256: SHA })),
    ],
    folder,
    seed: 'mesure',
  });
  const lu = JSON.parse(JSON.stringify(result));
  const { difference, interval } = lu.comparisons[0].classification.answers;
  return {
    ecart: difference,
    intervalle: [interval.lo, interval.hi],
    lignes: lu.n,
    tranches: lu.models[0].slices ?? null,
  };
}
