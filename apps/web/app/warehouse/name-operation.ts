import type { Message } from '@etalon/i18n';
import { warehouseMessages } from '@etalon/i18n/messages/warehouse';

/** The word for an operation; one that is not known keeps its own name. */
export function nameOperation(op: string): Message {
  return findMessage(`op.${op}`) ?? { fr: op, en: op };
}

/** What an operation does, in one sentence. */
export function explainOperation(op: string): Message {
  return findMessage(`op.${op}.text`) ?? { fr: '', en: '' };
}

/** The word for a parameter of a step. */
export function nameParameter(name: string): Message {
  return findMessage(`param.${name}`) ?? { fr: name, en: name };
}

/** How a parameter is typed, when it is not plain. */
export function explainForm(form: string): Message | null {
  return findMessage(`form.${form}`);
}

/** A message of the tool by a key made at run time; null when there is none. */
export function findMessage(key: string): Message | null {
  const known = (name: string): name is keyof typeof warehouseMessages =>
    Object.hasOwn(warehouseMessages, name);
  return known(key) ? warehouseMessages[key] : null;
}

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^VARCHAR/, 'text'],
  [/INT$/, 'integer'],
  [/^INTEGER/, 'integer'],
  [/^(DECIMAL|DOUBLE|FLOAT)/, 'decimal'],
  [/^TIMESTAMP/, 'timestamp'],
  [/^DATE$/, 'date'],
  [/^BOOLEAN/, 'boolean'],
];

/** The word for a type of DuckDB; one that the tool does not offer keeps its own name. */
export function nameType(type: string): Message {
  const found = TYPES.find(([pattern]) => pattern.test(type.toUpperCase()));
  const plain = type.toLowerCase();
  return (found && findMessage(`choice.${found[1]}`)) ?? { fr: plain, en: plain };
}
