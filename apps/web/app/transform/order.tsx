import { transformMessages } from '@etalon/i18n/messages/transform-tool';
import type { StepOrders } from '@etalon/transform';
import { answer } from '@etalon/web/answer';
import { readTransform, type TransformContent } from '@etalon/workshop/transform';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { useFigures } from '../warehouse/use-figures.ts';
import { DOCUMENT_KEYS } from '../workshop/document-frame.tsx';
import type { Route } from './+types/order';
import { actOnTransform } from './act-on-transform.ts';
import { listSteps, type PipelineOrder } from './list-steps.ts';
import { loadTransform, type TransformView } from './load-transform.ts';
import { nameNodes } from './name-nodes.ts';
import { NothingYet, ToolFrame } from './tool-frame.tsx';
import { useTransformWords } from './use-transform-words.ts';

export const handle = { keys: DOCUMENT_KEYS };

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => {
    const view = await loadTransform(visit, args.params);
    return { view, order: listSteps(readTransform(view.document.content), view.result) };
  });
}

export function action(args: Route.ActionArgs) {
  return actOnTransform(args);
}

function CostTable({
  view,
  content,
}: {
  readonly view: TransformView;
  readonly content: TransformContent;
}): JSX.Element {
  const { t } = useWords();
  const { figure } = useFigures('number');
  const { operation, percent } = useTransformWords();
  const names = nameNodes(content.nodes);
  const caption = t(transformMessages['order.table']);
  return (
    <TableRegion label={caption}>
      <table className="table figures">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t(transformMessages['node.name'])}</th>
            <th scope="col">{t(transformMessages['node.op'])}</th>
            <th scope="col" className="end">
              {t(transformMessages['order.cost'])}
            </th>
            <th scope="col" className="end">
              {t(transformMessages['order.selectivity'])}
            </th>
          </tr>
        </thead>
        <tbody>
          {content.nodes.map(({ id, op, costUs }) => {
            const filter = view.result?.filters.find((one) => one.id === names.get(id));
            return (
              <tr key={id}>
                <th scope="row">{names.get(id)}</th>
                <td>{operation(op)}</td>
                <td className="end">
                  {costUs === null ? t(transformMessages['order.unmeasured']) : figure.plain(costUs)}
                </td>
                <td className="end">{filter === undefined ? '—' : `${percent(filter.selectivity)} %`}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableRegion>
  );
}

function Orders({ orders }: { readonly orders: StepOrders }): JSX.Element {
  const { t } = useWords();
  const { figure } = useFigures('number');
  const { percent } = useTransformWords();
  const caption = t(transformMessages['order.filters.table']);
  return (
    <>
      <TableRegion label={caption}>
        <table className="table figures">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{t(transformMessages['order.sequence'])}</th>
              <th scope="col" className="end">
                {t(transformMessages['order.expected'])}
              </th>
            </tr>
          </thead>
          <tbody>
            {(['given', 'best', 'worst'] as const).map((name) => (
              <tr key={name}>
                <th scope="row">{t(transformMessages[`order.${name}`])}</th>
                <td className="tr-sequence">{orders[name].order.join(' → ')}</td>
                <td className="end">{figure.plain(orders[name].cost)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      {orders.gap !== null && (
        <p className="soft">{t(transformMessages['order.gap'], { percent: percent(orders.gap) })}</p>
      )}
      <ul>
        {orders.broken.map(({ id, after }) => (
          <li key={`${id} ${after}`}>{t(transformMessages['order.broken'], { name: id, after })}</li>
        ))}
      </ul>
    </>
  );
}

function Shape({ shape }: Pick<PipelineOrder, 'shape'>): JSX.Element | null {
  const { t } = useWords();
  if (shape.depth === 0) return null;
  return (
    <>
      <p>{t(transformMessages['order.shape'], { width: shape.width, depth: shape.depth })}</p>
      <ul>
        {shape.repeated.map(({ id, of }) => (
          <li key={id}>{t(transformMessages['order.repeated'], { name: id, of })}</li>
        ))}
      </ul>
    </>
  );
}

/** What each operation costs, and the order of filters that costs least. */
export default function Order({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { view, order } = loaderData;
  const content = readTransform(view.document.content);
  return (
    <ToolFrame view={view} answer={actionData}>
      <NothingYet view={view} />
      {view.result !== null && (
        <>
          <section aria-labelledby="couts" className="stack">
            <h2 id="couts">{t(transformMessages['order.title'])}</h2>
            <Form method="post" preventScrollReset className="stack no-print">
              <p className="soft">{t(transformMessages['order.measure.text'])}</p>
              <div>
                <Button name="acte" value="mesurer">
                  {t(transformMessages['order.measure'])}
                </Button>
              </div>
            </Form>
            <CostTable view={view} content={content} />
            <Shape shape={order.shape} />
          </section>
          <section aria-labelledby="ordre" className="stack">
            <h2 id="ordre">{t(transformMessages['order.filters'])}</h2>
            {order.orders === null ? (
              <p className="soft">{t(transformMessages['order.filters.none'])}</p>
            ) : (
              <Orders orders={order.orders} />
            )}
          </section>
        </>
      )}
    </ToolFrame>
  );
}
