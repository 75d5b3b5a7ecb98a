/** With what each instrument was compared, and what the comparison is. */
export const COMPARED: Readonly<Record<string, string>> = {
  'I-DQ-1':
    'Boucle directe sans DuckDB (fiche/calibrate-profile.ts), à chaque calcul de cette fiche ; pandas 1.5, mêmes chiffres à 1e-8 sur 3 millions de vols (banc d’essai).',
  'I-DQ-1.pairs':
    'Pearson d’après sa définition, sur paires complètes (fiche/calibrate-profile.ts), à 1e-9 ; pandas 1.5 à 1e-8 sur 3 millions de vols (banc d’essai).',
  'I-DQ-4.detection': 'Décompte direct du tirage qui nomme les défauts (fiche/calibrate-case.ts), sans SQL.',
  'I-DQ-4.repair':
    'Décompte direct du tirage qui altère les cellules (fiche/calibrate-case.ts), sans comparaison de tables.',
  'I-DQ-5': 'R, naniar::mcar_test sur airquality : statistique, degrés et p à 1e-6.',
  'I-DQ-5.links': 'Part des paires concordantes comptées une à une (fiche/calibrate-links.ts), à 1e-9.',
  'I-DQ-6':
    'Le dossier de référence exécute la même recette par son propre lecteur de fichiers (cases/hand-in) ; cellules altérées comptées au tirage.',
  'I-COV-1': 'Décompte direct des verdicts tirés, par ensembles (fiche/calibrate-coverage.ts).',
  'I-STO-1': 'Décompte des fautes au moment où elles sont plantées (fiche/calibrate-store.ts).',
  'I-STO-1.smoke':
    'Réponses des deux bases comparées en texte JSON, sans empreinte (fiche/calibrate-store.ts).',
};

/** Where formulas and conventions come from. */
export const SOURCES: Readonly<Record<string, readonly string[]>> = {
  'I-DQ-1': [
    'Tukey 1977, moustaches à 1,5 écart interquartile',
    'Iglewicz et Hoaglin 1993, z robuste au-delà de 3,5',
    'ydata-profiling, configuration par défaut, pour les repères',
  ],
  'I-DQ-1.pairs': ['Pearson 1896 ; Spearman 1904', 'Bergsma 2013, V de Cramér corrigé du biais'],
  'I-DQ-4.detection': ['Manifeste des défauts du dossier de cas', 'Wilson 1927, intervalle des parts'],
  'I-DQ-4.repair': ['Bancs de nettoyage de données : Raha, Baran, CleanML'],
  'I-DQ-5': ['Little 1988, test MCAR', 'Dempster, Laird et Rubin 1977, algorithme EM'],
  'I-DQ-5.links': ['DeLong, DeLong et Clarke-Pearson 1988', 'intervalle sur l’échelle logit'],
  'I-DQ-6': ['Recette du candidat, exécutée étape par étape'],
  'I-COV-1': ['Jaccard 1901, pour les propositions seulement', 'liste de référence du dossier de cas'],
  'I-STO-1': ['SQLite, PRAGMA foreign_key_check et table_info', 'manifeste du dossier de cas'],
  'I-STO-1.smoke': ['Requêtes du dossier de cas, empreintes SHA-256 des réponses de la table cachée'],
};
