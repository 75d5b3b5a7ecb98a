import { studioMessages } from '@etalon/i18n/messages/studio';
import { act, answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form, Link } from 'react-router';
import { ItemList, idOf, readItems, textOf } from '../items/item-list.tsx';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { Hash } from '../kit/code.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { ProgressLine } from '../kit/progress-line.tsx';
import { useWords } from '../kit/use-words.ts';
import { RunState } from '../workshop/run-section.tsx';
import type { Route } from './+types/forms';
import { actOnCase } from './act-on-case.ts';
import { loadBuilds, type ShownBuild } from './load-case-runs.ts';
import { useSendFirst } from './use-send-first.ts';
import { useStudio } from './use-studio.ts';

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => ({ builds: await loadBuilds(visit, args.params) }));
}

export function action(args: Route.ActionArgs) {
  return act(args, (visit, form) => actOnCase(visit, form, args.params));
}

function Build({ build }: { readonly build: ShownBuild }): JSX.Element {
  const { t, moment, number } = useWords();
  const { run, seed, version, sha256, planted, caseVersionId } = build;
  const going = run.state === 'queued' || run.state === 'running';
  return (
    <li className="it-item">
      <div className="stack">
        <p className="row">
          <strong>{t(studioMessages['build.title'], { seed, version })}</strong>
          <span className="soft figures">{moment(run.requestedAt)}</span>
          <RunState run={run} />
        </p>
        {going && (
          <ProgressLine
            jobId={run.id}
            label={run.title}
            initial={{ state: run.state, progress: run.progress, step: run.step }}
          />
        )}
        {run.failure !== null && (
          <Alert tone="caution" title={run.failure.what}>
            <p>{run.failure.remedy}</p>
          </Alert>
        )}
        {sha256 !== null && (
          <>
            <p>
              {t(studioMessages['build.planted'])}{' '}
              <span className="figures">
                {planted.map(({ operator, count }) => `${operator} ${number(count)}`).join(' · ')}
              </span>
            </p>
            <Hash value={sha256} short />
            {caseVersionId === null ? (
              <Form method="post" preventScrollReset>
                <input type="hidden" name="runId" value={run.id} />
                <Button name="acte" value="publier" small>
                  {t(studioMessages.publish)}
                </Button>
              </Form>
            ) : (
              <Link to={`/cas/${caseVersionId}`}>{t(studioMessages['published.open'])}</Link>
            )}
          </>
        )}
      </div>
    </li>
  );
}

/** Parallel forms, one seed each; built, then published to the register. */
export default function CaseForms({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { document } = useStudio();
  const sendFirst = useSendFirst(document);
  return (
    <>
      <p>{t(studioMessages['forms.lead'])}</p>
      <ProblemPanel answer={actionData} />
      <ItemList
        path={['forms']}
        name={t(studioMessages['tab.forms'])}
        addLabel={t(studioMessages['forms.add'])}
        emptyText={t(studioMessages['forms.empty'])}
        blank={{ label: '', seed: '' }}
        titleOf={(item) => textOf(item, 'label')}
        factsOf={(item) => t(studioMessages['forms.of-seed'], { seed: textOf(item, 'seed') || '—' })}
        fields={() => [
          { key: 'label', kind: 'text', label: t(studioMessages['forms.label']) },
          {
            key: 'seed',
            kind: 'text',
            label: t(studioMessages['forms.seed']),
            hint: t(studioMessages['forms.seed.hint']),
          },
        ]}
      />
      <section aria-labelledby="construire">
        <h2 id="construire">{t(studioMessages.build)}</h2>
        <div className="row">
          {readItems(document.content, ['forms']).map((item) => (
            <Form method="post" key={idOf(item)} preventScrollReset onSubmit={sendFirst}>
              <input type="hidden" name="seed" value={textOf(item, 'seed')} />
              <Button name="acte" value="construire">
                {t(studioMessages['build.form'], { form: textOf(item, 'label') || textOf(item, 'seed') })}
              </Button>
            </Form>
          ))}
        </div>
        {loaderData.builds.length === 0 ? (
          <p className="soft">{t(studioMessages['builds.empty'])}</p>
        ) : (
          <ul className="plain-list">
            {loaderData.builds.map((build) => (
              <Build key={build.run.id} build={build} />
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
