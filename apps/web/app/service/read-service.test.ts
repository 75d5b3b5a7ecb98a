import type { ServedModel } from '@etalon/onnx';
import { sayService } from '@etalon/web/service';
import { expect, test } from 'vitest';
import { readService } from './read-service.ts';
import { writeCurl, writePython } from './write-examples.ts';

const served: ServedModel = {
  ...{ name: 'Retards', version: 3, sha256: 'a'.repeat(64), task: 'classification', output: 'p' },
  ...{ scale: 'none', classes: ['non', 'oui'], batch: null },
  inputs: [
    { name: 'x', type: 'float32', columns: ['distance', 'heure'], inner: [2] },
    { name: 'n', type: 'int64', columns: ['rang'], inner: [1] },
    { name: 'c', type: 'string', columns: ['l’escale "de" départ'], inner: [1] },
  ],
};
const address = 'https://etalon.example/service/d';

test.each(['fr', 'en'] as const)(
  'the page of a service says in %s all that its document says',
  (language) => {
    const document = sayService(served, address, language);
    const shown = readService(document, { language, perMinute: 300, kilobytes: 1000 });
    expect(shown).toMatchObject({
      ...{ name: 'Retards', number: '3', address, rows: { least: 1, most: 1000 } },
      columns: [
        { name: 'distance', type: 'number', canBeEmpty: true, maxLength: null },
        { name: 'heure', type: 'number', canBeEmpty: true, maxLength: null },
        { name: 'rang', type: 'number', canBeEmpty: false, maxLength: null },
        { name: 'l’escale "de" départ', type: 'string', canBeEmpty: true, maxLength: 10_000 },
      ],
      operations: [
        { method: 'POST', path: '/predictions', isOpen: false },
        { method: 'GET', path: '/health', isOpen: true },
      ],
    });
    expect(shown.answer.map(({ name, values }) => `${name} ${values}`)).toEqual([
      'model.name "Retards"',
      'model.version 3',
      `model.sha256 "${'a'.repeat(64)}"`,
      'predictions[].label "non" | "oui" | null',
      'predictions[].scores.non number | null',
      'predictions[].scores.oui number | null',
    ]);
    const { responses }: { responses: object } = Object(Object(Object(document.paths)['/predictions']).post);
    expect(['200', ...shown.refusals.map(({ status }) => status)]).toEqual(Object.keys(responses));
    const words = [...shown.refusals.flatMap(({ codes }) => codes), ...shown.rules];
    expect(words.length).toBeGreaterThan(25);
    // No sentence keeps a hole, and each is one of its code.
    expect(words.filter(({ what, remedy }) => /[{}]/.test(`${what}${remedy}`))).toEqual([]);
    expect(new Set(words.map(({ what }) => what)).size).toBe(words.length);
  },
);

test('the examples give the body of the document as it is, whatever its quotation marks', () => {
  const document = sayService(served, address, 'fr');
  const { example } = readService(document, { language: 'fr', perMinute: 300, kilobytes: 1000 });
  expect(JSON.parse(example)).toEqual({
    rows: [{ distance: 0, heure: 0, rang: 0, 'l’escale "de" départ': 'texte' }],
  });
  const asked = { address, example, language: 'fr' } as const;
  expect(writeCurl(asked)).toContain(`--data-binary @- <<'JSON'\n${example}\nJSON`);
  expect(writePython(asked)).toContain(`body = ${example}\n`);
});
