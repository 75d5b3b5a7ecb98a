import { warehouseMessages } from '@etalon/i18n/messages/warehouse';
import type { StoreTable } from '@etalon/workshop/warehouse';
import type { JSX } from 'react';
import { Button } from '../kit/button.tsx';
import { SelectField, TextArea, TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import type { OpenDocument } from '../workshop/use-document.ts';
import { DeedForm } from './deed-form.tsx';
import type { StoreView } from './load-store.ts';

function writeColumns(table: StoreTable): string {
  return table.columns
    .map(({ name, type, required, unit, label }) =>
      [name, type, required ? 'obligatoire' : '', unit === '' ? '' : `[${unit}]`, label]
        .filter((part) => part !== '')
        .join(' '),
    )
    .join('\n');
}

/** A table of the store: name, zone, origin, grain, key, columns. */
export function TableForm(props: {
  readonly view: StoreView;
  readonly document: OpenDocument;
  readonly table: StoreTable | null;
}): JSX.Element {
  const { t } = useWords();
  const { view, document, table } = props;
  const keys = (table?.foreignKeys ?? []).map(
    ({ column, table: to, to: target }) => `${column} → ${to}.${target}`,
  );
  return (
    <DeedForm
      document={document}
      label={table?.name ?? t(warehouseMessages['table.new'])}
      className="stack"
      {...(table === null ? { onDone: (form) => form.reset() } : {})}
    >
      {table !== null && <input type="hidden" name="table" value={table.id} />}
      <div className="ws-line">
        <TextField
          name="name"
          label={t(warehouseMessages['table.name'])}
          value={table?.name ?? ''}
          required
          pattern="[A-Za-z_][A-Za-z0-9_]*"
        />
        <SelectField
          name="zone"
          label={t(warehouseMessages['table.zone'])}
          value={table?.zone ?? 'store'}
          choices={(['store', 'mart'] as const).map((zone) => ({
            value: zone,
            label: t(warehouseMessages[`zone.${zone}`]),
          }))}
        />
        <SelectField
          name="from"
          label={t(warehouseMessages['table.from'])}
          value={table?.from ?? 'recipe'}
          choices={view.origins}
        />
      </div>
      <TextField
        name="grain"
        label={t(warehouseMessages['table.grain'])}
        value={table?.grain ?? ''}
        hint={t(warehouseMessages['table.grain.hint'])}
      />
      <TextField
        name="key"
        label={t(warehouseMessages['table.key'])}
        value={table?.key.join(', ') ?? ''}
        hint={t(warehouseMessages['form.columns'])}
      />
      <TextArea
        name="foreignKeys"
        label={t(warehouseMessages['table.foreign'])}
        value={keys.join('\n')}
        rows={2}
        spellCheck={false}
        hint={t(warehouseMessages['table.foreign.hint'])}
      />
      <TextArea
        name="columns"
        label={t(warehouseMessages['param.columns'])}
        value={table === null ? view.recipeColumns : writeColumns(table)}
        rows={8}
        spellCheck={false}
        hint={t(warehouseMessages['table.columns.hint'])}
        required
      />
      <TextArea
        name="sql"
        label={t(warehouseMessages['table.sql'])}
        value={table?.sql ?? ''}
        rows={2}
        spellCheck={false}
        hint={t(warehouseMessages['table.sql.hint'])}
      />
      <div className="row">
        <Button name="acte" value={table === null ? 'table-ajouter' : 'table-changer'}>
          {t(warehouseMessages[table === null ? 'table.add' : 'table.keep'])}
        </Button>
        {table !== null && (
          <Button name="acte" value="table-retirer" tone="quiet">
            {t(warehouseMessages['table.remove'])}
          </Button>
        )}
      </div>
    </DeedForm>
  );
}
