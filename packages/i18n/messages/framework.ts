/** One sentence per diagnostic code and, under `.remedy`, what to do; then the words of the framework commands. */
export const frameworkMessages = {
  'framework.empty-file': { fr: 'Le fichier est vide.', en: 'The file is empty.' },
  'framework.empty-file.remedy': {
    fr: 'Choisissez le fichier du référentiel officiel.',
    en: 'Choose the file of the official framework.',
  },
  'framework.too-large': {
    fr: 'Le fichier pèse {bytes} octets, plus que la limite de {limit}.',
    en: 'The file weighs {bytes} bytes, more than the limit of {limit}.',
  },
  'framework.too-large.remedy': {
    fr: 'Retirez les images du document, ou enregistrez-le en texte.',
    en: 'Remove the images from the document, or save it as text.',
  },
  'framework.unknown-format': {
    fr: 'Ce fichier ({format}) n’est pas un format de référentiel reconnu.',
    en: 'This file ({format}) is not a known framework format.',
  },
  'framework.unknown-format.remedy': {
    fr: 'Donnez le référentiel en DOCX, en HTML, en Markdown, en texte tabulé ou en paquet CASE.',
    en: 'Give the framework as DOCX, HTML, Markdown, tab-separated text or a CASE package.',
  },
  'framework.unreadable-encoding': {
    fr: 'Des octets de cette ligne ne sont pas du texte UTF-8.',
    en: 'Bytes of this line are not UTF-8 text.',
  },
  'framework.unreadable-encoding.remedy': {
    fr: 'Réenregistrez le fichier avec l’encodage UTF-8.',
    en: 'Save the file again with the UTF-8 encoding.',
  },
  'framework.lost-characters': {
    fr: 'Cette ligne contient un caractère de remplacement : une lettre a été perdue avant l’import.',
    en: 'This line holds a replacement character: a letter was lost before the import.',
  },
  'framework.lost-characters.remedy': {
    fr: 'Repartez du document d’origine, ou retapez la lettre perdue.',
    en: 'Start again from the original document, or type the lost letter.',
  },
  'framework.mojibake': {
    fr: 'Les accents de cette ligne ont été décodés deux fois (« Ã© » pour « é »).',
    en: 'The accents of this line were decoded twice (“Ã©” for “é”).',
  },
  'framework.mojibake.remedy': {
    fr: 'Ouvrez le document d’origine et enregistrez-le une seule fois en UTF-8.',
    en: 'Open the original document and save it once as UTF-8.',
  },
  'framework.docx-broken': {
    fr: 'Le fichier Word ne peut pas être ouvert.',
    en: 'The Word file cannot be opened.',
  },
  'framework.docx-broken.remedy': {
    fr: 'Le fichier est sans doute tronqué : téléchargez-le de nouveau, ou réenregistrez-le depuis Word.',
    en: 'The file is probably cut short: download it again, or save it again from Word.',
  },
  'framework.docx-bomb': {
    fr: 'Le fichier Word annonce un contenu démesuré ({part}, limite {limit}) ; il n’a pas été décompressé.',
    en: 'The Word file announces an oversized content ({part}, limit {limit}); it was not inflated.',
  },
  'framework.docx-bomb.remedy': {
    fr: 'Copiez les tableaux dans un nouveau document Word et importez celui-ci.',
    en: 'Copy the tables into a new Word document and import that one.',
  },
  'framework.docx-entities': {
    fr: 'Le fichier Word contient une déclaration interdite dans {part} ; il n’a pas été lu.',
    en: 'The Word file holds a forbidden declaration in {part}; it was not read.',
  },
  'framework.docx-entities.remedy': {
    fr: 'Réenregistrez le document depuis Word ou LibreOffice.',
    en: 'Save the document again from Word or LibreOffice.',
  },
  'framework.case-unreadable': {
    fr: 'Le paquet CASE ne peut pas être lu à {place} : « {expected} » est attendu.',
    en: 'The CASE package cannot be read at {place}: “{expected}” is expected.',
  },
  'framework.case-unreadable.remedy': {
    fr: 'Exportez de nouveau le référentiel en CASE 1.1 ou 1.0 depuis l’outil qui l’a produit.',
    en: 'Export the framework as CASE 1.1 or 1.0 again from the tool that made it.',
  },
  'framework.no-table': {
    fr: 'Aucun tableau n’a été trouvé dans le document.',
    en: 'No table was found in the document.',
  },
  'framework.no-table.remedy': {
    fr: 'Les quatre colonnes doivent être séparées par des tabulations, ou être un vrai tableau Word, HTML ou Markdown.',
    en: 'The four columns must be separated by tabs, or be a real Word, HTML or Markdown table.',
  },
  'framework.too-many-rows': {
    fr: 'Le document dépasse {limit} lignes utiles.',
    en: 'The document has more than {limit} useful lines.',
  },
  'framework.too-many-rows.remedy': {
    fr: 'Importez le référentiel seul, sans ses annexes.',
    en: 'Import the framework alone, without its appendices.',
  },
  'framework.header-columns': {
    fr: 'La colonne s’intitule « {found} » là où « {expected} » est attendu.',
    en: 'The column is called “{found}” where “{expected}” is expected.',
  },
  'framework.header-columns.remedy': {
    fr: 'Remettez les colonnes dans l’ordre : activités, compétences, modalités d’évaluation, critères.',
    en: 'Put the columns in order: activities, competences, assessment, criteria.',
  },
  'framework.truncated-table': {
    fr: 'La ligne s’arrête après {cells} cellule(s) sur {expected} : le tableau est tronqué.',
    en: 'The row stops after {cells} cell(s) of {expected}: the table is cut short.',
  },
  'framework.truncated-table.remedy': {
    fr: 'Complétez la ligne, ou supprimez le retour à la ligne qui la coupe entre deux cellules.',
    en: 'Complete the row, or remove the line break that cuts it between two cells.',
  },
  'framework.too-many-cells': {
    fr: 'La ligne a {cells} cellules remplies au lieu de {expected}.',
    en: 'The row has {cells} filled cells instead of {expected}.',
  },
  'framework.too-many-cells.remedy': {
    fr: 'Supprimez la cellule en trop, ou la tabulation qui coupe un texte.',
    en: 'Remove the extra cell, or the tab that cuts a text.',
  },
  'framework.activity-without-block': {
    fr: 'L’activité {activity} vient avant toute ligne « BLOC ».',
    en: 'Activity {activity} comes before any “BLOC” row.',
  },
  'framework.activity-without-block.remedy': {
    fr: 'Ajoutez la ligne « BLOC N° … » et son titre au-dessus de cette activité.',
    en: 'Add the “BLOC N° …” row and its title above this activity.',
  },
  'framework.row-without-activity': {
    fr: 'La ligne « {text} » ne suit aucune activité et ne porte pas de code.',
    en: 'The row “{text}” follows no activity and bears no code.',
  },
  'framework.row-without-activity.remedy': {
    fr: 'Écrivez le code de l’activité (A<rang>.<bloc>) au début de la première cellule.',
    en: 'Write the code of the activity (A<rank>.<block>) at the start of the first cell.',
  },
  'framework.code-missing': {
    fr: 'La ligne « {text} » ne porte pas de code et aucune coupure de page ne la précède : elle ne peut pas être la suite de {activity}.',
    en: 'The row “{text}” bears no code and no page break precedes it: it cannot continue {activity}.',
  },
  'framework.code-missing.remedy': {
    fr: 'Écrivez le code de l’activité, ou, si c’est la suite de {activity}, laissez une ligne vide au-dessus.',
    en: 'Write the code of the activity or, if it continues {activity}, leave a blank line above.',
  },
  'framework.block-without-number': {
    fr: 'La ligne « BLOC » ne porte pas de numéro lisible.',
    en: 'The “BLOC” row bears no readable number.',
  },
  'framework.block-without-number.remedy': {
    fr: 'Écrivez son numéro en chiffres : « BLOC N° {expected} » si c’est bien le bloc {expected}.',
    en: 'Write its number in digits: “BLOC N° {expected}” if it is indeed block {expected}.',
  },
  'framework.competence-without-code': {
    fr: 'La compétence « {text} » de {activity} ne porte pas de code.',
    en: 'The competence “{text}” of {activity} bears no code.',
  },
  'framework.competence-without-code.remedy': {
    fr: 'Écrivez son code (C<rang>.<bloc>) devant elle.',
    en: 'Write its code (C<rank>.<block>) before it.',
  },
  'framework.no-block': {
    fr: 'Aucune ligne « BLOC N° … » n’a été trouvée.',
    en: 'No “BLOC N° …” row was found.',
  },
  'framework.no-block.remedy': {
    fr: 'Chaque bloc doit être annoncé par une ligne « BLOC N° » suivie de son numéro et de son titre.',
    en: 'Each block must be announced by a “BLOC N°” row with its number and title.',
  },
  'framework.duplicate-code': {
    fr: 'Le code {id} est déjà porté par la ligne {firstLine}.',
    en: 'Code {id} is already used on line {firstLine}.',
  },
  'framework.duplicate-code.remedy': {
    fr: 'Donnez à l’un des deux le code qui lui revient.',
    en: 'Give one of the two the code it should have.',
  },
  'framework.missing-rank': {
    fr: '{expected} manque : on passe à {found}.',
    en: '{expected} is missing: the next one is {found}.',
  },
  'framework.missing-rank.remedy': {
    fr: 'Rétablissez {expected} au-dessus de cette ligne, ou corrigez la numérotation.',
    en: 'Restore {expected} above this line, or correct the numbering.',
  },
  'framework.malformed-code': {
    fr: 'Le code « {found} » est mal formé.',
    en: 'Code “{found}” is malformed.',
  },
  'framework.malformed-code.remedy': {
    fr: 'Écrivez-le avec un point et des chiffres : {expected} si c’est bien le suivant.',
    en: 'Write it with a dot and digits: {expected} if it is indeed the next one.',
  },
  'framework.block-without-title': {
    fr: 'Le bloc {block} n’a pas de titre.',
    en: 'Block {block} has no title.',
  },
  'framework.block-without-title.remedy': {
    fr: 'Écrivez le titre après le numéro, ou seul dans la première cellule de la ligne suivante.',
    en: 'Write the title after the number, or alone in the first cell of the next row.',
  },
  'framework.block-without-activity': {
    fr: 'Le bloc {block} ne contient aucune activité.',
    en: 'Block {block} holds no activity.',
  },
  'framework.block-without-activity.remedy': {
    fr: 'Rétablissez ses lignes d’activité, ou supprimez le bloc.',
    en: 'Restore its activity rows, or remove the block.',
  },
  'framework.activity-wrong-block': {
    fr: 'L’activité {id} est écrite dans le bloc {block}.',
    en: 'Activity {id} is written in block {block}.',
  },
  'framework.activity-wrong-block.remedy': {
    fr: 'Déplacez-la, corrigez son code ({expected} ?), ou rétablissez la ligne « BLOC » qui devrait la précéder.',
    en: 'Move it, correct its code ({expected}?), or restore the “BLOC” row that should precede it.',
  },
  'framework.activity-without-title': {
    fr: 'L’activité {activity} n’a pas d’intitulé.',
    en: 'Activity {activity} has no title.',
  },
  'framework.activity-without-title.remedy': {
    fr: 'Écrivez son intitulé après son code.',
    en: 'Write its title after its code.',
  },
  'framework.activity-without-competence': {
    fr: 'L’activité {activity} n’a aucune compétence.',
    en: 'Activity {activity} has no competence.',
  },
  'framework.activity-without-competence.remedy': {
    fr: 'Remplissez la deuxième cellule de la ligne avec au moins une compétence codée.',
    en: 'Fill the second cell of the row with at least one coded competence.',
  },
  'framework.activity-without-situation': {
    fr: 'L’activité {activity} n’a pas de modalité d’évaluation.',
    en: 'Activity {activity} has no assessment situation.',
  },
  'framework.activity-without-situation.remedy': {
    fr: 'Remplissez la troisième cellule de la ligne.',
    en: 'Fill the third cell of the row.',
  },
  'framework.activity-without-criterion': {
    fr: 'L’activité {activity} n’a aucun critère.',
    en: 'Activity {activity} has no criterion.',
  },
  'framework.activity-without-criterion.remedy': {
    fr: 'Remplissez la quatrième cellule de la ligne, un tiret devant chaque critère.',
    en: 'Fill the fourth cell of the row, a dash before each criterion.',
  },
  'framework.competence-wrong-block': {
    fr: 'La compétence {id} est écrite dans le bloc {block}.',
    en: 'Competence {id} is written in block {block}.',
  },
  'framework.competence-wrong-block.remedy': {
    fr: 'Déplacez-la, ou corrigez son code ({expected} ?).',
    en: 'Move it, or correct its code ({expected}?).',
  },
  'framework.empty-competence': {
    fr: 'La compétence {id} n’a pas de texte.',
    en: 'Competence {id} has no text.',
  },
  'framework.empty-competence.remedy': {
    fr: 'Écrivez son texte après son code.',
    en: 'Write its text after its code.',
  },
  'framework.empty-criterion': { fr: 'Le critère {id} n’a pas de texte.', en: 'Criterion {id} has no text.' },
  'framework.empty-criterion.remedy': {
    fr: 'Écrivez son texte, ou supprimez son tiret.',
    en: 'Write its text, or remove its dash.',
  },
  'framework.criterion-id': {
    fr: 'Le critère {id} devrait s’appeler {expected}.',
    en: 'Criterion {id} should be called {expected}.',
  },
  'framework.criterion-id.remedy': {
    fr: 'Les critères d’une activité se numérotent dans l’ordre, à partir de 1.',
    en: 'The criteria of an activity are numbered in order, from 1.',
  },
  'framework.chain-broken': {
    fr: '{id} se dit la suite de {continues}, qui n’existe pas.',
    en: '{id} claims to continue {continues}, which does not exist.',
  },
  'framework.chain-broken.remedy': {
    fr: 'Reliez-la à une situation du même bloc.',
    en: 'Link it to a situation of the same block.',
  },
  'framework.line-ignored': {
    fr: 'La ligne « {text} » n’appartient à aucun tableau ; elle n’a pas été reprise.',
    en: 'The line “{text}” belongs to no table; it was not taken.',
  },
  'framework.line-ignored.remedy': {
    fr: 'Rien à faire si elle ne fait pas partie du référentiel.',
    en: 'Nothing to do if it is not part of the framework.',
  },
  'framework.no-header': {
    fr: 'Le tableau n’a pas d’en-tête : l’ordre habituel des colonnes a été supposé.',
    en: 'The table has no header: the usual order of columns was assumed.',
  },
  'framework.no-header.remedy': {
    fr: 'Vérifiez l’ordre : activités, compétences, modalités, critères.',
    en: 'Check the order: activities, competences, assessment, criteria.',
  },
  'framework.header-spelling': {
    fr: 'L’en-tête s’écrit ici « {found} » ; plus haut, « {first} ».',
    en: 'The header is spelt “{found}” here; “{first}” above.',
  },
  'framework.header-spelling.remedy': {
    fr: 'Les deux ont été reconnus ; vérifiez que les colonnes sont bien les mêmes.',
    en: 'Both were recognised; check that the columns are the same.',
  },
  'framework.header-layout': {
    fr: 'À partir d’ici, l’en-tête et sa légende tiennent sur {rows} ligne(s), autrement que plus haut.',
    en: 'From here on, the header and its legend take {rows} row(s), unlike above.',
  },
  'framework.header-layout.remedy': {
    fr: 'Rien à faire si les colonnes sont bien les mêmes.',
    en: 'Nothing to do if the columns are the same.',
  },
  'framework.separator-ignored': {
    fr: 'Une ligne faite seulement de tirets a été laissée de côté.',
    en: 'A row made of dashes alone was left out.',
  },
  'framework.separator-ignored.remedy': {
    fr: 'Rien à faire si ce n’est qu’un filet de mise en page.',
    en: 'Nothing to do if it is only a layout rule.',
  },
  'framework.page-break-joined': {
    fr: '{activity} est coupée par une page : « {text} » a été rattaché à la ligne {firstLine}.',
    en: '{activity} is cut by a page: “{text}” was joined to line {firstLine}.',
  },
  'framework.page-break-joined.remedy': {
    fr: 'Relisez les quatre cellules de {activity} à l’endroit de la coupure.',
    en: 'Read the four cells of {activity} again where the page breaks.',
  },
  'framework.bullet-without-space': {
    fr: 'Le tiret touche le mot : « -{text} » ; il a été lu comme une puce.',
    en: 'The dash touches the word: “-{text}”; it was read as a bullet.',
  },
  'framework.bullet-without-space.remedy': {
    fr: 'Vérifiez que c’est bien un élément de liste.',
    en: 'Check that it is indeed a list item.',
  },
  'framework.paragraph-joined': {
    fr: 'Un paragraphe sans code a été rattaché à {activity}.',
    en: 'A paragraph without code was joined to {activity}.',
  },
  'framework.paragraph-joined.remedy': {
    fr: 'Vérifiez qu’il en fait partie.',
    en: 'Check that it belongs there.',
  },
  'framework.title-colon': {
    fr: 'L’intitulé de {activity} finit par deux-points ; il a été gardé tel quel.',
    en: 'The title of {activity} ends with a colon; it was kept as it is.',
  },
  'framework.title-colon.remedy': {
    fr: 'Corrigez-le si le texte officiel ne les porte pas.',
    en: 'Correct it if the official text has none.',
  },
  'framework.title-dash': {
    fr: 'L’intitulé de {activity} contient un tiret : une liste y est peut-être restée.',
    en: 'The title of {activity} holds a dash: a list may have stayed inside.',
  },
  'framework.title-dash.remedy': {
    fr: 'Séparez les éléments de la liste dans le document.',
    en: 'Separate the list items in the document.',
  },
  'framework.criterion-without-bullet': {
    fr: 'Le critère {id} n’a pas de puce ; le paragraphe entier a été pris.',
    en: 'Criterion {id} has no bullet; the whole paragraph was taken.',
  },
  'framework.criterion-without-bullet.remedy': {
    fr: 'Vérifiez qu’il s’agit d’un seul critère.',
    en: 'Check that it is a single criterion.',
  },
  'framework.competences-split': {
    fr: '{competences} compétences de {activity} se suivent sans séparation ; elles ont été séparées à leur code.',
    en: '{competences} competences of {activity} follow each other unseparated; they were split at their codes.',
  },
  'framework.competences-split.remedy': {
    fr: 'Vérifiez qu’aucun de ces codes n’est un simple renvoi.',
    en: 'Check that none of these codes is a mere reference.',
  },
  'framework.competence-unfinished': {
    fr: 'La compétence {id} finit par « {end} » : elle est peut-être incomplète.',
    en: 'Competence {id} ends with “{end}”: it may be incomplete.',
  },
  'framework.competence-unfinished.remedy': {
    fr: 'Comparez avec le texte officiel.',
    en: 'Compare with the official text.',
  },
  'framework.situation-without-colon': {
    fr: 'Rien ne sépare la forme d’évaluation de la consigne dans {id}.',
    en: 'Nothing separates the form of assessment from the instruction in {id}.',
  },
  'framework.situation-without-colon.remedy': {
    fr: 'Vérifiez si un deux-points manque après la forme (« Etude de cas : … »).',
    en: 'Check whether a colon is missing after the form (“Etude de cas : …”).',
  },
  'framework.chain-unread': {
    fr: '{id} parle d’une « suite » qui n’a pas pu être lue.',
    en: '{id} mentions a “suite” that could not be read.',
  },
  'framework.chain-unread.remedy': {
    fr: 'Reliez-la vous-même à la situation qu’elle continue.',
    en: 'Link it yourself to the situation it continues.',
  },
  'framework.chain-without-head': {
    fr: '{id} est une « suite {label} » dont le début n’a pas été trouvé dans le bloc.',
    en: '{id} is a “suite {label}” whose beginning was not found in the block.',
  },
  'framework.chain-without-head.remedy': {
    fr: 'Vérifiez le numéro de la suite, ou reliez-la vous-même.',
    en: 'Check the number of the continuation, or link it yourself.',
  },
  'framework.chain-ambiguous': {
    fr: '{id} peut continuer {heads} situations ; la plus proche a été retenue.',
    en: '{id} may continue {heads} situations; the nearest one was taken.',
  },
  'framework.chain-ambiguous.remedy': {
    fr: 'Confirmez la situation qu’elle continue.',
    en: 'Confirm the situation it continues.',
  },
  'framework.no-title': {
    fr: 'Aucun titre ne précède le premier tableau.',
    en: 'No title precedes the first table.',
  },
  'framework.no-title.remedy': {
    fr: 'Ajoutez l’intitulé de la certification en tête du document.',
    en: 'Add the title of the certification at the head of the document.',
  },
  'framework.no-award-conditions': {
    fr: 'Le document s’achève sans conditions d’obtention : il est peut-être tronqué.',
    en: 'The document ends without conditions of award: it may be cut short.',
  },
  'framework.no-award-conditions.remedy': {
    fr: 'Vérifiez la fin du document officiel.',
    en: 'Check the end of the official document.',
  },
  'framework.award-count': {
    fr: 'Les conditions parlent de « {said} », les tableaux en comptent {counted} (en {blocks} blocs).',
    en: 'The conditions speak of “{said}”, the tables count {counted} (in {blocks} blocks).',
  },
  'framework.award-count.remedy': {
    fr: 'Demandez au certificateur ce qu’il a voulu écrire ; le texte reste tel quel.',
    en: 'Ask the certifier what was meant; the text stays as it is.',
  },
  'framework.unknown-item': {
    fr: '{item} n’est pas un élément de ce référentiel.',
    en: '{item} is not an item of this framework.',
  },
  'framework.unknown-item.remedy': {
    fr: 'Relisez la comparaison : l’élément a pu changer depuis.',
    en: 'Read the comparison again: the item may have changed since.',
  },
  'framework.kind.error': { fr: 'erreur :', en: 'error:' },
  'framework.kind.warning': { fr: 'à vérifier :', en: 'to check:' },
  'framework.place': { fr: 'ligne {line}', en: 'line {line}' },
  'framework.place-cell': { fr: 'ligne {line}, cellule {cell}', en: 'line {line}, cell {cell}' },
  'framework.counts': {
    fr: '{blocks} {blocks?bloc|blocs}, {activities} {activities?activité|activités}, {competences} {competences?compétence|compétences}, {situations} {situations?situation|situations}, {criteria} {criteria?critère|critères}',
    en: '{blocks} {blocks?block|blocks}, {activities} {activities?activity|activities}, {competences} {competences?competence|competences}, {situations} {situations?situation|situations}, {criteria} {criteria?criterion|criteria}',
  },
  'framework.publishable': {
    fr: '{file} peut être publié ({warnings} {warnings?point|points} à vérifier).',
    en: '{file} may be published ({warnings} {warnings?point|points} to check).',
  },
  'framework.broken': {
    fr: '{file} ne peut pas être publié : {errors} {errors?erreur|erreurs}, {warnings} {warnings?point|points} à vérifier.',
    en: '{file} may not be published: {errors} {errors?error|errors}, {warnings} {warnings?point|points} to check.',
  },
  'framework.command': {
    fr: 'lire, vérifier, comparer et exporter un référentiel',
    en: 'read, check, compare and export a framework',
  },
  'framework.command.import': {
    fr: 'lit un référentiel et affiche ce qui a été compris',
    en: 'reads a framework and shows what was understood',
  },
  'framework.command.check': {
    fr: 'dit si un référentiel peut être publié, et sinon ce qu’il faut corriger',
    en: 'says whether a framework may be published and, if not, what to correct',
  },
  'framework.command.diff': {
    fr: 'compare deux versions élément par élément',
    en: 'compares two versions item by item',
  },
  'framework.command.export': {
    fr: 'écrit un référentiel en paquet CASE',
    en: 'writes a framework as a CASE package',
  },
  'framework.option.case': { fr: 'version de CASE : 1.1 ou 1.0', en: 'CASE version: 1.1 or 1.0' },
  'framework.option.out': {
    fr: 'fichier à écrire (défaut : sortie standard)',
    en: 'file to write (default: standard output)',
  },
  'framework.option.base-url': { fr: 'adresse publique de l’instance', en: 'public address of the instance' },
  'framework.option.creator': {
    fr: 'organisme qui a fait le référentiel',
    en: 'body that made the framework',
  },
  'framework.option.namespace': {
    fr: 'UUID dont les identifiants sont dérivés',
    en: 'UUID from which the identifiers are derived',
  },
  'framework.option.at': { fr: 'date de version (ISO 8601)', en: 'version date (ISO 8601)' },
  'framework.export-done': { fr: '{path} : {items} éléments écrits.', en: '{path}: {items} items written.' },
  'framework.export-refused': {
    fr: 'Le référentiel a des erreurs : il ne peut pas être exporté.',
    en: 'The framework has errors: it cannot be exported.',
  },
  'framework.diff-refused': {
    fr: 'La comparaison porte sur ce qui a été lu : un des documents a des erreurs.',
    en: 'The comparison covers what was read: one of the documents has errors.',
  },
  'framework.diff.unchanged': { fr: 'inchangé', en: 'unchanged' },
  'framework.diff.reworded': { fr: 'reformulé', en: 'reworded' },
  'framework.diff.moved': { fr: 'déplacé', en: 'moved' },
  'framework.diff.moved-reworded': { fr: 'déplacé et reformulé', en: 'moved and reworded' },
  'framework.diff.added': { fr: 'ajouté', en: 'added' },
  'framework.diff.removed': { fr: 'retiré', en: 'removed' },
  'framework.diff.proposal': {
    fr: 'proposition : {previous} remplacé par {next} (mots communs {similarity} %), à confirmer par une personne',
    en: 'proposal: {previous} replaced by {next} (shared words {similarity} %), to be confirmed by a person',
  },
  'framework.diff.same': { fr: 'Aucune différence.', en: 'No difference.' },
} as const;
