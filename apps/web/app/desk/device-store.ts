import { type Draft, parseDraft } from './draft.ts';
import type { Parcel } from './outbox.ts';

/** What this device keeps in its browser; a store that is full or closed leaves the copies of the server. */
export function readStored(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/** Keeps a value on this device, or forgets it when it is null. Says whether it was kept. */
export function writeStored(key: string, value: unknown): boolean {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

const OUTBOX = 'etalon.desk.outbox';

/** One key for each parcel, so that two tabs never write over each other. */
const keyOf = (sentId: string): string => `${OUTBOX}.${sentId}`;

function parseParcel(value: unknown): Parcel | null {
  const row: Readonly<Record<string, unknown>> = Object(value);
  const { sentId, seatId, criterion, phase } = row;
  const draft = parseDraft(row.draft);
  const known = typeof sentId === 'string' && typeof seatId === 'string' && typeof criterion === 'string';
  if (!known || draft === null || (phase !== 'J0' && phase !== 'J1')) return null;
  return { sentId, seatId, criterion, phase, draft };
}

/** Every parcel that waits on this device. */
export function listParcels(): readonly Parcel[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(`${OUTBOX}.`));
    return keys
      .flatMap((key) => parseParcel(readStored(key)) ?? [])
      .toSorted((a, b) => a.draft.revision - b.draft.revision);
  } catch {
    return [];
  }
}

/** Keeps a parcel until it leaves. Says whether the device could. */
export function keepParcel(parcel: Parcel): boolean {
  return writeStored(keyOf(parcel.sentId), parcel);
}

/** Forgets parcels that were answered, or whose place was taken. */
export function dropParcels(parcels: readonly Parcel[]): void {
  for (const { sentId } of parcels) writeStored(keyOf(sentId), null);
}

/** The draft of a criterion on this device. */
export function readStoredDraft(key: string): Draft | null {
  return parseDraft(readStored(key));
}
