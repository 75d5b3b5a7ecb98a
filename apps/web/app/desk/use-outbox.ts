import { useCallback, useEffect, useState } from 'react';
import { useRevalidator } from 'react-router';
import { dropParcels, keepParcel, listParcels } from './device-store.ts';
import { addParcel, type Delivery, flushParcels, type Parcel } from './outbox.ts';

/** The first request after a cut often fails too: it is made again soon, then less and less often. */
const FIRST_RETRY_MS = 1_000;
const RETRY_MS = 15_000;

async function deliver({ seatId, ...parcel }: Parcel): Promise<Delivery> {
  try {
    const response = await fetch(`/jury/${seatId}/envoi`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(parcel),
    });
    const answer: { id?: unknown; code?: unknown; what?: unknown } = await response.json();
    if (response.ok && typeof answer.id === 'string') return { state: 'kept' };
    if (typeof answer.code === 'string' && typeof answer.what === 'string')
      return { state: 'refused', code: answer.code, what: answer.what };
    return { state: 'cut' };
  } catch {
    return { state: 'cut' };
  }
}

export interface Outbox {
  /** Parcels that wait on this device, of any seat. */
  readonly waiting: readonly Parcel[];
  /** What the register answered to parcels that it did not take, since the page is open. */
  readonly refusals: readonly string[];
  /** Keeps a judgement until it can leave; false when this device cannot keep it. */
  readonly post: (parcel: Parcel) => boolean;
}

/** Judgements sent without a network: kept on this device, sent again until the register answers. */
export function useOutbox(): Outbox {
  const { revalidate } = useRevalidator();
  const [waiting, setWaiting] = useState<readonly Parcel[]>([]);
  const [refusals, setRefusals] = useState<readonly string[]>([]);

  /** False when something was tried and waits still. */
  const flush = useCallback(async (): Promise<boolean> => {
    const parcels = listParcels();
    setWaiting(parcels);
    if (parcels.length === 0 || !navigator.onLine) return true;
    const { left, kept, refused } = await flushParcels(parcels, deliver);
    dropParcels([...kept, ...refused.map(({ parcel }) => parcel)]);
    setWaiting(listParcels());
    if (refused.length > 0) setRefusals(refused.map(({ what }) => what));
    if (kept.length + refused.length > 0) await revalidate();
    return left.length === 0;
  }, [revalidate]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let closed = false;
    const turn = async (delay: number): Promise<void> => {
      const settled = await flush();
      clearTimeout(timer);
      const next = settled ? RETRY_MS : delay;
      if (!closed) timer = setTimeout(turn, next, Math.min(2 * next, RETRY_MS));
    };
    const again = (): void => void turn(FIRST_RETRY_MS);
    again();
    window.addEventListener('online', again);
    return () => {
      closed = true;
      clearTimeout(timer);
      window.removeEventListener('online', again);
    };
  }, [flush]);

  const post = useCallback((parcel: Parcel) => {
    const before = listParcels();
    if (!keepParcel(parcel)) return false;
    const after = addParcel(before, parcel);
    dropParcels(before.filter((row) => !after.includes(row)));
    setWaiting(listParcels());
    return true;
  }, []);

  return { waiting, refusals, post };
}
