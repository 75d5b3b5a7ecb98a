import { DOCUMENT_KINDS } from '@etalon/workshop';
import { expect, it } from 'vitest';
import { describePlace } from './describe-place.ts';
import { listLabels } from './list-labels.ts';

/** Names of the properties that a schema speaks of, at any depth. */
function listKeys(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, part]: [string, unknown]) => [
    ...(key === 'properties' && typeof part === 'object' && part !== null ? Object.keys(part) : []),
    ...listKeys(part),
  ]);
}

it.each(DOCUMENT_KINDS)(
  'every place of a document has a word, whose key people never read: $kind',
  (kind) => {
    for (const language of ['fr', 'en'] as const) {
      const labels = listLabels(language, kind.kind);
      expect(listKeys(kind.schema).filter((key) => labels[key] === undefined)).toEqual([]);
    }
  },
);

it('a conflict says its place in words', () => {
  const content = { nodes: [{ id: 'n1', name: 'Partenaire', x: 1 }] };
  expect(describePlace(content, ['nodes', '@n1', 'x'], listLabels('fr', 'protection'))).toBe(
    'éléments de la carte › « Partenaire » › place sur la carte, de gauche à droite',
  );
});
