import type { Draft } from './draft.ts';

/** A judgement that was sent for good while the network was cut, as the device keeps it until it leaves. */
export interface Parcel {
  /** Given once: the register keeps a parcel once however often it arrives. */
  readonly sentId: string;
  readonly seatId: string;
  readonly criterion: string;
  readonly phase: 'J0' | 'J1';
  readonly draft: Draft;
}

/** What became of a parcel: kept by the register, refused by it, or not answered at all. */
export type Delivery =
  | { readonly state: 'kept' }
  | { readonly state: 'cut' }
  | { readonly state: 'refused'; readonly code: string; readonly what: string };

export interface Flushed<P> {
  /** Parcels that still wait, in order. */
  readonly left: readonly P[];
  readonly kept: readonly P[];
  readonly refused: readonly { readonly parcel: P; readonly code: string; readonly what: string }[];
}

/**
 * Delivers parcels in order, and stops at the first that gets no answer: it may have arrived, so it keeps its name and goes
 * again. A refused parcel waits no more; what it says stays in the draft that it came from.
 */
export async function flushParcels<P>(
  parcels: readonly P[],
  deliver: (parcel: P) => Promise<Delivery>,
): Promise<Flushed<P>> {
  const kept: P[] = [];
  const refused: Flushed<P>['refused'][number][] = [];
  for (const [rank, parcel] of parcels.entries()) {
    const delivery = await deliver(parcel);
    if (delivery.state === 'cut') return { left: parcels.slice(rank), kept, refused };
    if (delivery.state === 'kept') kept.push(parcel);
    else refused.push({ parcel, code: delivery.code, what: delivery.what });
  }
  return { left: [], kept, refused };
}

/** The parcels with one more; one that waits for the same criterion gives it its place, since nobody saw it leave. */
export function addParcel(parcels: readonly Parcel[], added: Parcel): readonly Parcel[] {
  const others = parcels.filter(
    ({ seatId, criterion }) => seatId !== added.seatId || criterion !== added.criterion,
  );
  return [...others, added];
}
