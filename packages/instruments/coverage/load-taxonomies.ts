import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface TaxonomyClass {
  readonly id: string;
  readonly label: string;
  readonly synonyms: readonly string[];
}

export interface Taxonomy {
  readonly id: string;
  readonly label: string;
  /** Members of an item that declare a class of this taxonomy alone. */
  readonly fields: readonly string[];
  readonly source: string;
  readonly asOf: string;
  readonly classes: readonly TaxonomyClass[];
}

const FOLDER = join(import.meta.dirname, '../../../content/taxonomies');

/** The taxonomies shipped, in the order of their ids. */
export function loadTaxonomies(): readonly Taxonomy[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => {
      const taxonomy: Taxonomy = JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
      return taxonomy;
    });
}
