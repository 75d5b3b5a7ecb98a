import { EtalonError } from '@etalon/error';
import type { Json } from '../json.ts';
import type { TransformContent } from './transform-content.ts';

/** The content of a kept document, typed: its schema was checked when it was kept; throws `workshop.bad-content` for another kind. */
export function readTransform(content: Json): TransformContent {
  if (!isTransform(content))
    throw new EtalonError('workshop.bad-content', { info: { place: '/', rule: 'transform' } });
  return content;
}

function isTransform(content: unknown): content is TransformContent {
  if (typeof content !== 'object' || content === null) return false;
  const shape: Readonly<Record<string, unknown>> = { ...content };
  return (
    Array.isArray(shape.nodes) &&
    Array.isArray(shape.features) &&
    ['data', 'split', 'choice'].every((part) => typeof shape[part] === 'object' && shape[part] !== null)
  );
}
