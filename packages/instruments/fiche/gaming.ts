/** How each instrument can be gamed, and what shows it (instruments/02 §2.8, 8). */
export const GAMING: Readonly<Record<string, readonly string[]>> = {
  'I-DQ-1': [
    'Retirer les valeurs rares ou les lignes gênantes : la part de lignes retirées d’I-DQ-4 le montre.',
  ],
  'I-DQ-1.pairs': ['Ajouter une colonne dérivée d’une autre : la liste des liaisons la nomme.'],
  'I-DQ-4.detection': [
    'Un prédicat vrai partout : au-dessus de la moitié des lignes de son fichier, il ne retrouve aucune cellule.',
    'Couper un prédicat large en plusieurs : les lignes signalées d’une colonne sont réunies, du plus étroit au plus large.',
    'Signaler un peu moins de la moitié des lignes : les places hors manifeste sont comptées.',
    'Signaler la colonne entière : elle ne retrouve aucune cellule.',
    'Recopier les signalements d’un autre dossier : I-TXT-2 et l’oral.',
  ],
  'I-DQ-4.repair': [
    'Ne rien changer met la part abîmée à zéro : le rappel est écrit à côté.',
    'Retirer les lignes difficiles : la part de lignes retirées est écrite à côté.',
  ],
  'I-DQ-5': ['Remplir toutes les cellules, fût-ce par une constante : I-DQ-4 mesure ce remplissage.'],
  'I-DQ-5.links': ['Retirer les lignes incomplètes : la part de lignes retirées d’I-DQ-4 le montre.'],
  'I-DQ-6': [
    'Écrire dans une étape les valeurs du jeu livré : les étapes sont lisibles et leur nombre est écrit.',
  ],
  'I-COV-1': ['Remettre une très longue liste : le nombre d’éléments remis et rapprochés est écrit.'],
  'I-STO-1': [
    'Ne déclarer aucune contrainte : le nombre de clés est écrit.',
    'Charger une table vide : le rapprochement avec les sources le montre.',
  ],
  'I-STO-1.smoke': ['Écrire les réponses dans une vue : les requêtes ne sont pas données avant le dépôt.'],
};
