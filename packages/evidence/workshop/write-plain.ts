import { isObject, type JsonValue, parseJson } from '../json/parse-json.ts';
import { readNotebook } from '../notebook/read-notebook.ts';
import { refuse } from '../refuse.ts';
import { decodeText } from './decode-text.ts';

export type WrittenForm = 'notebook' | 'document' | 'text';

/** The words of a notebook, of a JSON object or of plain text; what is not one is refused with its place. */
export function writePlain(content: Buffer, form: WrittenForm): string {
  const text = decodeText(content);
  switch (form) {
    case 'text':
      return text;
    case 'notebook':
      return readNotebook(text)
        .cells.map((cell) => cell.source)
        .join('\n');
    case 'document': {
      const root = parseJson(text);
      if (!isObject(root)) refuse('E_SCHEMA', '/', { form: 'json', expected: 'object' });
      return listTexts(root).join('\n');
    }
    default:
      return form satisfies never;
  }
}

function listTexts(value: JsonValue): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(listTexts);
}
