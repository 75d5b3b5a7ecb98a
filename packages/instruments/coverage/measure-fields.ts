import { fieldOf, foldName, type ListItem, labelOf, textOf } from '../bench/list-item.ts';
import { type ReadingDraft, writeShare } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import { isInformative, type RecordType, type RequiredField } from './required-fields.ts';

/** Filled fields of each record type: informative, long enough, and not the same text on more than half of the rows (I-COV-5). */
export function measureFields(
  records: readonly { readonly type: RecordType; readonly items: readonly ListItem[] }[],
): ReadingDraft {
  const rows: ReadingRow[] = [];
  const sentences: string[] = [];
  for (const { type, items } of records) {
    const missing: ReadingRow[] = [];
    for (const field of type.fields) {
      const repeated = findRepeated(items, field);
      for (const item of items) {
        const why = saysNone(item, field) ? null : explainEmpty(item, field, repeated);
        if (why !== null)
          missing.push({
            kind: 'finding',
            rule: `${type.label} : ${field.label}`,
            object: labelOf(item) || item.id,
            detail: why,
            path: item.path,
            locator: item.locator,
          });
      }
    }
    const required = items.length * type.fields.length;
    const filled = required - missing.length;
    rows.push({
      kind: 'records',
      rule: type.label,
      records: items.length,
      filled,
      required,
      path: items[0]?.path ?? '',
      locator: items[0]?.locator ?? '/',
    });
    rows.push(...missing);
    sentences.push(
      `${type.label} : ${filled} champs remplis sur ${required} demandés (${writeShare(filled, required)}), ${items.length} remis`,
    );
  }
  return {
    measurand: 'Champs demandés dont le contenu renseigne, par type d’enregistrement',
    sentence: `${sentences.join(' ; ')}.`,
    value: rows,
    unit: 'champs',
    scale: 'count',
    uncertainty: { kind: 'U0', method: 'décompte des champs non vides, hors mentions de remplissage' },
    references: records.map(({ type }) => ({
      label: type.label,
      status: 'standard' as const,
      source: type.source,
    })),
    assumptions: [],
    limits: [
      'Un champ rempli n’est pas un champ exact.',
      'Un texte libre de moins de trois caractères, une mention comme « à compléter », ou le même texte sur plus de la moitié des lignes ne compte pas.',
      'Un champ fermé (unité, responsable, durée) peut être court et se répéter.',
      'Peut être contourné : écrire une phrase différente et vide de sens sur chaque ligne ; les lignes sont lisibles.',
    ],
    params: { types: records.map(({ type }) => type.label) },
  };
}

function saysNone(item: ListItem, field: RequiredField): boolean {
  const values = field.names.map((name) => item.fields.get(foldName(name)));
  return field.emptyList === true && values.some((value) => Array.isArray(value) && value.length === 0);
}

function findRepeated(items: readonly ListItem[], field: RequiredField): ReadonlySet<string> {
  if (!field.free || items.length < 2) return new Set();
  const counts = Map.groupBy(items, (item) => textOf(item, ...field.names).toLowerCase());
  return new Set(
    [...counts]
      .filter(([text, own]) => text !== '' && own.length > 1 && own.length > items.length / 2)
      .map(([text]) => text),
  );
}

function explainEmpty(item: ListItem, field: RequiredField, repeated: ReadonlySet<string>): string | null {
  const text = textOf(item, ...field.names);
  const isList = Array.isArray(fieldOf(item, ...field.names));
  if (text === '') return 'vide';
  if (!isInformative(text, field.free && !isList)) return `« ${text.slice(0, 60)} »`;
  return repeated.has(text.toLowerCase()) ? 'même texte sur plus de la moitié des lignes' : null;
}
