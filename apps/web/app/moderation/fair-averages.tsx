import { severityMessages as words } from '@etalon/i18n/messages/severity';
import { type FairAverageRow, MEAN_CUT, readFairAverages } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { IntervalRows } from '../figures/interval-rows.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/fair-averages';
import { frameModeration } from './frame-moderation.ts';
import { ModerationPage } from './moderation-page.tsx';
import { RuleLine, SeverityClosed, SeverityRefused } from './severity-absence.tsx';

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => {
    const { runtime, actor } = visit;
    const view = await readFairAverages(runtime.workplace, actor, {
      sessionId: args.params.sessionId,
      block: new URL(args.request.url).searchParams.get('bloc'),
    });
    const { rule, candidates, locked, others, components, listed } = view;
    return {
      frame: await frameModeration(visit, view),
      rule,
      candidates,
      locked,
      others,
      components,
      listed,
    };
  });
}

function FairTable({
  rows,
  block,
}: {
  readonly rows: readonly FairAverageRow[];
  readonly block: string;
}): JSX.Element {
  const { t, number } = useWords();
  const write = (value: number): string => number(value, { decimals: 2 });
  return (
    <TableRegion label={t(words['fair.table'])}>
      <table className="table">
        <caption>{t(words['fair.table'])}</caption>
        <thead>
          <tr>
            <th scope="col">{t(words['fair.candidate'])}</th>
            <th scope="col" className="end">
              {t(words['fair.raw'])}
            </th>
            <th scope="col" className="end">
              {t(words['fair.average'])}
            </th>
            <th scope="col" className="end">
              {t(words.interval)}
            </th>
            <th scope="col">{t(words['fair.reason'])}</th>
            <th scope="col">{t(words['fair.state'])}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.candidacyId}>
              <th scope="row">
                <Link to={`/deliberations/${row.candidacyId}/${block}`}>{row.candidate}</Link>
              </th>
              <td className="end figures">{write(row.rawMean)}</td>
              <td className="end figures">{write(row.fairAverage)}</td>
              <td className="end figures">{`${write(row.interval.lo)} – ${write(row.interval.hi)}`}</td>
              <td>{t(words[row.crosses ? 'fair.crosses' : 'fair.holds-cut'])}</td>
              <td>{t(words[row.decided ? 'fair.decided' : row.third ? 'fair.third' : 'fair.open'])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

function Content({ page }: { readonly page: Route.ComponentProps['loaderData'] }): JSX.Element {
  const { t, number } = useWords();
  const { rule, listed, frame, components, others } = page;
  if (rule.use !== 'moderation') return <SeverityClosed use={rule.use} />;
  if (listed === null)
    return (
      <EmptyState title={t(words['not-locked'])}>
        {t(words['not-locked.text'], { locked: page.locked, candidates: page.candidates })}
      </EmptyState>
    );
  if ('refused' in listed) return <SeverityRefused refused={listed.refused} />;
  return (
    <>
      {components > 1 && <p>{t(words['fair.components'], { parts: number(components) })}</p>}
      {listed.length === 0 ? (
        <EmptyState title={t(words['fair.none'])}>{t(words['fair.none.text'])}</EmptyState>
      ) : (
        <>
          <IntervalRows
            rows={listed.map(({ candidate, fairAverage, interval }) => ({
              label: candidate,
              value: fairAverage,
              ...interval,
            }))}
            mark={{ value: MEAN_CUT, label: t(words['fair.cut']) }}
            natural="from-zero"
            decimals={2}
            caption={t(words['fair.caption'])}
          />
          <FairTable rows={listed} block={frame.block.id} />
          <p>{t(words[rule.callsThird ? 'fair.act' : 'fair.no-third'])}</p>
        </>
      )}
      <p className="soft">{t(words['fair.others'], { others })}</p>
    </>
  );
}

/** For a president: the work whose mean, severity set apart, changes side of the cut or might. */
export default function FairAverages({ loaderData: page }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  return (
    <ModerationPage
      frame={page.frame}
      title={t(words['fair.title'])}
      lead={t(words['fair.lead'], { session: page.frame.session.label })}
    >
      <RuleLine rule={page.rule} />
      <Content page={page} />
    </ModerationPage>
  );
}
