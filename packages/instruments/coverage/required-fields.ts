import type { ListName } from '../bench/lists.ts';

export interface RequiredField {
  readonly label: string;
  readonly names: readonly string[];
  /** A text of one's own: short or repeated fillings do not count. A closed one may be short and the same on every row. */
  readonly free: boolean;
  /** An empty list says « none », as for transfers that do not exist. */
  readonly emptyList?: boolean;
}

export interface RecordType {
  readonly list: ListName;
  readonly label: string;
  readonly source: string;
  readonly fields: readonly RequiredField[];
}

const free = (label: string, ...names: readonly string[]): RequiredField => ({ label, names, free: true });
const closed = (label: string, ...names: readonly string[]): RequiredField => ({ label, names, free: false });

/** What each record must say, by the text that asks for it. */
export const RECORD_TYPES: readonly RecordType[] = [
  {
    list: 'processings',
    label: 'traitement (registre)',
    source: 'RGPD, art. 30 (1) a à g',
    fields: [
      closed('a. responsable', 'controller', 'responsable', 'responsableDeTraitement', 'a'),
      free('b. finalités', 'purpose', 'purposes', 'finalite', 'finalites', 'b'),
      free(
        'c. personnes et données',
        'dataCategories',
        'categories',
        'categoriesDeDonnees',
        'personalData',
        'subjects',
        'personnes',
        'c',
      ),
      free('d. destinataires', 'recipients', 'destinataires', 'd'),
      { label: 'e. transferts', names: ['transfers', 'transferts', 'e'], free: false, emptyList: true },
      closed('f. durées', 'retention', 'retentions', 'conservation', 'duree', 'durees', 'f'),
      free(
        'g. mesures de sécurité',
        'security',
        'securite',
        'securityMeasures',
        'measureIds',
        'measures',
        'mesures',
        'g',
      ),
    ],
  },
  {
    list: 'dictionary',
    label: 'colonne (dictionnaire)',
    source: 'instruments/05, A3.1-4',
    fields: [
      free('définition', 'definition', 'description', 'sens'),
      closed('type', 'type'),
      closed('unité', 'unit', 'unite'),
      closed('domaine', 'domain', 'domaine', 'values', 'valeurs', 'range'),
      closed('responsable', 'owner', 'responsable', 'proprietaire'),
      closed('source', 'source', 'origine'),
      closed('fréquence de mise à jour', 'refresh', 'frequency', 'frequence', 'miseAJour'),
      closed('sensibilité', 'sensitivity', 'sensibilite', 'confidentialite'),
    ],
  },
  {
    list: 'choices',
    label: 'choix (rapport)',
    source: 'instruments/05, A3.3-1',
    fields: [
      free('choix', 'choice', 'choix'),
      free('raison', 'reason', 'raison'),
      free('alternative', 'alternative'),
      free('conséquence', 'consequence'),
    ],
  },
  {
    list: 'surprises',
    label: 'surprise (rapport)',
    source: 'instruments/06, §6.8',
    fields: [free('attendu', 'expected', 'attendu'), free('vu', 'seen', 'vu'), free('fait', 'done', 'fait')],
  },
];

const EMPTY_FILLINGS = new Set(
  'na nan neant todo tbd tba xxx lorem loremipsum aremplir acompleter adefinir null none vide nc sansobjet inconnu unknown'.split(
    ' ',
  ),
);

/** True when a filling says something: not a placeholder, and for a free text at least three characters. */
export function isInformative(text: string, isFree: boolean): boolean {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const bare = folded.replace(/[^\p{L}\p{N}]/gu, '');
  if (/^lorem ipsum/.test(folded.trim()) || EMPTY_FILLINGS.has(bare)) return false;
  return isFree
    ? text.trim().length >= 3 && bare !== ''
    : text.trim() !== '' && !/^[-?.…]+$/.test(text.trim());
}
