import { equityMessages as words } from '@etalon/i18n/messages/equity';
import { shellMessages } from '@etalon/i18n/messages/shell';
import { type EquityFigures, readEquityReview } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Alert } from '../kit/alert.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Named } from '../kit/named.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { RegulationsLink } from '../regulations/regulations-link.tsx';
import type { Route } from './+types/equity';
import { EquityGroups } from './equity-table.tsx';
import { frameModeration } from './frame-moderation.ts';
import { ModerationPage } from './moderation-page.tsx';

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => {
    const view = await readEquityReview(visit.runtime.workplace, visit.actor, {
      sessionId: args.params.sessionId,
      block: new URL(args.request.url).searchParams.get('bloc'),
    });
    const { regulations, rule, pronounced, asked, figures } = view;
    return { frame: await frameModeration(visit, view), regulations, rule, pronounced, asked, figures };
  });
}

type EquityPage = Route.ComponentProps['loaderData'];

function Order({ order }: Pick<EquityFigures, 'order'>): JSX.Element {
  const { t, number } = useWords();
  const write = (value: number): string => number(value, { decimals: 2 });
  return (
    <section className="stack" aria-labelledby="ordre">
      <h2 id="ordre">{t(words['order.title'])}</h2>
      {order.state === 'refused' ? (
        <p>{t(words[`order.${order.reason}`], { found: number(order.found), asked: number(order.asked) })}</p>
      ) : (
        <>
          <p>
            {t(words['order.lead'], { passages: number(order.passages), acquired: number(order.acquired) })}
          </p>
          <TableRegion label={t(words['order.caption'])}>
            <table className="table">
              <caption>{t(words['order.caption'])}</caption>
              <thead>
                <tr>
                  <th scope="col">{t(words['order.term'])}</th>
                  <th scope="col" className="end">
                    {t(words['order.ratio'])}
                  </th>
                </tr>
              </thead>
              <tbody>
                {order.effects.map(({ term, oddsRatio, interval }) => (
                  <tr key={term}>
                    <th scope="row">{t(words[`order.${term}`])}</th>
                    <td className="end figures">
                      {`${write(oddsRatio)} [${write(interval.lo)} ; ${write(interval.hi)}]`}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableRegion>
        </>
      )}
    </section>
  );
}

function Content({ page }: { readonly page: EquityPage }): JSX.Element {
  const { t, number } = useWords();
  const { rule, figures, frame } = page;
  if (rule === null) return <EmptyState title={t(words.closed)}>{t(words['closed.text'])}</EmptyState>;
  return (
    <>
      <p>
        {t(words.purpose, { purpose: rule.purpose })} {t(words.threshold, { least: number(rule.least) })}
      </p>
      {figures === null ? (
        <EmptyState title={t(words['not-yet'])}>
          {t(words['not-yet.text'], { pronounced: page.pronounced, asked: page.asked })}
        </EmptyState>
      ) : (
        <>
          <p>
            <a href={`/sessions/${frame.session.id}/equite/tableau?format=csv&bloc=${frame.block.id}`}>
              {t(shellMessages['table.csv'])}
            </a>
          </p>
          <EquityGroups table="routes" rows={figures.routes} counted="acquired" />
          <EquityGroups table="half-days" rows={figures.halfDays} counted="acquired" />
          <Order order={figures.order} />
          <EquityGroups table="timing" rows={figures.timing} counted="within" />
          <Alert title={t(words['limits.title'])}>{t(words.limits)}</Alert>
        </>
      )}
    </>
  );
}

/** After the results, where the regulations say why: decisions by access route and by order of passage, and their limits. */
export default function Equity({ loaderData: page }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  return (
    <ModerationPage
      frame={page.frame}
      title={t(words.title)}
      lead={t(words.lead, { session: page.frame.session.label })}
    >
      <p>
        <Named label={t(words.basis)} /> <RegulationsLink frozen={page.regulations} />
      </p>
      <Content page={page} />
    </ModerationPage>
  );
}
