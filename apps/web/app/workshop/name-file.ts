const MAX = 60;

/** A title as a file name: letters without accents, figures and hyphens. */
export function nameFile(title: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  return plain.slice(0, MAX) || 'document';
}
