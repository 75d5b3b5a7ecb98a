import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '@etalon/usecases';
import { findDocumentKind } from '@etalon/workshop';
import {
  type BoundFigure,
  type FigureSource,
  listRunFigures,
  type ModelsReport,
} from '@etalon/workshop/models';

/** Ce que la démonstration remet de chaque calcul, et le nom qu’elle donne au calcul. */
const CALCULS = [
  { family: 'evaluation', run: 'mesure', fichier: 'mesure.json' },
  { family: 'training', run: 'entrainement', fichier: 'entrainement.json' },
  { family: 'network', run: 'reseau', fichier: 'entrainement-reseau.json' },
  { family: 'search', run: 'recherche', fichier: 'recherche.json' },
] as const satisfies readonly (Omit<FigureSource, 'result'> & { readonly fichier: string })[];

/** Les chiffres que le rapport nomme : repère, clé, libellé, unité. */
const LIENS = [
  ['lignes', 'training//rows', 'Lignes de la table', 'lignes'],
  ['part', 'training//share', 'Part demandée', ''],
  ['apprises', 'search/logistic/searched', 'Lignes apprises par la recherche', 'lignes'],
  ['a-part', 'search/logistic/apart', 'Lignes gardées à part', 'lignes'],
  ['exactitude-repere', 'evaluation/repère/accuracy', 'Exactitude · repère', ''],
  ['exactitude-avant', 'evaluation/avant/accuracy', 'Exactitude · avant', ''],
  ['exactitude-apres', 'evaluation/après/accuracy', 'Exactitude · après', ''],
  ['aire-avant', 'evaluation/avant/roc-auc', 'Aire sous la courbe ROC · avant', ''],
  ['aire-apres', 'evaluation/après/roc-auc', 'Aire sous la courbe ROC · après', ''],
  ['essais', 'search/logistic/trials', 'Jeux de réglages essayés', 'jeux de réglages'],
  ['penalite', 'search/logistic/setting penalty', 'Réglage, pénalité', ''],
  ['perte-usuelle', 'search/logistic/apart-usual log-loss', 'Perte des réglages usuels, à part', ''],
  ['gain', 'search/logistic/apart-gain log-loss', 'Gain sur les réglages usuels, à part', ''],
  ['exactitude-reseau', 'network/profond/mean accuracy', 'Exactitude · réseau', ''],
  ['nombres', 'network//parameters', 'Nombres appris · réseau', 'nombres'],
] as const;

const TEXTES: Omit<ModelsReport, 'figures'> = {
  choices: [
    {
      ...{ id: 'c1', topic: 'split' },
      choice: 'Sur {lignes} lignes, une part de {part} est tenue à part, tirée dans chaque classe.',
      reason: 'Les chocs avec dégâts sont rares : une part tirée au hasard seul aurait pu en manquer.',
      alternative: 'Des plis, qui auraient dit de combien les scores changent d’un tirage à l’autre.',
      consequence: 'Tout ce qui suit tient à un seul tirage ; le rapport ne parle pas de stabilité.',
    },
    {
      ...{ id: 'c2', topic: 'metric' },
      choice: 'Perte logarithmique pour chercher, aire sous la courbe ROC pour comparer.',
      reason:
        'L’exactitude du repère est déjà de {exactitude-repere:i}, parce qu’une classe est rare : elle ne départage rien.',
      alternative: 'L’exactitude : {exactitude-avant:i} pour « avant », {exactitude-apres:i} pour « après ».',
      consequence: 'Le seuil de décision reste à régler sur les coûts d’une visite et d’un dégât manqué.',
    },
    {
      ...{ id: 'c3', topic: 'search' },
      choice:
        'Régression logistique, {essais} jeux de réglages, les usuels compris ; pénalité retenue : {penalite}.',
      reason: 'La recherche apprend de {apprises} lignes, trop peu pour chercher plus large sans se flatter.',
      alternative: 'Garder les réglages usuels : perte de {perte-usuelle:i} sur {a-part} lignes à part.',
      consequence: 'Le gain est de {gain:i} : son intervalle contient zéro, le rapport ne l’annonce pas.',
    },
    {
      ...{ id: 'c4', topic: 'extremes' },
      choice: 'Les chocs à haute vitesse restent dans la table.',
      reason: 'Ils pèsent sur les pertes, mais ils sont vrais et rares.',
      alternative: 'Les retirer de l’apprentissage, ou borner leur perte.',
      consequence: 'La découpe estime l’erreur ; elle ne protège pas de ces lignes.',
    },
    {
      ...{ id: 'c5', topic: 'model' },
      choice: 'Le modèle « après » : aire de {aire-apres:i} sur {aire-apres:n} lignes.',
      reason: 'Il a l’aire la plus haute des modèles simples, et tient en peu de nombres.',
      alternative: 'Le modèle « avant » : aire de {aire-avant:i}.',
      consequence: 'Les deux intervalles se recouvrent : le choix se refera avec plus de lignes.',
    },
  ],
  surprises: [
    {
      id: 's1',
      expected: 'Un réseau de {nombres} nombres ferait mieux que la régression.',
      seen: 'Son exactitude est de {exactitude-reseau} : celle du repère.',
      done: 'Il est remis avec A2.3 et n’est pas retenu ici.',
    },
  ],
  conclusion:
    'Ces nombres valent pour ces lignes et ce tirage. Rien n’y est dit d’autres aéroports, ni d’autres saisons.',
};

/** Le rapport de la démonstration, lié aux calculs d’un dossier : `rapport.json` et `rapport.md`, nom et contenu. */
export function composerRapport(dossier: string): readonly (readonly [string, string])[] {
  const chiffres = CALCULS.flatMap(({ fichier, ...source }) =>
    listRunFigures({ ...source, result: JSON.parse(readFileSync(join(dossier, fichier), 'utf8')) }),
  );
  const figures = LIENS.map(([id, key, label, unit]): BoundFigure => {
    const chiffre = chiffres.find((un) => un.key === key);
    if (chiffre === undefined) throw new Error(`aucun chiffre ${key} dans ${dossier}`);
    return { ...chiffre, id, label, unit };
  });
  const kind = findDocumentKind('models');
  const report: JsonObject = JSON.parse(JSON.stringify({ ...TEXTES, figures }));
  return kind
    .writeFiles({ ...kind.create(), report })
    .filter(({ fileName }) => fileName.startsWith('rapport.'))
    .map(({ fileName, content }) => [fileName, content]);
}

/** Écrit le rapport à côté des calculs qu’il nomme. */
export function ecrireRapport(dossier: string): void {
  for (const [nom, contenu] of composerRapport(dossier)) writeFileSync(join(dossier, nom), contenu);
}
