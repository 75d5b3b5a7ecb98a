import type { AnomalyPlace } from '@etalon/core/evidence';
import { warehouseMessages } from '@etalon/i18n/messages/warehouse';
import type { WarehouseAnomaly } from '@etalon/workshop/warehouse';
import type { JSX } from 'react';
import { Button } from '../kit/button.tsx';
import { SelectField, TextArea, TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import type { OpenDocument } from '../workshop/use-document.ts';
import { DeedForm } from './deed-form.tsx';
import type { AnomaliesView } from './load-anomalies.ts';

const MECHANISMS = ['', 'MCAR', 'MAR', 'MNAR'] as const;
const SEVERITIES = ['', 'faible', 'moyenne', 'forte'] as const;

interface Start {
  readonly type: string;
  readonly file: string;
  readonly column: string;
  readonly row: string;
  readonly where: string;
  readonly evidence: string;
}

const plain = (place: AnomalyPlace): Pick<Start, 'column' | 'row' | 'where'> => ({
  column: place.kind === 'row' ? '' : (place.column ?? ''),
  row: place.kind === 'cell' || place.kind === 'row' ? String(place.row) : '',
  where: place.kind === 'predicate' ? place.where : '',
});

/** A condition of the map over row places, over the places of rows the file has: 1-based. */
function startFromMap(view: AnomaliesView, evidence: string): Start {
  const area = view.drawn?.area ?? null;
  const none = { type: 'manquant', file: view.file, column: '', row: '', where: '', evidence: '' };
  if (area === null) return none;
  const column = area.columns.length === 1 ? (area.columns[0] ?? '') : '';
  const where = area.missing > 0 ? missingWhere(area.columns) : '';
  return { ...none, type: area.missing > 0 ? 'manquant' : 'hors-bornes', column, where, evidence };
}

function missingWhere(columns: readonly string[]): string {
  return columns
    .map((name) => `coalesce(CAST("${name.replaceAll('"', '""')}" AS VARCHAR), '') = ''`)
    .join(' OR ');
}

export interface AnomalyFormProps {
  readonly view: AnomaliesView;
  readonly document: OpenDocument;
  readonly anomaly: WarehouseAnomaly | null;
}

/** One record: type, place, ground, supposed cause, mechanism of absence, severity. */
export function AnomalyForm({ view, document, anomaly }: AnomalyFormProps): JSX.Element {
  const { t, number } = useWords();
  const area = view.drawn?.area ?? null;
  const proposed =
    area === null
      ? ''
      : t(warehouseMessages['anomaly.proposed'], {
          from: number(area.fromRow),
          to: number(area.toRow),
          missing: number(area.missing),
          flagged: number(area.flagged),
          columns: area.columns.join(', '),
        });
  const start: Start =
    anomaly === null
      ? startFromMap(view, proposed)
      : { type: anomaly.type, file: anomaly.place.file, ...plain(anomaly.place), evidence: anomaly.evidence };
  return (
    <DeedForm
      key={`${anomaly?.id ?? ''} ${start.where} ${start.column} ${start.file} ${start.evidence}`}
      document={document}
      label={t(warehouseMessages[anomaly === null ? 'anomaly.new' : 'anomaly.edit'])}
      className="stack"
      {...(anomaly === null ? { onDone: (form) => form.reset() } : {})}
    >
      {anomaly !== null && <input type="hidden" name="anomalie" value={anomaly.id} />}
      <SelectField
        name="type"
        label={t(warehouseMessages['param.type'])}
        value={start.type}
        choices={view.types.map((type) => ({ value: type, label: type.replaceAll('-', ' ') }))}
      />
      <TextField name="file" label={t(warehouseMessages['anomaly.file'])} value={start.file} required />
      <TextField
        name="column"
        label={t(warehouseMessages['param.column'])}
        value={start.column}
        list="wh-map-columns"
        hint={t(warehouseMessages['anomaly.column.hint'])}
      />
      <TextField
        name="row"
        label={t(warehouseMessages['anomaly.row'])}
        value={start.row}
        inputMode="numeric"
        hint={t(warehouseMessages['anomaly.row.hint'])}
      />
      <TextArea
        name="where"
        label={t(warehouseMessages['param.where'])}
        value={start.where}
        rows={2}
        spellCheck={false}
        hint={t(warehouseMessages['anomaly.where.hint'])}
      />
      <TextArea
        name="evidence"
        label={t(warehouseMessages['anomaly.evidence'])}
        value={start.evidence}
        rows={2}
        required
      />
      <TextField name="cause" label={t(warehouseMessages['anomaly.cause'])} value={anomaly?.cause ?? ''} />
      <SelectField
        name="mechanism"
        label={t(warehouseMessages['anomaly.mechanism'])}
        value={anomaly?.mechanism ?? ''}
        choices={MECHANISMS.map((value) => ({
          value,
          label: value === '' ? '—' : t(warehouseMessages[`mechanism.${value}`]),
        }))}
      />
      <SelectField
        name="severity"
        label={t(warehouseMessages['anomaly.severity'])}
        value={anomaly?.severity ?? ''}
        choices={SEVERITIES.map((value) => ({
          value,
          label: value === '' ? '—' : t(warehouseMessages[`severity.${value}`]),
        }))}
      />
      <div className="row">
        <Button name="acte" value={anomaly === null ? 'anomalie-ajouter' : 'anomalie-changer'} tone="plain">
          {t(warehouseMessages[anomaly === null ? 'anomaly.add' : 'anomaly.keep'])}
        </Button>
        {anomaly !== null && (
          <Button name="acte" value="anomalie-retirer" tone="quiet">
            {t(warehouseMessages['anomaly.remove'])}
          </Button>
        )}
      </div>
    </DeedForm>
  );
}
