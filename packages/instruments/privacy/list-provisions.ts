import type { CitationComparison, LawTable, LegalPosition } from '@etalon/privacy';
import type { ListItem } from '../bench/list-item.ts';
import type { ReadingRow } from '../reading.ts';
import { placeOf } from './place-of.ts';

/** First part of the id of a provision → the text it is in. */
const TEXTS: Readonly<Record<string, string>> = {
  rgpd: 'RGPD',
  lil: 'Loi Informatique et Libertés',
  ia: 'Règlement sur l’IA',
  csp: 'Code de la santé publique',
  travail: 'Code du travail',
  cpi: 'Code de la propriété intellectuelle',
  'data-act': 'Règlement sur les données',
  rgaa: 'Accessibilité numérique',
  eaa: 'Accessibilité des produits et services',
  nis2: 'NIS 2',
};

/** One row a provision, in the states of a coverage: sure, possible or not found; then what hangs on untold facts, and what is beyond. */
export function listProvisions(
  items: readonly ListItem[],
  positions: readonly LegalPosition[],
  { found, table }: { readonly found: CitationComparison; readonly table: LawTable },
): readonly ReadingRow[] {
  const labelOfProvision = (id: string): string => {
    const row = table.provisions.find((known) => known.id === id);
    return row === undefined ? id : `${row.reference} : ${row.label}`;
  };
  const positionOf = (id: string): LegalPosition | undefined =>
    positions.find((position) => position.provision === id);
  const rowsOf = (ids: readonly string[], row: ReadingRow): readonly ReadingRow[] =>
    ids.map((id) => ({
      id,
      label: labelOfProvision(id),
      class: TEXTS[id.split('.')[0] ?? ''] ?? id.split('.')[0] ?? '',
      ...row,
      ...(row.state === 'non retrouvé' && positionOf(id)?.applies === 'no'
        ? { detail: 'déclenchée, écrite comme ne s’appliquant pas' }
        : {}),
      ...placeOf(items, positionOf(id)?.id ?? null),
    }));
  return [
    ...rowsOf(found.inBoth, { kind: 'element', state: 'sûr', detail: 'déclenchée et citée' }),
    ...rowsOf(found.undecidedCited, {
      kind: 'element',
      state: 'possible',
      detail: 'citée, dépend de faits non dits',
    }),
    ...rowsOf(found.triggeredNotCited, {
      kind: 'element',
      state: 'non retrouvé',
      detail: 'déclenchée, non citée',
    }),
    ...rowsOf(found.undecidedNotCited, {
      kind: 'undecided',
      detail: 'non citée, dépend de faits non dits',
    }),
    ...rowsOf(found.citedNotTriggered, { kind: 'beyond', detail: 'citée, non déclenchée' }),
    ...rowsOf(found.outsideTable, { kind: 'beyond', detail: 'hors de la table' }),
    ...found.datedOtherwise.map(
      (row): ReadingRow => ({
        kind: 'dated',
        label: labelOfProvision(row.provision),
        declared: row.written,
        recomputed: row.inTable.join(', '),
        ...placeOf(items, positionOf(row.provision)?.id ?? null),
      }),
    ),
  ];
}
