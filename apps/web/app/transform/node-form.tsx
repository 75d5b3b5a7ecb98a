import { transformMessages } from '@etalon/i18n/messages/transform-tool';
import { OPERATIONS } from '@etalon/transform/operations';
import type { TransformContent, TransformNode } from '@etalon/workshop/transform';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { SelectField, TextArea, TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import type { TransformView } from './load-transform.ts';
import { nameNodes } from './name-nodes.ts';
import { NodeEffect } from './node-effect.tsx';
import { OPERATION_FIELDS, type OperationField } from './operation-fields.ts';
import { useTransformWords } from './use-transform-words.ts';

interface NodeProps {
  readonly view: TransformView;
  readonly content: TransformContent;
  readonly node: TransformNode;
}

function Checks(props: {
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
}): JSX.Element | null {
  const { name, legend, choices, chosen } = props;
  if (choices.length === 0) return null;
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      <div className="choices mo-checks">
        {choices.map(({ value, label }) => (
          <label className="choice" key={value}>
            <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Setting({
  of,
  value,
}: {
  readonly of: OperationField;
  readonly value: string | number | boolean | undefined;
}): JSX.Element {
  const { word } = useTransformWords();
  const name = `param.${of.key}`;
  const label = word(of.label);
  const asked = value ?? of.value;
  switch (of.kind) {
    case 'flag':
      return (
        <label className="choice">
          <input type="checkbox" name={name} value="oui" defaultChecked={asked === true} /> {label}
        </label>
      );
    case 'choice':
      return (
        <SelectField
          name={name}
          label={label}
          value={String(asked)}
          choices={of.choices.map((one) => ({ value: one, label: word(`choice.${one}`) }))}
        />
      );
    case 'number':
      return <TextField name={name} label={label} value={String(asked)} inputMode="decimal" />;
    default:
      return (
        <TextField
          name={name}
          label={label}
          value={String(asked)}
          {...(of.hint !== undefined && { hint: word(of.hint) })}
        />
      );
  }
}

function Wiring({ view, content, node }: NodeProps): JSX.Element {
  const { t } = useWords();
  const names = nameNodes(content.nodes);
  const stage = OPERATIONS[node.op]?.stage ?? 'node';
  const others = content.nodes.filter(({ id }) => id !== node.id);
  const nodesOf = (wanted: string): readonly { readonly value: string; readonly label: string }[] =>
    others
      .filter(({ op }) => OPERATIONS[op]?.stage === wanted)
      .map(({ id }) => ({ value: id, label: names.get(id) ?? id }));
  const columns = view.columns.map(({ name }) => ({ value: name, label: name }));
  const { columns: chosen, deps, after } = node;
  return (
    <>
      <Checks
        name="columns"
        legend={t(transformMessages['node.columns'])}
        choices={columns}
        chosen={chosen}
      />
      {stage === 'node' && (
        <Checks
          name="deps"
          legend={t(transformMessages['node.deps'])}
          choices={nodesOf('node')}
          chosen={deps}
        />
      )}
      {stage === 'filter' && (
        <Checks
          name="after"
          legend={t(transformMessages['node.after'])}
          choices={nodesOf('filter')}
          chosen={after}
        />
      )}
    </>
  );
}

/** Everything that a node is set by, and what it does to a few rows. */
export function NodeForm(props: NodeProps): JSX.Element {
  const { t } = useWords();
  const { view, content, node } = props;
  const shape = OPERATIONS[node.op];
  const name = nameNodes(content.nodes).get(node.id) ?? node.name;
  const fields = OPERATION_FIELDS[node.op] ?? [];
  const mayLeak = shape?.learns === true || shape?.stage === 'augment';
  const title = t(transformMessages['effect.title'], { name });
  return (
    <section className="stack" aria-labelledby="reglages">
      <h2 id="reglages">{title}</h2>
      <Form
        method="post"
        className="stack"
        preventScrollReset
        key={`${node.id} ${view.document.number}`}
        aria-label={title}
      >
        <input type="hidden" name="noeud" value={node.id} />
        <Wiring {...props} />
        <div className="mo-fields">
          <TextField
            name="name"
            label={t(transformMessages['node.name'])}
            value={node.name}
            maxLength={120}
          />
          {mayLeak && (
            <SelectField
              name="fitsOn"
              label={t(transformMessages['node.fits'])}
              value={node.fitsOn}
              choices={(['train', 'all'] as const).map((side) => ({
                value: side,
                label: t(transformMessages[`node.fits.${side}`]),
              }))}
            />
          )}
          {fields.map((one) => (
            <Setting key={one.key} of={one} value={node.params[one.key]} />
          ))}
        </div>
        <TextArea
          name="why"
          label={t(transformMessages[shape?.stage === 'augment' ? 'node.why.augment' : 'node.why'])}
          value={node.why}
          rows={2}
        />
        <div>
          <Button name="acte" value="noeud-garder">
            {t(transformMessages['node.keep'])}
          </Button>
        </div>
      </Form>
      <NodeEffect view={view} name={name} />
    </section>
  );
}
