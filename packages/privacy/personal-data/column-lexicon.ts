import { splitHeader } from './fold-text.ts';
import { type PiiKey, type PiiKind, type SensitiveClass, writePiiKey } from './personal-data.ts';

interface Entry {
  readonly kind: PiiKind;
  readonly sensitive?: SensitiveClass;
  /** Words in a row; `a|b` gives a choice. */
  readonly words: readonly string[];
  /** Words that turn the entry off when they are in the same header. */
  readonly not?: readonly string[];
}

const THINGS =
  'produit article fichier magasin projet societe entreprise rue ville commune pays colonne table marque organisme etablissement region departement station gare aeroport compagnie vol ligne site filiere formation cours utilisateur domaine commercial commerciale';
const NOT_THINGS = THINGS.split(' ');

function entries(kind: PiiKind, list: string, not: readonly string[] = []): readonly Entry[] {
  return list.split(', ').map((words) => ({ kind, words: words.split(' '), not }));
}

function sensitive(kind: SensitiveClass, list: string): readonly Entry[] {
  return list.split(', ').map((words) => ({ kind: 'sensitive', sensitive: kind, words: words.split(' ') }));
}

const ENTRIES: readonly Entry[] = [
  ...entries(
    'nir',
    'nir, insee|secu numero, numero|num|no secu, numero|num securite sociale, securite sociale, nss, ssn, numero immatriculation assure',
  ),
  ...entries('siren', 'siren'),
  ...entries('siret', 'siret'),
  ...entries('iban', 'iban, rib, compte bancaire, coordonnees bancaires, bank account'),
  ...entries('card-number', 'carte bancaire, numero|num carte, card number, pan, cb'),
  ...entries('tax-number', 'spi, numero|num fiscal, identifiant fiscal, reference fiscale, tax id|number'),
  ...entries('email', 'email, mail, mel, courriel, e mail, adresse electronique'),
  ...entries('phone', 'telephone, tel, tels, portable, mobile, gsm, phone, fax, telecopie', [
    'mobilite',
    'home',
    'produit',
    'ref',
    'reference',
    'modele',
    'app',
    'application',
  ]),
  ...entries('plate', 'immatriculation, plaque, plate'),
  ...entries('ipv4', 'ip, adresse ip, ip address, ipv4'),
  ...entries('ipv6', 'ipv6'),
  ...entries(
    'gps',
    'gps, latitude, longitude, lat, lon, lng, geoloc, geolocalisation, coordonnees gps',
    NOT_THINGS,
  ),
  ...entries('passport', 'passeport, passport, numero|num cni, carte identite'),
  ...entries(
    'birth-date',
    'date naissance|naiss|nais, naissance, ne e le, date de naissance, ddn, dob, birth date, birthdate, birthday, ne le, annee naissance, naiss',
  ),
  ...entries('postal-code', 'code|cod postal|post, cp, zip, zipcode, postal code, codepostal'),
  ...entries('first-name', 'prenom, prenoms, first name, firstname, given name', NOT_THINGS),
  ...entries(
    'last-name',
    'nom, nom famille, nom de famille, nom naissance, patronyme, last name, lastname, surname, nom usage',
    NOT_THINGS,
  ),
  ...entries(
    'full-name',
    'nom prenom, prenom nom, nom et prenom, nom complet, full name, fullname, contact, titulaire, beneficiaire',
    NOT_THINGS,
  ),
  ...entries('address', 'adresse, address, rue, voie, domicile', [
    'ip',
    'mail',
    'email',
    'electronique',
    'url',
    'mac',
  ]),
  ...entries(
    'city',
    'ville domicile|residence|naissance, commune domicile|residence|naissance, lieu naissance, lieu de naissance',
  ),
  ...entries('sex', 'sexe, genre, civilite, gender, sex', [
    'film',
    'musique',
    'litteraire',
    'musical',
    'grammatical',
  ]),
  ...entries(
    'login',
    'login, identifiant connexion, username, user name, pseudo, pseudonyme, matricule, mot de passe, password, mdp',
  ),
  ...sensitive('origin', 'origine ethnique, origine raciale, ethnie, race, ethnicity, nationalite origine'),
  ...sensitive('politics', 'opinion politique, opinions politiques, parti politique, vote, political'),
  ...sensitive('belief', 'religion, confession, conviction, culte, croyance, regime religieux'),
  ...sensitive('union', 'syndicat, appartenance syndicale, syndicale, trade union'),
  ...sensitive('genetic', 'adn, genotype, genetique, genome'),
  ...sensitive(
    'biometric',
    'empreinte digitale, empreintes, biometrie, biometrique, gabarit facial, faceprint',
  ),
  ...sensitive(
    'health',
    'sante, diagnostic, pathologie, maladie, handicap, rqth, traitement medical, groupe sanguin, allergie, allergies, grossesse, medicament, medical, imc, health, disability, cim10, ald, arret maladie',
  ),
  ...sensitive('sexuality', 'orientation sexuelle, vie sexuelle, sexual orientation'),
  ...sensitive(
    'offence',
    'condamnation, condamnations, infraction, casier judiciaire, casier, garde a vue, offence',
  ),
];

/** Kinds that a column name announces; « NOM_PRÉNOM » gives full name, last name and first name. Folded, whole words. */
export function matchColumnName(name: string): readonly PiiKey[] {
  const words = splitHeader(name);
  const found = new Map<string, PiiKey>();
  for (const entry of ENTRIES) {
    if (!holdsRun(words, entry.words) || entry.not?.some((word) => words.includes(word))) continue;
    const key = { kind: entry.kind, sensitive: entry.sensitive ?? null };
    found.set(writePiiKey(key), key);
  }
  return [...found.values()];
}

function holdsRun(words: readonly string[], run: readonly string[]): boolean {
  return words.some((_, start) =>
    run.every((choice, i) => choice.split('|').includes(words[start + i] ?? '')),
  );
}
