import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCase } from '@etalon/cases';
import { type Duckdb, openDuckdb, quoteIdentifier, quoteLiteral } from '@etalon/duckdb';
import { type LeakCell, type LeakPart, type LeakReport, type LeakRoles, runBattery } from '@etalon/leakage';
import { performRun } from '@etalon/runs';
import type { Json } from '@etalon/usecases';
import { apprendre, listerClasses, type Modele, type Reseau, repondre } from './apprendre-un-cas.ts';
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
  readonly reseau: Reseau;
  /** De quoi le dossier est tiré ; sans elle, une graine sur laquelle rien n’a été réglé. */
  readonly graine?: string;
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
    seed: conduite.graine ?? 'session-2027',
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
    const modeles = await apprendre(duck, { salle, vecteurs, ...conduite });
    await repondre(duck, { salle, modeles });
    const mesure = await mesurer(duck, { salle, dossier, modeles });
    return { ...mesure, fuites, apresTri };
  } finally {
    duck.close();
  }
}

/** Les fichiers que voit un candidat, en une table `lignes` : apprentissage, validation et essai, vecteurs joints. */
export async function lireVisible(duck: Duckdb, dossier: string): Promise<void> {
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
    soundHashes: null,
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
export async function transformer(
  duck: Duckdb,
  salle: string,
  conduite: Pick<Conduite, 'noeuds'>,
): Promise<string> {
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
