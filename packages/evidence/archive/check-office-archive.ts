import type { PieceFinding } from '../piece-content.ts';
import { refuse } from '../refuse.ts';
import type { Archive } from './read-archive.ts';

const MAX_EXTERNAL = 10_000;

/** Refuses macros (`E_MACRO`) and entities (`E_XXE`) in an Office archive; surfaces the links that leave the file. */
export function checkOfficeArchive(archive: Archive): readonly PieceFinding[] {
  for (const { name } of archive.entries) {
    if (/(^|\/)vba(Project|Data)[^/]*$|(^|\/)macrosheets\//i.test(name)) refuse('E_MACRO', name);
  }
  const parts = archive.inflate((name) => /\.(xml|rels|vml)$/i.test(name));
  const external: string[] = [];
  for (const [name, part] of parts) {
    checkXml(name, part);
    if (name === '[Content_Types].xml' && part.includes('macroEnabled')) refuse('E_MACRO', name);
    if (name.endsWith('.rels') && part.includes('TargetMode="External"')) external.push(name);
  }
  const count = external
    .map((name) => countOf(parts.get(name) ?? Buffer.alloc(0), 'TargetMode="External"'))
    .reduce((total, found) => total + found, 0);
  return count === 0 ? [] : [{ what: 'external-links', count, place: external[0] ?? null }];
}

/** An entity needs a document type, and no Office part has one. UTF-16 could hide it from a byte search. */
function checkXml(name: string, part: Buffer): void {
  if (part.includes('<!DOCTYPE') || part.includes('<!ENTITY')) refuse('E_XXE', name);
  if (part.subarray(0, 64).includes(0)) refuse('E_XXE', name, { reason: 'utf-16' });
}

export function countOf(part: Buffer, text: string): number {
  let count = 0;
  for (let at = part.indexOf(text); at !== -1 && count < MAX_EXTERNAL; at = part.indexOf(text, at + 1))
    count += 1;
  return count;
}
