/** Sizes of what a row holds, without the batch: [n] a vector or a text of tokens, [steps, channels] a sequence, [height, width, channels] an image. */
export type Shape = readonly number[];

/** How many numbers a row of this shape holds. */
export const countShape = (shape: Shape): number => shape.reduce((product, size) => product * size, 1);

/** `28×28×1`. */
export const writeShape = (shape: Shape): string => shape.join('×');

/** Reads `28×28×1` or `28x28x1`; null for anything else. */
export function readShape(text: string): Shape | null {
  const sizes = text.split(/[×x*]/).map((part) => Number(part.trim()));
  const fits =
    sizes.length >= 1 && sizes.length <= 3 && sizes.every((size) => Number.isInteger(size) && size >= 1);
  return fits ? sizes : null;
}
