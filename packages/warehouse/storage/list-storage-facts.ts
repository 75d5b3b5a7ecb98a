import type { StorageFact, StorageFactKind, StorageItem } from './storage-plan.ts';

/** What a declared store shows: copies against 3-2-1 (three copies, two media, one elsewhere), delays, roles, secrecy. */
export function listStorageFacts(item: StorageItem): readonly StorageFact[] {
  const facts: StorageFact[] = [];
  const note = (
    kind: StorageFactKind,
    observed: StorageFact['observed'],
    declared: StorageFact['declared'] = null,
  ): void => {
    facts.push({ store: item.id, kind, observed, declared });
  };
  noteCopies(item, note);
  noteDelays(item, note);
  if (item.retentionYears === null) note('no-retention', null);
  if (item.public) note('public-store', item.location);
  if (item.personalData && item.roles.length === 0) note('personal-data-without-role', 0);
  if (item.personalData && item.encryption.atRest !== true)
    note(
      'personal-data-not-encrypted',
      item.encryption.atRest === null ? null : String(item.encryption.atRest),
    );
  if (item.price === null) note('no-price', null);
  return facts;
}

type Note = (
  kind: StorageFactKind,
  observed: StorageFact['observed'],
  declared?: StorageFact['declared'],
) => void;

function noteCopies(item: StorageItem, note: Note): void {
  const copies = 1 + item.copies.length;
  if (copies < 3) note('copies-below-three', copies, 3);
  const media = new Set([
    item.kind === 'object' ? 'object' : 'disk',
    ...item.copies.map((copy) => copy.medium),
  ]);
  if (media.size < 2) note('one-medium', [...media].join(', '), 2);
  if (!item.copies.some((copy) => copy.site !== item.location)) note('no-other-site', item.location, 1);
}

function noteDelays(item: StorageItem, note: Note): void {
  if (item.rpoHours === null) note('no-rpo', null);
  if (item.rtoHours === null) note('no-rto', null);
  const every = item.copies.flatMap((copy) => copy.everyHours ?? []);
  if (item.rpoHours !== null && every.length > 0 && Math.min(...every) > item.rpoHours)
    note('backup-slower-than-rpo', Math.min(...every), item.rpoHours);
  const restore = item.copies.flatMap((copy) => copy.restoreHours ?? []);
  if (item.rtoHours !== null && restore.length > 0 && Math.min(...restore) > item.rtoHours)
    note('restore-longer-than-rto', Math.min(...restore), item.rtoHours);
  if (item.copies.length > 0 && item.copies.every((copy) => copy.lastRestoreTest === null))
    note('restore-never-tested', item.copies.length);
}
