import type { Json } from '@etalon/workshop';

/** A model as written on the command line: `[name[@file]=]column[,column…]`, each column perhaps `class:column`. */
export interface NamedColumns {
  readonly name: string;
  readonly file: string | null;
  readonly columns: readonly { readonly column: string; readonly class?: string }[];
}

/** Reads the text of one option; without a name, the model takes that of its first column. */
export function readNamedColumns(text: string): NamedColumns {
  const cut = text.indexOf('=');
  const [named = '', file] = (cut === -1 ? '' : text.slice(0, cut)).split('@');
  const columns = text
    .slice(cut + 1)
    .split(',')
    .map((part) => part.trim())
    .map((part) => {
      const colon = part.indexOf(':');
      return colon === -1 ? { column: part } : { column: part.slice(colon + 1), class: part.slice(0, colon) };
    });
  return { name: named === '' ? (columns[0]?.column ?? '') : named, file: file ?? null, columns };
}

/** The models of a run: scores and answers of one name are one model. */
export function listModels(
  scores: readonly NamedColumns[],
  answers: readonly NamedColumns[],
  isRanking: boolean,
): Json {
  const names = [...new Set([...scores, ...answers].map(({ name }) => name))];
  return names.map((name) => {
    const score = scores.find((one) => one.name === name);
    const answer = answers.find((one) => one.name === name);
    const file = score?.file ?? answer?.file ?? null;
    const prediction = answer?.columns[0]?.column;
    return {
      name,
      ...(file !== null && { table: file }),
      ...(prediction !== undefined && { prediction }),
      ...(score !== undefined && { scores: score.columns.map((column) => ({ ...column })) }),
      ...(isRanking && { scoreKind: 'score' }),
    };
  });
}
