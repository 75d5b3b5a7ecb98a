import { protectionMessages } from '@etalon/i18n/messages/protection';
import { type ProtectionContent, zoneOf } from '@etalon/workshop/protection';
import { type JSX, useId, useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../kit/button.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import { wordOf } from './finding-list.tsx';

interface FlowTableProps {
  readonly content: ProtectionContent;
  readonly selected: string | null;
  readonly choose: (id: string) => void;
  readonly addFlow: (from: string, to: string) => void;
}

function NewFlow({ content, addFlow }: Pick<FlowTableProps, 'content' | 'addFlow'>): JSX.Element | null {
  const { t } = useWords();
  const id = useId();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  if (content.nodes.length < 1) return null;
  const ends = [
    ['from', from, setFrom],
    ['to', to, setTo],
  ] as const;
  return (
    <div className="ws-line no-print">
      {ends.map(([end, value, set]) => (
        <div className="field" key={end}>
          <label htmlFor={`${id}${end}`}>{t(protectionMessages[`flows.${end}`])}</label>
          <select
            id={`${id}${end}`}
            className="input"
            value={value}
            onChange={(event) => set(event.currentTarget.value)}
          >
            <option value="">—</option>
            {content.nodes.map((node) => (
              <option key={node.id} value={node.id}>
                {node.name || t(protectionMessages['list.unnamed'])}
              </option>
            ))}
          </select>
        </div>
      ))}
      <Button type="button" small disabled={from === '' || to === ''} onClick={() => addFlow(from, to)}>
        {t(protectionMessages['flows.add.flow'])}
      </Button>
    </div>
  );
}

/** The same map as lists: the elements with their side of the borders, the flows with what they carry. */
export function FlowTable({ content, selected, choose, addFlow }: FlowTableProps): JSX.Element {
  const { t } = useWords();
  const unnamed = t(protectionMessages['list.unnamed']);
  const nameOf = (id: string): string => content.nodes.find((node) => node.id === id)?.name || unnamed;
  const categoryOf = (id: string): string => content.categories.find((row) => row.id === id)?.name ?? '';
  const leaves = (to: string): boolean => {
    const node = content.nodes.find((row) => row.id === to);
    return node !== undefined && zoneOf(node, content.borders) === 'outside';
  };
  return (
    <section className="panel" aria-label={t(protectionMessages['flows.list'])}>
      <h2>{t(protectionMessages['flows.nodes'])}</h2>
      <ul className="pr-lines">
        {content.nodes.map((node) => (
          <li key={node.id}>
            <Link
              to={`?choix=${node.id}`}
              replace
              preventScrollReset
              aria-current={selected === node.id}
              onClick={() => choose(node.id)}
            >
              {node.name || unnamed}
            </Link>{' '}
            <span className="soft">
              {t(wordOf(`node.${node.kind}`))},{' '}
              {t(protectionMessages[`zone.${zoneOf(node, content.borders)}`])}
            </span>
          </li>
        ))}
      </ul>
      <h2>{t(protectionMessages['flows.list'])}</h2>
      {content.flows.length === 0 && <p className="soft">{t(protectionMessages['flows.list.empty'])}</p>}
      <ul className="pr-lines">
        {content.flows.map((flow) => (
          <li key={flow.id}>
            <Link
              to={`?choix=${flow.id}`}
              replace
              preventScrollReset
              aria-current={selected === flow.id}
              onClick={() => choose(flow.id)}
            >
              {nameOf(flow.from)} → {nameOf(flow.to)}
            </Link>{' '}
            <span className="soft">
              {flow.categoryIds.map(categoryOf).filter(Boolean).join(', ') ||
                t(protectionMessages['flows.no-category'])}
            </span>{' '}
            {leaves(flow.to) && <Tag tone="caution">{t(protectionMessages['flows.crosses'])}</Tag>}
          </li>
        ))}
      </ul>
      <NewFlow content={content} addFlow={addFlow} />
    </section>
  );
}
