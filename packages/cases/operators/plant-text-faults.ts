import { type CaseRow, type Operator, plantCells } from './plant.ts';

function textIn(row: CaseRow, column: string): string {
  return String(row.cells[column] ?? '');
}

function foldAccents(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{Mn}/gu, '');
}

function swapLetters(text: string, at: number): string {
  return `${text.slice(0, at)}${text[at + 1] ?? ''}${text[at] ?? ''}${text.slice(at + 2)}`;
}

/** M7, a category written otherwise: capitals, accent lost, space added, two letters swapped. */
export function plantCategoryVariant(column: string): Operator {
  return (input) =>
    plantCells(input, {
      operator: 'M7',
      column,
      change: (row, stream) => {
        const text = textIn(row, column);
        const variants = [
          text.toUpperCase(),
          foldAccents(text),
          `${text} `,
          swapLetters(text, stream.nextBelow(Math.max(1, text.length - 1))),
        ].filter((variant) => variant !== text);
        return variants[stream.nextBelow(variants.length)] ?? text;
      },
    });
}

/** M11, UTF-8 bytes read as Latin-1; only text that carries an accent changes. */
export function plantMojibake(column: string): Operator {
  return (input) =>
    plantCells(input, {
      operator: 'M11',
      column,
      eligible: (row) => /[\u0080-\uffff]/.test(textIn(row, column)),
      change: (row) => Buffer.from(textIn(row, column), 'utf8').toString('latin1'),
    });
}

/** M16, text cut at `length` characters. */
export function plantTruncation(column: string, length: number): Operator {
  return (input) =>
    plantCells(input, {
      operator: 'M16',
      column,
      eligible: (row) => textIn(row, column).length > length + 3,
      change: (row) => textIn(row, column).slice(0, length),
    });
}

/** M8, a code that the reference does not hold. */
export function plantOrphanKey(column: string, known: ReadonlySet<string>): Operator {
  const letters = 'QXZ';
  return (input) =>
    plantCells(input, {
      operator: 'M8',
      column,
      change: (_row, stream) => {
        for (;;) {
          const code = `${letters[stream.nextBelow(3)]}${letters[stream.nextBelow(3)]}${stream.nextBelow(10)}`;
          if (!known.has(code)) return code;
        }
      },
    });
}

/** M12 or M18, another value of the same closed list: a contradiction with another column, or a wrong label. */
export function plantOtherValue(
  operator: 'M12' | 'M18',
  column: string,
  values: readonly (string | boolean)[],
): Operator {
  return (input) =>
    plantCells(input, {
      operator,
      column,
      change: (row, stream) => {
        const others = values.filter((value) => value !== row.cells[column]);
        return others[stream.nextBelow(others.length)] ?? null;
      },
    });
}
