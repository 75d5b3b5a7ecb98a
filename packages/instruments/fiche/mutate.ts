import type { RandomStream } from '@etalon/numeric';

const INSERTS = [
  '\0',
  '\ufeff',
  '"',
  ';',
  '{',
  '[',
  '}',
  '\u202e',
  '9'.repeat(400),
  '-1e999',
  'null',
  '\r',
  "');--",
  '𝔘',
  '../',
];

/** A seeded altered copy: bytes flipped, cut, repeated, moved, or awkward text put in. */
export function mutateBytes(bytes: Uint8Array, stream: RandomStream): Uint8Array {
  let copy = Buffer.from(bytes);
  const changes = 1 + stream.nextBelow(4);
  for (let change = 0; change < changes; change += 1) copy = changeOnce(copy, stream);
  return copy;
}

function changeOnce(bytes: Buffer, stream: RandomStream): Buffer<ArrayBuffer> {
  const size = bytes.length;
  const at = size === 0 ? 0 : stream.nextBelow(size);
  const length = Math.min(size - at, 1 + stream.nextBelow(64));
  const [before, part, after] = [
    bytes.subarray(0, at),
    bytes.subarray(at, at + length),
    bytes.subarray(at + length),
  ];
  switch (stream.nextBelow(6)) {
    case 0: {
      const copy = Buffer.from(bytes);
      if (size > 0) copy[at] = (copy[at] ?? 0) ^ (1 << stream.nextBelow(8));
      return copy;
    }
    case 1:
      return Buffer.from(before);
    case 2:
      return Buffer.concat([before, after]);
    case 3:
      return Buffer.concat([before, part, part, part, after]);
    case 4:
      return Buffer.concat([
        before,
        Buffer.from(INSERTS[stream.nextBelow(INSERTS.length)] ?? ''),
        part,
        after,
      ]);
    default:
      return Buffer.concat([after, part, before]);
  }
}

/** A seeded altered copy of a JSON value: one member removed, replaced by another kind, or repeated many times. */
export function mutateJson(text: string, stream: RandomStream): string {
  const root: unknown = JSON.parse(text);
  const places: { readonly owner: object; readonly key: string }[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      places.push({ owner: value, key });
      visit(child);
    }
  };
  visit(root);
  const place = places[stream.nextBelow(Math.max(1, places.length))];
  if (place === undefined) return text;
  const others: readonly unknown[] = [
    null,
    '',
    'x'.repeat(5000),
    -1,
    1e308,
    0.5,
    [],
    {},
    [[[[[]]]]],
    true,
    '__proto__',
    '1970-13-45',
  ];
  if (stream.nextBelow(4) === 0) Reflect.deleteProperty(place.owner, place.key);
  else Reflect.set(place.owner, place.key, others[stream.nextBelow(others.length)]);
  return JSON.stringify(root);
}
