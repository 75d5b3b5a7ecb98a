import type { Choice } from '../kit/field.tsx';

interface FieldCore {
  /** Place of the value under the item, its steps joined by `/`. */
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  /** Takes the whole width. */
  readonly wide?: boolean;
}

/** One value of an item, and how it is written. */
export type FieldSpec = FieldCore &
  (
    | { readonly kind: 'text' | 'long' | 'lines' | 'day' | 'number' | 'flag' | 'bound' }
    | { readonly kind: 'choice'; readonly choices: readonly Choice[]; readonly required?: boolean }
    | { readonly kind: 'some'; readonly choices: readonly Choice[] }
  );
