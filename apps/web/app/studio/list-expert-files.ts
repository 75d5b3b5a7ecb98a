import { isJsonList, isJsonObject, type JsonObject, readPath } from '@etalon/workshop/edits';

/** The files of one expert's dossier, each in the slot it plays; those not chosen yet are left out. */
export function listExpertFiles(
  content: JsonObject,
  expertId: string,
): readonly { readonly slot: string; readonly name: string; readonly sha256: string }[] {
  const files = readPath(content, ['experts', `@${expertId}`, 'files']);
  return (isJsonList(files) ? files.filter(isJsonObject) : []).flatMap(({ slot, name, sha256 }) =>
    typeof slot === 'string' && typeof name === 'string' && typeof sha256 === 'string' && sha256 !== ''
      ? [{ slot, name, sha256 }]
      : [],
  );
}
