import { protectionMessages } from '@etalon/i18n/messages/protection';
import { TRANSFER_TOOLS } from '@etalon/privacy/register';
import { deriveRegister, type Flow, zoneOf } from '@etalon/workshop/protection';
import { type JSX, useId, useState } from 'react';
import type { FieldSpec } from '../items/field-spec.ts';
import { ItemField } from '../items/item-field.tsx';
import { Button, LinkButton } from '../kit/button.tsx';
import { useWords } from '../kit/use-words.ts';
import { choicesFrom, choicesOf } from './choices-of.ts';
import { RecordFacts } from './record-facts.tsx';
import { useProtection } from './use-protection.ts';

/** A name typed, then Enter or the button: a new item linked at once to the flow. */
function AddNamed(props: {
  readonly label: string;
  readonly button: string;
  readonly add: (name: string) => void;
}): JSX.Element {
  const { label, button, add } = props;
  const id = useId();
  const [name, setName] = useState('');
  function submit(): void {
    if (name.trim() === '') return;
    add(name.trim());
    setName('');
  }
  return (
    <div className="ws-line">
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          className="input"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && submit()}
        />
      </div>
      <Button type="button" small disabled={name.trim() === ''} onClick={submit}>
        {button}
      </Button>
    </div>
  );
}

/** What flows, in which processing, under which tool; then the record of article 30 that it feeds. */
export function FlowPanel({ flow }: { readonly flow: Flow }): JSX.Element {
  const { t } = useWords();
  const { content, document, base } = useProtection();
  const unnamed = t(protectionMessages['list.unnamed']);
  const path = ['flows', `@${flow.id}`];
  const nameOf = (id: string): string => content.nodes.find((node) => node.id === id)?.name || unnamed;
  const title = `${nameOf(flow.from)} → ${nameOf(flow.to)}`;
  const to = content.nodes.find((node) => node.id === flow.to);
  const leaves = to !== undefined && zoneOf(to, content.borders) === 'outside';
  const record = deriveRegister(content).find((row) => row.id === flow.processingId);
  const fields: readonly FieldSpec[] = [
    { key: 'label', kind: 'text', label: t(protectionMessages['flows.label']), wide: true },
    {
      key: 'categoryIds',
      kind: 'some',
      wide: true,
      label: t(protectionMessages['flows.categories']),
      choices: choicesFrom(content.categories, (row) => row.name, unnamed),
    },
  ];
  const processing: FieldSpec = {
    key: 'processingId',
    kind: 'choice',
    wide: true,
    label: t(protectionMessages['flows.processing']),
    choices: choicesFrom(content.processings, (row) => row.name, unnamed),
  };
  const tool: FieldSpec = {
    key: 'tool',
    kind: 'choice',
    wide: true,
    label: t(protectionMessages['flows.tool']),
    choices: choicesOf(t, 'transfer', TRANSFER_TOOLS),
  };
  return (
    <section className="panel" aria-label={title}>
      <h2>{title}</h2>
      <div className="it-fields">
        {fields.map((spec) => (
          <ItemField key={spec.key} path={path} spec={spec} />
        ))}
      </div>
      <AddNamed
        label={t(protectionMessages['flows.category.new'])}
        button={t(protectionMessages['flows.category.add'])}
        add={(name) => {
          const id = document.add(['categories'], { name, sensitive: null, columns: [] });
          document.set([...path, 'categoryIds'], [...flow.categoryIds, id]);
        }}
      />
      <div className="it-fields">
        <ItemField path={path} spec={processing} />
        {leaves && <ItemField path={path} spec={tool} />}
      </div>
      {record === undefined ? (
        <AddNamed
          label={t(protectionMessages['flows.processing.new'])}
          button={t(protectionMessages['register.add'])}
          add={(name) => {
            const id = document.add(['processings'], blankProcessing(name));
            document.set([...path, 'processingId'], id);
          }}
        />
      ) : (
        <>
          <h3>{t(protectionMessages['flows.record'])}</h3>
          <RecordFacts record={record} />
          <LinkButton to={`${base}/registre#${record.id}`} small>
            {t(protectionMessages['flows.record.open'])}
          </LinkButton>
        </>
      )}
      <Button
        type="button"
        small
        tone="quiet"
        aria-label={t(protectionMessages['list.remove.of'], { name: title })}
        onClick={() => document.remove(path)}
      >
        {t(protectionMessages['list.remove'])}
      </Button>
    </section>
  );
}

/** A processing that has only a name. */
export function blankProcessing(name: string) {
  return {
    name,
    purposes: [],
    subjects: [],
    basis: null,
    basisReason: '',
    retentions: [],
    measureIds: [],
    dpia: { needed: 'unknown', criteria: [], lists: [], reason: '' },
  } as const;
}
