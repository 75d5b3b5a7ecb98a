export interface TableState {
  /** From 1. */
  readonly page: number;
  readonly size: number;
  readonly sort: string;
  readonly direction: 'asc' | 'desc';
  readonly search: string;
  readonly filters: Readonly<Record<string, string>>;
}

export interface TableRules {
  readonly sortable: readonly string[];
  readonly sort: string;
  readonly direction?: 'asc' | 'desc';
  readonly filters?: readonly string[];
  readonly size?: number;
}

const PAGE_SIZE = 50;

/** The state of a table as its address says it (`page`, `tri=-name`, `q`, filters by name); what is unknown is ignored. */
export function readTableState(url: URL, rules: TableRules): TableState {
  const { searchParams } = url;
  const asked = searchParams.get('tri') ?? '';
  const name = asked.replace(/^-/, '');
  const known = rules.sortable.includes(name);
  const page = Number.parseInt(searchParams.get('page') ?? '1', 10);
  const filters: Record<string, string> = {};
  for (const filter of rules.filters ?? []) {
    const value = searchParams.get(filter);
    if (value) filters[filter] = value;
  }
  return {
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
    size: rules.size ?? PAGE_SIZE,
    sort: known ? name : rules.sort,
    direction: known ? (asked.startsWith('-') ? 'desc' : 'asc') : (rules.direction ?? 'asc'),
    search: (searchParams.get('q') ?? '').trim().slice(0, 200),
    filters,
  };
}

/** The rows of the present page, of rows that are already narrowed and in order. */
export function takePage<Row>(rows: readonly Row[], { page, size }: TableState): readonly Row[] {
  return rows.slice((page - 1) * size, page * size);
}

/** The query of another state of the same table, without what is usual. */
export function writeTableState(state: TableState): string {
  const query = new URLSearchParams(state.filters);
  if (state.search !== '') query.set('q', state.search);
  query.set('tri', (state.direction === 'desc' ? '-' : '') + state.sort);
  if (state.page > 1) query.set('page', String(state.page));
  return `?${query}`;
}

export function pageCount(total: number, size: number): number {
  return Math.max(1, Math.ceil(total / size));
}
