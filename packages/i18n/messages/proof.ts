/** Words of certificates, their verification and the journal. `proof.reason.<code>` follows the codes of `CredentialVerdict`. */
export const proofMessages = {
  'proof.state.valid': { fr: 'Certificat authentique et en vigueur', en: 'Genuine certificate, in force' },
  'proof.state.revoked': {
    fr: 'Certificat authentique, mais révoqué par son émetteur',
    en: 'Genuine certificate, but revoked by its issuer',
  },
  'proof.state.refused': { fr: 'Certificat refusé', en: 'Certificate refused' },
  'proof.state.undetermined': {
    fr: 'Vérification incomplète : on ne peut rien affirmer',
    en: 'Incomplete verification: nothing can be affirmed',
  },
  'proof.state.unreachable': {
    fr: 'Aucun certificat lisible à cette adresse. Vérifiez l’adresse ou redemandez le fichier.',
    en: 'No readable certificate at this address. Check the address or ask for the file again.',
  },
  'proof.state.unsupported': {
    fr: 'Ce navigateur ne peut vérifier une preuve que sur une page servie en https. Ouvrez la page par son adresse https, ou utilisez la commande `etalon credential verify`.',
    en: 'This browser can verify a proof only on a page served over https. Open the page by its https address, or use the command `etalon credential verify`.',
  },
  'proof.check.structure': { fr: 'Structure', en: 'Structure' },
  'proof.check.issuer': { fr: 'Clé de l’émetteur', en: 'Issuer’s key' },
  'proof.check.proof': { fr: 'Preuve cryptographique', en: 'Cryptographic proof' },
  'proof.check.dates': { fr: 'Dates', en: 'Dates' },
  'proof.check.status': { fr: 'Statut (révocation)', en: 'Status (revocation)' },
  'proof.result.passed': { fr: 'conforme', en: 'passed' },
  'proof.result.failed': { fr: 'non conforme', en: 'failed' },
  'proof.result.not-checked': { fr: 'non vérifié', en: 'not checked' },
  'proof.issuer': { fr: 'Émetteur : {did}', en: 'Issuer: {did}' },
  'proof.key': {
    fr: 'Clé de la preuve : {key}',
    en: 'Key of the proof: {key}',
  },
  'proof.status-at': { fr: 'Statut à la date du {at}', en: 'Status as of {at}' },
  'proof.trust-bundle': {
    fr: 'La clé vient du fichier lui-même : comparez-la à celle que l’émetteur publie, {url}.',
    en: 'The key comes from the file itself: compare it with the one the issuer publishes, {url}.',
  },
  'proof.reason.structure.not-an-object': {
    fr: 'Le document n’est pas un certificat.',
    en: 'The document is not a certificate.',
  },
  'proof.reason.structure.contexts': {
    fr: 'Les vocabulaires (@context) ne sont pas ceux d’un certificat Étalon.',
    en: 'The vocabularies (@context) are not those of an Étalon certificate.',
  },
  'proof.reason.structure.id': {
    fr: 'L’identifiant du certificat manque.',
    en: 'The certificate has no identifier.',
  },
  'proof.reason.structure.type': {
    fr: 'Le type n’est pas celui d’un certificat Open Badges 3.0.',
    en: 'The type is not that of an Open Badges 3.0 certificate.',
  },
  'proof.reason.structure.issuer': {
    fr: 'L’émetteur n’est pas identifié.',
    en: 'The issuer is not identified.',
  },
  'proof.reason.structure.date': {
    fr: 'La date {place} manque ou n’existe pas.',
    en: 'The date {place} is missing or does not exist.',
  },
  'proof.reason.structure.subject': {
    fr: 'Ce qui est certifié n’est pas décrit.',
    en: 'What is certified is not described.',
  },
  'proof.reason.structure.status': {
    fr: 'L’entrée de révocation manque ou est incorrecte.',
    en: 'The revocation entry is missing or wrong.',
  },
  'proof.reason.structure.schema': {
    fr: 'La référence au schéma est incorrecte.',
    en: 'The reference to the schema is wrong.',
  },
  'proof.reason.structure.evidence': {
    fr: 'Une pièce justificative est mal décrite.',
    en: 'A piece of evidence is wrongly described.',
  },
  'proof.reason.structure.proof': {
    fr: 'La preuve manque, ou n’est pas une signature eddsa-rdfc-2022 d’une clé de l’émetteur.',
    en: 'The proof is missing, or is not an eddsa-rdfc-2022 signature by a key of the issuer.',
  },
  'proof.reason.structure.value': {
    fr: 'Une valeur interdite (nombre ou vide) se trouve en {place}.',
    en: 'A forbidden value (number or null) stands at {place}.',
  },
  'proof.reason.structure.keyword': {
    fr: 'Un mot réservé se trouve en {place}.',
    en: 'A reserved word stands at {place}.',
  },
  'proof.reason.structure.not-checkable': {
    fr: 'La rubrique {place} renvoie à ce qui ne peut être vérifié ici.',
    en: 'The part {place} refers to what cannot be checked here.',
  },
  'proof.reason.issuer.document-missing': {
    fr: 'Les clés de l’émetteur (did.json) n’ont pas pu être lues.',
    en: 'The issuer’s keys (did.json) could not be read.',
  },
  'proof.reason.issuer.document-mismatch': {
    fr: 'Les clés fournies sont celles d’un autre émetteur.',
    en: 'The keys given are those of another issuer.',
  },
  'proof.reason.issuer.key-not-listed': {
    fr: 'L’émetteur ne reconnaît pas la clé qui a signé.',
    en: 'The issuer does not list the key that signed.',
  },
  'proof.reason.proof.invalid': {
    fr: 'Le contenu a changé depuis la signature, ou la signature n’est pas de cette clé.',
    en: 'The content changed after it was signed, or the signature is not by this key.',
  },
  'proof.reason.proof.unknown-term': {
    fr: 'Le certificat contient un terme qu’aucun vocabulaire ne définit.',
    en: 'The certificate contains a term that no vocabulary defines.',
  },
  'proof.reason.dates.not-yet-valid': {
    fr: 'Le certificat n’est pas encore en vigueur.',
    en: 'The certificate is not in force yet.',
  },
  'proof.reason.dates.expired': { fr: 'Le certificat a expiré.', en: 'The certificate has expired.' },
  'proof.reason.status.revoked': {
    fr: 'L’émetteur a révoqué ce certificat.',
    en: 'The issuer revoked this certificate.',
  },
  'proof.reason.status.list-missing': {
    fr: 'La liste de révocation n’a pas pu être lue.',
    en: 'The revocation list could not be read.',
  },
  'proof.reason.status.list-structure': {
    fr: 'La liste de révocation est mal formée.',
    en: 'The revocation list is malformed.',
  },
  'proof.reason.status.list-mismatch': {
    fr: 'La liste de révocation n’est pas celle de ce certificat.',
    en: 'The revocation list is not that of this certificate.',
  },
  'proof.reason.status.list-proof': {
    fr: 'La signature de la liste de révocation n’est pas valable.',
    en: 'The signature of the revocation list is not valid.',
  },
  'proof.reason.status.list-expired': {
    fr: 'La liste de révocation a expiré.',
    en: 'The revocation list has expired.',
  },
  'proof.reason.status.list-unreadable': {
    fr: 'La liste de révocation ne peut être décodée.',
    en: 'The revocation list cannot be decoded.',
  },
  'proof.reason.status.index-out-of-range': {
    fr: 'Le certificat n’a pas de place dans la liste de révocation.',
    en: 'The certificate has no place in the revocation list.',
  },
  'credential.verify': {
    fr: 'vérifie un certificat : un fichier (seul ou avec ses preuves), ou une adresse',
    en: 'verifies a certificate: a file (alone or with its proofs), or an address',
  },
  'credential.group': { fr: 'certificats', en: 'certificates' },
  'credential.option-bundle': {
    fr: 'écrit le certificat, did.json et la liste de révocation dans un fichier qui se vérifie hors ligne',
    en: 'writes certificate, did.json and revocation list to one file that verifies offline',
  },
  'credential.option-did': {
    fr: 'did.json obtenu de l’émetteur, à la place de celui du fichier',
    en: 'did.json had from the issuer, in place of the one in the file',
  },
  'credential.option-offline': { fr: 'ne demande rien au réseau', en: 'asks nothing of the network' },
  'credential.bundle-written': { fr: 'Preuves écrites dans {file}', en: 'Proofs written to {file}' },
  'credential.bundle-incomplete': {
    fr: 'Le fichier de preuves n’a pas été écrit : did.json ou la liste de révocation manque.',
    en: 'The proof file was not written: did.json or the revocation list is missing.',
  },
  'journal.group': { fr: 'journal', en: 'journal' },
  'journal.verify': {
    fr: 'vérifie que le journal n’a été ni modifié, ni tronqué, ni réécrit',
    en: 'verifies that the journal was neither altered, nor cut, nor written again',
  },
  'journal.option-file': {
    fr: 'export du journal, une ligne JSON par rangée',
    en: 'export of the journal, one JSON line a row',
  },
  'journal.option-checkpoints': {
    fr: 'points de contrôle signés, une ligne JSON par point',
    en: 'signed checkpoints, one JSON line each',
  },
  'journal.option-did': {
    fr: 'did.json de l’instance, pour vérifier la signature des points de contrôle',
    en: 'did.json of the instance, to verify the signature of the checkpoints',
  },
  'journal.option-database': {
    fr: 'adresse de la base PostgreSQL',
    en: 'address of the PostgreSQL database',
  },
  'journal.intact': {
    fr: 'Journal intact : {rows} rangées, dernière empreinte {head}, racine {root}',
    en: 'Journal intact: {rows} rows, last hash {head}, root {root}',
  },
  'journal.no-checkpoint': {
    fr: 'Sans point de contrôle, un journal tronqué ou entièrement réécrit ne se voit pas.',
    en: 'Without a checkpoint, a journal that was cut or entirely written again is not seen.',
  },
  'journal.broken': {
    fr: 'Journal refusé à la rangée {seq} : {reason}',
    en: 'Journal refused at row {seq}: {reason}',
  },
  'journal.fault.altered': {
    fr: 'le contenu ou son empreinte a été modifié.',
    en: 'the content or its hash was altered.',
  },
  'journal.fault.not-canonical': {
    fr: 'le contenu n’est pas sous sa forme canonique.',
    en: 'the content is not in its canonical form.',
  },
  'journal.fault.unlinked': {
    fr: 'la rangée n’est pas liée à celle qui la précède.',
    en: 'the row is not linked to the one before it.',
  },
  'journal.fault.missing': { fr: 'des rangées manquent avant elle.', en: 'rows are missing before it.' },
  'journal.fault.reordered': { fr: 'ce numéro est déjà passé.', en: 'this number has already passed.' },
  'journal.fault.truncated': {
    fr: 'le journal s’arrête avant son dernier point de contrôle.',
    en: 'the journal stops before its last checkpoint.',
  },
  'journal.fault.rewritten': {
    fr: 'le journal ne correspond plus à un point de contrôle.',
    en: 'the journal no longer agrees with a checkpoint.',
  },
  'journal.checkpoint-unsigned': {
    fr: 'Le point de contrôle de la rangée {seq} ne porte pas de signature valable de l’instance.',
    en: 'The checkpoint of row {seq} bears no valid signature of the instance.',
  },
  'journal.checkpoint-trusted': {
    fr: 'Signature des points de contrôle non vérifiée : donnez --did.',
    en: 'Signature of the checkpoints not verified: give --did.',
  },
} as const;
