import { transformLookMessages } from '@etalon/i18n/messages/transform-looks';
import type { DescribedNode, TransformDocument } from '@etalon/transform';
import type { JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { useFigures } from '../warehouse/use-figures.ts';

const SHOWN = 12;

function Analysis({ node }: { readonly node: DescribedNode }): JSX.Element | null {
  const { t, number } = useWords();
  const { figure } = useFigures('number');
  const { parallel } = node;
  if (parallel === null) return null;
  const components = parallel.variances.slice(0, SHOWN).map((variance, at) => ({
    component: at + 1,
    variance,
    limit: parallel.limits[at] ?? 0,
  }));
  const caption = t(transformLookMessages['parallel.caption'], { node: node.id });
  return (
    <>
      <p>
        {t(transformLookMessages['parallel.said'], {
          node: node.id,
          kept: parallel.kept,
          permutations: number(parallel.permutations),
          components: number(node.columns),
        })}
      </p>
      <TableRegion label={caption}>
        <table className="table figures">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col" className="end">
                {t(transformLookMessages['parallel.component'])}
              </th>
              <th scope="col" className="end">
                {t(transformLookMessages['parallel.variance'])}
              </th>
              <th scope="col" className="end">
                {t(transformLookMessages['parallel.limit'])}
              </th>
            </tr>
          </thead>
          <tbody>
            {components.map(({ component, variance, limit }) => (
              <tr key={component}>
                <th scope="row" className="end">
                  {number(component)}
                </th>
                <td className="end">{figure.plain(variance)}</td>
                <td className="end">{figure.plain(limit)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </>
  );
}

/** How many components chance would not give, for each node of principal components. */
export function ParallelTables({ result }: { readonly result: TransformDocument }): JSX.Element | null {
  const { t } = useWords();
  const nodes = result.nodes.filter(({ parallel }) => parallel !== null);
  if (nodes.length === 0) return null;
  return (
    <section aria-labelledby="hasard" className="stack">
      <h2 id="hasard">{t(transformLookMessages['parallel.title'])}</h2>
      {nodes.map((node) => (
        <Analysis key={node.id} node={node} />
      ))}
    </section>
  );
}
