import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildCase } from '@etalon/cases';
import { type Duckdb, openDuckdb, quoteLiteral } from '@etalon/duckdb';
import { performRun } from '@etalon/runs';
import type { Json } from '@etalon/usecases';
import { findDocumentKind, type JsonObject } from '@etalon/workshop';
import {
  apprendreReseau,
  apprendreTable,
  COMMUN,
  entree,
  listerClasses,
  type Modele,
  repondre,
  reunir,
} from './apprendre-un-cas.ts';
import { lireVisible, transformer } from './mener-un-cas.ts';

const ETIQUETTE = 'degats';
const CATEGORIES = ['phase', 'taille', 'espece', 'moment', 'exploitant'];

export interface PieceRemise {
  readonly slot: string;
  readonly fileName: string;
  readonly path: string;
  readonly sha256: string;
}

export interface DossierRemis {
  /** Dossier du cas, avec ce que le certificateur tient caché. */
  readonly cas: string;
  readonly pieces: readonly PieceRemise[];
}

const noeud = (op: string, columns: readonly string[], deps: readonly string[], params: JsonObject = {}) => ({
  ...{ id: `${op}${columns.join('')}`, op, columns: [...columns], deps: [...deps] },
  ...{ fitsOn: 'train', params },
});

const NOEUDS = [
  noeud('filter-duplicates', ['id'], []),
  noeud('filter-empty', ['phase'], []),
  noeud('one-hot', CATEGORIES, []),
  noeud('impute', ['vitesse_noeuds'], []),
  noeud('standard', [], ['imputevitesse_noeuds']),
];

/** Un dossier du bloc 3 fait par les outils de l’atelier eux-mêmes, du partage aux réponses sur l’essai. */
export async function constituerDossier(): Promise<DossierRemis> {
  const salle = await mkdtemp(join(tmpdir(), 'etalon-bloc-3-'));
  const cas = join(salle, 'cas');
  await buildCase({
    ...{ source: join(import.meta.dirname, '../content/cases/a2-3-oiseaux'), seed: 'demonstration' },
    ...{ out: cas, records: 1200 },
  });
  const duck = await openDuckdb({ allowedFolders: [salle], memoryMb: 1024, threads: 1 });
  try {
    await lireVisible(duck, cas);
    const vecteurs = await transformer(duck, salle, { noeuds: NOEUDS });
    const chemin = await reunir(duck, { salle, vecteurs, etiquette: ETIQUETTE });
    const dossier = (nom: string): Promise<string> => mkdtemp(join(salle, `${nom}-`));
    const recherche = await dossier('recherche');
    const reglage = await chercher(recherche, chemin);
    const modeles = await dossier('modeles');
    await apprendreTable(modeles, chemin, [
      { name: 'avant', algorithm: 'logistic', settings: { penalty: 1 } },
      { name: 'après', algorithm: 'logistic', settings: reglage },
    ]);
    const reseau = await dossier('reseau');
    await apprendreReseau(reseau, chemin, {
      couches: [
        { kind: 'dense', settings: { units: 16 } },
        { kind: 'relu', settings: {} },
      ],
      reglages: { epochs: 10, batch: 64, rate: 0.003, patience: 3 },
    });
    const mesure = await dossier('mesure');
    await mesurerPlis(mesure, join(modeles, 'predictions.parquet'));
    const reponses: readonly Modele[] = [
      { nom: 'avant', fichier: join(modeles, 'modele-2-logistic.json') },
      { nom: 'apres', fichier: join(modeles, 'modele-3-logistic.json') },
      { nom: 'reseau', fichier: join(reseau, 'modele.onnx') },
    ];
    await repondre(duck, { salle, modeles: reponses });
    const remise = join(salle, 'remise');
    mkdirSync(remise);
    await ecrirePipeline(salle, remise);
    const transformation = dirname(vecteurs);
    for (const nom of ['transformation.json', 'decoupage.csv', 'etat.json', 'vecteurs.parquet'])
      copyFileSync(join(transformation, nom), join(remise, nom));
    for (const nom of ['entrainement.json', 'predictions.parquet'])
      copyFileSync(join(modeles, nom), join(remise, nom));
    copyFileSync(join(reseau, 'entrainement.json'), join(remise, 'entrainement-reseau.json'));
    copyFileSync(join(recherche, 'recherche.json'), join(remise, 'recherche.json'));
    copyFileSync(join(mesure, 'mesure.json'), join(remise, 'mesure.json'));
    copyFileSync(join(modeles, 'modele-3-logistic.onnx'), join(remise, 'modele-apres.onnx'));
    copyFileSync(join(reseau, 'modele.onnx'), join(remise, 'modele-reseau.onnx'));
    await remettreReponses(duck, { salle, remise, noms: reponses.map(({ nom }) => nom) });
    return { cas, pieces: listerPieces(remise) };
  } finally {
    duck.close();
  }
}

/** Une recherche de la pénalité ; rend les réglages de l’essai le meilleur. */
async function chercher(folder: string, chemin: string): Promise<Json> {
  const { result } = await performRun({
    ...{ kind: 'models.search', inputs: [entree(chemin)], folder, seed: 'recherche' },
    parameters: {
      ...{ ...COMMUN, plan: { scheme: 'stratified', folds: 3 } },
      ...{ algorithm: 'logistic', method: 'random', trials: 6 },
    },
  });
  const { trials, best } = JSON.parse(JSON.stringify(result));
  return trials[best].settings;
}

/** Ce que valent les réponses des plis, mesurées comme le ferait un candidat. */
async function mesurerPlis(folder: string, predictions: string): Promise<void> {
  const scores = (nom: string) =>
    ['non', 'oui'].map((classe) => ({ column: `${nom} : ${classe}`, class: classe }));
  await performRun({
    ...{ kind: 'models.evaluate', inputs: [entree(predictions)], folder, seed: 'mesure' },
    parameters: {
      ...{ task: 'classification', id: 'identifiant', truth: 'etiquette', fold: 'pli', positive: 'oui' },
      models: ['repère', 'avant', 'après'].map((name) => ({ name, scores: scores(name) })),
    },
  });
}

/** `pipeline.json` comme l’atelier l’écrit, avec les coûts qu’il a mesurés. */
async function ecrirePipeline(salle: string, remise: string): Promise<void> {
  const folder = await mkdtemp(join(salle, 'couts-'));
  const split = { method: 'column', testShare: 0, seed: 1, column: 'partie', testValue: 'essai' };
  const { result } = await performRun({
    ...{ kind: 'transform.time', inputs: [entree(join(salle, 'lignes.parquet'))], folder, seed: 'coûts' },
    parameters: { task: 'classification', id: 'id', split, nodes: NOEUDS },
  });
  const mesures: { readonly nodes: readonly { readonly id: string; readonly microseconds: number }[] } =
    JSON.parse(JSON.stringify(result));
  const couts = new Map(mesures.nodes.map(({ id, microseconds }) => [id, microseconds]));
  const kind = findDocumentKind('transform');
  if (kind === null) throw new Error('l’atelier n’a pas de document de transformation');
  const nodes = NOEUDS.map((node) => ({
    ...{ ...node, name: node.op, after: [], why: '', costUs: couts.get(node.id) ?? null },
  }));
  const content = { ...kind.create(), split, nodes };
  for (const { fileName, content: texte } of kind.writeFiles(content))
    writeFileSync(join(remise, fileName), texte);
}

/** `predictions-<nom>.csv` : l’identifiant, la réponse, une probabilité par classe. */
async function remettreReponses(
  duck: Duckdb,
  {
    salle,
    remise,
    noms,
  }: { readonly salle: string; readonly remise: string; readonly noms: readonly string[] },
): Promise<void> {
  const classes = await listerClasses(duck);
  for (const nom of noms) {
    const { id = [], ...parts } = await duck.columns(
      `SELECT * FROM read_csv(${quoteLiteral(join(salle, `reponses-${nom}.csv`))}) ORDER BY id`,
    );
    const lignes = id.map((un, at) => {
      const scores = classes.map((_, rang) => Number(parts[`p_${rang}`]?.[at]));
      return [un, classes[scores.indexOf(Math.max(...scores))], ...scores].join(',');
    });
    const entete = ['id', 'y_pred', ...classes.map((classe) => `p_${classe}`)].join(',');
    writeFileSync(join(remise, `predictions-${nom}.csv`), `${[entete, ...lignes].join('\n')}\n`);
  }
}

function listerPieces(remise: string): readonly PieceRemise[] {
  return readdirSync(remise).map((fileName) => {
    const path = join(remise, fileName);
    return {
      slot: 'travail',
      fileName,
      path,
      sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
    };
  });
}
