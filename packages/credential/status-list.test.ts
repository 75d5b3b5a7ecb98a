import { expect, test } from 'vitest';
import { isJsonObject, readText } from './json-value.ts';
import { decodeList } from './proof-libraries.ts';
import { buildStatusEntry, buildStatusList, drawStatusIndex, STATUS_LIST_ENTRIES } from './status-list.ts';

const INPUT = {
  id: 'https://etalon.example/status/1',
  issuerDid: 'did:web:etalon.example',
  issuedAt: '2026-11-25T10:00:00Z',
};

test('a list has the bits that were set and no other', async () => {
  const revoked = [0, 41, STATUS_LIST_ENTRIES - 1];
  const { credentialSubject } = await buildStatusList({ ...INPUT, revoked });
  const encodedList = isJsonObject(credentialSubject)
    ? (readText(credentialSubject, 'encodedList') ?? '')
    : '';
  const list = await decodeList({ encodedList });
  expect(list.length).toBe(STATUS_LIST_ENTRIES);
  const found = Array.from({ length: list.length }, (_, i) => i).filter((i) => list.getStatus(i));
  expect(found).toEqual(revoked);
});

test('the index of an entry is text', () => {
  expect(buildStatusEntry({ list: INPUT.id, index: 41 })).toMatchObject({ statusListIndex: '41' });
});

test.each([-1, STATUS_LIST_ENTRIES, 1.5, Number.NaN])('index %d is outside the list', async (index) => {
  expect(() => buildStatusEntry({ list: INPUT.id, index })).toThrow('credential.status-index-out-of-range');
  await expect(buildStatusList({ ...INPUT, revoked: [index] })).rejects.toThrow(
    'credential.status-index-out-of-range',
  );
});

test('an index already taken is drawn again, and a list half full is closed', () => {
  const draws = [7, 7, 12];
  expect(drawStatusIndex(new Set([7]), () => draws.shift() ?? 0)).toBe(12);
  const half = new Set(Array.from({ length: STATUS_LIST_ENTRIES / 2 }, (_, i) => i));
  expect(() => drawStatusIndex(half, () => 0)).toThrow('credential.status-list-full');
});
