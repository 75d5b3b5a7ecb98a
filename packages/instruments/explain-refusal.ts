import { errorCode, errorInfo } from '@etalon/error';
import type { PieceRefusal } from '@etalon/evidence';

const REASONS: Readonly<Record<string, string>> = {
  E_EMPTY: 'il ne contient rien',
  E_TOO_LARGE: 'il dépasse la taille admise',
  E_ENCODING: 'son encodage n’est pas lisible (UTF-8 attendu)',
  E_SCHEMA: 'sa structure n’est pas celle attendue',
  E_BOMB: 'sa lecture demande trop de mémoire',
  E_PATH: 'il contient un chemin interdit',
  E_XXE: 'il contient une entité externe',
  E_MACRO: 'il contient une macro',
  E_PICKLE: 'il contient un objet Python sérialisé',
  E_TIMEOUT: 'sa lecture a pris trop de temps',
  E_DUP_ID: 'un identifiant y figure deux fois',
  E_NO_TEXT: 'il ne contient pas de texte',
  E_ENCRYPTED: 'il est chiffré',
  E_UNSUPPORTED: 'son format n’a pas de lecteur',
};

/** One French sentence for a piece that could not be read, with its place. */
export function explainRefusal(
  refusal: Pick<PieceRefusal, 'fileName' | 'place'> & { readonly code: string },
): string {
  const where = refusal.place === null ? '' : ` (place : ${refusal.place})`;
  return `Le fichier « ${refusal.fileName} » n’a pas pu être lu : ${REASONS[refusal.code] ?? 'le lecteur s’est arrêté'}${where} [${refusal.code}].`;
}

/** The sentence of an error thrown by a reader of JSON pieces, or null when it is something else. */
export function explainReaderError(error: unknown, fileName: string): string | null {
  const code = errorCode(error);
  if (code === null || !(code in REASONS)) return null;
  const { place, fileName: named } = errorInfo(error);
  return explainRefusal({
    code,
    fileName: typeof named === 'string' ? named : fileName,
    place: typeof place === 'string' ? place : null,
  });
}
