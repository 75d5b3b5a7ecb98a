import { workshopMessages } from '@etalon/i18n/messages/workshop';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { SelectField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import { shellPath } from './document-address.ts';
import type { ShownImport } from './import-items.tsx';
import { ImportMapping } from './import-mapping.tsx';

/** List, file, sheet, columns: each choice stands in the address, so that a page can be shared or come back to. */
export function ImportChoice({ data }: { readonly data: ShownImport }): JSX.Element {
  const { t } = useWords();
  const { projectId, documentId, lists, list, files, fileId, sheets, sheet, refusal, columns, mapping } =
    data;
  return (
    <Form method="get" action={`${shellPath(projectId, documentId)}/importer`} className="stack">
      <div className="ws-line">
        <SelectField
          name="liste"
          label={t(workshopMessages['import.list'])}
          choices={lists}
          value={list?.path ?? ''}
        />
        <SelectField
          name="fichier"
          label={t(workshopMessages['import.file'])}
          choices={[{ value: '', label: t(workshopMessages['import.file.none']) }, ...files]}
          value={fileId}
        />
        {sheets.length > 1 && (
          <SelectField
            name="feuille"
            label={t(workshopMessages['import.sheet'])}
            choices={sheets.map((name) => ({ value: name, label: name }))}
            value={sheet}
          />
        )}
      </div>
      {refusal !== null && (
        <Alert tone="caution" title={refusal.what}>
          <p>
            <strong>{refusal.where}</strong>
          </p>
          <p>{refusal.remedy}</p>
        </Alert>
      )}
      {list !== null && <ImportMapping fields={list.fields} columns={columns} mapping={mapping} />}
      <div>
        <Button>{t(workshopMessages['import.look'])}</Button>
      </div>
    </Form>
  );
}
