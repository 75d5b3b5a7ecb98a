import { warehouseMessages } from '@etalon/i18n/messages/warehouse';
import type { DeclaredNeed, DeclaredTool } from '@etalon/workshop/warehouse';
import type { JSX } from 'react';
import { Button } from '../kit/button.tsx';
import { SelectField, TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import type { OpenDocument } from '../workshop/use-document.ts';
import { DeedForm } from './deed-form.tsx';
import type { ToolsView } from './load-tools.ts';

export interface NeedFormProps {
  readonly view: ToolsView;
  readonly document: OpenDocument;
  readonly tools: readonly DeclaredTool[];
  readonly need: DeclaredNeed | null;
}

/** A need: what is wanted by criterion, the tool chosen, the others examined, why. */
export function NeedForm({ view, document, tools, need }: NeedFormProps): JSX.Element {
  const { t } = useWords();
  return (
    <DeedForm
      document={document}
      label={need?.label ?? t(warehouseMessages['need.new'])}
      className="stack"
      {...(need === null ? { onDone: (form) => form.reset() } : {})}
    >
      {need !== null && <input type="hidden" name="besoin" value={need.id} />}
      <TextField name="label" label={t(warehouseMessages['need.label'])} value={need?.label ?? ''} required />
      <div className="wh-fields">
        {view.criteria.map((criterion) => (
          <TextField
            key={criterion}
            name={criterion}
            label={t(warehouseMessages[`criterion.${criterion}`])}
            value={need?.criteria[criterion] ?? ''}
          />
        ))}
        <SelectField
          name="tool"
          label={t(warehouseMessages['need.tool'])}
          value={need?.tool ?? ''}
          choices={[{ value: '', label: '—' }, ...tools.map(({ id, label }) => ({ value: id, label }))]}
        />
      </div>
      <fieldset className="wh-actions">
        <legend>{t(warehouseMessages['need.alternatives'])}</legend>
        {tools.map(({ id, label }) => (
          <label key={id}>
            <input
              type="checkbox"
              name="alternatives"
              value={id}
              defaultChecked={need?.alternatives.includes(id) === true}
            />{' '}
            {label}
          </label>
        ))}
      </fieldset>
      <TextField name="reason" label={t(warehouseMessages['need.reason'])} value={need?.reason ?? ''} />
      <div className="row">
        <Button name="acte" value={need === null ? 'besoin-ajouter' : 'besoin-changer'}>
          {t(warehouseMessages[need === null ? 'need.add' : 'storage.keep'])}
        </Button>
        {need !== null && (
          <Button name="acte" value="besoin-retirer" tone="quiet">
            {t(warehouseMessages['storage.remove'])}
          </Button>
        )}
      </div>
    </DeedForm>
  );
}

/** A tool examined: version, licence, end of support, what it can do by criterion, what was measured. */
export function ToolForm(props: {
  readonly view: ToolsView;
  readonly document: OpenDocument;
  readonly tool: DeclaredTool | null;
}): JSX.Element {
  const { t } = useWords();
  const { view, document, tool } = props;
  return (
    <>
      <DeedForm
        document={document}
        label={tool?.label ?? t(warehouseMessages['tool.new'])}
        className="ws-line"
        {...(tool === null ? { onDone: (form) => form.reset() } : {})}
      >
        {tool !== null && <input type="hidden" name="outil" value={tool.id} />}
        <TextField
          name="label"
          label={t(warehouseMessages['tool.label'])}
          value={tool?.label ?? ''}
          required
        />
        <TextField name="version" label={t(warehouseMessages['tool.version'])} value={tool?.version ?? ''} />
        <TextField name="licence" label={t(warehouseMessages['tool.licence'])} value={tool?.licence ?? ''} />
        <TextField
          name="endOfLife"
          label={t(warehouseMessages['tool.end'])}
          value={tool?.endOfLife ?? ''}
          type="date"
        />
        <Button name="acte" value={tool === null ? 'outil-ajouter' : 'outil-changer'} small>
          {t(warehouseMessages[tool === null ? 'tool.add' : 'storage.keep'])}
        </Button>
        {tool !== null && (
          <Button name="acte" value="outil-retirer" small tone="quiet">
            {t(warehouseMessages['storage.remove'])}
          </Button>
        )}
      </DeedForm>
      {tool !== null && (
        <>
          <DeedForm
            document={document}
            label={t(warehouseMessages['tool.capability'])}
            className="ws-line"
            onDone={(form) => form.reset()}
          >
            <input type="hidden" name="outil" value={tool.id} />
            <SelectField
              name="criterion"
              label={t(warehouseMessages['tool.criterion'])}
              choices={view.criteria.map((criterion) => ({
                value: criterion,
                label: t(warehouseMessages[`criterion.${criterion}`]),
              }))}
            />
            <TextField name="value" label={t(warehouseMessages['tool.value'])} required />
            <TextField name="source" label={t(warehouseMessages['storage.priceSource'])} />
            <Button name="acte" value="capacite-dire" small>
              {t(warehouseMessages['tool.capability'])}
            </Button>
          </DeedForm>
          <DeedForm
            document={document}
            label={t(warehouseMessages['tool.bench'])}
            className="ws-line"
            onDone={(form) => form.reset()}
          >
            <input type="hidden" name="outil" value={tool.id} />
            <TextField name="what" label={t(warehouseMessages['tool.what'])} required />
            <TextField name="rows" label={t(warehouseMessages['node.rows'])} inputMode="numeric" required />
            <TextField
              name="seconds"
              label={t(warehouseMessages['tool.seconds'])}
              placeholder="0,21 ; 0,19 ; 0,22"
              required
            />
            <TextField name="peakMib" label={t(warehouseMessages['tool.memory'])} inputMode="decimal" />
            <Button name="acte" value="banc-ajouter" small>
              {t(warehouseMessages['tool.bench'])}
            </Button>
          </DeedForm>
        </>
      )}
    </>
  );
}
