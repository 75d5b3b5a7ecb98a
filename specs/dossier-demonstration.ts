import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constituerDossier, type DossierRemis } from './constituer-dossier.ts';
import { ecrireRapport } from './rapport-de-demonstration.ts';

export const DEMONSTRATION = join(import.meta.dirname, '../content/demonstration/bloc-3');

/** Ce que la démonstration remet, tel que les outils l’ont écrit : ni note, ni réponses réunies. */
export const TELS_QUELS = [
  'decoupage.csv',
  'entrainement-reseau.json',
  'entrainement.json',
  'etat.json',
  'mesure.json',
  'modele-reseau.onnx',
  'pipeline.json',
  'predictions.parquet',
  'recherche.json',
  'transformation.json',
  'vecteurs.parquet',
] as const;
const MODELES = ['avant', 'apres', 'reseau'] as const;

/** Les réponses des trois modèles sur l’essai, une ligne par identifiant, une colonne par modèle et par classe. */
export function reunirReponses({ pieces }: DossierRemis): string {
  const tables = MODELES.map((nom) => {
    const piece = pieces.find(({ fileName }) => fileName === `predictions-${nom}.csv`);
    const [entete = '', ...lignes] = readFileSync(piece?.path ?? nom, 'utf8')
      .trim()
      .split('\n');
    const classes = entete.split(',').slice(2);
    const noms = classes.map((colonne) => `${nom} : ${colonne.replace('p_', '')}`);
    return { noms, lignes: lignes.map((ligne) => ligne.split(',')) };
  });
  const entete = ['id', ...tables.flatMap(({ noms }) => noms)].join(';');
  const rangs = tables[0]?.lignes.map(([id], at) =>
    [id, ...tables.flatMap(({ lignes }) => lignes[at]?.slice(2) ?? [])].join(';'),
  );
  return `${[entete, ...(rangs ?? [])].join('\n')}\n`;
}

/** Refait le dossier que la démonstration remet : `node specs/dossier-demonstration.ts`. */
if (process.argv[1] === import.meta.filename) {
  const dossier = await constituerDossier();
  mkdirSync(DEMONSTRATION, { recursive: true });
  for (const { fileName, path } of dossier.pieces)
    if (TELS_QUELS.some((nom) => nom === fileName)) copyFileSync(path, join(DEMONSTRATION, fileName));
  writeFileSync(join(DEMONSTRATION, 'predictions.csv'), reunirReponses(dossier));
  ecrireRapport(DEMONSTRATION);
}
