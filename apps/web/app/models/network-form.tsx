import { modelsToolMessages } from '@etalon/i18n/messages/models-tool';
import { networkMessages } from '@etalon/i18n/messages/network';
import type { ModelsContent } from '@etalon/workshop/models';
import type { JSX } from 'react';
import { Button } from '../kit/button.tsx';
import { SelectField, TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import { fileValue } from '../workshop/choose-file.tsx';
import { DeedForm } from '../workshop/deed-form.tsx';
import type { OpenDocument } from '../workshop/use-document.ts';
import type { NetworkView } from './load-network.ts';
import { makeEdits } from './make-edits.ts';
import { LeftFields, PlanFields, RoleFields } from './training-form.tsx';

interface FormProps {
  readonly view: NetworkView;
  readonly document: OpenDocument;
  readonly content: ModelsContent;
}

/** What is learned, from which rows and of which shape, and how it is checked. */
export function RowsForm({ view, document, content }: FormProps): JSX.Element | null {
  const { t, number } = useWords();
  const { training, network } = content;
  const file = view.files.find(({ sha256 }) => sha256 === training.file?.sha256);
  if (file === undefined || file.columns.length === 0) return null;
  const parts = { training, columns: file.columns };
  return (
    <DeedForm
      document={document}
      label={t(networkMessages['data.title'])}
      makeEdits={makeEdits}
      className="stack"
      key={JSON.stringify([training, network.shape, network.rows])}
    >
      <p className="soft">
        {t(modelsToolMessages['file.rows'], {
          rows: number(file.rows ?? 0),
          count: file.rows ?? 0,
          columns: file.columns.length,
        })}
      </p>
      <RoleFields {...parts} />
      <div className="mo-fields">
        <TextField
          name="shape"
          label={t(networkMessages['data.shape'])}
          hint={t(networkMessages['data.shape.hint'])}
          value={network.shape}
        />
        <SelectField
          name="lignes"
          label={t(networkMessages['data.rows'])}
          value={network.rows === null ? '' : fileValue(network.rows)}
          choices={[
            { value: '', label: t(networkMessages['data.rows.none']) },
            ...view.rowFiles.map((one) => ({ value: fileValue(one), label: one.name })),
          ]}
        />
      </div>
      {file.columns.length <= 100 ? (
        <LeftFields {...parts} />
      ) : (
        training.left.map((name) => <input key={name} type="hidden" name="left" value={name} />)
      )}
      <PlanFields training={training} />
      <div>
        <Button name="acte" value="reseau-lignes">
          {t(networkMessages['data.keep'])}
        </Button>
      </div>
    </DeedForm>
  );
}

const NUMBERS = ['epochs', 'batch', 'rate', 'patience', 'seeds', 'apart', 'seed', 'until'] as const;
const SWITCHES = ['scales', 'balanced'] as const;

/** How the network learns. */
export function LearningForm({ document, content }: Omit<FormProps, 'view'>): JSX.Element {
  const { t, typed } = useWords();
  const { network } = content;
  return (
    <DeedForm
      document={document}
      label={t(networkMessages['setting.title'])}
      makeEdits={makeEdits}
      className="stack"
      key={JSON.stringify({ ...network, layers: [] })}
    >
      <div className="mo-fields">
        <TextField name="name" label={t(networkMessages['setting.name'])} value={network.name} />
        {NUMBERS.map((name) => (
          <TextField
            key={name}
            name={name}
            label={t(networkMessages[`setting.${name}`])}
            value={typed(network[name])}
            inputMode="decimal"
          />
        ))}
      </div>
      <div className="mo-checks">
        {SWITCHES.map((name) => (
          <label className="choice" key={name}>
            <input type="checkbox" name={name} defaultChecked={network[name]} />
            {t(networkMessages[`setting.${name}`])}
          </label>
        ))}
      </div>
      <div>
        <Button name="acte" value="reseau-garder" tone="quiet">
          {t(networkMessages['setting.keep'])}
        </Button>
      </div>
    </DeedForm>
  );
}
