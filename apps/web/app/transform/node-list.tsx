import { transformLookMessages } from '@etalon/i18n/messages/transform-looks';
import { transformMessages } from '@etalon/i18n/messages/transform-tool';
import { OPERATIONS } from '@etalon/transform/operations';
import type { TransformContent, TransformNode } from '@etalon/workshop/transform';
import type { JSX } from 'react';
import { Form, Link } from 'react-router';
import { Button } from '../kit/button.tsx';
import { SelectField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import { useAddress } from '../warehouse/lineage-figure.tsx';
import type { TransformView } from './load-transform.ts';
import { nameNodes } from './name-nodes.ts';
import { OPERATION_FAMILIES } from './operation-fields.ts';
import { useTransformWords } from './use-transform-words.ts';

interface ListProps {
  readonly view: TransformView;
  readonly content: TransformContent;
}

/** What a node takes and what it did, in a line of words. */
function useStory({ view, content }: ListProps): (node: TransformNode) => string {
  const { t, number } = useWords();
  const { operation, percent } = useTransformWords();
  const names = nameNodes(content.nodes);
  return (node) => {
    const taken = [...node.columns, ...node.deps.map((id) => names.get(id) ?? id)];
    const made = view.result?.nodes.find(({ id }) => id === names.get(node.id));
    const filter = view.result?.filters.find(({ id }) => id === names.get(node.id));
    const parts = [
      ...(operation(node.op) === names.get(node.id) ? [] : [operation(node.op)]),
      taken.length === 0
        ? t(transformMessages['node.reads-nothing'])
        : t(transformMessages['node.reads'], { what: taken.join(', ') }),
    ];
    if (filter !== undefined)
      parts.push(
        t(transformMessages['node.filtered'], { out: number(filter.rowsOut), in: number(filter.rowsIn) }),
      );
    if (made !== undefined && made.fitted > 0)
      parts.push(t(transformMessages['node.learned'], { rows: number(made.fitted), count: made.fitted }));
    if (made !== undefined && made.gives === 'matrix')
      parts.push(
        t(transformMessages['chain.columns'], { columns: number(made.columns), count: made.columns }),
      );
    if (typeof made?.unseen === 'number')
      parts.push(t(transformMessages['node.unseen'], { percent: percent(made.unseen) }));
    if (typeof made?.explained === 'number')
      parts.push(t(transformMessages['node.explained'], { percent: percent(made.explained) }));
    if (OPERATIONS[node.op]?.stage === 'augment' && node.why === '')
      parts.push(t(transformLookMessages['node.why.missing']));
    return parts.join(' · ');
  };
}

function Entry(props: ListProps & { readonly node: TransformNode; readonly name: string }): JSX.Element {
  const { t } = useWords();
  const address = useAddress();
  const story = useStory(props);
  const { node, name, view, content } = props;
  const leaks = view.result?.leaks.some((leak) => leak.node === name) === true;
  const at = content.nodes.indexOf(node);
  const buttons = [
    { value: 'noeud-monter', label: 'node.up', hidden: at === 0 },
    { value: 'noeud-descendre', label: 'node.down', hidden: at === content.nodes.length - 1 },
    { value: 'noeud-retirer', label: 'node.remove', hidden: false },
  ] as const;
  return (
    <li>
      <Form method="post" className="mo-entry" preventScrollReset aria-label={name}>
        <span>
          <Link to={`${address({ noeud: node.id })}#reglages`} preventScrollReset>
            <strong>{name}</strong>
          </Link>{' '}
          {leaks && <strong className="tr-word">▲ {t(transformMessages['chain.leak'])}</strong>}{' '}
          <span className="soft">{story(node)}</span>
        </span>
        <input type="hidden" name="noeud" value={node.id} />
        <span className="mo-line">
          {buttons
            .filter(({ hidden }) => !hidden)
            .map(({ value, label }) => (
              <Button key={value} name="acte" value={value} small tone="quiet">
                {t(transformMessages[label])}
              </Button>
            ))}
        </span>
      </Form>
    </li>
  );
}

function AddForm({ view, content }: ListProps): JSX.Element {
  const { t } = useWords();
  const { operation, word } = useTransformWords();
  const names = nameNodes(content.nodes);
  const families = Object.entries(OPERATION_FAMILIES).flatMap(([family, ops]) =>
    ops.map((op) => ({ value: op, label: `${word(`stage.${family}`)} — ${operation(op)}` })),
  );
  const last = content.nodes.at(-1)?.id;
  const on = [
    ...view.columns.map(({ name }) => ({
      value: `c:${name}`,
      label: t(transformMessages['node.on.column'], { name }),
    })),
    ...content.nodes.map(({ id }) => ({
      value: `n:${id}`,
      label: t(transformMessages['node.on.node'], { name: names.get(id) ?? id }),
    })),
  ];
  return (
    <Form
      method="post"
      className="mo-line"
      preventScrollReset
      key={content.nodes.length}
      aria-label={t(transformMessages['node.add'])}
    >
      <SelectField name="op" label={t(transformMessages['node.op'])} choices={families} />
      <SelectField
        name="on"
        label={t(transformMessages['node.on'])}
        value={last === undefined ? (on[0]?.value ?? '') : `n:${last}`}
        choices={on}
      />
      <Button name="acte" value="noeud-ajouter" {...(content.nodes.length === 0 ? { tone: 'primary' } : {})}>
        {t(transformMessages['node.add'])}
      </Button>
    </Form>
  );
}

/** The same pipeline as a list, for the keyboard and without script, and the form that adds an operation. */
export function NodeList(props: ListProps): JSX.Element | null {
  const { t } = useWords();
  const { view, content } = props;
  const names = nameNodes(content.nodes);
  if (view.columns.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="operations">
      <h2 id="operations">{t(transformMessages['list.title'])}</h2>
      {content.nodes.length === 0 && <p className="soft">{t(transformMessages['list.none'])}</p>}
      <ol className="list tr-list">
        {content.nodes.map((node) => (
          <Entry key={node.id} {...props} node={node} name={names.get(node.id) ?? node.id} />
        ))}
      </ol>
      <AddForm {...props} />
    </section>
  );
}
