/** What the register refuses, and what the person can do about it. */
export const registerErrorMessages = {
  'cases.recipe-stopped': {
    fr: 'La recette de ce dossier s’est arrêtée avant la fin.',
    en: 'The recipe of this dossier stopped before its end.',
  },
  'cases.recipe-stopped.remedy': {
    fr: 'Ouvrez le relevé de rejeu : il nomme l’étape.',
    en: 'Open the replay reading: it names the step.',
  },
  'slots.unreadable': {
    fr: 'La pièce attendue n° {slot} de la situation est mal décrite.',
    en: 'Expected piece no. {slot} of the situation is badly described.',
  },
  'slots.unreadable.remedy': {
    fr: 'Corrigez le fichier des situations : identifiant, formats, taille et critères.',
    en: 'Correct the situations file: identifier, formats, size and criteria.',
  },
  'matrix.unreadable': { fr: 'La matrice n’est pas lisible.', en: 'The matrix cannot be read.' },
  'matrix.unreadable.remedy': {
    fr: 'Comparez le fichier avec celui qui est livré, puis réessayez.',
    en: 'Compare the file with the one that ships, then try again.',
  },
  'matrix.not-found': {
    fr: 'Cette révision de la matrice n’existe pas.',
    en: 'This revision of the matrix does not exist.',
  },
  'matrix.not-found.remedy': {
    fr: 'Repartez de la liste des révisions.',
    en: 'Start again from the list of revisions.',
  },
  'matrix.already-signed': {
    fr: 'Cette révision est déjà signée : elle ne change plus.',
    en: 'This revision is already signed: it no longer changes.',
  },
  'matrix.already-signed.remedy': {
    fr: 'Enregistrez une nouvelle révision, puis signez-la.',
    en: 'Save a new revision, then sign it.',
  },
  'matrix.not-signable': {
    fr: 'La matrice ne peut pas être signée tant qu’il reste des défauts.',
    en: 'The matrix cannot be signed while faults remain.',
  },
  'matrix.not-signable.remedy': {
    fr: 'Corrigez les défauts listés sous la matrice.',
    en: 'Correct the faults listed under the matrix.',
  },
  'regulations.unreadable': {
    fr: 'Le règlement n’est pas lisible : {field}.',
    en: 'The regulations cannot be read: {field}.',
  },
  'regulations.unreadable.remedy': {
    fr: 'Corrigez ce champ, puis réessayez.',
    en: 'Correct this field, then try again.',
  },
  'regulations.not-found': { fr: 'Ce règlement n’existe pas.', en: 'These regulations do not exist.' },
  'regulations.not-found.remedy': {
    fr: 'Choisissez un règlement de la liste.',
    en: 'Choose regulations from the list.',
  },
  'regulations.undecided': {
    fr: 'Ces points du règlement ne sont pas décidés : {points}.',
    en: 'These points of the regulations are not decided: {points}.',
  },
  'regulations.undecided.remedy': {
    fr: 'Décidez-les dans une nouvelle version du règlement, publiez-la, puis choisissez-la.',
    en: 'Decide them in a new version of the regulations, publish it, then choose it.',
  },
  'regulations.label-missing': {
    fr: 'Le règlement n’a pas de nom.',
    en: 'The regulations have no name.',
  },
  'regulations.label-missing.remedy': {
    fr: 'Donnez-lui un nom.',
    en: 'Give them a name.',
  },
  'regulations.not-json': {
    fr: 'Ce fichier n’est pas un règlement exporté.',
    en: 'This file is not exported regulations.',
  },
  'regulations.not-json.remedy': {
    fr: 'Choisissez un fichier JSON exporté d’une page de règlement.',
    en: 'Choose a JSON file exported from a page of regulations.',
  },
  'regulations.file-missing': {
    fr: 'Aucun fichier n’est joint.',
    en: 'No file is attached.',
  },
  'regulations.file-missing.remedy': {
    fr: 'Choisissez le fichier, puis réessayez.',
    en: 'Choose the file, then try again.',
  },
  'regulations.file-too-large': {
    fr: 'Ce fichier dépasse {limit} Mo.',
    en: 'This file exceeds {limit} MB.',
  },
  'regulations.file-too-large.remedy': {
    fr: 'Réduisez-le, puis réessayez.',
    en: 'Make it smaller, then try again.',
  },
  'regulations.draft-not-found': {
    fr: 'Ce brouillon de règlement n’existe pas.',
    en: 'This draft of regulations does not exist.',
  },
  'regulations.draft-not-found.remedy': {
    fr: 'Repartez de la liste des règlements.',
    en: 'Start again from the list of regulations.',
  },
  'regulations.draft-published': {
    fr: 'Ce brouillon est publié : il ne change plus.',
    en: 'This draft is published: it no longer changes.',
  },
  'regulations.draft-published.remedy': {
    fr: 'Repartez de la version publiée dans un nouveau brouillon.',
    en: 'Start from the published version in a new draft.',
  },
  'regulations.contradictory': {
    fr: 'Le règlement se contredit ou nomme des critères inconnus.',
    en: 'The regulations contradict themselves or name unknown criteria.',
  },
  'regulations.contradictory.remedy': {
    fr: 'Corrigez ce que la page liste, puis publiez.',
    en: 'Correct what the page lists, then publish.',
  },
  'regulations.already-superseded': {
    fr: 'Cette version est déjà remplacée.',
    en: 'This version is already replaced.',
  },
  'regulations.already-superseded.remedy': {
    fr: 'Choisissez la version en vigueur, ou aucune.',
    en: 'Choose the version in force, or none.',
  },
  'regulations.columns-not-found': {
    fr: 'Le tableau n’a pas les colonnes attendues.',
    en: 'The table does not have the expected columns.',
  },
  'regulations.columns-not-found.remedy': {
    fr: 'Donnez une colonne de codes de critères et quatre colonnes dont le titre commence par 0, 1, 2 et 3.',
    en: 'Give a column of criterion codes and four columns whose title starts with 0, 1, 2 and 3.',
  },
  'regulations.table-unreadable': {
    fr: 'Ce fichier n’est pas un tableau lisible.',
    en: 'This file is not a table that can be read.',
  },
  'regulations.table-unreadable.remedy': {
    fr: 'Enregistrez-le en CSV ou en XLSX, puis réessayez.',
    en: 'Save it as CSV or XLSX, then try again.',
  },
  'session.regulations-superseded': {
    fr: 'Ce règlement est remplacé par une version plus récente.',
    en: 'These regulations are replaced by a later version.',
  },
  'session.regulations-superseded.remedy': {
    fr: 'Choisissez la version qui le remplace.',
    en: 'Choose the version that replaces them.',
  },
  'session.matrix-not-of-regulations': {
    fr: 'Le règlement nomme une autre matrice.',
    en: 'The regulations name another matrix.',
  },
  'session.matrix-not-of-regulations.remedy': {
    fr: 'Choisissez la matrice que le règlement nomme.',
    en: 'Choose the matrix that the regulations name.',
  },
  'session.regulations-of-another-framework': {
    fr: 'Le règlement nomme des critères que ce référentiel n’a pas.',
    en: 'The regulations name criteria that this framework does not have.',
  },
  'session.regulations-of-another-framework.remedy': {
    fr: 'Choisissez un règlement écrit pour cette version du référentiel.',
    en: 'Choose regulations written for this version of the framework.',
  },
  'candidacy.extra-time-over-regulations': {
    fr: 'Le temps majoré dépasse ce que le règlement prévoit ({most} %).',
    en: 'The extra time exceeds what the regulations provide ({most}%).',
  },
  'candidacy.extra-time-over-regulations.remedy': {
    fr: 'Inscrivez {most} % au plus, ou ouvrez la session avec un autre règlement.',
    en: 'Enter at most {most}%, or open the session with other regulations.',
  },
  'jury.no-third-in-regulations': {
    fr: 'Le règlement de cette session n’appelle pas de troisième membre.',
    en: 'The regulations of this session call no third examiner.',
  },
  'jury.no-third-in-regulations.remedy': {
    fr: 'Le jury délibère sur les deux lectures.',
    en: 'The jury deliberates on both readings.',
  },
  'decision.holistic-needs-motive': {
    fr: 'Sous la règle holistique, chaque résultat se motive.',
    en: 'Under the holistic rule, every result needs a ground.',
  },
  'decision.holistic-needs-motive.remedy': {
    fr: 'Écrivez un motif de dix mots au moins.',
    en: 'Write a ground of at least ten words.',
  },
  'duckdb.value-unfit': {
    fr: 'Une valeur du fichier ne tient pas dans un nombre exact.',
    en: 'A value of the file does not fit an exact number.',
  },
  'duckdb.value-unfit.remedy': { fr: 'Écrivez cette colonne en texte.', en: 'Write this column as text.' },
  'duckdb.closed': { fr: 'Le moteur de données est fermé.', en: 'The data engine is closed.' },
  'duckdb.closed.remedy': { fr: 'Relancez l’opération.', en: 'Start the operation again.' },
  'duckdb.shape-unexpected': {
    fr: 'Le moteur de données a répondu autrement que prévu.',
    en: 'The data engine answered otherwise than expected.',
  },
  'duckdb.shape-unexpected.remedy': {
    fr: 'Relancez l’opération ; si cela se répète, transmettez le numéro de requête.',
    en: 'Start the operation again; if it repeats, pass on the request number.',
  },
  'instruments.cancelled': { fr: 'La mesure a été annulée.', en: 'The measure was cancelled.' },
  'instruments.cancelled.remedy': {
    fr: 'Relancez-la quand vous voulez : rien n’est perdu.',
    en: 'Start it again whenever you wish: nothing is lost.',
  },
  'instruments.out-of-time': {
    fr: 'L’instrument a dépassé le temps permis.',
    en: 'The instrument went past the time allowed.',
  },
  'instruments.out-of-time.remedy': {
    fr: 'Réduisez le fichier ou relancez la mesure plus tard.',
    en: 'Reduce the file or start the measure again later.',
  },
  'instruments.out-of-memory': {
    fr: 'L’instrument a dépassé la mémoire permise.',
    en: 'The instrument went past the memory allowed.',
  },
  'instruments.out-of-memory.remedy': {
    fr: 'Réduisez le fichier, ou écrivez-le en Parquet.',
    en: 'Reduce the file, or write it as Parquet.',
  },
  'instruments.process-ended': {
    fr: 'Le processus des instruments s’est arrêté.',
    en: 'The instruments’ process stopped.',
  },
  'instruments.process-ended.remedy': {
    fr: 'Relancez la mesure ; si cela se répète, transmettez le numéro de requête.',
    en: 'Start the measure again; if it repeats, pass on the request number.',
  },
  'instruments.unknown-instrument': {
    fr: 'L’instrument « {instrument} » n’existe pas.',
    en: 'There is no instrument “{instrument}”.',
  },
  'instruments.unknown-instrument.remedy': {
    fr: 'Choisissez un instrument du catalogue.',
    en: 'Choose an instrument of the catalogue.',
  },
  'quality.step-failed': {
    fr: 'Une étape de la recette ne peut pas être exécutée.',
    en: 'A step of the recipe cannot be executed.',
  },
  'quality.step-failed.remedy': {
    fr: 'Corrigez l’étape nommée, puis déposez la recette de nouveau.',
    en: 'Correct the named step, then hand in the recipe again.',
  },
  'quality.expression-refused': {
    fr: 'Une expression de la recette est refusée.',
    en: 'An expression of the recipe is refused.',
  },
  'quality.expression-refused.remedy': {
    fr: 'N’y mettez qu’un calcul sur les colonnes : ni sous-requête, ni lecture de fichier.',
    en: 'Write only a computation on the columns: no subquery, no reading of files.',
  },
  'quality.key-missing': {
    fr: 'La colonne clé manque dans le jeu livré.',
    en: 'The key column is missing from the delivered dataset.',
  },
  'quality.key-missing.remedy': {
    fr: 'Ajoutez la colonne clé décrite dans l’énoncé.',
    en: 'Add the key column that the brief describes.',
  },
  'numeric.one-class': {
    fr: 'Il faut des valeurs des deux classes.',
    en: 'Values of both classes are needed.',
  },
  'numeric.one-class.remedy': { fr: 'Vérifiez la colonne comparée.', en: 'Check the compared column.' },
  'numeric.too-few-values': {
    fr: 'Les valeurs sont trop peu nombreuses pour ce calcul.',
    en: 'There are too few values for this computation.',
  },
  'numeric.too-few-values.remedy': {
    fr: 'Ajoutez des données, ou lisez ce relevé sans ce calcul.',
    en: 'Add data, or read this reading without this computation.',
  },
  'numeric.not-positive-definite': {
    fr: 'La matrice des covariances ne s’inverse pas.',
    en: 'The covariance matrix cannot be inverted.',
  },
  'numeric.not-positive-definite.remedy': {
    fr: 'Retirez les colonnes constantes ou liées entre elles.',
    en: 'Remove constant or mutually bound columns.',
  },
  'numeric.unequal-lengths': {
    fr: 'Les deux séries n’ont pas le même nombre de valeurs.',
    en: 'The two series have different numbers of values.',
  },
  'numeric.unequal-lengths.remedy': {
    fr: 'Comparez des séries de même longueur.',
    en: 'Compare series of the same length.',
  },
  'numeric.bad-count': {
    fr: 'Un effectif est négatif ou n’est pas entier.',
    en: 'A count is negative or not a whole number.',
  },
  'numeric.bad-count.remedy': { fr: 'Vérifiez les effectifs donnés.', en: 'Check the given counts.' },
  'drift.empty': {
    fr: 'La table « {table} » n’a aucune ligne à comparer.',
    en: 'Table “{table}” has no row to compare.',
  },
  'drift.empty.remedy': {
    fr: 'Élargissez sa condition, ou choisissez une autre table.',
    en: 'Widen its condition, or choose another table.',
  },
  'drift.no-shared-column': {
    fr: 'Les deux tables n’ont aucune colonne de même nom et de même sorte.',
    en: 'The two tables have no column of the same name and kind.',
  },
  'drift.no-shared-column.remedy': {
    fr: 'Renommez les colonnes dans la recette, ou comparez deux états d’une même table.',
    en: 'Rename the columns in the recipe, or compare two states of one table.',
  },
  'profile.no-column': { fr: 'Le fichier n’a aucune colonne.', en: 'The file has no column.' },
  'profile.no-column.remedy': {
    fr: 'Vérifiez que la première ligne porte les en-têtes.',
    en: 'Check that the first line holds the headers.',
  },
  'store.folder-in-use': {
    fr: 'La base de données est déjà ouverte par un autre processus (n° {pid}).',
    en: 'The database is already open in another process (no. {pid}).',
  },
  'store.folder-in-use.remedy': {
    fr: 'Arrêtez-le, ou donnez un autre dossier par ETALON_DATA.',
    en: 'Stop it, or give another folder by ETALON_DATA.',
  },
  'store.unknown-database': {
    fr: 'L’adresse de la base de données n’est pas comprise.',
    en: 'The address of the database is not understood.',
  },
  'store.unknown-database.remedy': {
    fr: 'Écrivez pglite:<dossier> ou postgres://… dans DATABASE_URL.',
    en: 'Write pglite:<folder> or postgres://… in DATABASE_URL.',
  },
  'store.unknown-literal': {
    fr: 'La base contient une valeur que cette version ne connaît pas.',
    en: 'The database holds a value that this version does not know.',
  },
  'store.unknown-literal.remedy': {
    fr: 'Mettez le produit à jour, ou restaurez la sauvegarde.',
    en: 'Update the product, or restore the backup.',
  },
  'files.not-found': { fr: 'Ce fichier n’est plus là.', en: 'This file is no longer there.' },
  'files.not-found.remedy': {
    fr: 'Restaurez les fichiers depuis la sauvegarde.',
    en: 'Restore the files from the backup.',
  },
  'files.no-room': {
    fr: 'Il n’y a plus de place pour garder ce fichier : il n’est pas reçu.',
    en: 'There is no room left to keep this file: it is not received.',
  },
  'files.no-room.remedy': {
    fr: 'Ce qui était reçu l’est toujours. Prévenez la personne qui administre le site, puis envoyez-le de nouveau.',
    en: 'What was received still is. Tell the person who runs this site, then send it again.',
  },
  'files.not-a-sha256': { fr: 'L’empreinte donnée n’en est pas une.', en: 'The given hash is not one.' },
  'files.not-a-sha256.remedy': { fr: 'Donnez 64 chiffres hexadécimaux.', en: 'Give 64 hexadecimal digits.' },
  'files.too-large': { fr: 'Le fichier dépasse la taille permise.', en: 'The file is larger than allowed.' },
  'files.too-large.remedy': {
    fr: 'Réduisez-le, ou écrivez-le en Parquet.',
    en: 'Reduce it, or write it as Parquet.',
  },
  'files.bad-range': {
    fr: 'La partie demandée du fichier n’existe pas.',
    en: 'The asked part of the file does not exist.',
  },
  'files.bad-range.remedy': { fr: 'Demandez le fichier entier.', en: 'Ask for the whole file.' },
  'award.decision-not-found': { fr: 'Cette décision n’existe pas.', en: 'This decision does not exist.' },
  'award.decision-not-found.remedy': {
    fr: 'Repartez de la liste des décisions.',
    en: 'Start again from the list of decisions.',
  },
  'award.not-awarded': {
    fr: 'Cette décision n’attribue pas le bloc.',
    en: 'This decision does not award the block.',
  },
  'award.not-awarded.remedy': {
    fr: 'Seul un bloc prononcé acquis reçoit un certificat.',
    en: 'Only a block pronounced acquired gets a certificate.',
  },
  'award.superseded': {
    fr: 'Une décision plus récente remplace celle-ci.',
    en: 'A later decision supersedes this one.',
  },
  'award.superseded.remedy': {
    fr: 'Délivrez le certificat de la décision en vigueur.',
    en: 'Issue the certificate of the decision in force.',
  },
  'award.before-notification': {
    fr: 'Le règlement ouvre les résultats à leur notification : cette décision n’est pas encore notifiée.',
    en: 'The regulations open results at their notification: this decision is not notified yet.',
  },
  'award.before-notification.remedy': {
    fr: 'Notifiez la décision à son candidat, puis délivrez le certificat.',
    en: 'Notify the candidate of the decision, then issue the certificate.',
  },
  'award.already-issued': {
    fr: 'Le certificat de cette décision est déjà délivré.',
    en: 'The certificate of this decision is already issued.',
  },
  'award.already-issued.remedy': {
    fr: 'Ouvrez-le dans la liste des certificats.',
    en: 'Open it in the list of certificates.',
  },
  'award.unknown-block': {
    fr: 'Ce bloc n’est pas dans le référentiel.',
    en: 'This block is not in the framework.',
  },
  'award.unknown-block.remedy': {
    fr: 'Vérifiez la version du référentiel de la session.',
    en: 'Check the framework version of the session.',
  },
  'award.revocation-needs-reason': {
    fr: 'Une révocation demande un motif.',
    en: 'A revocation needs a reason.',
  },
  'award.revocation-needs-reason.remedy': {
    fr: 'Écrivez pourquoi le certificat est retiré.',
    en: 'Write why the certificate is withdrawn.',
  },
  'certificate.nothing-given': {
    fr: 'Aucun certificat n’a été donné.',
    en: 'No certificate was given.',
  },
  'certificate.nothing-given.remedy': {
    fr: 'Collez son adresse ou son contenu, ou choisissez son fichier.',
    en: 'Paste its address or its content, or choose its file.',
  },
  'certificate.too-large': {
    fr: 'Ce fichier est trop grand pour un certificat.',
    en: 'This file is too large for a certificate.',
  },
  'certificate.too-large.remedy': {
    fr: 'Choisissez le fichier JSON du certificat : quelques dizaines de kilo-octets.',
    en: 'Choose the JSON file of the certificate: a few tens of kilobytes.',
  },
  'certificate.elsewhere': {
    fr: 'Ce certificat est publié par un autre site : {host}.',
    en: 'This certificate is published by another site: {host}.',
  },
  'certificate.elsewhere.remedy': {
    fr: 'Ouvrez son adresse, ou collez ici le contenu de son fichier.',
    en: 'Open its address, or paste the content of its file here.',
  },
  'certificate.not-json': {
    fr: 'Ce texte n’est pas un certificat au format JSON.',
    en: 'This text is not a certificate in JSON.',
  },
  'certificate.not-json.remedy': {
    fr: 'Collez le fichier entier, de la première accolade à la dernière.',
    en: 'Paste the whole file, from the first brace to the last.',
  },
  'award.credential-not-found': { fr: 'Ce certificat n’existe pas.', en: 'This certificate does not exist.' },
  'award.credential-not-found.remedy': { fr: 'Vérifiez l’adresse.', en: 'Check the address.' },
  'award.already-revoked': {
    fr: 'Ce certificat est déjà révoqué.',
    en: 'This certificate is already revoked.',
  },
  'award.already-revoked.remedy': { fr: 'Rien n’est à faire.', en: 'There is nothing to do.' },
  'session.not-found': { fr: 'Cette session n’existe pas.', en: 'This session does not exist.' },
  'session.not-found.remedy': {
    fr: 'Repartez de la liste des sessions.',
    en: 'Start again from the list of sessions.',
  },
  'session.closes-before-it-opens': {
    fr: 'La session se ferme avant de s’ouvrir.',
    en: 'The session closes before it opens.',
  },
  'session.closes-before-it-opens.remedy': {
    fr: 'Donnez une date de clôture postérieure à l’ouverture.',
    en: 'Give a closing date after the opening.',
  },
  'session.matrix-of-another-version': {
    fr: 'La matrice appartient à une autre version du référentiel.',
    en: 'The matrix belongs to another version of the framework.',
  },
  'session.matrix-of-another-version.remedy': {
    fr: 'Choisissez une matrice de la version choisie.',
    en: 'Choose a matrix of the chosen version.',
  },
  'session.matrix-not-signed': { fr: 'La matrice n’est pas signée.', en: 'The matrix is not signed.' },
  'session.matrix-not-signed.remedy': {
    fr: 'Signez-la avant d’ouvrir une session.',
    en: 'Sign it before opening a session.',
  },
  'session.regulations-not-found': {
    fr: 'Le règlement choisi n’existe pas.',
    en: 'The chosen regulations do not exist.',
  },
  'session.regulations-not-found.remedy': {
    fr: 'Choisissez un règlement de la liste.',
    en: 'Choose regulations from the list.',
  },
  'candidacy.not-found': { fr: 'Cette candidature n’existe pas.', en: 'This candidacy does not exist.' },
  'candidacy.not-found.remedy': {
    fr: 'Repartez de la liste des candidatures.',
    en: 'Start again from the list of candidacies.',
  },
  'candidacy.unknown-block': {
    fr: 'Un bloc choisi n’est pas dans le référentiel : {blocks}.',
    en: 'A chosen block is not in the framework: {blocks}.',
  },
  'candidacy.unknown-block.remedy': {
    fr: 'Choisissez un ou plusieurs blocs de la liste.',
    en: 'Choose one or more blocks of the list.',
  },
  'candidacy.already-enrolled': {
    fr: 'Cette personne est déjà inscrite dans la session.',
    en: 'This person is already enrolled in the session.',
  },
  'candidacy.already-enrolled.remedy': { fr: 'Ouvrez sa candidature.', en: 'Open their candidacy.' },
  'candidacy.too-many-resits': {
    fr: 'Le bloc {block} a déjà été présenté {times} fois sans être acquis ; le règlement permet {most} nouvelles présentations.',
    en: 'Block {block} was presented {times} times already without being acquired; the regulations allow {most} resits.',
  },
  'candidacy.too-many-resits.remedy': {
    fr: 'Inscrivez la personne pour d’autres blocs, ou changez le règlement d’une session à venir.',
    en: 'Enrol the person for other blocks, or change the regulations of a session to come.',
  },
  'candidacy.case-already-seen': {
    fr: 'Cette personne a déjà travaillé sur le cas de {situations} : le règlement demande un cas parallèle.',
    en: 'This person already worked on the case of {situations}: the regulations ask for a parallel case.',
  },
  'candidacy.case-already-seen.remedy': {
    fr: 'Inscrivez-la dans une session dont ces mises en situation ont un autre cas.',
    en: 'Enrol them in a session whose situations have another case.',
  },
  'candidacy.extra-time-out-of-range': {
    fr: 'Le temps majoré est compris entre 0 et 100 %.',
    en: 'Extra time lies between 0 and 100%.',
  },
  'candidacy.extra-time-out-of-range.remedy': { fr: 'Corrigez la valeur.', en: 'Correct the value.' },
  'situation.not-found': {
    fr: 'Cette situation d’évaluation n’est pas ouverte pour cette candidature.',
    en: 'This assessment situation is not open for this candidacy.',
  },
  'situation.not-found.remedy': { fr: 'Repartez de la candidature.', en: 'Start again from the candidacy.' },
  'case.not-found': { fr: 'Ce cas n’est pas dans le registre.', en: 'This case is not in the register.' },
  'case.not-found.remedy': { fr: 'Repartez de la liste des cas.', en: 'Start again from the list of cases.' },
  'case.folder-not-found': {
    fr: 'Le dossier de cas n’est plus là.',
    en: 'The case package is no longer there.',
  },
  'case.folder-not-found.remedy': {
    fr: 'Reconstruisez-le : etalon case build.',
    en: 'Build it again: etalon case build.',
  },
  'case.file-not-visible': {
    fr: 'Ce fichier du cas n’est pas à télécharger.',
    en: 'This file of the case is not for download.',
  },
  'case.file-not-visible.remedy': {
    fr: 'Choisissez un fichier de la liste.',
    en: 'Choose a file of the list.',
  },
  'hand-in.not-found': { fr: 'Ce dépôt n’existe pas.', en: 'This hand-in does not exist.' },
  'hand-in.not-found.remedy': { fr: 'Repartez de la situation.', en: 'Start again from the situation.' },
  'hand-in.piece-not-found': {
    fr: 'Cette pièce n’existe pas, ou a été retirée.',
    en: 'This piece does not exist, or was withdrawn.',
  },
  'hand-in.piece-not-found.remedy': {
    fr: 'Repartez de la situation.',
    en: 'Start again from the situation.',
  },
  'hand-in.not-sealed': { fr: 'Le dépôt n’est pas scellé.', en: 'The hand-in is not sealed.' },
  'hand-in.not-sealed.remedy': {
    fr: 'Attendez que le candidat ou la candidate le scelle.',
    en: 'Wait until the candidate seals it.',
  },
  'hand-in.sealed': {
    fr: 'Le dépôt est scellé : plus rien n’y change.',
    en: 'The hand-in is sealed: nothing in it changes any more.',
  },
  'hand-in.sealed.remedy': { fr: 'Consultez l’accusé de dépôt.', en: 'See the hand-in receipt.' },
  'hand-in.closed': {
    fr: 'Le dépôt n’est pas ouvert à cette heure (fin : {deadline}).',
    en: 'Handing in is not open at this time (end: {deadline}).',
  },
  'hand-in.closed.remedy': {
    fr: 'Écrivez à la responsable de certification ; ce qui est déjà reçu est gardé.',
    en: 'Write to the certification officer; what was received is kept.',
  },
  'hand-in.unknown-slot': {
    fr: 'La situation n’attend pas de pièce « {slot} ».',
    en: 'The situation expects no piece “{slot}”.',
  },
  'hand-in.unknown-slot.remedy': {
    fr: 'Choisissez une pièce de la liste.',
    en: 'Choose a piece of the list.',
  },
  'hand-in.slots-missing': {
    fr: 'Des pièces obligatoires manquent : {slots}.',
    en: 'Required pieces are missing: {slots}.',
  },
  'hand-in.slots-missing.remedy': { fr: 'Déposez-les, puis scellez.', en: 'Hand them in, then seal.' },
  'hand-in.piece-altered': {
    fr: 'La pièce « {slot} » gardée n’est plus celle qui est arrivée.',
    en: 'The kept piece “{slot}” is no longer the one that arrived.',
  },
  'hand-in.piece-altered.remedy': { fr: 'Déposez-la de nouveau.', en: 'Hand it in again.' },
  'measure.run-not-found': { fr: 'Cette mesure n’existe pas.', en: 'This measure does not exist.' },
  'measure.run-not-found.remedy': { fr: 'Repartez du dépôt.', en: 'Start again from the hand-in.' },
  'measure.run-already-ended': {
    fr: 'Cette mesure est déjà terminée.',
    en: 'This measure has already ended.',
  },
  'measure.run-already-ended.remedy': {
    fr: 'Lisez ses relevés, ou lancez-en une autre.',
    en: 'Read its readings, or start another one.',
  },
  'measure.looks-exhausted': {
    fr: 'L’épreuve cachée de ce cas a été mesurée {count} fois, et le cas en admet {limit}.',
    en: 'The hidden test of this case was measured {count} times, and the case allows {limit}.',
  },
  'measure.looks-exhausted.remedy': {
    fr: 'Lisez les relevés déjà gardés : ils portent le rang de leur mesure.',
    en: 'Read the readings that are kept: they carry the rank of their measure.',
  },
  'measure.failed': { fr: 'La mesure n’a pas abouti.', en: 'The measure did not complete.' },
  'measure.failed.remedy': {
    fr: 'Relancez-la ; si cela se répète, transmettez le numéro de requête.',
    en: 'Start it again; if it repeats, pass on the request number.',
  },
  'reading.not-found': { fr: 'Ce relevé n’existe pas.', en: 'This reading does not exist.' },
  'reading.not-found.remedy': { fr: 'Repartez du dépôt.', en: 'Start again from the hand-in.' },
  'reading.names-files': {
    fr: 'Le relevé exact nomme les fichiers comme le candidat les a nommés, et ce jury lit sous un code.',
    en: 'The exact reading names the files as the candidate did, and this jury reads under a code.',
  },
  'reading.names-files.remedy': {
    fr: 'Il se télécharge après le verrouillage de vos jugements ; ce qu’il mesure se lit déjà au bureau.',
    en: 'It can be downloaded once your judgements are locked; what it measures is already shown on the desk.',
  },
  'reading.altered': {
    fr: 'Ce relevé n’a plus les octets qui avaient été gardés : il est refusé.',
    en: 'This reading no longer has the bytes that were kept: it is refused.',
  },
  'reading.altered.remedy': {
    fr: 'Prévenez l’auditeur : le journal dit quelle empreinte était gardée.',
    en: 'Tell the auditor: the journal says which hash was kept.',
  },
  'jury.declaration-missing': {
    fr: 'La déclaration d’indépendance n’est pas faite.',
    en: 'The declaration of independence is not made.',
  },
  'jury.declaration-missing.remedy': {
    fr: 'Déclarez l’absence de lien, ou retirez-vous.',
    en: 'Declare that there is no link, or step down.',
  },
  'jury.candidate-sits': {
    fr: 'Le candidat ou la candidate ne peut pas siéger dans son propre jury.',
    en: 'The candidate cannot sit in their own jury.',
  },
  'jury.candidate-sits.remedy': { fr: 'Choisissez une autre personne.', en: 'Choose another person.' },
  'jury.same-person-twice': {
    fr: 'Cette personne siège déjà dans ce jury.',
    en: 'This person already sits in this jury.',
  },
  'jury.same-person-twice.remedy': { fr: 'Choisissez une autre personne.', en: 'Choose another person.' },
  'jury.person-lacks-role': {
    fr: 'Cette personne n’a pas le rôle voulu.',
    en: 'This person does not have the needed role.',
  },
  'jury.person-lacks-role.remedy': {
    fr: 'Donnez-lui le rôle, ou choisissez une autre personne.',
    en: 'Give them the role, or choose another person.',
  },
  'jury.third-before-lock': {
    fr: 'Un troisième membre lit après que deux membres ont verrouillé.',
    en: 'A third member reads after two members have locked.',
  },
  'jury.third-before-lock.remedy': { fr: 'Attendez les deux verrouillages.', en: 'Wait for both locks.' },
  'jury.recusal-needs-reason': { fr: 'Un retrait demande un motif.', en: 'Stepping down needs a reason.' },
  'jury.recusal-needs-reason.remedy': {
    fr: 'Écrivez le motif : seule la responsable de certification le lit.',
    en: 'Write the reason: only the certification officer reads it.',
  },
  'jury.too-few-examiners': {
    fr: 'Le jury compte moins de deux membres.',
    en: 'The jury has fewer than two members.',
  },
  'jury.too-few-examiners.remedy': {
    fr: 'La responsable de certification nomme les membres.',
    en: 'The certification officer appoints members.',
  },
  'jury.no-president': { fr: 'Le jury n’a pas de président.', en: 'The jury has no president.' },
  'jury.no-president.remedy': {
    fr: 'La responsable de certification en nomme un.',
    en: 'The certification officer appoints one.',
  },
  'jury.external-share': {
    fr: 'Trop peu de membres viennent de l’extérieur.',
    en: 'Too few members come from outside.',
  },
  'jury.external-share.remedy': {
    fr: 'La responsable de certification complète le jury.',
    en: 'The certification officer completes the jury.',
  },
  'judgement.first-impression-missing': {
    fr: 'La première impression vient avant le jugement.',
    en: 'The first impression comes before the judgement.',
  },
  'judgement.first-impression-missing.remedy': {
    fr: 'Donnez un niveau et une confiance, puis lisez les relevés.',
    en: 'Give a level and a confidence, then read the readings.',
  },
  'judgement.first-impression-already-given': {
    fr: 'La première impression de ce critère est déjà donnée.',
    en: 'The first impression of this criterion is already given.',
  },
  'judgement.first-impression-already-given.remedy': {
    fr: 'Passez au jugement.',
    en: 'Go on to the judgement.',
  },
  'judgement.anchor-missing': {
    fr: 'Un jugement cite au moins un endroit d’une pièce.',
    en: 'A judgement cites at least one place in a piece.',
  },
  'judgement.anchor-missing.remedy': {
    fr: 'Choisissez une pièce et dites où.',
    en: 'Choose a piece and say where.',
  },
  'judgement.sentence-too-short': {
    fr: 'Le motif compte moins de quinze mots.',
    en: 'The ground has fewer than fifteen words.',
  },
  'judgement.sentence-too-short.remedy': {
    fr: 'Dites ce que la pièce montre et ce qui manque.',
    en: 'Say what the piece shows and what is missing.',
  },
  'judgement.seat-locked': {
    fr: 'Vos jugements sont verrouillés : ils ne changent plus.',
    en: 'Your judgements are locked: they no longer change.',
  },
  'judgement.seat-locked.remedy': { fr: 'La délibération est la suite.', en: 'Deliberation comes next.' },
  'judgement.unknown-criterion': {
    fr: 'Ce critère n’est pas dans le bloc : {criterion}.',
    en: 'This criterion is not in the block: {criterion}.',
  },
  'judgement.unknown-criterion.remedy': { fr: 'Repartez du pupitre.', en: 'Start again from the desk.' },
  'judgement.anchor-elsewhere': {
    fr: 'L’ancre désigne une pièce d’un autre dossier.',
    en: 'The anchor points to a piece of another dossier.',
  },
  'judgement.anchor-elsewhere.remedy': {
    fr: 'Choisissez une pièce de cette situation.',
    en: 'Choose a piece of this situation.',
  },
  'judgement.nothing-handed-in': {
    fr: 'Rien n’a été déposé pour ce critère.',
    en: 'Nothing was handed in for this criterion.',
  },
  'judgement.nothing-handed-in.remedy': {
    fr: 'Choisissez « non produit » ou « non évaluable ».',
    en: 'Choose “not produced” or “not assessable”.',
  },
  'judgement.criteria-missing': {
    fr: 'Des critères n’ont pas encore de jugement : {criteria}.',
    en: 'Some criteria have no judgement yet: {criteria}.',
  },
  'judgement.criteria-missing.remedy': { fr: 'Jugez-les, puis verrouillez.', en: 'Judge them, then lock.' },
  'settlement.before-lock': {
    fr: 'La délibération s’ouvre quand tous les membres ont verrouillé.',
    en: 'Deliberation opens when every member has locked.',
  },
  'settlement.before-lock.remedy': {
    fr: 'Attendez les verrouillages qui manquent.',
    en: 'Wait for the missing locks.',
  },
  'settlement.third-juror-first': {
    fr: 'Deux niveaux séparent les membres : un troisième lit d’abord.',
    en: 'Two levels separate the members: a third reads first.',
  },
  'settlement.third-juror-first.remedy': {
    fr: 'La responsable de certification nomme un troisième membre.',
    en: 'The certification officer appoints a third member.',
  },
  'settlement.nothing-to-settle': {
    fr: 'Les membres ont donné le même niveau : il est gardé.',
    en: 'The members gave the same level: it is kept.',
  },
  'settlement.nothing-to-settle.remedy': {
    fr: 'Rien n’est à arrêter ici.',
    en: 'There is nothing to settle here.',
  },
  'settlement.motive-too-short': {
    fr: 'Le motif compte moins de quinze mots.',
    en: 'The ground has fewer than fifteen words.',
  },
  'settlement.motive-too-short.remedy': {
    fr: 'Dites ce que les membres ont relu et ce qu’ils en retiennent.',
    en: 'Say what the members read again and what they keep of it.',
  },
  'decision.jury-not-lawful': {
    fr: 'Le jury n’est pas régulier : {findings}.',
    en: 'The jury is not lawful: {findings}.',
  },
  'decision.jury-not-lawful.remedy': {
    fr: 'Réglez ces points avant de prononcer.',
    en: 'Settle these points before pronouncing.',
  },
  'decision.quorum-not-met': { fr: 'Le quorum n’est pas atteint.', en: 'The quorum is not met.' },
  'decision.quorum-not-met.remedy': {
    fr: 'Cochez les membres présents, ou reportez.',
    en: 'Tick the members present, or postpone.',
  },
  'decision.criteria-unsettled': {
    fr: 'Des critères ne sont pas arrêtés : {criteria}.',
    en: 'Some criteria are not settled: {criteria}.',
  },
  'decision.criteria-unsettled.remedy': {
    fr: 'Arrêtez-les, puis prononcez.',
    en: 'Settle them, then pronounce.',
  },
  'decision.departure-needs-motive': {
    fr: 'S’écarter de la règle demande un motif d’au moins dix mots.',
    en: 'Departing from the rule needs a ground of at least ten words.',
  },
  'decision.departure-needs-motive.remedy': {
    fr: 'Écrivez pourquoi le jury s’en écarte.',
    en: 'Write why the jury departs from it.',
  },
  'decision.waiting-needs-not-assessable': {
    fr: 'Laisser le bloc en attente demande un motif d’au moins dix mots.',
    en: 'Leaving the block waiting needs a ground of at least ten words.',
  },
  'decision.waiting-needs-not-assessable.remedy': {
    fr: 'Écrivez ce qui est attendu.',
    en: 'Write what is awaited.',
  },
  'decision.supersession-needs-reason': {
    fr: 'Remplacer une décision demande un motif d’au moins dix mots.',
    en: 'Superseding a decision needs a ground of at least ten words.',
  },
  'decision.supersession-needs-reason.remedy': {
    fr: 'Écrivez pourquoi la décision est remplacée.',
    en: 'Write why the decision is superseded.',
  },
  'decision.present-not-seated': {
    fr: 'Une personne cochée présente ne siège pas dans ce jury.',
    en: 'A person ticked present does not sit in this jury.',
  },
  'decision.present-not-seated.remedy': {
    fr: 'Rechargez la page, puis cochez les membres qui siègent.',
    en: 'Reload the page, then tick the members who sit.',
  },
  'decision.vote-of-absent': {
    fr: 'Un vote est compté pour quelqu’un qui n’est pas présent, ou deux fois pour la même personne.',
    en: 'A vote is counted for somebody who is not present, or twice for the same person.',
  },
  'decision.vote-of-absent.remedy': {
    fr: 'Donnez une voix à chaque membre coché présent, et à lui seul.',
    en: 'Give one vote to each member ticked present, and to nobody else.',
  },
  'decision.vote-missing': {
    fr: 'Il manque la voix de {members} {members?membre présent|membres présents}.',
    en: 'The vote of {members} {members?member|members} present is missing.',
  },
  'decision.vote-missing.remedy': {
    fr: 'Complétez le vote, ou effacez-le si le jury s’accorde sans voter.',
    en: 'Complete the vote, or clear it if the jury agrees without one.',
  },
  'decision.votes-tied': {
    fr: 'Le vote est à égalité et aucune voix ne l’emporte.',
    en: 'The vote is tied and no vote prevails.',
  },
  'decision.votes-tied.remedy': {
    fr: 'Délibérez encore, ou votez de nouveau.',
    en: 'Deliberate further, or vote again.',
  },
  'decision.votes-decide-otherwise': {
    fr: 'Le résultat choisi n’est pas celui que le vote désigne ({decided}).',
    en: 'The result chosen is not the one that the vote decides ({decided}).',
  },
  'decision.votes-decide-otherwise.remedy': {
    fr: 'Corrigez le résultat ou les voix saisies.',
    en: 'Correct the result or the votes entered.',
  },
  'decision.resit-not-due': {
    fr: 'Une épreuve à repasser ne se prescrit qu’avec un bloc non acquis.',
    en: 'A resit is prescribed with a block that is not acquired, and with no other.',
  },
  'decision.resit-not-due.remedy': {
    fr: 'Videz les situations à repasser, ou changez le résultat.',
    en: 'Clear the situations to take again, or change the result.',
  },
  'decision.resit-unknown-situation': {
    fr: 'Ces situations n’évaluent pas ce bloc : {situations}.',
    en: 'These situations do not assess this block: {situations}.',
  },
  'decision.resit-unknown-situation.remedy': {
    fr: 'Choisissez parmi les situations du bloc.',
    en: 'Choose among the situations of the block.',
  },
  'minutes.nothing-decided': {
    fr: 'Aucune décision n’est à consigner dans cette session.',
    en: 'There is no decision to minute in this session.',
  },
  'minutes.nothing-decided.remedy': {
    fr: 'Prononcez d’abord des blocs ; ceux déjà consignés ne le sont pas deux fois.',
    en: 'Pronounce blocks first; those already minuted are not minuted twice.',
  },
  'minutes.drafted-twice': {
    fr: 'Un autre procès-verbal vient d’être rédigé dans cette session.',
    en: 'Other minutes were just drafted in this session.',
  },
  'minutes.drafted-twice.remedy': {
    fr: 'Rechargez la page, puis rédigez de nouveau s’il reste des décisions.',
    en: 'Reload the page, then draft again if decisions remain.',
  },
  'minutes.not-found': {
    fr: 'Ce procès-verbal n’existe pas.',
    en: 'These minutes do not exist.',
  },
  'minutes.not-found.remedy': {
    fr: 'Repartez de la liste des procès-verbaux.',
    en: 'Start again from the list of minutes.',
  },
  'minutes.withdrawn': {
    fr: 'Ce procès-verbal a été retiré.',
    en: 'These minutes were withdrawn.',
  },
  'minutes.withdrawn.remedy': {
    fr: 'Repartez de la liste des procès-verbaux.',
    en: 'Start again from the list of minutes.',
  },
  'minutes.sealed': {
    fr: 'Ce procès-verbal est scellé : plus rien n’y change.',
    en: 'These minutes are sealed: nothing in them changes any more.',
  },
  'minutes.sealed.remedy': {
    fr: 'Pour corriger une décision, prononcez-en une nouvelle, qui aura son procès-verbal.',
    en: 'To correct a decision, pronounce a new one, which will have its own minutes.',
  },
  'minutes.reason-missing': {
    fr: 'Retirer un procès-verbal demande un motif.',
    en: 'Withdrawing minutes needs a reason.',
  },
  'minutes.reason-missing.remedy': {
    fr: 'Écrivez ce qui était inexact.',
    en: 'Write what was wrong.',
  },
  'minutes.not-a-member': {
    fr: 'Seuls les membres qui ont pris part aux décisions répondent.',
    en: 'Only the members who took part in the decisions answer.',
  },
  'minutes.not-a-member.remedy': {
    fr: 'Demandez à la présidence de vérifier les présences.',
    en: 'Ask the president to check who was present.',
  },
  'minutes.already-signed': {
    fr: 'Vous avez déjà répondu à ce procès-verbal.',
    en: 'You have already answered these minutes.',
  },
  'minutes.already-signed.remedy': {
    fr: 'Une réponse est définitive ; la présidence peut retirer le procès-verbal et le rédiger de nouveau.',
    en: 'An answer is final; the president may withdraw the minutes and draft them again.',
  },
  'minutes.text-missing': {
    fr: 'Une réserve ou un refus demande quelques mots.',
    en: 'A reservation or a refusal needs a few words.',
  },
  'minutes.text-missing.remedy': {
    fr: 'Écrivez-les dans le champ prévu.',
    en: 'Write them in the field.',
  },
  'minutes.president-must-sign': {
    fr: 'La présidence ne refuse pas le procès-verbal qu’elle a rédigé.',
    en: 'The president does not refuse the minutes that they drafted.',
  },
  'minutes.president-must-sign.remedy': {
    fr: 'Retirez-le avec un motif, corrigez, puis rédigez de nouveau.',
    en: 'Withdraw them with a reason, correct, then draft again.',
  },
  'minutes.signatures-awaited': {
    fr: 'Des réponses sont encore attendues ({awaited}).',
    en: 'Answers are still awaited ({awaited}).',
  },
  'minutes.signatures-awaited.remedy': {
    fr: 'Relancez les membres présents qui n’ont pas répondu.',
    en: 'Remind the members present who have not answered.',
  },
  'appeal.not-found': {
    fr: 'Ce recours n’existe pas.',
    en: 'This appeal does not exist.',
  },
  'appeal.not-found.remedy': {
    fr: 'Repartez de la liste des recours.',
    en: 'Start again from the list of appeals.',
  },
  'appeal.too-late': {
    fr: 'Le délai de recours est passé.',
    en: 'The time to appeal is over.',
  },
  'appeal.too-late.remedy': {
    fr: 'Écrivez à la responsable de certification : elle vous dira les autres voies.',
    en: 'Write to the certification officer, who will tell you the other ways.',
  },
  'appeal.ground-not-received': {
    fr: 'Le règlement de la session ne reçoit pas ce motif de recours.',
    en: 'The session’s regulations do not receive this ground of appeal.',
  },
  'appeal.ground-not-received.remedy': {
    fr: 'Choisissez parmi les motifs proposés.',
    en: 'Choose among the grounds shown.',
  },
  'appeal.already-filed': {
    fr: 'Cette décision fait déjà l’objet d’un recours.',
    en: 'An appeal against this decision was already filed.',
  },
  'appeal.already-filed.remedy': {
    fr: 'Suivez celui qui existe ; une nouvelle décision pourra être contestée à son tour.',
    en: 'Follow the one that exists; a new decision may be contested in turn.',
  },
  'appeal.statement-too-short': {
    fr: 'L’exposé des faits compte moins de quinze mots.',
    en: 'The statement of facts has fewer than fifteen words.',
  },
  'appeal.statement-too-short.remedy': {
    fr: 'Dites quel fait, quelle règle ou quel membre du jury est en cause, et où cela se voit.',
    en: 'Say which fact, rule or member of the jury is concerned, and where it shows.',
  },
  'appeal.already-answered': {
    fr: 'Ce recours a déjà sa réponse.',
    en: 'This appeal already has its answer.',
  },
  'appeal.already-answered.remedy': {
    fr: 'Une réponse signée ne se modifie pas.',
    en: 'A signed answer is not changed.',
  },
  'appeal.handler-lacks-role': {
    fr: 'Cette personne n’est pas membre de jury.',
    en: 'This person is not a jury member.',
  },
  'appeal.handler-lacks-role.remedy': {
    fr: 'Choisissez dans la liste proposée.',
    en: 'Choose from the list shown.',
  },
  'appeal.handler-sat': {
    fr: 'Cette personne a siégé pour ce bloc.',
    en: 'This person sat for this block.',
  },
  'appeal.handler-sat.remedy': {
    fr: 'Choisissez quelqu’un qui n’a pas jugé ce candidat.',
    en: 'Choose somebody who did not judge this candidate.',
  },
  'appeal.handler-is-candidate': {
    fr: 'Le candidat ne répond pas à son propre recours.',
    en: 'A candidate does not answer their own appeal.',
  },
  'appeal.handler-is-candidate.remedy': {
    fr: 'Choisissez quelqu’un d’autre.',
    en: 'Choose somebody else.',
  },
  'appeal.motive-too-short': {
    fr: 'La réponse compte moins de quinze mots.',
    en: 'The answer has fewer than fifteen words.',
  },
  'appeal.motive-too-short.remedy': {
    fr: 'Dites ce que le registre montre et ce que vous en concluez.',
    en: 'Say what the record shows and what you conclude from it.',
  },
  'framework.reason-missing': { fr: 'Une correction demande un motif.', en: 'A correction needs a reason.' },
  'framework.reason-missing.remedy': {
    fr: 'Écrivez pourquoi le texte est corrigé.',
    en: 'Write why the text is corrected.',
  },
  'framework.nothing-understood': {
    fr: 'Rien n’a été compris de ce document.',
    en: 'Nothing was understood of this document.',
  },
  'framework.nothing-understood.remedy': {
    fr: 'Corrigez le document aux lignes nommées, puis importez-le de nouveau.',
    en: 'Correct the document at the named lines, then import it again.',
  },
  'framework.correction-not-found': {
    fr: 'Cette correction n’existe pas, ou a déjà été retirée.',
    en: 'This correction does not exist, or was already withdrawn.',
  },
  'framework.correction-not-found.remedy': {
    fr: 'Repartez de la liste des corrections.',
    en: 'Start again from the list of corrections.',
  },
  'framework.correction-needed-by-later': {
    fr: 'Une correction plus récente repose sur celle-ci.',
    en: 'A later correction rests on this one.',
  },
  'framework.correction-needed-by-later.remedy': {
    fr: 'Retirez d’abord la plus récente.',
    en: 'Withdraw the later one first.',
  },
  'framework.correction-stale': {
    fr: 'Le texte a changé depuis que vous l’avez lu.',
    en: 'The text has changed since you read it.',
  },
  'framework.correction-stale.remedy': {
    fr: 'Relisez-le, puis corrigez de nouveau.',
    en: 'Read it again, then correct it once more.',
  },
  'framework.correction-unknown-item': {
    fr: 'Cet élément n’est pas dans le référentiel.',
    en: 'This item is not in the framework.',
  },
  'framework.correction-unknown-item.remedy': {
    fr: 'Repartez de la page du brouillon.',
    en: 'Start again from the draft’s page.',
  },
  'framework.correction-ambiguous': {
    fr: 'Plusieurs éléments portent ce code.',
    en: 'Several items bear this code.',
  },
  'framework.correction-ambiguous.remedy': {
    fr: 'Corrigez le document lui-même.',
    en: 'Correct the document itself.',
  },
  'framework.correction-without-reason': {
    fr: 'Une correction demande un motif.',
    en: 'A correction needs a reason.',
  },
  'framework.correction-without-reason.remedy': {
    fr: 'Écrivez pourquoi le texte est corrigé.',
    en: 'Write why the text is corrected.',
  },
  'framework.correction-field': {
    fr: 'Ce champ ne se corrige pas ici.',
    en: 'This field cannot be corrected here.',
  },
  'framework.correction-field.remedy': {
    fr: 'Corrigez le texte de l’élément.',
    en: 'Correct the item’s text.',
  },
  'framework.label-missing': { fr: 'Une version demande un nom.', en: 'A version needs a name.' },
  'framework.label-missing.remedy': {
    fr: 'Donnez-lui un nom, par exemple 2026.1.',
    en: 'Give it a name, for example 2026.1.',
  },
  'framework.label-taken': {
    fr: 'Une autre version porte déjà ce nom.',
    en: 'Another version already has this name.',
  },
  'framework.label-taken.remedy': { fr: 'Choisissez un autre nom.', en: 'Choose another name.' },
  'framework.not-publishable': {
    fr: 'Le référentiel ne se publie pas tant qu’il reste des erreurs.',
    en: 'The framework cannot be published while errors remain.',
  },
  'framework.not-publishable.remedy': {
    fr: 'Corrigez les erreurs listées, ou le document.',
    en: 'Correct the listed errors, or the document.',
  },
  'framework.draft-not-found': { fr: 'Ce brouillon n’existe pas.', en: 'This draft does not exist.' },
  'framework.draft-not-found.remedy': { fr: 'Repartez de la liste.', en: 'Start again from the list.' },
  'framework.version-not-found': {
    fr: 'Cette version du référentiel n’existe pas.',
    en: 'This version of the framework does not exist.',
  },
  'framework.version-not-found.remedy': {
    fr: 'Repartez de la liste des versions.',
    en: 'Start again from the list of versions.',
  },
  'framework.document-not-found': {
    fr: 'Le document d’origine de cette version n’est pas conservé ici.',
    en: 'The original document of this version is not kept here.',
  },
  'framework.document-not-found.remedy': {
    fr: 'Téléchargez la version en CASE 1.1 : elle porte le même contenu.',
    en: 'Download the version as CASE 1.1: it carries the same content.',
  },
  'framework.text-missing': { fr: 'Le texte corrigé est vide.', en: 'The corrected text is empty.' },
  'framework.text-missing.remedy': {
    fr: 'Écrivez le texte que l’item doit porter, ou annulez la correction.',
    en: 'Write the text that the item must bear, or cancel the correction.',
  },
  'framework.file-missing': { fr: 'Aucun fichier n’a été reçu.', en: 'No file was received.' },
  'framework.file-missing.remedy': {
    fr: 'Choisissez le document sur votre ordinateur, puis importez-le.',
    en: 'Choose the document on your computer, then import it.',
  },
  'framework.upload-too-large': {
    fr: 'Le fichier dépasse la limite de {limit} Mo ; il n’a pas été reçu.',
    en: 'The file is above the limit of {limit} MB; it was not received.',
  },
  'framework.upload-too-large.remedy': {
    fr: 'Retirez les images du document, ou enregistrez-le en texte.',
    en: 'Remove the images from the document, or save it as text.',
  },
  'framework.unknown-item': {
    fr: 'Cet élément n’est pas dans la comparaison.',
    en: 'This item is not in the comparison.',
  },
  'framework.unknown-item.remedy': {
    fr: 'Repartez de la comparaison.',
    en: 'Start again from the comparison.',
  },
  'match.piece-unreadable': {
    fr: 'Une liste du dossier ({file}) ne se lit pas.',
    en: 'A list of the hand-in ({file}) cannot be read.',
  },
  'match.piece-unreadable.remedy': {
    fr: 'Ouvrez la pièce depuis le bureau : la raison y est dite.',
    en: 'Open the piece from the desk: the reason is given there.',
  },
  'people.not-found': { fr: 'Cette personne n’existe pas.', en: 'This person does not exist.' },
  'people.not-found.remedy': { fr: 'Repartez de la liste.', en: 'Start again from the list.' },
  'people.cannot-erase-self': {
    fr: 'Vous ne pouvez pas effacer votre propre compte.',
    en: 'You cannot erase your own account.',
  },
  'people.cannot-erase-self.remedy': { fr: 'Demandez à une autre responsable.', en: 'Ask another officer.' },
  'store.no-job-queue': {
    fr: 'Ce programme ne tient pas la file des travaux.',
    en: 'This program does not hold the job queue.',
  },
  'store.no-job-queue.remedy': {
    fr: 'Demandez la mesure depuis le serveur.',
    en: 'Ask for the measure from the server.',
  },
} as const;
