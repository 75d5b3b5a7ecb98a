import { EtalonError } from '@etalon/error';

/** The member of a closed list that a stored text names; throws `store.unknown-literal` for any other. */
export function readLiteral<const T extends readonly (string | number)[]>(
  list: T,
  text: string | number,
): T[number] {
  const found = list.find((item) => String(item) === String(text));
  if (found === undefined) throw new EtalonError('store.unknown-literal', { info: { text: String(text) } });
  return found;
}
