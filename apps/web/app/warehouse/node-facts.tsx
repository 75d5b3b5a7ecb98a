import { warehouseMessages } from '@etalon/i18n/messages/warehouse';
import type { LineageGraph } from '@etalon/warehouse';
import type { JSX } from 'react';
import { Code, Hash } from '../kit/code.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { useWords } from '../kit/use-words.ts';

/** What stands behind the chosen node: SQL, tests and costs. */
export function NodeFacts(props: {
  readonly graph: LineageGraph;
  readonly node: string;
  readonly base: string;
}): JSX.Element | null {
  const { t, number, bytes } = useWords();
  const node = props.graph.nodes.find((one) => one.id === props.node);
  if (node === undefined) return null;
  const { cost, tests } = node;
  return (
    <details className="fold">
      <summary>{t(warehouseMessages['node.behind'], { label: node.label })}</summary>
      <KeyValues
        entries={[
          { label: t(warehouseMessages['node.rows']), value: node.rows === null ? '—' : number(node.rows) },
          ...(node.sha256 === null ? [] : [{ label: 'SHA-256', value: <Hash value={node.sha256} /> }]),
          ...(node.sql === null ? [] : [{ label: 'SQL', value: <Code>{node.sql}</Code> }]),
          ...(cost.bytes === null
            ? []
            : [{ label: t(warehouseMessages['node.bytes']), value: bytes(cost.bytes) }]),
          ...(cost.milliseconds === null
            ? []
            : [
                {
                  label: t(warehouseMessages['node.time']),
                  value: t(warehouseMessages['node.milliseconds'], { time: number(cost.milliseconds) }),
                },
              ]),
          ...tests.map((test) => ({
            label: t(warehouseMessages['node.test'], { label: test.label }),
            value:
              test.failingRows === null
                ? t(warehouseMessages['node.unrun'])
                : t(warehouseMessages['node.failing'], {
                    count: test.failingRows,
                    rows: number(test.failingRows),
                  }),
          })),
        ]}
      />
    </details>
  );
}
