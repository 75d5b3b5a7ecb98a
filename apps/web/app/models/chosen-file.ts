import type { Json } from '@etalon/workshop/edits';
import { field } from '../warehouse/deeds.ts';

/** A file chosen in a form, as its hash and its name. */
export function chosenFile(form: FormData, name: string): Json {
  const [sha256 = '', ...words] = field(form, name).split(' ');
  return words.length === 0 ? null : { sha256, name: words.join(' ') };
}
