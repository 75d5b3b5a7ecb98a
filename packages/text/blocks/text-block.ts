/** A piece of a text with its place, as the desk numbers it (`paragraphe 3`, `page 2`, `cellule 4`). */
export interface TextBlock {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row' | 'code';
  /** Depth of a heading from 1; 0 for anything else. */
  readonly level: number;
  readonly text: string;
  readonly locator: string;
}
