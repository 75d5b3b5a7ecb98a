import { protectionMessages } from '@etalon/i18n/messages/protection';
import { PROCESSOR_CLAUSES } from '@etalon/privacy/register';
import { type FlowNode, NODE_KINDS, NODE_ROLES, zoneOf } from '@etalon/workshop/protection';
import { type JSX, useEffect, useRef } from 'react';
import type { FieldSpec } from '../items/field-spec.ts';
import { ItemField } from '../items/item-field.tsx';
import { Button } from '../kit/button.tsx';
import { useWords } from '../kit/use-words.ts';
import { choicesOf } from './choices-of.ts';
import { useProtection } from './use-protection.ts';

/** What is known of one element of the map; for a processor, its contract of article 28. */
export function NodePanel(props: {
  readonly node: FlowNode;
  /** Just added: its name is asked for at once. */
  readonly fresh: boolean;
}): JSX.Element {
  const { node, fresh } = props;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (fresh) panel.current?.querySelector('input')?.focus();
  }, [fresh]);
  const { t } = useWords();
  const { content, document } = useProtection();
  const path = ['nodes', `@${node.id}`];
  const zone = zoneOf(node, content.borders);
  const name = node.name || t(protectionMessages['list.unnamed']);
  const fields: readonly FieldSpec[] = [
    { key: 'name', kind: 'text', label: t(protectionMessages['node.name']), wide: true },
    {
      key: 'kind',
      kind: 'choice',
      required: true,
      label: t(protectionMessages['node.kind']),
      choices: choicesOf(t, 'node', NODE_KINDS),
    },
    {
      key: 'role',
      kind: 'choice',
      required: true,
      label: t(protectionMessages['node.role']),
      choices: choicesOf(t, 'role', NODE_ROLES),
    },
    { key: 'country', kind: 'text', label: t(protectionMessages['node.country']) },
  ];
  const contract: readonly FieldSpec[] = [
    { key: 'service', kind: 'text', label: t(protectionMessages['node.service']) },
    { key: 'contractDate', kind: 'day', label: t(protectionMessages['node.contract']) },
    {
      key: 'clauses',
      kind: 'some',
      wide: true,
      label: t(protectionMessages['node.clauses']),
      choices: choicesOf(t, 'clause', PROCESSOR_CLAUSES),
    },
    { key: 'subProcessors', kind: 'lines', label: t(protectionMessages['node.subprocessors']), wide: true },
  ];
  function removeNode(): void {
    const flows = content.flows.filter((flow) => flow.from === node.id || flow.to === node.id);
    document.edit([
      ...flows.map((flow) => ({ op: 'remove' as const, path: ['flows', `@${flow.id}`] })),
      { op: 'remove', path },
    ]);
  }
  return (
    <section className="panel" aria-label={name} ref={panel}>
      <h2>{name}</h2>
      <p className="soft">{t(protectionMessages[`zone.${zone}`])}</p>
      <div className="it-fields">
        {[...fields, ...(node.role === 'processor' ? contract : [])].map((spec) => (
          <ItemField key={spec.key} path={path} spec={spec} />
        ))}
      </div>
      <Button
        type="button"
        small
        tone="quiet"
        aria-label={t(protectionMessages['list.remove.of'], { name })}
        onClick={removeNode}
      >
        {t(protectionMessages['list.remove'])}
      </Button>
    </section>
  );
}
