/**
 * Why a handed-in file is refused: `E_X` says what happened, `E_X.remedy` what to do; where is `evidence.where`.
 * `E_SCHEMA.<reason>` is more precise when the refusal's info carries a `reason`. Placeholders take `file`, `place`
 * and the refusal's info.
 */
export const evidenceMessages = {
  'evidence.where': { fr: 'Dans {file}, à : {place}.', en: 'In {file}, at: {place}.' },
  'evidence.where.file': { fr: 'Dans {file}.', en: 'In {file}.' },

  E_EMPTY: { fr: 'Le fichier ne contient rien à lire.', en: 'The file holds nothing to read.' },
  'E_EMPTY.remedy': {
    fr: 'Vérifiez l’export, ouvrez le fichier chez vous, puis déposez-le de nouveau.',
    en: 'Check the export, open the file on your side, then hand it in again.',
  },
  E_TOO_LARGE: {
    fr: 'Le fichier dépasse la taille acceptée ici ({limit}).',
    en: 'The file is larger than accepted here ({limit}).',
  },
  'E_TOO_LARGE.remedy': {
    fr: 'Retirez ce qui n’est pas demandé, ou choisissez une forme plus compacte, comme Parquet pour un tableau.',
    en: 'Leave out what is not asked for, or choose a more compact form, such as Parquet for a table.',
  },
  'E_TOO_LARGE.pages': {
    fr: 'Le document a {pages} pages ; {limit} au plus sont lues ici.',
    en: 'The document has {pages} pages; at most {limit} are read here.',
  },
  'E_TOO_LARGE.pages.remedy': {
    fr: 'Livrez la note demandée seule, sans ses annexes.',
    en: 'Hand in the note that is asked for alone, without its annexes.',
  },
  'E_TOO_LARGE.rows': {
    fr: 'Le fichier a plus de {limit} lignes dans cette forme.',
    en: 'The file has more than {limit} rows in this form.',
  },
  'E_TOO_LARGE.rows.remedy': {
    fr: 'Livrez le tableau en Parquet ou en CSV.',
    en: 'Hand the table in as Parquet or CSV.',
  },
  E_ENCODING: {
    fr: 'Le texte est écrit dans un codage qui n’est pas lu ici ({encoding}).',
    en: 'The text is written in an encoding that is not read here ({encoding}).',
  },
  'E_ENCODING.remedy': {
    fr: 'Enregistrez le fichier en UTF-8 (dans un tableur : « CSV UTF-8 »), puis déposez-le de nouveau.',
    en: 'Save the file as UTF-8 (in a spreadsheet: “CSV UTF-8”), then hand it in again.',
  },
  E_SCHEMA: {
    fr: 'Le contenu n’a pas la forme attendue.',
    en: 'The content does not have the expected form.',
  },
  'E_SCHEMA.remedy': {
    fr: 'Corrigez l’endroit indiqué d’après le modèle de l’énoncé, puis déposez le fichier de nouveau.',
    en: 'Correct the place shown after the model in the brief, then hand the file in again.',
  },
  'E_SCHEMA.syntax': {
    fr: 'Le texte JSON s’interrompt ou comporte une faute de syntaxe à la ligne {line}.',
    en: 'The JSON text stops or has a syntax fault at line {line}.',
  },
  'E_SCHEMA.syntax.remedy': {
    fr: 'Ouvrez le fichier dans un éditeur qui vérifie JSON et corrigez cette ligne.',
    en: 'Open the file in an editor that checks JSON and correct that line.',
  },
  'E_SCHEMA.depth': {
    fr: 'Le JSON emboîte plus de {limit} niveaux.',
    en: 'The JSON nests more than {limit} levels.',
  },
  'E_SCHEMA.depth.remedy': {
    fr: 'Aplatissez la structure : le modèle de l’énoncé n’a que quelques niveaux.',
    en: 'Flatten the structure: the model in the brief has only a few levels.',
  },
  'E_SCHEMA.proto': {
    fr: 'Le nom de champ « __proto__ » n’est pas accepté.',
    en: 'The field name “__proto__” is not accepted.',
  },
  'E_SCHEMA.proto.remedy': {
    fr: 'Renommez ce champ, puis déposez le fichier de nouveau.',
    en: 'Rename that field, then hand the file in again.',
  },
  'E_SCHEMA.schema': {
    fr: 'Une valeur n’est pas de la forme attendue : {expected}.',
    en: 'A value does not have the expected form: {expected}.',
  },
  'E_SCHEMA.schema.remedy': {
    fr: 'L’endroit est donné en pointeur JSON (/3/place/row : la ligne de la quatrième entrée). Corrigez-le d’après le modèle de l’énoncé.',
    en: 'The place is given as a JSON pointer (/3/place/row: the row of the fourth entry). Correct it after the model in the brief.',
  },
  'E_SCHEMA.rows': {
    fr: 'Un tableau JSON doit être une liste d’objets, un par ligne du tableau.',
    en: 'A JSON table must be a list of objects, one for each row.',
  },
  'E_SCHEMA.rows.remedy': {
    fr: 'Écrivez [ { "colonne": valeur, … }, … ], ou un objet par ligne en JSON Lines.',
    en: 'Write [ { "column": value, … }, … ], or one object a line in JSON Lines.',
  },
  'E_SCHEMA.duplicate-header': {
    fr: 'Deux colonnes portent le même nom : « {column} » (la première est la colonne {first}).',
    en: 'Two columns have the same name: “{column}” (the first one is column {first}).',
  },
  'E_SCHEMA.duplicate-header.remedy': {
    fr: 'Donnez un nom distinct à chaque colonne ; majuscules et minuscules ne suffisent pas à les distinguer.',
    en: 'Give each column its own name; upper and lower case are not enough to tell them apart.',
  },
  'E_SCHEMA.too-many-columns': {
    fr: 'Le tableau a plus de {limit} colonnes.',
    en: 'The table has more than {limit} columns.',
  },
  'E_SCHEMA.too-many-columns.remedy': {
    fr: 'Vérifiez le séparateur, ou livrez le tableau en format long.',
    en: 'Check the delimiter, or hand in the table in long form.',
  },
  'E_SCHEMA.open-quote': {
    fr: 'Un guillemet ouvert à la ligne {line} n’est jamais refermé.',
    en: 'A quotation mark opened at line {line} is never closed.',
  },
  'E_SCHEMA.open-quote.remedy': {
    fr: 'Refermez-le, ou doublez les guillemets qui font partie du texte ("").',
    en: 'Close it, or double the marks that belong to the text ("").',
  },
  'E_SCHEMA.record-too-long': {
    fr: 'La ligne {line} est trop longue pour être une ligne de tableau.',
    en: 'Line {line} is too long to be the row of a table.',
  },
  'E_SCHEMA.record-too-long.remedy': {
    fr: 'Vérifiez qu’un guillemet n’est pas resté ouvert et que les fins de ligne sont bien écrites.',
    en: 'Check that no quotation mark was left open and that line ends are written.',
  },
  'E_SCHEMA.broken': {
    fr: 'L’archive est incomplète ou abîmée.',
    en: 'The archive is incomplete or damaged.',
  },
  'E_SCHEMA.broken.remedy': {
    fr: 'Refaites-la, ouvrez-la chez vous, puis déposez-la de nouveau.',
    en: 'Make it again, open it on your side, then hand it in again.',
  },
  E_BOMB: {
    fr: 'La lecture du fichier demande bien plus de mémoire ou de place que sa taille ne le laisse prévoir ; elle a été arrêtée.',
    en: 'Reading the file takes far more memory or room than its size suggests; it was stopped.',
  },
  'E_BOMB.remedy': {
    fr: 'Enregistrez de nouveau le document avec votre logiciel habituel, sans lignes ni colonnes vides à perte de vue, ou livrez un tableau en CSV ou Parquet.',
    en: 'Save the document again with your usual program, without endless empty rows or columns, or hand in a table as CSV or Parquet.',
  },
  E_PATH: {
    fr: 'L’archive contient un nom qui sort de son dossier : {place}.',
    en: 'The archive holds a name that leaves its folder: {place}.',
  },
  'E_PATH.remedy': {
    fr: 'Refaites l’archive à partir d’un dossier simple, sans « .. » ni chemin absolu.',
    en: 'Make the archive again from a plain folder, without “..” nor an absolute path.',
  },
  E_XXE: {
    fr: 'Le document déclare des entités XML, qui ne sont jamais lues.',
    en: 'The document declares XML entities, which are never read.',
  },
  'E_XXE.remedy': {
    fr: 'Enregistrez-le de nouveau avec votre tableur ou votre traitement de texte, qui n’en écrit pas.',
    en: 'Save it again with your spreadsheet or word processor, which writes none.',
  },
  E_MACRO: { fr: 'Le document contient des macros.', en: 'The document holds macros.' },
  'E_MACRO.remedy': {
    fr: 'Enregistrez-le sans macros : .xlsx pour un classeur, .docx pour un texte.',
    en: 'Save it without macros: .xlsx for a workbook, .docx for a text.',
  },
  E_PICKLE: {
    fr: 'C’est un objet Python sérialisé (pickle), qui pourrait exécuter un programme à la lecture.',
    en: 'This is a serialised Python object (pickle), which could run a program when read.',
  },
  'E_PICKLE.remedy': {
    fr: 'Livrez les données en CSV, Parquet, XLSX ou SQLite.',
    en: 'Hand the data in as CSV, Parquet, XLSX or SQLite.',
  },
  E_TIMEOUT: {
    fr: 'La lecture du fichier n’était pas finie après {seconds} secondes ; elle a été arrêtée.',
    en: 'Reading the file had not finished after {seconds} seconds; it was stopped.',
  },
  'E_TIMEOUT.remedy': {
    fr: 'Livrez le tableau en Parquet ou en CSV, ou le document en PDF simple. Si le fichier est ordinaire, signalez-le au responsable de certification.',
    en: 'Hand the table in as Parquet or CSV, or the document as a plain PDF. If the file is ordinary, tell the certification officer.',
  },
  E_DUP_ID: {
    fr: 'L’identifiant « {id} » est employé deux fois.',
    en: 'The identifier “{id}” is used twice.',
  },
  'E_DUP_ID.remedy': {
    fr: 'Donnez à chaque entrée un identifiant à elle.',
    en: 'Give each entry an identifier of its own.',
  },
  E_NO_TEXT: {
    fr: 'Le PDF n’a pas de texte : ses {pages} {pages?page est une image|pages sont des images}.',
    en: 'The PDF has no text: its {pages} {pages?page is an image|pages are images}.',
  },
  'E_NO_TEXT.remedy': {
    fr: 'Exportez la note en PDF depuis votre traitement de texte au lieu de la numériser, ou livrez-la en DOCX ou Markdown.',
    en: 'Export the note as PDF from your word processor instead of scanning it, or hand it in as DOCX or Markdown.',
  },
  E_ENCRYPTED: {
    fr: 'Le fichier est protégé par un mot de passe.',
    en: 'The file is locked with a password.',
  },
  'E_ENCRYPTED.remedy': {
    fr: 'Enregistrez-le sans mot de passe, puis déposez-le de nouveau.',
    en: 'Save it without a password, then hand it in again.',
  },
  E_UNSUPPORTED: {
    fr: 'Ce fichier est : {found}. L’emplacement attend : {accepted}.',
    en: 'This file is: {found}. The slot waits for: {accepted}.',
  },
  'E_UNSUPPORTED.remedy': {
    fr: 'Déposez un fichier d’une des formes acceptées ; c’est le contenu qui compte, pas le nom.',
    en: 'Hand in a file of one of the accepted forms; the content counts, not the name.',
  },

  'evidence.finding.external-links': {
    fr: '{count} {count?lien sort|liens sortent} du document ; ils ne sont pas suivis.',
    en: '{count} {count?link leaves|links leave} the document; they are not followed.',
  },
  'evidence.finding.hidden-sheets': {
    fr: '{count} {count?feuille masquée|feuilles masquées}.',
    en: '{count} hidden {count?sheet|sheets}.',
  },
  'evidence.finding.tracked-changes': {
    fr: '{count} {count?modification suivie|modifications suivies} dans le document.',
    en: '{count} tracked {count?change|changes} in the document.',
  },
  'evidence.finding.comments': {
    fr: '{count} {count?commentaire|commentaires} dans le document.',
    en: '{count} {count?comment|comments} in the document.',
  },
  'evidence.finding.unknown-fields': {
    fr: '{count} {count?champ inconnu, gardé|champs inconnus, gardés} tel quel ; le premier est à {place}.',
    en: '{count} unknown {count?field|fields}, kept as they are; the first one is at {place}.',
  },
  'evidence.finding.formula-cells': {
    fr: '{count} {count?ligne contient|lignes contiennent} un texte qu’un tableur prendrait pour une formule ({place}) ; il est neutralisé à l’export.',
    en: '{count} {count?row holds|rows hold} a text that a spreadsheet would take for a formula ({place}); it is neutralised on export.',
  },
  'evidence.finding.pages-without-text': {
    fr: '{count} {count?page|pages} sans texte.',
    en: '{count} {count?page|pages} without text.',
  },
  'evidence.finding.pictures-left-out': {
    fr: '{count} {count?image, qui n’est pas montrée|images, qui ne sont pas montrées} ici : le fichier reste entier.',
    en: '{count} {count?picture, which is|pictures, which are} not shown here: the file stays whole.',
  },
  'evidence.finding.nested-archives': {
    fr: '{count} {count?archive|archives} dans l’archive ; elles ne sont pas ouvertes.',
    en: '{count} {count?archive|archives} inside the archive; they are not opened.',
  },
  'evidence.finding.views-ignored': {
    fr: '{count} {count?vue, qui n’est pas exécutée|vues, qui ne sont pas exécutées}.',
    en: '{count} {count?view, which is not run|views, which are not run}.',
  },

  'evidence.reader-failed': {
    fr: 'Le lecteur de ce fichier s’est arrêté sur une faute qui lui est propre.',
    en: 'The reader of this file stopped on a fault of its own.',
  },
  'evidence.reader-failed.remedy': {
    fr: 'Le fichier est gardé tel quel. Signalez-le au responsable de certification ; une autre forme (CSV, PDF) peut être lue en attendant.',
    en: 'The file is kept as it is. Tell the certification officer; another form (CSV, PDF) may be read meanwhile.',
  },
  'files.too-large': {
    fr: 'Le fichier dépasse la taille acceptée ({maxBytes} octets).',
    en: 'The file is larger than accepted ({maxBytes} bytes).',
  },
  'files.too-large.remedy': {
    fr: 'Choisissez une forme plus compacte, comme Parquet pour un tableau.',
    en: 'Choose a more compact form, such as Parquet for a table.',
  },
  'files.not-found': {
    fr: 'Ce fichier n’est pas dans la réserve.',
    en: 'This file is not in the store.',
  },
  'files.not-found.remedy': {
    fr: 'S’il a été effacé sur demande, le journal le dit. Sinon, prévenez la personne qui administre le site : une sauvegarde est à relire.',
    en: 'If it was erased on request, the journal says so. Otherwise tell the person who runs this site: a backup must be read.',
  },
  'files.bad-range': {
    fr: 'La partie demandée n’est pas dans ce fichier ({bytes} octets).',
    en: 'The part asked for is not in this file ({bytes} bytes).',
  },
  'files.bad-range.remedy': {
    fr: 'Demandez le fichier entier.',
    en: 'Ask for the whole file.',
  },
  'files.not-a-sha256': {
    fr: 'Ce nom n’est pas une empreinte SHA-256.',
    en: 'This name is not a SHA-256 hash.',
  },
  'files.not-a-sha256.remedy': {
    fr: 'Repartez du lien donné sur le reçu.',
    en: 'Start again from the link on the receipt.',
  },

  'upload.not-found': {
    fr: 'Cet envoi n’existe pas ou n’existe plus.',
    en: 'This upload does not exist, or no longer exists.',
  },
  'upload.not-found.remedy': {
    fr: 'Choisissez de nouveau le fichier : l’envoi recommence.',
    en: 'Choose the file again: the upload starts over.',
  },
  'upload.not-whole': {
    fr: 'Le serveur a reçu {offset} octets sur {bytes}.',
    en: 'The server has received {offset} bytes of {bytes}.',
  },
  'upload.not-whole.remedy': {
    fr: 'Reprenez l’envoi : il continue où il s’était arrêté.',
    en: 'Resume the upload: it goes on where it stopped.',
  },
  'upload.too-many': {
    fr: 'Vous avez déjà {open} envois commencés.',
    en: 'You already have {open} uploads under way.',
  },
  'upload.too-many.remedy': {
    fr: 'Terminez-en un ou abandonnez-le, puis recommencez.',
    en: 'Finish one or give one up, then start again.',
  },
  'upload.network': {
    fr: 'La connexion au serveur a été perdue et n’est pas revenue.',
    en: 'The connection to the server was lost and did not come back.',
  },
  'upload.network.remedy': {
    fr: 'Ce qui était reçu est gardé. Quand le réseau revient, choisissez le même fichier : l’envoi continue où il s’était arrêté.',
    en: 'What was received is kept. When the network is back, choose the same file: the upload goes on where it stopped.',
  },
  'upload.cancelled': { fr: 'L’envoi a été abandonné.', en: 'The upload was given up.' },
  'upload.cancelled.remedy': {
    fr: 'Choisissez de nouveau le fichier pour l’envoyer.',
    en: 'Choose the file again to send it.',
  },
  'upload.length-required': {
    fr: 'L’envoi n’annonce pas sa taille.',
    en: 'The upload does not announce its size.',
  },
  'upload.length-required.remedy': {
    fr: 'Envoyez le fichier depuis la page de dépôt.',
    en: 'Send the file from the hand-in page.',
  },
  'upload.method': {
    fr: 'Cette adresse reçoit un fichier ; elle n’en donne pas.',
    en: 'This address receives a file; it gives none.',
  },
  'upload.method.remedy': {
    fr: 'Ouvrez la pièce depuis la page de dépôt.',
    en: 'Open the piece from the hand-in page.',
  },
  'upload.protocol': {
    fr: 'Le serveur n’a pas compris cette étape de l’envoi.',
    en: 'The server did not understand this step of the upload.',
  },
  'upload.protocol.remedy': {
    fr: 'Rechargez la page et choisissez de nouveau le fichier.',
    en: 'Reload the page and choose the file again.',
  },
  'upload.failed': {
    fr: 'Le serveur n’a pas pu enregistrer le fichier.',
    en: 'The server could not keep the file.',
  },
  'upload.failed.remedy': {
    fr: 'Ce qui était reçu est gardé. Réessayez dans un instant.',
    en: 'What was received is kept. Try again in a moment.',
  },
} as const;
