import { warehouseMessages } from '@etalon/i18n/messages/warehouse';
import type { ColumnBand, SparkBand } from '@etalon/warehouse';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { useAddress } from './lineage-figure.tsx';
import type { GridView } from './load-workbench.ts';
import { nameType } from './name-operation.ts';
import type { Cell } from './run-results.ts';

const BAND_HEIGHT = 30;
const LANE = 9;
const PAGE_ROWS = 50;

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** Missing, outliers and other types, one lane each, by bins of rows in table order. */
function Band({ column, band }: { readonly column: ColumnBand; readonly band: SparkBand }): JSX.Element {
  const { t, number } = useWords();
  const kinds = Object.entries(column.kinds).filter(([kind]) => kind !== 'missing');
  const [main] = kinds.toSorted(([, one], [, other]) => sum(other) - sum(one));
  const others = band.firstRows.map((_, bin) =>
    kinds.filter(([kind]) => kind !== main?.[0]).reduce((total, [, counts]) => total + (counts[bin] ?? 0), 0),
  );
  const lanes = [
    { name: 'missing', counts: column.missing },
    { name: 'outliers', counts: column.outliers },
    { name: 'others', counts: others },
  ] as const;
  const width = 100 / Math.max(1, band.bins);
  const rowsOf = (bin: number): number =>
    (band.firstRows[bin + 1] ?? band.rows + 1) - (band.firstRows[bin] ?? 1);
  const title = t(warehouseMessages['band.title'], {
    missing: number(sum(column.missing)),
    outliers: number(sum(column.outliers)),
    others: number(sum(others)),
  });
  return (
    <svg className="wh-band" width="100%" height={BAND_HEIGHT} role="img" aria-label={title}>
      <title>{title}</title>
      {lanes.map(({ name, counts }, lane) => (
        <g key={name} data-lane={name}>
          <rect className="wh-band-ground" x="0" width="100%" y={lane * (LANE + 1)} height={LANE} />
          {counts.map((count, bin) => {
            if (count === 0) return null;
            const height = Math.max(2, LANE * Math.min(1, count / Math.max(1, rowsOf(bin))));
            return (
              <rect
                key={band.firstRows[bin]}
                x={`${bin * width}%`}
                width={`${width}%`}
                y={lane * (LANE + 1) + LANE - height}
                height={height}
              />
            );
          })}
        </g>
      ))}
    </svg>
  );
}

function showCell(cell: Cell | undefined): JSX.Element | string {
  if (cell === null || cell === undefined) return <span className="wh-null">∅</span>;
  if (cell === '') return <span className="wh-null">«&nbsp;»</span>;
  return String(cell);
}

function Pager({ grid }: { readonly grid: GridView }): JSX.Element {
  const { t, number } = useWords();
  const address = useAddress();
  const { total } = grid.page;
  const pages = Math.max(1, Math.ceil(total / PAGE_ROWS));
  const go = (page: number, label: string): JSX.Element => (
    <Link to={address({ page: page === 1 ? null : String(page) })} preventScrollReset>
      {label}
    </Link>
  );
  return (
    <nav className="pager figures" aria-label={t(warehouseMessages['grid.pages'])}>
      <span>
        {t(warehouseMessages['grid.range'], {
          first: number(total === 0 ? 0 : (grid.number - 1) * PAGE_ROWS + 1),
          last: number(Math.min(total, grid.number * PAGE_ROWS)),
          total: number(total),
        })}
      </span>
      {grid.number > 1 && go(1, t(warehouseMessages['grid.first']))}
      {grid.number > 1 && go(grid.number - 1, t(warehouseMessages['grid.previous']))}
      {grid.number < pages && go(grid.number + 1, t(warehouseMessages['grid.next']))}
      {grid.number < pages && go(pages, t(warehouseMessages['grid.last']))}
    </nav>
  );
}

/** A page of rows, with the quality band above each column; sorted and paged on the server. */
export function DataGrid({ grid, label }: { readonly grid: GridView; readonly label: string }): JSX.Element {
  const { t } = useWords();
  const address = useAddress();
  const { page, band, sort, descending } = grid;
  const bands = new Map((band?.columns ?? []).map((column) => [column.column, column]));
  return (
    <div>
      <TableRegion className="wh-grid" label={label}>
        <table className="table">
          <caption className="visually-hidden">{label}</caption>
          <thead>
            <tr>
              <th scope="col" className="wh-row">
                {t(warehouseMessages['grid.row'])}
              </th>
              {page.columns.map(({ name, type }) => {
                const column = bands.get(name);
                const sorted = sort === name;
                return (
                  <th
                    key={name}
                    scope="col"
                    aria-sort={sorted ? (descending ? 'descending' : 'ascending') : undefined}
                  >
                    {band !== null && column !== undefined && <Band column={column} band={band} />}
                    <Link
                      to={address({ tri: sorted && !descending ? `-${name}` : name, page: null })}
                      preventScrollReset
                    >
                      {name}
                    </Link>
                    <span className="wh-type">{t(nameType(type))}</span>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a page have no name but their place
              <tr key={at}>
                <td className="wh-row">{(grid.number - 1) * PAGE_ROWS + at + 1}</td>
                {page.columns.map(({ name }) => (
                  <td key={name} className={typeof row[name] === 'number' ? 'end' : undefined}>
                    {showCell(row[name])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      <p className="soft wh-legend">{t(warehouseMessages['band.legend'])}</p>
      <Pager grid={grid} />
    </div>
  );
}
