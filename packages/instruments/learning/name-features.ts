import { type KnownFeatures, type LeftReason, MOST_FEATURES } from './read-features.ts';

const SHOWN = 8;
const REASONS: Readonly<Record<LeftReason, string>> = {
  role: 'identifiant, étiquette, partie, pli ou fichier d’après leur nom',
  empty: 'vides dans les lignes apprises ou dans les lignes mesurées',
  names: 'textes presque tous distincts',
  many: `au-delà de ${MOST_FEATURES} colonnes`,
};

/** Where the other columns of the rows come from, in a few words. */
export function nameFeatures({ origin }: KnownFeatures): string {
  return origin === 'case' ? 'fichiers visibles du cas' : 'tables livrées';
}

/** The first names, and how many more. */
export function listNames(names: readonly string[]): string {
  const more = names.length > SHOWN ? ` et ${names.length - SHOWN} autres` : '';
  return `${names.slice(0, SHOWN).join(', ')}${more}`;
}

/** Which columns and tables are not used, and why: one sentence a reason. */
export function explainLeft({ left, large }: KnownFeatures): readonly string[] {
  const reasons: readonly LeftReason[] = ['role', 'empty', 'names', 'many'];
  return [
    ...reasons.flatMap((reason) => {
      const names = left[reason];
      if (names.length === 0) return [];
      return [`Colonnes écartées, ${REASONS[reason]} : ${listNames(names)}.`];
    }),
    ...(large.length === 0 ? [] : [`Tables trop grandes pour être lues ici : ${large.join(', ')}.`]),
  ];
}
