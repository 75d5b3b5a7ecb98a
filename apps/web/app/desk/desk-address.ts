export interface DeskAddress {
  readonly criterion: string | null;
  readonly pieceId: string | null;
  /** From 1; null to follow the place. */
  readonly page: number | null;
  readonly part: string | null;
  readonly place: string | null;
  /** `releves` shows the readings instead of a piece. */
  readonly view: 'releves' | null;
  /** `criterion` goes from one candidate to the next on the same criterion. */
  readonly order: 'criterion' | null;
}

/** What of the desk is open, as its address says it. */
export function readDeskAddress(url: URL): DeskAddress {
  const read = (name: string): string | null => url.searchParams.get(name) || null;
  const page = Number.parseInt(read('page') ?? '', 10);
  return {
    criterion: read('critere'),
    pieceId: read('piece'),
    page: Number.isSafeInteger(page) && page > 0 ? page : null,
    part: read('partie'),
    place: read('lieu'),
    view: read('vue') === 'releves' ? 'releves' : null,
    order: read('ordre') === 'critere' ? 'criterion' : null,
  };
}

/** The query of an address, without what is absent. */
export function writeDeskAddress(address: Partial<DeskAddress>): string {
  const query = new URLSearchParams();
  const { criterion, pieceId, page, part, place, view, order } = address;
  if (criterion) query.set('critere', criterion);
  if (pieceId) query.set('piece', pieceId);
  if (page) query.set('page', String(page));
  if (part) query.set('partie', part);
  if (place) query.set('lieu', place);
  if (view) query.set('vue', view);
  if (order) query.set('ordre', 'critere');
  return `?${query}`;
}
