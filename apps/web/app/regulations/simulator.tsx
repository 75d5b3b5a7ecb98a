import type { BlockRule } from '@etalon/core/regulations';
import { regulationsMessages } from '@etalon/i18n/messages/regulations';
import { simulatorMessages as words } from '@etalon/i18n/messages/regulations-simulator';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/simulator';
import { loadSimulator, type ShownGroup, type SimulatorPage } from './load-simulator.ts';
import { RuleBars } from './rule-bars.tsx';
import { RuleTable } from './rule-table.tsx';
import { SimulatorForm } from './simulator-form.tsx';
import './regulations.css';

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadSimulator(visit, new URL(args.request.url).searchParams));
}

function useRuleName(): (rule: BlockRule) => string {
  const { t, number } = useWords();
  return (rule) => {
    switch (rule.kind) {
      case 'R2':
        return t(words['rule.R2'], {
          ones: number(rule.onesDivisor),
          competence: number(rule.competenceMean),
        });
      case 'R3':
      case 'R4':
        return t(words[`rule.${rule.kind}`], { mean: number(rule.mean) });
      case 'R1':
      case 'holistic':
        return t(words[`rule.${rule.kind}`]);
      default:
        return rule satisfies never;
    }
  };
}

function Group({
  group,
  current,
}: {
  readonly group: ShownGroup;
  readonly current: string | null;
}): JSX.Element {
  const { t, number } = useWords();
  const nameOf = useRuleName();
  const title =
    group.kind === 'real'
      ? t(words['group.real'], {
          block: group.block ?? '',
          blocks: number(group.counts[0]?.blocks ?? 0),
        })
      : group.kind === 'population'
        ? t(words['group.population'])
        : t(words['group.expected'], { level: number(group.level ?? 0, { decimals: 1 }) });
  const rows = group.counts.map((counted, rank) => ({
    name: rank === 0 && current !== null ? t(words.current, { label: current }) : nameOf(counted.rule),
    counted,
  }));
  return (
    <section className="panel">
      <h2>{title}</h2>
      <figure>
        <RuleBars title={`${t(words['met.title'])}, ${title}`} rows={rows} />
        <figcaption className="soft">{t(words['met.caption'], { what: title })}</figcaption>
      </figure>
      {group.waiting > 0 && <p>{t(words['group.waiting'], { waiting: number(group.waiting) })}</p>}
      <details>
        <summary>{t(words.table)}</summary>
        <RuleTable title={title} rows={rows} />
      </details>
    </section>
  );
}

function Groups({ page }: { readonly page: SimulatorPage }): JSX.Element {
  const { t } = useWords();
  if (page.groups.length === 0)
    return page.real ? (
      <EmptyState title={t(words.empty)}>{t(words['empty.text'])}</EmptyState>
    ) : (
      <EmptyState title={t(words.title)}>{t(words['no-block'])}</EmptyState>
    );
  return (
    <>
      {page.groups.map((group) => (
        <Group
          key={`${group.kind}-${group.block ?? group.level ?? ''}`}
          group={group}
          current={page.current}
        />
      ))}
    </>
  );
}

/** The current rule beside others, on the same levels: simulated, or settled in a session and shown as counts. */
export default function Simulator({ loaderData: page }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  return (
    <Page
      title={t(words.title)}
      lead={t(words.lead)}
      width="wide"
      crumbs={[{ label: t(regulationsMessages['list.title']), to: '/reglements' }]}
    >
      <SimulatorForm page={page} />
      <div className="stack" aria-live="polite">
        <Groups page={page} />
      </div>
      <section className="panel">
        <h2>{t(words['model.title'])}</h2>
        <p>{t(words['margin.note'])}</p>
        <p>{t(words['consistent.note'])}</p>
        {!page.real && <p>{t(words['model.text'])}</p>}
      </section>
    </Page>
  );
}
