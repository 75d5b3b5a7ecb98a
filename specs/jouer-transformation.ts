import type { Json } from '@etalon/workshop';
import { type Dit, type Fichiers, jouer } from './jouer-mauvaise-entree.ts';

export const DECOUPE = { method: 'random', testShare: 0.25, seed: 3 } as const;

export const transformer = (
  fichiers: Fichiers,
  nodes: readonly Json[],
  reste: object = {},
): Promise<readonly Dit[]> =>
  jouer('transform.apply', fichiers, {
    task: 'classification',
    target: 'y',
    split: DECOUPE,
    nodes: [...nodes],
    ...JSON.parse(JSON.stringify(reste)),
  });
export const table = (lignes: readonly string[]): Fichiers => ({ 'table.csv': `${lignes.join('\n')}\n` });
export const ouiNon = (i: number): string => (i % 2 === 0 ? 'oui' : 'non');
export const plusieurs = (n: number, ligne: (i: number) => string): readonly string[] =>
  Array.from({ length: n }, (_, i) => ligne(i));

/** Une opération de la chaîne, sous son propre nom. */
export const noeud = (
  op: string,
  recu: {
    readonly columns?: readonly string[];
    readonly deps?: readonly string[];
    readonly fitsOn?: 'train' | 'all';
    readonly params?: { readonly [nom: string]: string | number | boolean };
  },
): Json => ({
  id: op,
  op,
  columns: [...(recu.columns ?? [])],
  deps: [...(recu.deps ?? [])],
  fitsOn: recu.fitsOn ?? 'train',
  params: recu.params ?? {},
});

/** Une même partie sert à plusieurs lignes de la table : elle n’est jouée qu’une fois. */
export function uneFois(partie: () => Promise<readonly Dit[]>): () => Promise<readonly Dit[]> {
  let jouee: Promise<readonly Dit[]> | undefined;
  return () => {
    jouee ??= partie();
    return jouee;
  };
}
