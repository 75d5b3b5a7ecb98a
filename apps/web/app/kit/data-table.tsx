import { shellMessages } from '@etalon/i18n/messages/shell';
import type { JSX, MouseEvent, ReactNode } from 'react';
import { Form, useNavigate } from 'react-router';
import { Button } from './button.tsx';
import { TableRegion } from './table-region.tsx';
import { pageCount, type TableState, writeTableState } from './table-state.ts';
import { useWords } from './use-words.ts';

export interface TableColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  readonly sortable?: boolean;
  /** Numbers stand to the right. */
  readonly end?: boolean;
}

export interface DataTableProps<Row> {
  /** A sentence that says what the rows are. */
  readonly caption: string;
  readonly columns: readonly TableColumn<Row>[];
  /** The rows of this page alone: the server sorts, filters and pages. */
  readonly rows: readonly Row[];
  readonly total: number;
  readonly state: TableState;
  readonly rowKey: (row: Row) => string;
  readonly searchLabel?: string;
  /** Further filters, as native fields with a name. */
  readonly filters?: ReactNode;
  /** Resource route that answers `?format=csv` and `?format=xlsx` with what is shown. */
  readonly exportPath?: string;
}

/** Plain links inside a table are followed without loading the whole page, by one listener for all of them. */
function useTableLinks(): (event: MouseEvent<HTMLElement>) => void {
  const navigate = useNavigate();
  return (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
      return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (
      link === null ||
      link.hasAttribute('download') ||
      link.target !== '' ||
      link.origin !== location.origin
    )
      return;
    event.preventDefault();
    void navigate(link.pathname + link.search + link.hash, { preventScrollReset: link.search !== '' });
  };
}

function Headers<Row>({ columns, state }: Pick<DataTableProps<Row>, 'columns' | 'state'>): JSX.Element {
  const { t } = useWords();
  return (
    <tr>
      {columns.map(({ id, header, sortable = false, end = false }) => {
        const sorted = state.sort === id;
        const next: TableState = {
          ...state,
          page: 1,
          sort: id,
          direction: sorted && state.direction === 'asc' ? 'desc' : 'asc',
        };
        const order = state.direction === 'asc' ? 'ascending' : 'descending';
        return (
          <th key={id} scope="col" className={end ? 'end' : undefined} aria-sort={sorted ? order : undefined}>
            {sortable ? (
              <a href={writeTableState(next)} title={t(shellMessages['table.sort'], { column: header })}>
                {header}{' '}
                <span aria-hidden="true">{sorted ? (state.direction === 'asc' ? '↑' : '↓') : '↕'}</span>
              </a>
            ) : (
              header
            )}
          </th>
        );
      })}
    </tr>
  );
}

function Tools<Row>({ state, searchLabel, filters, exportPath }: DataTableProps<Row>): JSX.Element {
  const { t } = useWords();
  const query = writeTableState(state);
  return (
    <div className="table-tools">
      {(searchLabel !== undefined || filters !== undefined) && (
        <Form method="get" role="search" className="row">
          <input type="hidden" name="tri" value={(state.direction === 'desc' ? '-' : '') + state.sort} />
          {searchLabel !== undefined && (
            <input
              className="input"
              type="search"
              name="q"
              defaultValue={state.search}
              key={state.search}
              aria-label={searchLabel}
              placeholder={searchLabel}
              data-search
            />
          )}
          {filters}
          <Button>{t(shellMessages['table.apply'])}</Button>
        </Form>
      )}
      {exportPath !== undefined && (
        <div className="exports">
          <a href={`${exportPath}${query}&format=csv`} download>
            {t(shellMessages['table.csv'])}
          </a>
          <a href={`${exportPath}${query}&format=xlsx`} download>
            {t(shellMessages['table.xlsx'])}
          </a>
        </div>
      )}
    </div>
  );
}

function Pager({ state, total }: { readonly state: TableState; readonly total: number }): JSX.Element {
  const { t, number } = useWords();
  const pages = pageCount(total, state.size);
  const first = total === 0 ? 0 : (state.page - 1) * state.size + 1;
  const last = Math.min(total, state.page * state.size);
  return (
    <nav className="pager figures" aria-label={t(shellMessages['table.pages'])}>
      <span>
        {t(shellMessages['table.range'], { first: number(first), last: number(last), total: number(total) })}
      </span>
      {state.page > 1 && (
        <a rel="prev" href={writeTableState({ ...state, page: state.page - 1 })}>
          {t(shellMessages['table.previous'])}
        </a>
      )}
      {state.page < pages && (
        <a rel="next" href={writeTableState({ ...state, page: state.page + 1 })}>
          {t(shellMessages['table.next'])}
        </a>
      )}
    </nav>
  );
}

/** Rows that sort, filter and page on the server, keep their state in the address and export what is shown. */
export function DataTable<Row>(props: DataTableProps<Row>): JSX.Element {
  const { caption, columns, rows, total, state, rowKey } = props;
  const { t } = useWords();
  const follow = useTableLinks();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: one listener for the links inside, which are focusable
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link is clicked by the keyboard too
    <div onClick={follow}>
      <Tools {...props} />
      <TableRegion label={caption}>
        <table className="table">
          <caption>{caption}</caption>
          <thead>
            <Headers columns={columns} state={state} />
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={rowKey(row)}>
                {columns.map(({ id, cell, end = false }) => (
                  <td key={id} className={end ? 'end' : undefined}>
                    {cell(row)}
                  </td>
                ))}
              </tr>
            ))}
            {rows.length === 0 && (
              <tr>
                <td colSpan={columns.length}>{t(shellMessages['table.empty'])}</td>
              </tr>
            )}
          </tbody>
        </table>
      </TableRegion>
      <Pager state={state} total={total} />
    </div>
  );
}
