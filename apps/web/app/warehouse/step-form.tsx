import type { RecipeStep } from '@etalon/core/evidence';
import { warehouseMessages } from '@etalon/i18n/messages/warehouse';
import type { Json } from '@etalon/workshop/edits';
import { type JSX, useRef } from 'react';
import { Form, useNavigate } from 'react-router';
import { Button } from '../kit/button.tsx';
import { SelectField, TextArea, TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import type { OpenDocument } from '../workshop/use-document.ts';
import { DeedForm } from './deed-form.tsx';
import { useAddress } from './lineage-figure.tsx';
import type { WorkbenchView } from './load-workbench.ts';
import {
  explainForm,
  explainOperation,
  findMessage,
  nameOperation,
  nameParameter,
} from './name-operation.ts';
import { nameSource, plainName } from './name-source.ts';
import { findOperation, listFields, OPERATIONS, type StepField } from './operation-forms.ts';
import { writeField } from './read-step.ts';
import type { TriedAnswer } from './tried-answer.ts';
import { TriedStep } from './tried-step.tsx';
import { useCursor } from './use-cursor.ts';

const TALL = 5;
const SHORT = 2;

interface FieldProps {
  readonly field: StepField;
  readonly value: Json | undefined;
  readonly typed: string | undefined;
  readonly view: WorkbenchView;
}

/** What a load step reads by default: every column of the source, under a plain name. */
function proposeMapping(view: WorkbenchView, file: string): string {
  const source = view.sources.find((one) => one.name === file) ?? view.sources[0];
  return (source?.read?.columns ?? [])
    .map(({ name }) => `${plainName(name)} = "${name.replaceAll('"', '""')}"`)
    .join('\n');
}

function Parameter({ field, value, typed, view }: FieldProps): JSX.Element {
  const { t } = useWords();
  const { name, form, optional = false } = field;
  const hint = explainForm(form);
  const core = {
    name,
    label: t(nameParameter(name)) + (optional ? ` (${t(warehouseMessages.optional)})` : ''),
    ...(hint === null ? {} : { hint: t(hint) }),
  };
  const text = typed ?? writeField(field, value);
  switch (form) {
    case 'choice':
      return (
        <SelectField
          {...core}
          value={text}
          choices={(field.choices ?? []).map((choice) => ({
            value: choice,
            label: choice === '' ? '—' : t(findMessage(`choice.${choice}`) ?? { fr: choice, en: choice }),
          }))}
        />
      );
    case 'file':
      return (
        <SelectField
          {...core}
          value={text}
          choices={view.sources.map((source) => ({ value: nameSource(source), label: nameSource(source) }))}
        />
      );
    case 'flag':
      return (
        <p>
          <label>
            <input
              type="checkbox"
              name={name}
              value="oui"
              defaultChecked={typed === 'oui' || value === true}
            />{' '}
            {core.label}
          </label>
        </p>
      );
    case 'actions': {
      const chosen = Array.isArray(value) ? value : [];
      return (
        <fieldset className="wh-actions">
          <legend>{core.label}</legend>
          {(field.choices ?? []).map((choice) => (
            <label key={choice}>
              <input type="checkbox" name={name} value={choice} defaultChecked={chosen.includes(choice)} />{' '}
              {t(findMessage(`choice.${choice}`) ?? { fr: choice, en: choice })}
            </label>
          ))}
        </fieldset>
      );
    }
    case 'column':
    case 'columns':
      return <TextField {...core} value={text} list="wh-columns" autoComplete="off" required={!optional} />;
    case 'mapping':
      return (
        <TextArea
          {...core}
          value={text || proposeMapping(view, '')}
          rows={TALL * 2}
          spellCheck={false}
          required={!optional}
        />
      );
    case 'expression':
      return <TextArea {...core} value={text} rows={SHORT} spellCheck={false} required={!optional} />;
    case 'lines':
    case 'pairs':
    case 'groups':
    case 'keys':
      return <TextArea {...core} value={text} rows={TALL} spellCheck={false} required={!optional} />;
    default:
      return (
        <TextField {...core} value={text} autoComplete="off" required={!optional && name !== 'replacement'} />
      );
  }
}

export interface StepFormProps {
  readonly view: WorkbenchView;
  readonly document: OpenDocument;
  readonly steps: readonly RecipeStep[];
  readonly tried: TriedAnswer | null;
}

function ChooseOperation({ view }: Pick<StepFormProps, 'view'>): JSX.Element {
  const { t } = useWords();
  const address = useAddress();
  const navigate = useNavigate();
  return (
    <Form
      method="get"
      className="ws-line"
      aria-label={t(warehouseMessages['step.choose'])}
      preventScrollReset
    >
      <input type="hidden" name="curseur" value={view.cursor} />
      <input type="hidden" name="noeud" value={view.node} />
      <SelectField
        name="op"
        label={t(warehouseMessages['step.choose'])}
        value={view.op}
        key={view.op}
        choices={[
          { value: '', label: t(warehouseMessages['step.none']) },
          ...OPERATIONS.map((op) => ({ value: op, label: t(nameOperation(op)) })),
        ]}
        onChange={(event) =>
          void navigate(address({ op: event.currentTarget.value || null, etape: null }), {
            preventScrollReset: true,
          })
        }
      />
      <noscript>
        <Button small>{t(warehouseMessages['step.choose.do'])}</Button>
      </noscript>
    </Form>
  );
}

/** A form for each operation; what it would change is counted before it is accepted. */
export function StepForm({ view, document, steps, tried }: StepFormProps): JSX.Element {
  const { t } = useWords();
  const address = useAddress();
  const navigate = useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  const operation = findOperation(view.op);
  const cursor = useCursor(steps.length);
  const edited = steps.find((step) => step.id === view.editing);
  const values: Readonly<Record<string, Json>> =
    edited === undefined ? {} : JSON.parse(JSON.stringify(edited));
  const sheeted =
    typeof values.sheet === 'string' ? { ...values, file: `${values.file}#${values.sheet}` } : values;
  const shown: Readonly<Record<string, Json | undefined>> = sheeted;
  const key = `${view.op} ${view.editing ?? ''}`;
  return (
    <section className="wh-step-form no-print" aria-labelledby="nouvelle-etape">
      <h3 id="nouvelle-etape" ref={heading} tabIndex={-1}>
        {t(warehouseMessages[edited === undefined ? 'step.new' : 'step.edit'])}
      </h3>
      <ChooseOperation view={view} />
      <datalist id="wh-columns">
        {view.columns.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {operation !== null && (
        <DeedForm
          key={key}
          document={document}
          label={t(nameOperation(operation))}
          className="stack"
          onDone={() => {
            const last = cursor === steps.length;
            const at = last ? null : String(edited === undefined ? cursor + 1 : cursor);
            void navigate(address({ op: null, etape: null, curseur: at, noeud: 'recette' }), {
              preventScrollReset: true,
            });
            heading.current?.focus();
          }}
        >
          <p className="soft">{t(explainOperation(operation))}</p>
          <input type="hidden" name="op" value={operation} />
          <input
            type="hidden"
            name="curseur"
            value={edited === undefined ? cursor : Math.max(0, cursor - 1)}
          />
          {edited !== undefined && <input type="hidden" name="etape" value={edited.id} />}
          {listFields(operation).map((field) => (
            <Parameter
              key={field.name}
              field={field}
              value={shown[field.name]}
              typed={tried?.values[field.name]}
              view={view}
            />
          ))}
          <TextField
            name="reason"
            label={t(warehouseMessages['step.reason'])}
            hint={t(warehouseMessages['step.reason.hint'])}
            value={tried?.values.reason ?? edited?.reason ?? ''}
          />
          {tried !== null && tried.values.op === operation && <TriedStep tried={tried} />}
          <div className="row">
            <Button name="acte" value="essayer">
              {t(warehouseMessages['step.try'])}
            </Button>
            <Button name="acte" value={edited === undefined ? 'etape-ajouter' : 'etape-changer'}>
              {t(warehouseMessages[edited === undefined ? 'step.add' : 'step.keep'])}
            </Button>
          </div>
        </DeedForm>
      )}
    </section>
  );
}
