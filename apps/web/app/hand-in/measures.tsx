import { figuresMessages } from '@etalon/i18n/messages/figures';
import { handInMessages } from '@etalon/i18n/messages/hand-in';
import { act, answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { ReadingPanel } from '../figures/index.ts';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Icon } from '../kit/icon.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { ProgressLine } from '../kit/progress-line.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/measures';
import { changeMeasures } from './change-measures.ts';
import { loadMeasuresPage, type MeasuresPageData, type ShownRun } from './load-measures-page.ts';
import { openPlaces } from './place-address.ts';
import { RunTable, useOutcome } from './run-table.tsx';
import { SituationTabs } from './situation-tabs.tsx';
import './hand-in.css';

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadMeasuresPage(visit, args.params));
}

export function action(args: Route.ActionArgs) {
  const { candidacyId, situation } = args.params;
  const page = `/candidatures/${candidacyId}/situations/${situation}/releves`;
  return act(args, (visit, form) => changeMeasures(visit, form, page));
}

function isGoing({ state }: ShownRun): boolean {
  return state === 'queued' || state === 'running';
}

function ActForm(props: {
  readonly acte: 'mesurer' | 'refaire' | 'arreter';
  readonly subject: string;
  readonly tone?: 'plain' | 'primary' | 'quiet';
  readonly label: string;
}): JSX.Element {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="acte" value={props.acte} />
      <input type="hidden" name="objet" value={props.subject} />
      <Button tone={props.tone ?? 'plain'}>{props.label}</Button>
    </Form>
  );
}

function Going({ run }: { readonly run: ShownRun }): JSX.Element {
  const { t } = useWords();
  const label = run.kind === 'replay' ? 'measures.replaying' : 'measures.running';
  return (
    <section className="panel">
      <ProgressLine
        key={run.id}
        jobId={run.id}
        label={t(handInMessages[label])}
        initial={{ state: run.state, progress: run.progress, step: run.step }}
      />
      <ActForm acte="arreter" subject={run.id} tone="quiet" label={t(handInMessages['measures.cancel'])} />
    </section>
  );
}

function Replay({ page }: { readonly page: MeasuresPageData }): JSX.Element | null {
  const { t } = useWords();
  const say = useOutcome();
  if (page.runId === null) return null;
  const [latest] = page.runs;
  const last = latest?.kind === 'replay' && !isGoing(latest) ? say(latest) : null;
  return (
    <section className="replay no-print">
      <p>{t(handInMessages['measures.replay.text'])}</p>
      <div className="row">
        {page.mayMeasure && (
          <ActForm acte="refaire" subject={page.runId} label={t(handInMessages['measures.replay'])} />
        )}
        {last !== null && (
          <p role="status">
            <Icon name="note" /> {last}
          </p>
        )}
      </div>
    </section>
  );
}

function Readings({ page }: { readonly page: MeasuresPageData }): JSX.Element {
  const { t } = useWords();
  if (page.readings.length === 0)
    return (
      <EmptyState title={t(handInMessages['measures.none'])}>
        {t(handInMessages[page.mayMeasure ? 'measures.none.text' : 'measures.none.pieces'])}
      </EmptyState>
    );
  return (
    <section aria-labelledby="releves">
      <h2 id="releves">{t(figuresMessages['panel.title'])}</h2>
      <ReadingPanel
        open
        hrefOf={openPlaces(page.pieces)}
        readings={page.readings.map(({ id, reading, sha256 }) => ({
          reading,
          sha256,
          actions: (
            <a href={`/releves/${id}/fichier`} download>
              {t(handInMessages['measures.bytes'])}
            </a>
          ),
        }))}
      />
    </section>
  );
}

function Looks({ looks }: Pick<MeasuresPageData, 'looks'>): JSX.Element | null {
  const { t, number } = useWords();
  if (looks === null) return null;
  const count = number(looks.count);
  return (
    <p className="soft">
      {looks.limit === null
        ? t(handInMessages['measures.looks'], { count })
        : t(handInMessages['measures.looks.limit'], { count, limit: number(looks.limit) })}
    </p>
  );
}

export default function Measures({ loaderData: page, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { candidacyId, situation, title, handInId, mayMeasure, runs, readings, sealed, stale } = page;
  const going = runs.find(isGoing);
  const base = `/candidatures/${candidacyId}`;
  return (
    <Page
      title={t(handInMessages['measures.title'], { situation })}
      lead={t(handInMessages['measures.lead'])}
      crumbs={[
        { label: t(handInMessages['candidacy.crumb']), to: base },
        { label: `${situation} · ${title}`, to: `${base}/situations/${situation}` },
      ]}
      action={
        mayMeasure && going === undefined && handInId !== null ? (
          <ActForm
            acte="mesurer"
            subject={handInId}
            tone="primary"
            label={t(handInMessages[readings.length === 0 ? 'measures.start' : 'measures.again'])}
          />
        ) : undefined
      }
    >
      <SituationTabs
        candidacyId={candidacyId}
        situation={situation}
        sealed={sealed}
        measures
        group={page.group}
      />
      <ProblemPanel answer={actionData} />
      {going !== undefined && <Going run={going} />}
      {stale && (
        <Alert tone="caution" title={t(handInMessages['measures.stale'])}>
          {t(handInMessages['measures.stale.text'])}
        </Alert>
      )}
      {going === undefined && <Replay page={page} />}
      <Looks looks={page.looks} />
      <Readings page={page} />
      {runs.length > 0 && <RunTable runs={runs} />}
    </Page>
  );
}
