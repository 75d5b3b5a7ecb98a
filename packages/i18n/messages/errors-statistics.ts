/** What keeps an analysis from being done, and what must be read with one that was; facts come from the code's info. */
export const statisticsErrorMessages = {
  'statistics.unknown-column': {
    fr: 'La table n’a pas de colonne « {column} ».',
    en: 'The table has no column “{column}”.',
  },
  'statistics.unknown-column.remedy': {
    fr: 'Choisissez une colonne de la table, ou actualisez la table choisie.',
    en: 'Choose a column of the table, or refresh the chosen table.',
  },
  'statistics.not-numeric': {
    fr: 'La colonne « {column} » contient du texte : elle ne peut pas servir de nombre.',
    en: 'Column “{column}” holds text: it cannot be used as a number.',
  },
  'statistics.not-numeric.remedy': {
    fr: 'Choisissez une colonne de nombres, ou donnez à celle-ci le rôle de groupe.',
    en: 'Choose a column of numbers, or give this one the role of a group.',
  },
  'statistics.text-numbers': {
    fr: 'La colonne « {column} » contient des nombres écrits comme du texte.',
    en: 'Column “{column}” holds numbers written as text.',
  },
  'statistics.text-numbers.remedy': {
    fr: 'Ajoutez à la recette de nettoyage une étape qui lui donne le type nombre, puis rejouez.',
    en: 'Add to the cleaning recipe a step that gives it the type number, then replay.',
  },
  'statistics.not-categorical': {
    fr: 'La colonne « {column} » a trop de valeurs, ou des valeurs décimales : elle ne peut pas former des groupes.',
    en: 'Column “{column}” has too many values, or decimal ones: it cannot make groups.',
  },
  'statistics.not-categorical.remedy': {
    fr: 'Choisissez une colonne de catégories, ou découpez celle-ci en classes dans la recette.',
    en: 'Choose a column of categories, or cut this one into classes in the recipe.',
  },
  'statistics.constant-outcome': {
    fr: 'Toutes les valeurs retenues de « {column} » sont égales : il n’y a rien à expliquer.',
    en: 'All kept values of “{column}” are equal: there is nothing to explain.',
  },
  'statistics.constant-outcome.remedy': {
    fr: 'Vérifiez les filtres et la colonne : une valeur unique vient souvent d’un filtre trop étroit.',
    en: 'Check the filters and the column: a single value often comes from too narrow a filter.',
  },
  'statistics.one-level': {
    fr: '« {column} » n’a que {levels} {levels?niveau|niveaux} parmi les lignes retenues ; il en faut {needed}.',
    en: '“{column}” has only {levels} {levels?level|levels} among the kept rows; {needed} are needed.',
  },
  'statistics.one-level.remedy': {
    fr: 'Élargissez les filtres, ou retirez cette variable de l’analyse.',
    en: 'Widen the filters, or take this variable out of the analysis.',
  },
  'statistics.small-level': {
    fr: 'Le niveau « {level} » de « {column} » a {rows} {rows?ligne|lignes} ; il en faut {needed}.',
    en: 'Level “{level}” of “{column}” has {rows} {rows?row|rows}; {needed} are needed.',
  },
  'statistics.small-level.remedy': {
    fr: 'Regroupez ce niveau avec un autre, ou écartez-le par un filtre motivé.',
    en: 'Merge this level with another, or leave it out by a filter with a reason.',
  },
  'statistics.unknown-level': {
    fr: '« {column} » n’a pas de niveau « {level} » parmi les lignes retenues.',
    en: '“{column}” has no level “{level}” among the kept rows.',
  },
  'statistics.unknown-level.remedy': {
    fr: 'Choisissez un niveau présent, ou élargissez les filtres.',
    en: 'Choose a level that is present, or widen the filters.',
  },
  'statistics.too-few-rows': {
    fr: 'Il reste {rows} {rows?ligne|lignes} ; cette analyse en demande au moins {needed}.',
    en: '{rows} {rows?row is|rows are} left; this analysis needs at least {needed}.',
  },
  'statistics.too-few-rows.remedy': {
    fr: 'Retirez des variables, élargissez les filtres, ou réunissez plus de données.',
    en: 'Take out variables, widen the filters, or gather more data.',
  },
  'statistics.unpaired': {
    fr: 'L’appariement n’est pas un à un : « {key} » apparaît plusieurs fois pour « {level} ».',
    en: 'The pairing is not one to one: “{key}” appears several times for “{level}”.',
  },
  'statistics.unpaired.remedy': {
    fr: 'Choisissez une clé qui désigne une seule ligne par mesure, ou agrégez avant de comparer.',
    en: 'Choose a key that names one row per measure, or aggregate before comparing.',
  },
  'statistics.bad-weight': {
    fr: 'Les poids « {column} » ont {count} {count?valeur négative ou nulle|valeurs négatives ou nulles} que l’analyse ne peut pas prendre.',
    en: 'Weights “{column}” have {count} negative or null {count?value|values} that the analysis cannot take.',
  },
  'statistics.bad-weight.remedy': {
    fr: 'Corrigez ces poids à la source : un poids compte des lignes ou une chance, il n’est jamais négatif.',
    en: 'Correct these weights at their source: a weight counts rows or a chance, it is never negative.',
  },
  'statistics.bad-parameter': {
    fr: 'Le réglage « {parameter} » manque ou sort de ses bornes.',
    en: 'Setting “{parameter}” is missing or out of bounds.',
  },
  'statistics.bad-parameter.remedy': {
    fr: 'Reprenez ce réglage ; l’aide de l’analyse dit les valeurs qu’il prend.',
    en: 'Set it again; the help of the analysis says which values it takes.',
  },
  'statistics.outside-domain': {
    fr: '« {column} » a {count} {count?valeur|valeurs} hors du domaine attendu ({domain}).',
    en: '“{column}” has {count} {count?value|values} outside the expected domain ({domain}).',
  },
  'statistics.outside-domain.remedy': {
    fr: 'Changez de transformation ou de famille, ou écartez ces valeurs par un filtre motivé.',
    en: 'Change the transform or the family, or leave these values out by a filter with a reason.',
  },
  'statistics.no-event': {
    fr: '« {column} » est du texte : il faut dire quel niveau compte comme l’événement.',
    en: '“{column}” is text: say which level counts as the event.',
  },
  'statistics.no-event.remedy': { fr: 'Choisissez l’événement.', en: 'Choose the event.' },
  'statistics.no-event-seen': {
    fr: 'Aucun événement de « {column} » n’est observé parmi les lignes retenues.',
    en: 'No event of “{column}” is observed among the kept rows.',
  },
  'statistics.no-event-seen.remedy': {
    fr: 'Élargissez les filtres ; sans événement, un taux de risque ne s’estime pas.',
    en: 'Widen the filters; without an event a hazard cannot be estimated.',
  },
  'statistics.missing-main-effect': {
    fr: 'L’interaction « {term} » demande que « {column} » soit aussi dans le modèle.',
    en: 'Interaction “{term}” needs “{column}” in the model as well.',
  },
  'statistics.missing-main-effect.remedy': {
    fr: 'Ajoutez « {column} » seule, ou retirez l’interaction.',
    en: 'Add “{column}” alone, or take the interaction out.',
  },
  'statistics.bad-answer': {
    fr: 'Le moteur de calcul a rendu une réponse illisible ({what}).',
    en: 'The engine gave an answer that cannot be read ({what}).',
  },
  'statistics.bad-answer.remedy': {
    fr: 'Relancez l’analyse ; si cela se répète, transmettez l’analyse à la personne qui administre le site.',
    en: 'Run the analysis again; if it happens again, give the analysis to the person who runs this site.',
  },
  'statistics.rows-dropped': {
    fr: '{count} {count?ligne écartée|lignes écartées} faute de valeur, {kept} {kept?retenue|retenues}.',
    en: '{count} {count?row|rows} left out for want of a value, {kept} kept.',
  },
  'statistics.rows-dropped.remedy': {
    fr: 'Dites pourquoi ces valeurs manquent : si elles ne manquent pas au hasard, l’estimation s’en ressent.',
    en: 'Say why these values are missing: if they are not missing at random, the estimate feels it.',
  },
  'statistics.not-finite': {
    fr: '« {column} » a {count} {count?valeur infinie|valeurs infinies}, écartée(s).',
    en: '“{column}” has {count} infinite {count?value|values}, left out.',
  },
  'statistics.not-finite.remedy': {
    fr: 'Cherchez la division par zéro qui les a produites.',
    en: 'Look for the division by zero that made them.',
  },
  'statistics.collinear': {
    fr: 'Ces termes se déduisent exactement des autres et ne sont pas estimés : {terms}.',
    en: 'These terms follow exactly from the others and are not estimated: {terms}.',
  },
  'statistics.collinear.remedy': {
    fr: 'Gardez une seule écriture de la même information.',
    en: 'Keep one writing of the same information.',
  },
  'statistics.separation': {
    fr: 'Séparation ({kind}) : {terms} prédit l’issue sans erreur sur ces lignes. Ces effets n’ont pas d’estimation finie.',
    en: 'Separation ({kind}): {terms} predicts the outcome without error on these rows. These effects have no finite estimate.',
  },
  'statistics.separation.remedy': {
    fr: 'Regroupez des niveaux, réunissez plus de données, ou rapportez la table de contingence au lieu du coefficient.',
    en: 'Merge levels, gather more data, or report the contingency table instead of the coefficient.',
  },
  'statistics.not-converged': {
    fr: 'L’ajustement n’a pas convergé après {iterations} itérations.',
    en: 'The fit did not converge after {iterations} iterations.',
  },
  'statistics.not-converged.remedy': {
    fr: 'Ne rapportez pas ces nombres : simplifiez le modèle ou changez d’échelle.',
    en: 'Do not report these numbers: simplify the model or change the scale.',
  },
  'statistics.small-expected': {
    fr: '{cells} {cells?case attend|cases attendent} moins de 5 observations, sur {of}.',
    en: '{cells} {cells?cell expects|cells expect} fewer than 5 observations, of {of}.',
  },
  'statistics.small-expected.remedy': {
    fr: 'Comparez avec le test exact de Fisher, ou regroupez des niveaux.',
    en: 'Compare with Fisher’s exact test, or merge levels.',
  },
  'statistics.small-group': {
    fr: 'Moins de {least} lignes dans : {groups}.',
    en: 'Fewer than {least} rows in: {groups}.',
  },
  'statistics.small-group.remedy': {
    fr: 'Lisez ces groupes avec leur intervalle ; une moyenne de peu de lignes bouge beaucoup.',
    en: 'Read these groups with their interval; a mean of few rows moves a lot.',
  },
  'statistics.ties': {
    fr: 'Des valeurs sont égales : la probabilité est approchée, non exacte.',
    en: 'Some values are equal: the probability is approximate, not exact.',
  },
  'statistics.ties.remedy': {
    fr: 'Dites-le avec le résultat ; l’écart est petit au-delà de 20 lignes par groupe.',
    en: 'Say it with the result; the gap is small past 20 rows per group.',
  },
  'statistics.overdispersion': {
    fr: 'La dispersion observée est {ratio} fois celle du modèle de Poisson.',
    en: 'The observed dispersion is {ratio} times that of the Poisson model.',
  },
  'statistics.overdispersion.remedy': {
    fr: 'Comparez avec la famille quasi-Poisson ou avec des erreurs robustes.',
    en: 'Compare with the quasi-Poisson family or with robust errors.',
  },
  'statistics.few-events': {
    fr: '{events} {events?événement|événements} pour {parameters} {parameters?paramètre|paramètres} : moins de dix chacun.',
    en: '{events} {events?event|events} for {parameters} {parameters?parameter|parameters}: fewer than ten each.',
  },
  'statistics.few-events.remedy': {
    fr: 'Réduisez le nombre de termes, et lisez les intervalles avec prudence.',
    en: 'Use fewer terms, and read the intervals with care.',
  },
  'statistics.few-clusters': {
    fr: '{clusters} {clusters?grappe|grappes} : les erreurs par grappes sont sous-estimées en dessous de 40.',
    en: '{clusters} {clusters?cluster|clusters}: clustered errors are too small below 40.',
  },
  'statistics.few-clusters.remedy': {
    fr: 'Comparez avec une analyse des moyennes par grappe.',
    en: 'Compare with an analysis of the means of the clusters.',
  },
  'statistics.influential': {
    fr: '{rows} {rows?ligne déplace|lignes déplacent} à elle(s) seule(s) le modèle (distance de Cook supérieure à 1).',
    en: '{rows} {rows?row moves|rows move} the model alone (Cook’s distance above 1).',
  },
  'statistics.influential.remedy': {
    fr: 'Vérifiez ces lignes à la source, puis montrez le résultat avec et sans elles.',
    en: 'Check these rows at their source, then show the result with and without them.',
  },
  'statistics.variance-inflation': {
    fr: 'Termes presque redondants (facteur d’inflation supérieur à 10) : {terms}.',
    en: 'Nearly redundant terms (inflation factor above 10): {terms}.',
  },
  'statistics.variance-inflation.remedy': {
    fr: 'Leurs intervalles s’élargissent : décidez lequel répond à la question.',
    en: 'Their intervals widen: decide which one answers the question.',
  },
  'statistics.dates-as-numbers': {
    fr: '« {column} » ressemble à des dates écrites comme des nombres.',
    en: '“{column}” looks like dates written as numbers.',
  },
  'statistics.dates-as-numbers.remedy': {
    fr: 'Convertissez-la en durée depuis une origine avant de l’analyser.',
    en: 'Turn it into a duration since an origin before analysing it.',
  },
  'statistics.beyond-integers': {
    fr: '« {column} » a {count} {count?valeur|valeurs} au-delà de 2⁵³ : leurs derniers chiffres sont déjà perdus.',
    en: '“{column}” has {count} {count?value|values} past 2⁵³: their last digits are already lost.',
  },
  'statistics.beyond-integers.remedy': {
    fr: 'C’est sans doute un identifiant : gardez-le en texte.',
    en: 'This is probably an identifier: keep it as text.',
  },
  'statistics.duplicate-rows': {
    fr: '{count} {count?ligne répète|lignes répètent} une autre sur toutes les colonnes utilisées.',
    en: '{count} {count?row repeats|rows repeat} another on every column used.',
  },
  'statistics.duplicate-rows.remedy': {
    fr: 'Vérifiez qu’un chargement n’a pas eu lieu deux fois : des lignes répétées resserrent à tort les intervalles.',
    en: 'Check that a load did not happen twice: repeated rows narrow the intervals wrongly.',
  },
  'statistics.repeated-filters': {
    fr: '{count} filtres ont été essayés avant ce résultat.',
    en: '{count} filters were tried before this result.',
  },
  'statistics.repeated-filters.remedy': {
    fr: 'Rapportez-les tous, ou corrigez pour la multiplicité.',
    en: 'Report them all, or correct for multiplicity.',
  },
  'statistics.replicates-failed': {
    fr: '{failed} tirages sur {of} n’ont pas donné d’estimation.',
    en: '{failed} draws of {of} gave no estimate.',
  },
  'statistics.replicates-failed.remedy': {
    fr: 'Des niveaux rares disparaissent de certains tirages : regroupez-les.',
    en: 'Rare levels vanish from some draws: merge them.',
  },
  'statistics.unbalanced': {
    fr: 'Les cases n’ont pas le même effectif : les sommes de carrés dépendent de l’ordre, « {first} » d’abord.',
    en: 'The cells have unequal sizes: sums of squares depend on the order, “{first}” first.',
  },
  'statistics.unbalanced.remedy': {
    fr: 'Échangez les deux facteurs pour voir ce que l’ordre change.',
    en: 'Swap the two factors to see what the order changes.',
  },
  'statistics.empty-cell': {
    fr: '{cells} {cells?combinaison n’a|combinaisons n’ont} aucune ligne.',
    en: '{cells} {cells?combination has|combinations have} no row.',
  },
  'statistics.empty-cell.remedy': {
    fr: 'L’interaction n’y est pas estimable : regroupez des niveaux.',
    en: 'The interaction cannot be estimated there: merge levels.',
  },
  'statistics.simulated-p': {
    fr: 'La table est trop grande pour le calcul exact : probabilité simulée par {replicates} tirages à graine fixe.',
    en: 'The table is too large for the exact computation: probability simulated by {replicates} draws with a fixed seed.',
  },
  'statistics.simulated-p.remedy': {
    fr: 'Dites-le avec le résultat.',
    en: 'Say it with the result.',
  },
  'statistics.too-many-for-shapiro': {
    fr: 'Le test de Shapiro et Wilk va jusqu’à {most} valeurs ; il y en a {rows}.',
    en: 'Shapiro and Wilk’s test goes up to {most} values; there are {rows}.',
  },
  'statistics.too-many-for-shapiro.remedy': {
    fr: 'Lisez les quantiles et l’asymétrie : à cet effectif, un écart infime serait significatif.',
    en: 'Read the quantiles and the skewness: at this size a tiny gap would be significant.',
  },
  'statistics.imprecise': {
    fr: 'La demi-largeur atteinte ({reached}) dépasse celle qui servirait la décision ({useful}).',
    en: 'The half-width reached ({reached}) is above the one that would serve the decision ({useful}).',
  },
  'statistics.imprecise.remedy': {
    fr: 'Le nombre de lignes à réunir est donné à côté.',
    en: 'The number of rows to gather is given beside it.',
  },
  'statistics.sampled-silhouette': {
    fr: 'Les silhouettes sont calculées sur {rows} lignes prises à intervalles égaux parmi {of}.',
    en: 'Silhouettes are computed on {rows} rows taken at even places among {of}.',
  },
  'statistics.sampled-silhouette.remedy': {
    fr: 'Les groupes, eux, portent sur toutes les lignes.',
    en: 'The groups themselves are of all rows.',
  },
  'statistics.unmatched': {
    fr: '{count} {count?ligne n’a|lignes n’ont} pas de vis-à-vis et ne {count?compte|comptent} pas.',
    en: '{count} {count?row has|rows have} no counterpart and {count?does|do} not count.',
  },
  'statistics.unmatched.remedy': {
    fr: 'Vérifiez la clé d’appariement, et dites pourquoi ces mesures manquent.',
    en: 'Check the pairing key, and say why these measures are missing.',
  },
  'statistics.engine-said': {
    fr: 'Le moteur de calcul signale : {message}',
    en: 'The engine says: {message}',
  },
  'statistics.engine-said.remedy': {
    fr: 'Lisez l’aide de la méthode avant de rapporter ce résultat.',
    en: 'Read the help of the method before reporting this result.',
  },
  'webr.timeout': {
    fr: 'Le calcul a dépassé {seconds} {seconds?seconde|secondes} et a été arrêté.',
    en: 'The computation went past {seconds} {seconds?second|seconds} and was stopped.',
  },
  'webr.timeout.remedy': {
    fr: 'Agrégez les données, réduisez le nombre de tirages ou de termes, puis relancez.',
    en: 'Aggregate the data, use fewer draws or terms, then run again.',
  },
  'webr.memory': {
    fr: 'Le calcul a dépassé {megabytes} Mio de mémoire et a été arrêté.',
    en: 'The computation went past {megabytes} MiB of memory and was stopped.',
  },
  'webr.memory.remedy': {
    fr: 'Travaillez sur moins de colonnes, ou sur des données agrégées.',
    en: 'Work on fewer columns, or on aggregated data.',
  },
  'webr.cancelled': { fr: 'Le calcul a été annulé.', en: 'The computation was cancelled.' },
  'webr.cancelled.remedy': { fr: 'Relancez-le quand vous voulez.', en: 'Run it again when you wish.' },
  'webr.died': {
    fr: 'Le moteur de calcul s’est arrêté avant de répondre.',
    en: 'The engine stopped before it answered.',
  },
  'webr.died.remedy': {
    fr: 'Relancez l’analyse : un nouveau moteur démarre. Rien de ce qui était enregistré n’est perdu.',
    en: 'Run the analysis again: a new engine starts. Nothing already saved is lost.',
  },
  'webr.failed': {
    fr: 'La méthode ne peut pas répondre sur ces données : {message}',
    en: 'The method cannot answer on these data: {message}',
  },
  'webr.failed.remedy': {
    fr: 'Vérifiez les effectifs par groupe et les valeurs extrêmes, ou choisissez une autre méthode.',
    en: 'Check the group sizes and the extreme values, or choose another method.',
  },
  'webr.unknown-function': {
    fr: 'Le moteur de calcul ne connaît pas la fonction « {name} ».',
    en: 'The engine does not know function “{name}”.',
  },
  'webr.unknown-function.remedy': {
    fr: 'Mettez à jour le programme.',
    en: 'Update the program.',
  },
  'webr.bad-input': {
    fr: 'Une donnée envoyée au moteur porte un nom refusé (« {name} »).',
    en: 'A value sent to the engine has a refused name (“{name}”).',
  },
  'webr.bad-input.remedy': { fr: 'Mettez à jour le programme.', en: 'Update the program.' },
  'webr.closed': {
    fr: 'Le moteur de calcul est fermé.',
    en: 'The engine is closed.',
  },
  'webr.closed.remedy': { fr: 'Rouvrez-le, puis relancez.', en: 'Open it again, then run again.' },
} as const;
