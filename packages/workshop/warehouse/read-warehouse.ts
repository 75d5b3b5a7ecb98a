import { EtalonError } from '@etalon/error';
import { isJsonObject, type Json } from '../json.ts';
import type { WarehouseContent } from './warehouse-content.ts';

/** The content of a kept document, typed: its schema was checked when it was kept; throws `workshop.bad-content` for another kind. */
export function readWarehouse(content: Json): WarehouseContent {
  if (!isWarehouse(content))
    throw new EtalonError('workshop.bad-content', { info: { place: '/', rule: 'warehouse' } });
  return content;
}

function isWarehouse(content: unknown): content is WarehouseContent {
  if (typeof content !== 'object' || content === null) return false;
  const shape: Readonly<Record<string, unknown>> = { ...content };
  const lists = ['sources', 'loads', 'manifestUnstructured', 'anomalies', 'trace'];
  return (
    lists.every((name) => Array.isArray(shape[name])) &&
    ['schema', 'recipe', 'storage', 'tools'].every(
      (name) => typeof shape[name] === 'object' && shape[name] !== null,
    )
  );
}

/** A typed item as plain JSON, for an edit. */
export function toJson(value: object): { readonly [key: string]: Json } {
  const copy: Json = JSON.parse(JSON.stringify(value));
  return isJsonObject(copy) ? copy : {};
}
