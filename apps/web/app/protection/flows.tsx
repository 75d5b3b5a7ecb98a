import { protectionMessages } from '@etalon/i18n/messages/protection';
import { CANVAS } from '@etalon/workshop/protection';
import { type JSX, useState } from 'react';
import { useSearchParams } from 'react-router';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { useWords } from '../kit/use-words.ts';
import { type CanvasActs, FlowCanvas } from './flow-canvas.tsx';
import { FlowPanel } from './flow-panel.tsx';
import { FlowTable } from './flow-table.tsx';
import { NodePanel } from './node-panel.tsx';
import { useProtection } from './use-protection.ts';

const KINDS = [
  ['person', 'subject'],
  ['application', 'internal'],
  ['store', 'internal'],
  ['organisation', 'processor'],
] as const;

function AddNodes({ add }: { readonly add: (kind: string, role: string) => void }): JSX.Element {
  const { t } = useWords();
  return (
    <fieldset className="row pr-add no-print">
      <legend className="soft">{t(protectionMessages['flows.add'])}</legend>
      {KINDS.map(([kind, role]) => (
        <Button key={kind} type="button" small onClick={() => add(kind, role)}>
          {t(protectionMessages[`flows.add.${kind}`])}
        </Button>
      ))}
    </fieldset>
  );
}

/** Where a new node goes: the zone its kind is usually in, below those already there. */
function findPlace(kind: string, count: number): { readonly x: number; readonly y: number } {
  const column = { person: 100, application: 300, store: 300, organisation: 570 }[kind] ?? 300;
  const rows = Math.floor((CANVAS.height - 130) / 90);
  return { x: column, y: 96 + (count % rows) * 90 };
}

/** The map of the flows, its list beside, and the record of what is chosen. */
export default function Flows(): JSX.Element {
  const { t } = useWords();
  const { content, document } = useProtection();
  const [search, setSearch] = useSearchParams();
  // Chosen at once; the address follows.
  const [selected, setSelected] = useState(search.get('choix'));
  const [fresh, setFresh] = useState<string | null>(null);
  function choose(id: string): void {
    setSelected(id);
    setSearch({ choix: id }, { replace: true, preventScrollReset: true });
  }
  const [tracing, setTracing] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  function addFlow(from: string, to: string): void {
    const processingId = content.processings.length === 1 ? (content.processings[0]?.id ?? '') : '';
    choose(document.add(['flows'], { from, to, label: '', processingId, categoryIds: [], tool: null }));
    setTracing(null);
    setAsking(false);
  }
  function openNode(id: string): void {
    if (tracing !== null && tracing !== id) addFlow(tracing, id);
    else if (asking) {
      setTracing(id);
      setAsking(false);
    } else choose(id);
  }
  function stop(): void {
    setTracing(null);
    setAsking(false);
  }
  const acts: CanvasActs = {
    openNode,
    openFlow: choose,
    moveNode: (id, { x, y }) => {
      const node = content.nodes.find((row) => row.id === id);
      if (node === undefined) return;
      const place = ['nodes', `@${id}`];
      document.edit([
        { op: 'set', path: [...place, 'x'], value: x, was: node.x },
        { op: 'set', path: [...place, 'y'], value: y, was: node.y },
      ]);
    },
    moveBorder: (border, x) => document.set(['borders', border], x),
    startTrace: (id) => {
      setAsking(false);
      setTracing(id);
    },
    stopTrace: stop,
  };
  const from = content.nodes.find((node) => node.id === tracing);
  const flow = content.flows.find((row) => row.id === selected);
  const node = content.nodes.find((row) => row.id === selected);
  return (
    <>
      <div className="pr-map">
        <AddNodes
          add={(kind, role) => {
            const same = content.nodes.filter((one) => one.kind === kind).length;
            const place = findPlace(kind, same);
            const id = document.add(['nodes'], {
              kind,
              role,
              name: '',
              ...place,
              country: '',
              service: '',
              contractDate: null,
              clauses: [],
              subProcessors: [],
            });
            setFresh(id);
            choose(id);
          }}
        />
        {content.nodes.length === 0 ? (
          <EmptyState title={t(protectionMessages['flows.empty'])}>
            {t(protectionMessages['flows.empty.text'])}
          </EmptyState>
        ) : (
          <figure className="pr-figure">
            <FlowCanvas content={content} selected={selected} tracing={tracing} acts={acts} />
            <figcaption>
              {t(protectionMessages['flows.caption'])}{' '}
              <span className="soft no-print">{t(protectionMessages['flows.keys'])}</span>
            </figcaption>
          </figure>
        )}
        {content.nodes.length > 1 && (
          <div className="row no-print">
            <Button
              type="button"
              small
              onClick={() => (asking || tracing !== null ? stop() : setAsking(true))}
              aria-pressed={asking || tracing !== null}
            >
              {t(protectionMessages['flows.trace'])}
            </Button>
            <p role="status" className="soft">
              {asking && t(protectionMessages['flows.trace.from'])}
              {from !== undefined && t(protectionMessages['flows.trace.to'], { name: from.name })}
            </p>
          </div>
        )}
      </div>
      <div className="pr-sides">
        <FlowTable content={content} selected={selected} choose={choose} addFlow={addFlow} />
        <div className="stack" key={selected}>
          {flow !== undefined && <FlowPanel flow={flow} />}
          {node !== undefined && <NodePanel node={node} fresh={fresh === node.id} />}
          {flow === undefined && node === undefined && (
            <p className="soft">{t(protectionMessages['flows.select'])}</p>
          )}
        </div>
      </div>
    </>
  );
}
