import { fieldOf, type ListItem, labelOf, listOf, numberOf, recordsOf, textOf } from '../bench/list-item.ts';
import { finite, type ReadingDraft, writeCount, writeNumber } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';

const YEARS = 3;
const VOLUME = ['volume', 'volumeNow', 'volumeBytes', 'taille'];
const PROJECTED = ['volume3y', 'volumeIn3Years', 'volume3ans', 'volumeProjete'];
const ROLES = ['roles', 'accessRoles', 'acces'];
const CLASSES = ['dataClasses', 'classes', 'donnees'];
const TEST = ['restoreTest', 'lastRestoreTest', 'essaiRestauration'];

const said = (...names: readonly string[]): ((store: ListItem) => boolean) => {
  return (store) => textOf(store, ...names) !== '';
};
const FACTS: readonly { readonly label: string; readonly isSaid: (store: ListItem) => boolean }[] = [
  { label: 'classes de données', isSaid: said(...CLASSES) },
  { label: 'volume', isSaid: said(...VOLUME) },
  { label: 'croissance', isSaid: said('growth', 'croissance') },
  { label: 'conservation', isSaid: said('retention', 'conservation', 'retentionYears') },
  { label: 'rôles d’accès', isSaid: said(...ROLES) },
  { label: 'chiffrement', isSaid: said('encryption', 'chiffrement', 'encryptionAtRest') },
  { label: 'localisation', isSaid: said('location', 'localisation', 'region', 'lieu') },
  { label: 'RPO', isSaid: said('rpo', 'rpoHours') },
  { label: 'RTO', isSaid: said('rto', 'rtoHours') },
  { label: 'sauvegarde', isSaid: said('backup', 'sauvegarde', 'sauvegardes', 'copies') },
  {
    label: 'dernier essai de restauration',
    isSaid: (store) => [store, ...recordsOf(store, 'copies')].some(said(...TEST)),
  },
  { label: 'coût', isSaid: said('cost', 'cout', 'costPerMonth', 'price', 'prix') },
  { label: 'raison du choix', isSaid: said('rationale', 'raison', 'reason', 'justification') },
];
const PERSONAL = /personnel|personal|dcp|nominati|identit|client|patient|salari/i;

/** Facts of each store, capacity at three years computed again, and located rules (instruments/04, I-STO-2). */
export function measureArchitecture(stores: readonly ListItem[], lineage: readonly ListItem[]): ReadingDraft {
  const rows = stores.flatMap((store): readonly ReadingRow[] => {
    const place = { path: store.path, locator: store.locator };
    const object = labelOf(store) || store.id;
    const silent = FACTS.filter((fact) => !fact.isSaid(store));
    return [
      describe(store, object, FACTS.length - silent.length),
      ...silent.map(({ label }) => ({
        kind: 'silent',
        rule: `non dit : ${label}`,
        object,
        count: 1,
        ...place,
      })),
      ...findRules(store, lineage).map((found) => ({
        kind: 'finding',
        ...found,
        object,
        count: 1,
        ...place,
      })),
    ];
  });
  const told = stores.length * FACTS.length - rows.filter((row) => row.kind === 'silent').length;
  const findings = rows.filter((row) => row.kind === 'finding').length;
  const alternatives = stores.filter((store) => listOf(store, 'alternatives', 'options').length >= 2).length;
  return {
    measurand:
      'Faits déclarés de l’architecture de stockage, capacité à trois ans recalculée, règles situées',
    sentence: `${writeCount(stores.length, 'stockage', 'stockages')} : faits dits : ${told} sur ${stores.length * FACTS.length} demandés, ${writeCount(findings, 'constat situé', 'constats situés')}, avec deux alternatives ou plus : ${alternatives}.`,
    value: rows,
    unit: 'constats',
    scale: 'count',
    uncertainty: { kind: 'U0', method: 'lecture des membres déclarés ; volume × (1 + croissance)³' },
    references: [
      {
        label: 'Trois copies, deux supports, une hors site',
        status: 'convention',
        source: 'règle de sauvegarde 3-2-1',
      },
    ],
    assumptions: [{ text: 'La croissance est annuelle et constante', check: 'unchecked' }],
    limits: [
      'Un fait dit n’est pas un fait établi ; rien n’est mesuré sur un stockage en marche.',
      'Des données personnelles sont reconnues à leur déclaration ou au nom de leur classe.',
      'La croissance est lue comme une part par an ; « 25 » et « 25 % » valent 0,25.',
      'Peut être contourné : remplir chaque membre ; l’essai de restauration porte une date à demander.',
    ],
    params: { facts: FACTS.map((fact) => fact.label), years: YEARS },
  };
}

function describe(store: ListItem, object: string, facts: number): ReadingRow {
  const volume = numberOf(store, ...VOLUME);
  const growth = readShare(store);
  const recomputed = projectVolume(store);
  return {
    kind: 'store',
    rule: 'stockage',
    object,
    count: facts,
    volume: finite(volume),
    growth: finite(growth),
    declared: finite(numberOf(store, ...PROJECTED)),
    recomputed: finite(recomputed),
    alternatives: listOf(store, 'alternatives', 'options').length,
    detail: recomputed === null ? null : `volume à ${YEARS} ans : ${writeNumber(recomputed)}`,
    path: store.path,
    locator: store.locator,
  };
}

function readShare(store: ListItem): number | null {
  const value = numberOf(store, 'growth', 'croissance');
  if (value === null) return null;
  return /%/.test(textOf(store, 'growth', 'croissance')) || value >= 2 ? value / 100 : value;
}

function projectVolume(store: ListItem): number | null {
  const [volume, growth] = [numberOf(store, ...VOLUME), readShare(store)];
  return volume === null || growth === null ? null : volume * (1 + growth) ** YEARS;
}

interface RuleFound {
  readonly rule: string;
  readonly detail: string;
}

function findRules(store: ListItem, lineage: readonly ListItem[]): readonly RuleFound[] {
  const found: RuleFound[] = [];
  const classes = listOf(store, ...CLASSES);
  const isPersonal = fieldOf(store, 'personalData') === true || classes.some((name) => PERSONAL.test(name));
  if (isPersonal && listOf(store, ...ROLES).length === 0)
    found.push({ rule: 'données personnelles sans rôle d’accès', detail: classes.join(', ') });
  if (/^(oui|true|public)$/i.test(textOf(store, 'public', 'publicAccess', 'visibility')))
    found.push({ rule: 'stockage public', detail: 'déclaré public' });
  const named = [store.id, labelOf(store)].filter((name) => name !== '');
  const isLinked = lineage.some((edge) =>
    ['source', 'target', 'from', 'to', 'cible'].some((end) => named.includes(textOf(edge, end))),
  );
  if (lineage.length > 0 && !isLinked)
    found.push({ rule: 'sans lien de provenance', detail: `${lineage.length} liens déclarés` });
  return [...found, ...checkCopies(store), ...checkCapacity(store)];
}

/** Copies as a number, or listed with their medium and site. */
function checkCopies(store: ListItem): readonly RuleFound[] {
  const copies = recordsOf(store, 'copies');
  const value = fieldOf(store, 'copies');
  const count = Array.isArray(value) ? value.length : numberOf(store, 'copies');
  const kinds = (name: string): number => new Set(copies.map((copy) => textOf(copy, name))).size;
  return [
    ...(count !== null && count < 3 ? [{ rule: 'moins de trois copies', detail: `${count}` }] : []),
    ...(copies.length > 1 && kinds('medium') < 2
      ? [{ rule: 'un seul support pour les copies', detail: textOf(copies[0] ?? store, 'medium') }]
      : []),
    ...(copies.length > 1 && kinds('site') < 2
      ? [{ rule: 'un seul site pour les copies', detail: textOf(copies[0] ?? store, 'site') }]
      : []),
  ];
}

function checkCapacity(store: ListItem): readonly RuleFound[] {
  const [declared, recomputed] = [numberOf(store, ...PROJECTED), projectVolume(store)];
  if (declared === null || recomputed === null) return [];
  const half = 0.5 * 10 ** -(/[.,](\d+)/.exec(textOf(store, ...PROJECTED))?.[1]?.length ?? 0);
  if (Math.abs(declared - recomputed) <= half) return [];
  return [
    {
      rule: 'volume à trois ans différent du recalcul',
      detail: `${writeNumber(declared)} écrit, ${writeNumber(recomputed)} recalculé`,
    },
  ];
}
