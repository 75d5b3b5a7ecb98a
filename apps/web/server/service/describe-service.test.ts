import { describeService } from '@etalon/onnx';
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { sayService } from './say-service.ts';
import { serveVersion } from './service-surface.ts';

const file = { name: 'retards.onnx', sha256: 'a'.repeat(64) };

test.each(['classification', 'regression'] as const)(
  'the document of a service of %s is valid OpenAPI 3.1',
  async (task) => {
    const served = serveVersion({
      ...{
        id: 'v',
        name: 'Retards',
        number: 3,
        file,
        table: file,
        run: 'r',
        task,
        output: 'p',
        scale: 'none',
      },
      ...{ classes: ['non', 'oui'], batch: null },
      inputs: [
        { id: 'i', name: 'x', type: 'float32', columns: ['distance', 'heure'], inner: [2] },
        { id: 'j', name: 'compagnie', type: 'string', columns: ['compagnie'], inner: [1] },
      ],
    });
    const address = 'https://etalon.example/service/d';
    const documents = (['fr', 'en'] as const).map((language) => sayService(served, address, language));
    for (const document of [describeService(served, address), ...documents]) {
      const found = await new Validator().validate(JSON.parse(JSON.stringify(document)));
      expect(found).toMatchObject({ valid: true });
    }
    // Nothing is left in the language of the code.
    const [french, english] = documents.map(listDescriptions);
    expect(french).toHaveLength(english?.length ?? 0);
    expect(french?.filter((sentence) => english?.includes(sentence))).toEqual([]);
  },
);

/** Every description of the answers and of the whole, wherever it stands. */
function listDescriptions(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'description' || name === 'summary' ? [String(inner)] : listDescriptions(inner),
  );
}
