import { EtalonError } from '@etalon/error';
import type { Json } from '../json.ts';
import type { ModelsContent } from './models-content.ts';

/** The content of a kept document, typed: its schema was checked when it was kept; throws `workshop.bad-content` for another kind. */
export function readModels(content: Json): ModelsContent {
  if (!isModels(content))
    throw new EtalonError('workshop.bad-content', { info: { place: '/', rule: 'models' } });
  return content;
}

function isModels(content: unknown): content is ModelsContent {
  if (typeof content !== 'object' || content === null) return false;
  const shape: Readonly<Record<string, unknown>> = { ...content };
  return (
    [shape.models, shape.extremes, shape.imports, shape.logs].every(Array.isArray) &&
    ['data', 'training', 'network', 'registry', 'selection', 'card', 'report'].every(
      (part) => typeof shape[part] === 'object' && shape[part] !== null,
    )
  );
}
