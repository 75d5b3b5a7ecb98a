import { ANOMALY_TYPES } from '@etalon/core/evidence';

const file = { type: 'string', minLength: 1, maxLength: 300 };
const column = { type: 'string', minLength: 1, maxLength: 300 };
const row = { type: 'integer', minimum: 1 };

function place(kind: string, fields: Readonly<Record<string, unknown>>): unknown {
  return {
    type: 'object',
    properties: { kind: { const: kind }, ...fields },
    required: ['kind', ...Object.keys(fields)],
  };
}

/** JSON Schema 2020-12 of `anomalies.json`; unknown fields are kept and flagged, so nothing closes the objects. */
export const anomaliesSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'anomalies.json',
  type: 'array',
  maxItems: 200_000,
  items: {
    type: 'object',
    properties: {
      id: { type: 'string', minLength: 1, maxLength: 200 },
      type: { enum: [...ANOMALY_TYPES] },
      place: {
        type: 'object',
        required: ['kind'],
        discriminator: { propertyName: 'kind' },
        oneOf: [
          place('cell', { file, row, column }),
          place('row', { file, row }),
          place('column', { file, column }),
          place('predicate', {
            file,
            where: { type: 'string', minLength: 1, maxLength: 10_000 },
            column: { type: ['string', 'null'], maxLength: 300 },
          }),
        ],
      },
      evidence: { type: 'string', maxLength: 10_000 },
      cause: { type: ['string', 'null'], maxLength: 10_000 },
    },
    required: ['id', 'type', 'place', 'evidence', 'cause'],
  },
};
