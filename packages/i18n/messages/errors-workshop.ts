/** Sentences and remedies for the error codes of projects, documents and runs. */
export const workshopErrorMessages = {
  'project.not-found': { fr: 'Ce projet n’existe pas.', en: 'This project does not exist.' },
  'project.not-found.remedy': {
    fr: 'Repartez de la liste de vos projets.',
    en: 'Start again from the list of your projects.',
  },
  'project.bad-title': {
    fr: 'Le titre est vide ou dépasse {max} caractères.',
    en: 'The title is empty or longer than {max} characters.',
  },
  'project.bad-title.remedy': { fr: 'Donnez un titre court.', en: 'Give a short title.' },
  'project.member-not-found': {
    fr: 'Aucune personne candidate ne se connecte avec cette adresse.',
    en: 'No candidate signs in with this address.',
  },
  'project.member-not-found.remedy': {
    fr: 'Vérifiez l’adresse avec la personne : c’est celle qu’elle tape pour se connecter.',
    en: 'Check the address with the person: it is the one they type to sign in.',
  },
  'project.last-member': {
    fr: 'Vous êtes la dernière personne de ce projet.',
    en: 'You are the last person of this project.',
  },
  'project.last-member.remedy': {
    fr: 'Ajoutez quelqu’un avant de partir : un projet ne reste pas sans personne.',
    en: 'Add somebody before you leave: a project does not stay without anybody.',
  },
  'project.no-case': {
    fr: 'La situation {situation} n’a pas de cas : il n’y a pas de données à prendre.',
    en: 'Situation {situation} has no case: there is no data to take.',
  },
  'project.no-case.remedy': {
    fr: 'Déposez vos propres fichiers dans le projet.',
    en: 'Bring your own files into the project.',
  },
  'project.file-not-found': {
    fr: 'Ce fichier n’est pas, ou n’est plus, dans le projet.',
    en: 'This file is not, or no longer, in the project.',
  },
  'project.file-not-found.remedy': {
    fr: 'Repartez de la liste des fichiers du projet.',
    en: 'Start again from the project’s list of files.',
  },
  'document.not-found': { fr: 'Ce document n’existe pas.', en: 'This document does not exist.' },
  'document.not-found.remedy': { fr: 'Repartez du projet.', en: 'Start again from the project.' },
  'document.no-such-revision': {
    fr: 'Ce document n’a pas de révision {number}.',
    en: 'This document has no revision {number}.',
  },
  'document.no-such-revision.remedy': {
    fr: 'Choisissez une révision dans l’historique.',
    en: 'Choose a revision in the history.',
  },
  'document.archived': {
    fr: 'Ce document est rangé : il se lit, il ne se modifie plus.',
    en: 'This document is put away: it can be read, not changed.',
  },
  'document.archived.remedy': {
    fr: 'Ressortez-le depuis le projet pour continuer à y écrire.',
    en: 'Bring it back from the project to go on writing in it.',
  },
  'document.too-many-edits': {
    fr: 'Cet envoi contient plus de {max} modifications.',
    en: 'This sending holds more than {max} changes.',
  },
  'document.too-many-edits.remedy': {
    fr: 'Envoyez-les en plusieurs fois ; rien n’est perdu sur votre appareil.',
    en: 'Send them in several times; nothing is lost on your device.',
  },
  'workshop.bad-edit': {
    fr: 'La modification vise une place qui n’existe pas dans ce document ({path}).',
    en: 'The change aims at a place that does not exist in this document ({path}).',
  },
  'workshop.bad-edit.remedy': {
    fr: 'Rechargez la page : votre texte est gardé sur cet appareil.',
    en: 'Reload the page: your text is kept on this device.',
  },
  'workshop.bad-content': {
    fr: 'La valeur en {place} n’est pas de la forme attendue ({rule}).',
    en: 'The value at {place} is not of the expected form ({rule}).',
  },
  'workshop.bad-content.remedy': {
    fr: 'Corrigez cette valeur ; le reste du document est gardé.',
    en: 'Correct this value; the rest of the document is kept.',
  },
  'workshop.repeated-id': {
    fr: 'Deux éléments portent le même identifiant « {id} » ({place}).',
    en: 'Two items have the same identifier “{id}” ({place}).',
  },
  'workshop.repeated-id.remedy': {
    fr: 'Donnez un autre identifiant à l’un des deux.',
    en: 'Give another identifier to one of them.',
  },
  'workshop.too-large': {
    fr: 'Le document dépasse {maxBytes} octets.',
    en: 'The document is larger than {maxBytes} bytes.',
  },
  'workshop.too-large.remedy': {
    fr: 'Mettez les grandes tables dans des fichiers du projet et citez-les ici.',
    en: 'Put large tables in files of the project and cite them here.',
  },
  'workshop.unknown-kind': {
    fr: 'Le type de document « {kind} » n’existe pas.',
    en: 'The document type “{kind}” does not exist.',
  },
  'workshop.unknown-kind.remedy': {
    fr: 'Choisissez un type dans la liste du projet.',
    en: 'Choose a type in the project’s list.',
  },
  'workshop.unknown-version': {
    fr: 'Ce document « {kind} » est écrit dans la version {version} de son format, que ce logiciel ne connaît pas.',
    en: 'This “{kind}” document is written in version {version} of its format, which this software does not know.',
  },
  'workshop.unknown-version.remedy': {
    fr: 'Mettez le logiciel à jour, puis rouvrez-le.',
    en: 'Update the software, then open it again.',
  },
  'runs.unknown-kind': {
    fr: 'Le calcul « {kind} » n’existe pas.',
    en: 'The computation “{kind}” does not exist.',
  },
  'runs.unknown-kind.remedy': {
    fr: 'Lancez-le depuis l’outil qui le propose.',
    en: 'Start it from the tool that offers it.',
  },
  'runs.bad-parameters': {
    fr: 'Le paramètre {place} du calcul ne convient pas ({rule}).',
    en: 'Parameter {place} of the computation does not suit ({rule}).',
  },
  'runs.bad-parameters.remedy': {
    fr: 'Corrigez ce réglage et relancez.',
    en: 'Correct this setting and start again.',
  },
  'runs.bad-inputs': {
    fr: 'Le calcul demande {wanted} fichier(s) et en reçoit {given}.',
    en: 'The computation asks for {wanted} file(s) and is given {given}.',
  },
  'runs.bad-inputs.remedy': {
    fr: 'Choisissez les fichiers du projet sur lesquels calculer.',
    en: 'Choose the files of the project to compute on.',
  },
  'runs.foreign-input': {
    fr: 'Un fichier demandé n’est pas dans ce projet.',
    en: 'A file asked for is not in this project.',
  },
  'runs.foreign-input.remedy': {
    fr: 'Déposez-le d’abord dans le projet.',
    en: 'Bring it into the project first.',
  },
  'runs.too-many': {
    fr: '{max} calculs attendent déjà dans ce projet.',
    en: '{max} computations already wait in this project.',
  },
  'runs.too-many.remedy': {
    fr: 'Attendez leur fin, ou annulez-en.',
    en: 'Wait for them to end, or cancel some.',
  },
  'runs.not-found': { fr: 'Ce calcul n’existe pas.', en: 'This computation does not exist.' },
  'runs.not-found.remedy': { fr: 'Repartez du projet.', en: 'Start again from the project.' },
  'runs.already-ended': {
    fr: 'Ce calcul est déjà terminé.',
    en: 'This computation has already ended.',
  },
  'runs.already-ended.remedy': { fr: 'Il n’y a rien à annuler.', en: 'There is nothing to cancel.' },
  'runs.nothing-kept': {
    fr: 'Ce calcul n’a gardé aucun point d’où repartir.',
    en: 'This computation kept no point to go on from.',
  },
  'runs.nothing-kept.remedy': {
    fr: 'Relancez-le depuis l’outil : il part du début.',
    en: 'Start it again from the tool: it begins at the beginning.',
  },
  'runs.other-state': {
    fr: 'Le point gardé appartient à un autre calcul : les données ou les réglages ont changé.',
    en: 'The point that was kept belongs to another computation: the data or the settings have changed.',
  },
  'runs.other-state.remedy': {
    fr: 'Remettez les réglages d’alors, ou relancez le calcul depuis le début.',
    en: 'Bring back the settings of then, or start the computation again from the beginning.',
  },
  'runs.not-replayable': {
    fr: 'Seul un calcul mené à son terme peut être refait.',
    en: 'Only a computation that ended well can be made again.',
  },
  'runs.not-replayable.remedy': {
    fr: 'Relancez-le depuis l’outil.',
    en: 'Start it again from the tool.',
  },
  'runs.no-such-output': {
    fr: 'Ce calcul n’a pas de fichier « {name} ».',
    en: 'This computation has no file “{name}”.',
  },
  'runs.no-such-output.remedy': {
    fr: 'Choisissez l’un de ceux qui sont listés.',
    en: 'Choose one of those listed.',
  },
  'runs.other-version': {
    fr: 'Ce calcul a été demandé dans la version {wanted} ; le logiciel en est à la version {present}.',
    en: 'This computation was asked for in version {wanted}; the software is at version {present}.',
  },
  'runs.other-version.remedy': {
    fr: 'Relancez-le : le résultat portera la version présente.',
    en: 'Start it again: the result will carry the present version.',
  },
  'runs.out-of-time': {
    fr: 'Le calcul a dépassé {seconds} secondes et a été arrêté.',
    en: 'The computation went past {seconds} seconds and was stopped.',
  },
  'runs.out-of-time.remedy': {
    fr: 'Réduisez les lignes ou les colonnes, ou découpez le calcul en étapes.',
    en: 'Take fewer rows or columns, or cut the computation into steps.',
  },
  'runs.out-of-memory': {
    fr: 'Le calcul a dépassé {mebibytes} Mio de mémoire et a été arrêté.',
    en: 'The computation went past {mebibytes} MiB of memory and was stopped.',
  },
  'runs.out-of-memory.remedy': {
    fr: 'Réduisez les lignes ou les colonnes, ou découpez le calcul en étapes.',
    en: 'Take fewer rows or columns, or cut the computation into steps.',
  },
  'runs.process-ended': {
    fr: 'Le processus du calcul s’est arrêté de lui-même.',
    en: 'The process of the computation ended by itself.',
  },
  'runs.process-ended.remedy': {
    fr: 'Relancez ; si cela se répète, le fichier lu est peut-être en cause.',
    en: 'Start again; if it happens again, the file read may be at fault.',
  },
  'runs.worker-lost': {
    fr: 'La machine qui calculait s’est arrêtée deux fois.',
    en: 'The machine that was computing stopped twice.',
  },
  'runs.worker-lost.remedy': {
    fr: 'Relancez le calcul ; si cela se répète, prévenez la personne qui administre le site.',
    en: 'Start the computation again; if it happens again, tell the person who runs this site.',
  },
  'runs.failed': {
    fr: 'Le calcul n’a pas abouti.',
    en: 'The computation did not complete.',
  },
  'runs.failed.remedy': {
    fr: 'Relancez ; rien du projet n’est perdu.',
    en: 'Start again; nothing of the project is lost.',
  },
  'runs.cancelled': { fr: 'Le calcul a été annulé.', en: 'The computation was cancelled.' },
  'runs.cancelled.remedy': { fr: 'Relancez-le quand vous voulez.', en: 'Start it again when you like.' },
  'seal.unsuitable-slot': {
    fr: 'L’emplacement « {slot} » ne prend pas le fichier {file}.',
    en: 'Slot “{slot}” does not take file {file}.',
  },
  'seal.unsuitable-slot.remedy': {
    fr: 'Choisissez un des emplacements proposés pour ce fichier.',
    en: 'Choose one of the slots offered for this file.',
  },
  'cases.draft-incomplete': {
    fr: 'Le cas n’est pas prêt : {place} est vide ou impossible.',
    en: 'The case is not ready: {place} is empty or impossible.',
  },
  'cases.draft-incomplete.remedy': {
    fr: 'Remplissez cette place, puis construisez de nouveau.',
    en: 'Fill this place, then build again.',
  },
  'cases.source-path': {
    fr: 'La source « {path} » n’a pas un chemin possible.',
    en: 'Source “{path}” does not have a possible path.',
  },
  'cases.source-path.remedy': {
    fr: 'Écrivez donnees/ puis un nom sans espace, avec l’extension de son format, différent des autres.',
    en: 'Write donnees/ then a name without spaces, with the ending of its format, different from the others.',
  },
  'cases.sources-without-share': {
    fr: 'Aucune source ne porte de part des données.',
    en: 'No source carries a share of the data.',
  },
  'cases.sources-without-share.remedy': {
    fr: 'Ajoutez au moins une source avec une part supérieure à zéro.',
    en: 'Add at least one source with a share above zero.',
  },
  'cases.defect-impossible': {
    fr: 'Le défaut {plan} ({operator}) ne peut pas être planté ainsi : {reason}.',
    en: 'Defect {plan} ({operator}) cannot be planted this way: {reason}.',
  },
  'cases.defect-impossible.remedy': {
    fr: 'Choisissez une colonne du type demandé, une source, une part entre 0 et 1 et les réglages de cet opérateur.',
    en: 'Choose a column of the type asked for, a source, a share between 0 and 1 and the settings of this operator.',
  },
  'cases.clean-unreadable': {
    fr: 'La table propre ne se lit ni en Parquet ni en CSV.',
    en: 'The clean table can be read neither as Parquet nor as CSV.',
  },
  'cases.clean-unreadable.remedy': {
    fr: 'Déposez un Parquet, ou un CSV en UTF-8 avec une ligne de titres.',
    en: 'Bring a Parquet file, or a CSV in UTF-8 with a header line.',
  },
  'cases.clean-column-missing': {
    fr: 'La table propre n’a pas la colonne « {column} ».',
    en: 'The clean table has no column “{column}”.',
  },
  'cases.clean-column-missing.remedy': {
    fr: 'Corrigez le nom dans la table cible, ou déposez une autre table.',
    en: 'Correct the name in the target table, or bring another table.',
  },
  'cases.clean-cell-invalid': {
    fr: 'Ligne {row}, colonne « {column} » : la cellule n’est pas du type {type}.',
    en: 'Row {row}, column “{column}”: the cell is not of type {type}.',
  },
  'cases.clean-cell-invalid.remedy': {
    fr: 'Corrigez cette cellule : la vérité d’un cas n’a pas de défaut.',
    en: 'Correct this cell: the truth of a case has no defect.',
  },
  'cases.clean-key-repeated': {
    fr: 'Ligne {row} : la clé « {column} » est vide ou répétée.',
    en: 'Row {row}: key “{column}” is empty or repeated.',
  },
  'cases.clean-key-repeated.remedy': {
    fr: 'Donnez à chaque ligne une clé unique.',
    en: 'Give each row a unique key.',
  },
  'case.retired': {
    fr: 'Ce cas est retiré : il ne sert plus à une nouvelle session.',
    en: 'This case is retired: it no longer serves a new session.',
  },
  'case.retired.remedy': {
    fr: 'Choisissez une autre version ou une forme parallèle.',
    en: 'Choose another version or a parallel form.',
  },
  'case.build-not-found': {
    fr: 'Cette construction de cas n’existe pas ou n’a pas abouti.',
    en: 'This build of a case does not exist or did not complete.',
  },
  'case.build-not-found.remedy': {
    fr: 'Construisez le cas, puis publiez la construction achevée.',
    en: 'Build the case, then publish the build that ended well.',
  },
  'case.archive-altered': {
    fr: 'L’archive du cas ne correspond pas à son manifeste.',
    en: 'The archive of the case does not match its manifest.',
  },
  'case.archive-altered.remedy': {
    fr: 'Construisez le cas de nouveau.',
    en: 'Build the case again.',
  },
  'case.already-retired': { fr: 'Ce cas est déjà retiré.', en: 'This case is already retired.' },
  'case.already-retired.remedy': { fr: 'Il n’y a rien à faire.', en: 'There is nothing to do.' },
  'store.conflict': {
    fr: 'Quelqu’un a écrit au même moment.',
    en: 'Somebody wrote at the same moment.',
  },
  'store.conflict.remedy': {
    fr: 'Réessayez : les deux écritures seront gardées.',
    en: 'Try again: both writings will be kept.',
  },
  'document.no-typesetter': {
    fr: 'Cette machine ne sait pas composer de PDF.',
    en: 'This machine cannot typeset a PDF.',
  },
  'document.no-typesetter.remedy': {
    fr: 'Exportez en DOCX, ou imprimez la révision depuis le navigateur.',
    en: 'Export as DOCX, or print the revision from the browser.',
  },
  'document.not-typeset': {
    fr: 'Le PDF de ce document n’a pas pu être composé.',
    en: 'The PDF of this document could not be typeset.',
  },
  'document.not-typeset.remedy': {
    fr: 'Exportez en DOCX, ou imprimez la révision depuis le navigateur, et signalez-le à la personne qui administre le site.',
    en: 'Export as DOCX, or print the revision from the browser, and tell the person who runs this site.',
  },
  'import.nothing': {
    fr: 'Aucune ligne de ce fichier ne peut être ajoutée.',
    en: 'No row of this file can be added.',
  },
  'import.nothing.remedy': {
    fr: 'Choisissez les colonnes, lisez les raisons des refus, corrigez le fichier et recommencez.',
    en: 'Choose the columns, read the reasons, correct the file and start again.',
  },
} as const;
