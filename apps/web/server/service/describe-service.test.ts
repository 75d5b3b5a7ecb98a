import { describeService } from '@etalon/onnx';
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
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
    const document = describeService(served, 'https://etalon.example/service/d');
    const found = await new Validator().validate(JSON.parse(JSON.stringify(document)));
    expect(found).toMatchObject({ valid: true });
  },
);
