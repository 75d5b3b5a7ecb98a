import { workshopMessages } from '@etalon/i18n/messages/workshop';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { writeValue } from './describe-place.ts';
import { shellPath } from './document-address.ts';
import type { ShownImport } from './import-items.tsx';
import { RejectedTable } from './rejected-table.tsx';

function queryOf({ list, fileId, sheet, mapping }: ShownImport): URLSearchParams {
  const query = new URLSearchParams({ liste: list?.path ?? '', fichier: fileId });
  if (sheet !== '') query.set('feuille', sheet);
  for (const { key } of list?.fields ?? []) query.set(`c.${key}`, String(mapping[key] ?? ''));
  return query;
}

function AcceptedTable({ data }: { readonly data: ShownImport }): JSX.Element | null {
  const { t, number } = useWords();
  const { list, accepted, mapping } = data;
  if (accepted.count === 0 || list === null) return null;
  const label = t(workshopMessages['import.accepted.caption']);
  const fields = list.fields.filter(({ key }) => mapping[key] !== undefined);
  return (
    <TableRegion label={label}>
      <table className="table">
        <caption>
          {t(workshopMessages['import.accepted'], { total: number(accepted.count), count: accepted.count })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t(workshopMessages['import.line'])}</th>
            {fields.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {accepted.rows.map(({ line, item }) => (
            <tr key={line}>
              <td>{line}</td>
              {fields.map(({ key }) => (
                <td key={key} className="ws-cell">
                  {writeValue(item[key] ?? null).slice(0, 200)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

/** What the rows become: those taken, those not with their reasons, and the act that takes them. */
export function ImportOutcomeView({ data }: { readonly data: ShownImport }): JSX.Element | null {
  const { t, number } = useWords();
  const { accepted, rejected, total, columns, projectId, documentId } = data;
  if (columns.length === 0) return null;
  if (total > 0 && accepted.count + rejected.count === 0)
    return (
      <Alert tone="caution" title={t(workshopMessages['import.too-many'], { total: number(total) })}>
        {t(workshopMessages['import.too-many.text'])}
      </Alert>
    );
  return (
    <div className="stack">
      <AcceptedTable data={data} />
      <RejectedTable
        rejected={rejected}
        file={`${shellPath(projectId, documentId)}/importer/refus.csv?${queryOf(data)}`}
      />
      {accepted.count > 0 && (
        <Form method="post">
          {[...queryOf(data)].map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button tone="primary">
            {t(workshopMessages['import.do'], { total: number(accepted.count), count: accepted.count })}
          </Button>
        </Form>
      )}
    </div>
  );
}
