import { CHOICE_TOPICS, FIGURE_FAMILIES } from './report-content.ts';

const text = { type: 'string', maxLength: 20_000 };
const name = { type: 'string', maxLength: 300 };
const id = { type: 'string', minLength: 1, maxLength: 200 };
const number = { anyOf: [{ type: 'number' }, { type: 'null' }] };
const group = (properties: Readonly<Record<string, object>>): object => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});
const list = (items: object, maxItems: number): object => ({ type: 'array', items, maxItems });

/** JSON Schema of the report; a draft passes, whose texts are empty. */
export const reportSchema = group({
  choices: list(
    group({
      ...{ id, topic: { enum: CHOICE_TOPICS } },
      ...{ choice: text, reason: text, alternative: text, consequence: text },
    }),
    100,
  ),
  surprises: list(group({ id, expected: text, seen: text, done: text }), 100),
  conclusion: text,
  figures: list(
    group({
      id: { type: 'string', pattern: '^[a-z0-9-]{1,60}$' },
      family: { enum: FIGURE_FAMILIES },
      run: { type: 'string', maxLength: 200 },
      place: { type: 'string', pattern: '^/', maxLength: 2000 },
      ...{ key: { type: 'string', maxLength: 1000 }, subject: name, what: name, label: name, unit: name },
      ...{ value: number, lo: number, hi: number, n: number },
    }),
    500,
  ),
});
