import { splitWords } from '@etalon/text';
import { foldName, type ListItem, listOf, textOf } from '../bench/list-item.ts';
import type { ReadingDraft } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import type { Taxonomy, TaxonomyClass } from './load-taxonomies.ts';

/** Members that may declare a class of any taxonomy. */
const FREE_FIELDS = [
  'class',
  'classe',
  'classes',
  'category',
  'categorie',
  'categories',
  'tags',
  'taxonomy',
  'taxonomie',
  'type',
  'aspect',
];
const LINKS = [
  'evidence',
  'evidenceIds',
  'preuves',
  'sources',
  'sourceIds',
  'claims',
  'claimIds',
  'references',
  'measures',
  'measureIds',
  'controls',
  'impacts',
  'threats',
  'mesures',
];
const ARGUMENTS = [
  'argument',
  'rationale',
  'description',
  'cause',
  'consequence',
  'justification',
  'reason',
  'raison',
  'text',
];
const MIN_ARGUMENT_WORDS = 8;

/** Which classes of each taxonomy hold at least one item that something backs (instruments/04, I-COV-3). */
export function occupyTaxonomies(items: readonly ListItem[], taxonomies: readonly Taxonomy[]): ReadingDraft {
  const backed = findBacked(items);
  const rows = taxonomies.flatMap((taxonomy) => {
    const declared = items.map((item) => ({ item, classes: classesOf(item, taxonomy) }));
    return taxonomy.classes.map((one): ReadingRow => {
      const own = declared.filter(({ classes }) => classes.has(one.id)).map(({ item }) => item);
      return {
        kind: 'class',
        taxonomy: taxonomy.label,
        class: one.id,
        label: one.label,
        count: own.length,
        substantiated: own.filter((item) => backed.has(item)).length,
        items: own.map((item) => item.id),
        locator: own.map((item) => item.locator).join(' ') || '/',
        ...(own[0] === undefined ? {} : { path: own[0].path }),
      };
    });
  });
  const shares = taxonomies.map((taxonomy) => {
    const own = rows.filter((row) => row.taxonomy === taxonomy.label);
    return `${taxonomy.label} ${own.filter((row) => Number(row.substantiated) > 0).length}/${own.length}`;
  });
  const placed = new Set(rows.flatMap((row) => (Array.isArray(row.items) ? row.items : [])));
  return {
    measurand: 'Classes de taxonomies déclarées qui portent au moins un élément étayé',
    sentence: `Classes occupées par un élément étayé : ${shares.join(', ')}. Éléments remis : ${items.length}, étayés : ${backed.size}, rangés dans au moins une classe : ${placed.size}.`,
    value: rows,
    unit: 'éléments',
    scale: 'count',
    uncertainty: { kind: 'U0', method: 'décompte des classes que les éléments déclarent' },
    references: taxonomies.map((taxonomy) => ({
      label: taxonomy.label,
      status: 'convention' as const,
      source: taxonomy.source,
      asOf: taxonomy.asOf,
    })),
    assumptions: [
      {
        text: 'Chaque élément déclare sa classe',
        check: placed.size === items.length ? 'held' : 'violated',
        detail: `${items.length - placed.size} sans classe reconnue`,
      },
    ],
    limits: [
      'Une classe occupée n’est pas une classe traitée : la présence ne dit pas la pertinence.',
      'La classe est celle que l’élément déclare ; un texte libre n’est pas interprété.',
      `Étayé : un lien au moins, ou un argument d’au moins ${MIN_ARGUMENT_WORDS} mots qui n’est pas celui d’un autre élément.`,
      'Peut être contourné : une liste générique occupe toutes les classes ; les éléments non étayés sont comptés à côté, I-TXT-2 montre les passages repris.',
    ],
    params: {
      taxonomies: taxonomies.map((taxonomy) => taxonomy.id),
      items: items.length,
      substantiated: backed.size,
    },
  };
}

/** Items with a link or an argument of their own. */
export function findBacked(items: readonly ListItem[]): ReadonlySet<ListItem> {
  const texts = items.map((item) => foldName(ARGUMENTS.map((name) => textOf(item, name)).join(' ')));
  const times = Map.groupBy(texts, (text) => text);
  return new Set(
    items.filter((item, index) => {
      if (LINKS.some((name) => listOf(item, name).length > 0)) return true;
      const words = ARGUMENTS.flatMap((name) => splitWords(textOf(item, name))).length;
      return words >= MIN_ARGUMENT_WORDS && times.get(texts[index] ?? '')?.length === 1;
    }),
  );
}

function classesOf(item: ListItem, taxonomy: Taxonomy): ReadonlySet<string> {
  const values = [...taxonomy.fields, ...FREE_FIELDS].flatMap((name) => listOf(item, name)).map(foldName);
  const spellings = (one: TaxonomyClass): readonly string[] => [one.label, ...one.synonyms].map(foldName);
  const own = new Set(taxonomy.fields.flatMap((name) => listOf(item, name)).map(foldName));
  return new Set(
    taxonomy.classes
      .filter(
        (one) => own.has(foldName(one.id)) || spellings(one).some((spelling) => values.includes(spelling)),
      )
      .map((one) => one.id),
  );
}
