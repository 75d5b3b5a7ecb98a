import { shellMessages } from '@etalon/i18n/messages/shell';
import { warehouseMessages } from '@etalon/i18n/messages/warehouse';
import type { ToolTable } from '@etalon/warehouse';
import { answer } from '@etalon/web/answer';
import { type DeclaredNeed, type DeclaredTool, readWarehouse } from '@etalon/workshop/warehouse';
import type { JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { DOCUMENT_KEYS } from '../workshop/document-frame.tsx';
import { useDocument } from '../workshop/use-document.ts';
import type { Route } from './+types/tools';
import { actOnWarehouse } from './act-on-warehouse.ts';
import { loadTools } from './load-tools.ts';
import { loadWarehouse } from './load-warehouse.ts';
import { NeedForm, ToolForm } from './tool-forms.tsx';
import { ToolFrame } from './tool-frame.tsx';

export const handle = { keys: DOCUMENT_KEYS };

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => loadTools(await loadWarehouse(visit, args.params)));
}

export function action(args: Route.ActionArgs) {
  return actOnWarehouse(args, {});
}

interface TableProps {
  readonly table: ToolTable;
  readonly needs: readonly DeclaredNeed[];
  readonly tools: readonly DeclaredTool[];
}

function Matrix({ table, needs, tools }: TableProps): JSX.Element {
  const { t, number } = useWords();
  const names = new Map(needs.map((need) => [need.id, need.label]));
  return (
    <TableRegion label={t(shellMessages['table.region'], { title: t(warehouseMessages['matrix.title']) })}>
      <table className="table">
        <caption>
          {t(warehouseMessages['matrix.caption'], {
            empty: number(table.emptyCells),
            unsourced: number(table.cellsWithoutSource),
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t(warehouseMessages['need.label'])}</th>
            <th scope="col">{t(warehouseMessages['tool.criterion'])}</th>
            <th scope="col">{t(warehouseMessages['matrix.wanted'])}</th>
            {tools.map((tool) => (
              <th key={tool.id} scope="col">
                {tool.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.lines.map((line) => (
            <tr key={`${line.need} ${line.criterion}`}>
              <th scope="row">{names.get(line.need) ?? line.need}</th>
              <td>{t(warehouseMessages[`criterion.${line.criterion}`])}</td>
              <td>{line.wanted}</td>
              {tools.map((tool) => {
                const cell = line.cells.find((one) => one.tool === tool.id);
                return (
                  <td key={tool.id} className={cell?.chosen === true ? 'wh-chosen' : undefined}>
                    {cell?.chosen === true && (
                      <span className="wh-type">{t(warehouseMessages['matrix.chosen'])}</span>
                    )}
                    {cell?.value ?? '—'}
                    {cell?.source != null && <span className="wh-type">{cell.source}</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

function Benches({ table, tools }: TableProps): JSX.Element | null {
  const { t, number } = useWords();
  if (table.benches.length === 0) return null;
  const names = new Map(tools.map((tool) => [tool.id, tool.label]));
  return (
    <TableRegion label={t(shellMessages['table.region'], { title: t(warehouseMessages['bench.caption']) })}>
      <table className="table figures">
        <caption>{t(warehouseMessages['bench.caption'])}</caption>
        <thead>
          <tr>
            <th scope="col">{t(warehouseMessages['tool.label'])}</th>
            <th scope="col">{t(warehouseMessages['tool.what'])}</th>
            <th scope="col" className="end">
              {t(warehouseMessages['bench.runs'])}
            </th>
            <th scope="col" className="end">
              {t(warehouseMessages['bench.median'])}
            </th>
            <th scope="col" className="end">
              {t(warehouseMessages['bench.range'])}
            </th>
            <th scope="col" className="end">
              {t(warehouseMessages['bench.speed'])}
            </th>
            <th scope="col" className="end">
              {t(warehouseMessages['tool.memory'])}
            </th>
          </tr>
        </thead>
        <tbody>
          {table.benches.map((bench) => (
            <tr key={`${bench.tool} ${bench.what}`}>
              <th scope="row">{names.get(bench.tool) ?? bench.tool}</th>
              <td>{bench.what}</td>
              <td className="end">{bench.runs}</td>
              <td className="end">{number(bench.medianSeconds, { decimals: 3 })}</td>
              <td className="end">{`${number(bench.minSeconds, { decimals: 3 })} – ${number(bench.maxSeconds, { decimals: 3 })}`}</td>
              <td className="end">{number(Math.round(bench.rowsPerSecond))}</td>
              <td className="end">{bench.peakMib === null ? '—' : number(bench.peakMib)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

/** Tools chosen against needs: what is wanted, what each can do and from which source, what was measured. */
export default function Tools({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const document = useDocument(loaderData.document);
  const { needs, sheets } = readWarehouse(document.content).tools;
  const { table } = loaderData;
  return (
    <ToolFrame document={document} base={loaderData.base} pending={loaderData.pending} answer={actionData}>
      {table !== null && (
        <section aria-labelledby="matrice">
          <h2 id="matrice">{t(warehouseMessages['matrix.title'])}</h2>
          <Matrix table={table} needs={needs} tools={sheets} />
          <Benches table={table} needs={needs} tools={sheets} />
        </section>
      )}
      <div className="wh-two">
        <section aria-labelledby="besoins">
          <h2 id="besoins">{t(warehouseMessages['need.title'])}</h2>
          {needs.map((need) => (
            <details className="fold" key={need.id}>
              <summary>{need.label}</summary>
              <NeedForm view={loaderData} document={document} tools={sheets} need={need} />
            </details>
          ))}
          <details className="fold" open={needs.length === 0}>
            <summary>{t(warehouseMessages['need.new'])}</summary>
            <NeedForm view={loaderData} document={document} tools={sheets} need={null} />
          </details>
        </section>
        <section aria-labelledby="fiches-outils">
          <h2 id="fiches-outils">{t(warehouseMessages['tool.title'])}</h2>
          {sheets.map((tool) => (
            <details className="fold" key={tool.id}>
              <summary>
                <strong>{tool.label}</strong> {tool.version ?? ''} ·{' '}
                {tool.licence ?? t(warehouseMessages['tool.no-licence'])}
              </summary>
              <ToolForm view={loaderData} document={document} tool={tool} />
            </details>
          ))}
          <details className="fold" open={sheets.length === 0}>
            <summary>{t(warehouseMessages['tool.new'])}</summary>
            <ToolForm view={loaderData} document={document} tool={null} />
          </details>
        </section>
      </div>
    </ToolFrame>
  );
}
