import { warehouseDriftMessages } from '@etalon/i18n/messages/warehouse-drift';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form, useSearchParams } from 'react-router';
import { Button } from '../kit/button.tsx';
import { ErrorPanel } from '../kit/error-panel.tsx';
import { SelectField, TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import { DOCUMENT_KEYS } from '../workshop/document-frame.tsx';
import { useDocument } from '../workshop/use-document.ts';
import type { Route } from './+types/drift';
import { actOnWarehouse } from './act-on-warehouse.ts';
import { DriftColumn } from './drift-column.tsx';
import { DriftTable } from './drift-table.tsx';
import { type DriftView, loadDrift } from './load-drift.ts';
import { loadWarehouse } from './load-warehouse.ts';
import { ToolFrame } from './tool-frame.tsx';

export const handle = { keys: DOCUMENT_KEYS };

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) =>
    loadDrift(await loadWarehouse(visit, args.params), new URL(args.request.url)),
  );
}

export function action(args: Route.ActionArgs) {
  return actOnWarehouse(args, {});
}

const SIDES = {
  reference: { table: 'reference', rows: 'lignes-reference' },
  current: { table: 'comparee', rows: 'lignes-comparees' },
} as const;

/** One side of a comparison: a table, and which of its rows. */
function SideFields(props: {
  readonly side: keyof typeof SIDES;
  readonly tables: DriftView['tables'];
}): JSX.Element {
  const { side, tables } = props;
  const { t } = useWords();
  const [params] = useSearchParams();
  const { table, rows } = SIDES[side];
  return (
    <>
      <SelectField
        name={table}
        label={t(warehouseDriftMessages[`drift.${side}`])}
        value={params.get(table) ?? tables.at(-1)?.id ?? ''}
        choices={tables.map(({ id, label }) => ({ value: id, label }))}
      />
      <TextField
        name={rows}
        label={t(warehouseDriftMessages[`drift.${side}.where`])}
        value={params.get(rows) ?? ''}
        hint={t(warehouseDriftMessages['drift.where.hint'])}
        spellCheck={false}
      />
    </>
  );
}

function CompareForm({ tables }: Pick<DriftView, 'tables'>): JSX.Element {
  const { t } = useWords();
  return (
    <Form method="get" className="wh-halves" preventScrollReset>
      <div className="stack">
        <SideFields side="reference" tables={tables} />
      </div>
      <div className="stack">
        <SideFields side="current" tables={tables} />
        <div>
          <Button>{t(warehouseDriftMessages['drift.do'])}</Button>
        </div>
      </div>
    </Form>
  );
}

function LeftColumns({ drift }: { readonly drift: NonNullable<DriftView['drift']> }): JSX.Element | null {
  const { t, number } = useWords();
  if (drift.left.length === 0) return null;
  return (
    <>
      <h3>{t(warehouseDriftMessages['drift.left'])}</h3>
      <ul>
        {drift.left.map((one) => (
          <li key={one.column}>
            <strong>{one.column}</strong> :{' '}
            {t(warehouseDriftMessages[`drift.left.${one.why}`], {
              first: one.why === 'other-type' ? one.types[0] : '',
              second: one.why === 'other-type' ? one.types[1] : '',
              classes: one.why === 'too-many-classes' ? number(one.classes) : '',
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

/** A table beside a reference, column by column: distances, tests, and what moved. */
export default function Drift({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const document = useDocument(loaderData.document);
  const { tables, drift, problem, mostDrawn } = loaderData;
  return (
    <ToolFrame document={document} base={loaderData.base} pending={loaderData.pending} answer={actionData}>
      <section aria-labelledby="derive" className="stack">
        <h2 id="derive">{t(warehouseDriftMessages['drift.title'])}</h2>
        <p className="soft">{t(warehouseDriftMessages[tables.length === 0 ? 'drift.none' : 'drift.lead'])}</p>
        {tables.length > 0 && <CompareForm tables={tables} />}
        {problem !== null && <ErrorPanel {...problem} />}
        {drift !== null && (
          <>
            <DriftTable drift={drift} />
            <p className="soft">{t(warehouseDriftMessages['drift.limits'])}</p>
            {drift.columns.map((column) => (
              <DriftColumn key={column.column} column={column} rows={drift.rows} mostDrawn={mostDrawn} />
            ))}
            <LeftColumns drift={drift} />
          </>
        )}
      </section>
    </ToolFrame>
  );
}
