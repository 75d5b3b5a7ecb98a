/** Words of the public verification pages. */
export const verifyMessages = {
  title: { fr: 'Vérifier un certificat', en: 'Verify a certificate' },
  lead: {
    fr: 'Sans compte. La preuve se contrôle dans votre navigateur, avec la clé que l’émetteur publie.',
    en: 'No account needed. The proof is checked in your browser, with the key that the issuer publishes.',
  },
  'address.title': { fr: 'Vous avez un lien ou un numéro', en: 'You have a link or a number' },
  'address.label': {
    fr: 'Adresse ou identifiant du certificat',
    en: 'Address or identifier of the certificate',
  },
  'address.hint': {
    fr: 'Celle que porte le certificat, son code QR ou le message reçu.',
    en: 'The one on the certificate, in its QR code or in the message you received.',
  },
  'address.submit': { fr: 'Ouvrir le certificat', en: 'Open the certificate' },
  'file.title': { fr: 'Vous avez un fichier', en: 'You have a file' },
  'file.label': {
    fr: 'Fichier JSON du certificat ou de ses preuves',
    en: 'JSON file of the certificate or its proofs',
  },
  'file.hint': {
    fr: 'Choisissez-le, ou déposez-le ici. Votre navigateur l’ouvre ; il n’est pas envoyé.',
    en: 'Choose it, or drop it here. Your browser opens it; it is not sent.',
  },
  'file.text': { fr: 'Ou collez son contenu', en: 'Or paste its content' },
  'file.submit': { fr: 'Vérifier', en: 'Verify' },
  'file.no-script': {
    fr: 'Sans script, le fichier est envoyé à ce serveur, qui fait le contrôle lui-même et ne le garde pas.',
    en: 'Without script the file is sent to this server, which checks it itself and does not keep it.',
  },
  'result.title': { fr: 'Résultat', en: 'Result' },
  'by.browser': { fr: 'Vérifié dans ce navigateur, {moment}', en: 'Verified in this browser, {moment}' },
  'by.server': { fr: 'Contrôle fait par le serveur, {moment}', en: 'Check made by the server, {moment}' },
  'by.server.note': {
    fr: 'Ce contrôle est celui du serveur. Pour ne pas avoir à le croire, activez les scripts ou utilisez la ligne de commande.',
    en: 'This check is the server’s own. So as not to have to trust it, turn scripts on or use the command line.',
  },
  'by.server.agrees': {
    fr: 'Le serveur arrive au même résultat.',
    en: 'The server comes to the same result.',
  },
  'by.server.differs': {
    fr: 'Le serveur dit autre chose : {state}. Croyez ce que votre navigateur a vérifié, et prévenez l’émetteur.',
    en: 'The server says otherwise: {state}. Trust what your browser verified, and tell the issuer.',
  },
  running: { fr: 'Vérification dans ce navigateur…', en: 'Verifying in this browser…' },
  checks: { fr: 'Les contrôles, un par un', en: 'The checks, one by one' },
  again: { fr: 'Vérifier de nouveau', en: 'Verify again' },

  'certificate.title': { fr: 'Certificat, bloc {code}', en: 'Certificate, block {code}' },
  'certificate.kind': {
    fr: 'Certificat de bloc de compétences',
    en: 'Certificate of a block of competences',
  },
  'certificate.of': {
    fr: 'Bloc {code}, et lui seul, de la certification',
    en: 'Block {code}, and it alone, of the certification',
  },
  'certificate.holder': { fr: 'Délivré à', en: 'Issued to' },
  'certificate.holder.hidden': { fr: 'Identité masquée', en: 'Identity hidden' },
  'certificate.holder.hidden.text': {
    fr: 'Le certificat porte l’empreinte salée d’une adresse électronique, pas un nom.',
    en: 'The certificate carries the salted hash of an e-mail address, not a name.',
  },
  'certificate.issuer': { fr: 'Émetteur', en: 'Issuer' },
  'certificate.awarded': { fr: 'Décision du jury', en: 'Jury decision' },
  'certificate.issued': { fr: 'Délivré le', en: 'Issued on' },
  'certificate.until': { fr: 'Valable jusqu’au', en: 'Valid until' },
  'certificate.revoked': { fr: 'Révoqué le', en: 'Revoked on' },
  'certificate.id': { fr: 'Identifiant', en: 'Identifier' },
  'certificate.criteria': { fr: 'Critères et niveaux reconnus', en: 'Criteria and levels recognised' },
  'certificate.criterion': { fr: 'Critère', en: 'Criterion' },
  'certificate.level': { fr: 'Niveau', en: 'Level' },
  'certificate.level.none': { fr: 'non évaluable', en: 'not assessable' },
  'certificate.evidence': { fr: 'Ce sur quoi le jury s’est fondé', en: 'What the jury relied on' },
  'certificate.evidence.text': {
    fr: 'Les pièces restent chez l’émetteur ; leurs empreintes, ici signées, permettent de les reconnaître.',
    en: 'The pieces stay with the issuer; their hashes, signed here, let anyone recognise them.',
  },
  'certificate.banner.revoked': { fr: 'Révoqué', en: 'Revoked' },
  'certificate.banner.revoked.text': {
    fr: 'L’émetteur a révoqué ce certificat le {date}. Il n’atteste plus rien.',
    en: 'The issuer revoked this certificate on {date}. It no longer attests anything.',
  },

  'holder.title': { fr: 'Vérifier une adresse', en: 'Check an address' },
  'holder.text': {
    fr: 'Si la personne vous a donné son adresse électronique, comparez-la à l’empreinte du certificat. L’adresse ne quitte pas votre navigateur.',
    en: 'If the person gave you their e-mail address, compare it with the hash in the certificate. The address does not leave your browser.',
  },
  'holder.label': { fr: 'Adresse électronique', en: 'E-mail address' },
  'holder.submit': { fr: 'Comparer', en: 'Compare' },
  'holder.same': {
    fr: 'C’est l’adresse de la personne certifiée.',
    en: 'This is the address of the holder.',
  },
  'holder.other': {
    fr: 'Ce n’est pas l’adresse de la personne certifiée.',
    en: 'This is not the address of the holder.',
  },
  'holder.no-script': {
    fr: 'Cette comparaison demande un script : l’adresse n’est pas envoyée au serveur.',
    en: 'This comparison needs script: the address is not sent to the server.',
  },

  'keep.title': { fr: 'Garder et vérifier ailleurs', en: 'Keep it and verify elsewhere' },
  'keep.credential': { fr: 'Certificat (JSON)', en: 'Certificate (JSON)' },
  'keep.bundle': { fr: 'Certificat et preuves', en: 'Certificate and proofs' },
  'keep.offline': {
    fr: 'Hors ligne, avec le fichier du certificat et de ses preuves :',
    en: 'Offline, with the file of the certificate and its proofs:',
  },
  'keep.qr': { fr: 'Code QR de l’adresse de cette page', en: 'QR code of the address of this page' },
  raw: { fr: 'Voir le certificat signé, tel qu’il est', en: 'See the signed certificate as it is' },
  'raw.label': { fr: 'Texte JSON du certificat signé', en: 'JSON text of the signed certificate' },
} as const;
