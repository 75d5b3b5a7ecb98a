import { EtalonError } from '@etalon/error';
import { translate } from '@etalon/i18n';
import { handInMessages } from '@etalon/i18n/messages/hand-in';
import { workshopMessages } from '@etalon/i18n/messages/workshop';
import {
  cancelWorkshopRun,
  findKeptState,
  readWorkshopRun,
  replayWorkshopRun,
  resumeWorkshopRun,
  type WorkshopRun,
} from '@etalon/usecases';
import { TRACKED_KIND } from '@etalon/usecases/tracking';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import type { JSX } from 'react';
import { Form, redirect } from 'react-router';
import { z } from 'zod';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { Hash } from '../kit/code.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { ProgressLine } from '../kit/progress-line.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/run';
import { projectPath } from './document-address.ts';
import { OutputTable } from './output-table.tsx';
import { RunState } from './run-section.tsx';
import { showRun } from './show-run.ts';
import './workshop.css';

const ACT = z.object({ acte: z.enum(['arreter', 'rejouer', 'reprendre']) });
const MAX_SHOWN = 200_000;

const hasResult = (run: WorkshopRun): boolean =>
  run.result !== null && !run.kind.startsWith('instruments.') && findKeptState(run) === null;

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => {
    const { workplace } = visit.runtime;
    const run = await readWorkshopRun(workplace, visit.actor, args.params.runId);
    if (run.projectId !== args.params.projectId) throw new EtalonError('runs.not-found');
    const project = await workplace.records.workshop.findProject(run.projectId);
    const text = JSON.stringify(run.result, null, 2);
    return {
      projectId: run.projectId,
      projectTitle: project?.title ?? '',
      run: showRun(visit, run),
      parameters: JSON.stringify(run.parameters, null, 2),
      result: hasResult(run) ? text.slice(0, MAX_SHOWN) : null,
      inputs: run.inputs,
      inputsSha256: run.inputsSha256,
    };
  });
}

export function action(args: Route.ActionArgs) {
  return act(args, async ({ actor, runtime, language }, form) => {
    const { runId, projectId } = args.params;
    const page = `${projectPath(projectId)}/calculs/${runId}`;
    const { acte } = parseForm(ACT, form);
    if (acte !== 'arreter') {
      const start = acte === 'rejouer' ? replayWorkshopRun : resumeWorkshopRun;
      const again = await start(runtime.workplace, actor, runId);
      return redirect(`${projectPath(projectId)}/calculs/${again.id}`);
    }
    await cancelWorkshopRun(runtime.workplace, actor, runId);
    return redirectWithNotice(page, translate(language, workshopMessages['run.cancelled.notice']));
  });
}

type Data = Route.ComponentProps['loaderData'];

function Acts({ data }: { readonly data: Data }): JSX.Element | undefined {
  const { t } = useWords();
  const { state, replayOf, kind, kept } = data.run;
  const going = state === 'queued' || state === 'running';
  const isReplayable = state === 'done' && replayOf === null && kind !== TRACKED_KIND;
  if (!going && !isReplayable && kept === null) return undefined;
  const acte = going ? 'arreter' : isReplayable ? 'rejouer' : 'reprendre';
  const words = { arreter: 'run.cancel', rejouer: 'run.replay', reprendre: 'run.resume' } as const;
  return (
    <Form method="post" preventScrollReset>
      <Button name="acte" value={acte} tone={going ? 'plain' : 'primary'}>
        {t(workshopMessages[words[acte]])}
      </Button>
    </Form>
  );
}

function Facts({ data }: { readonly data: Data }): JSX.Element {
  const { t, moment } = useWords();
  const { run, inputs, parameters, inputsSha256, result } = data;
  return (
    <>
      <KeyValues
        entries={[
          { label: t(workshopMessages['run.state']), value: <RunState run={run} /> },
          { label: t(workshopMessages['run.requested']), value: moment(run.requestedAt) },
          { label: t(workshopMessages['run.kind']), value: `${run.kind} ${run.version}` },
          { label: t(workshopMessages['run.key']), value: <Hash value={inputsSha256} short /> },
          {
            label: t(workshopMessages['run.inputs']),
            value: (
              <ul className="plain-list">
                {inputs.map(({ name, sha256 }) => (
                  <li key={`${name} ${sha256}`}>
                    {name} <Hash value={sha256} short />
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <details className="fold">
        <summary>{t(workshopMessages['run.parameters'])}</summary>
        <pre className="ws-json">{parameters}</pre>
      </details>
      {result !== null && (
        <details className="fold">
          <summary>{t(workshopMessages['run.result'])}</summary>
          <pre className="ws-json">{result}</pre>
        </details>
      )}
    </>
  );
}

/** One run: where it is, what it read, what it left; stop it, or do it again and compare the bytes. */
export default function Run({ loaderData: data, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { run, projectId, projectTitle } = data;
  const going = run.state === 'queued' || run.state === 'running';
  return (
    <Page
      title={run.title}
      crumbs={[
        { label: t(workshopMessages['crumb.workshop']), to: '/atelier' },
        { label: projectTitle, to: projectPath(projectId) },
      ]}
      action={<Acts data={data} />}
    >
      <ProblemPanel answer={actionData} />
      {going && (
        <ProgressLine
          key={run.id}
          jobId={run.id}
          label={t(handInMessages[`run.${run.state}`])}
          initial={{ state: run.state, progress: run.progress, step: run.step }}
        />
      )}
      {run.failure !== null && (
        <Alert tone="caution" title={run.failure.what}>
          {run.failure.remedy}
        </Alert>
      )}
      {!going && run.kept !== null && <p>{run.kept}</p>}
      {run.takenUp !== null && <p className="soft">{run.takenUp}</p>}
      {run.sameBytes !== null && (
        <Alert
          tone={run.sameBytes ? 'note' : 'caution'}
          title={t(workshopMessages[run.sameBytes ? 'run.same' : 'run.different'])}
        >
          {t(workshopMessages[run.sameBytes ? 'run.same.text' : 'run.different.text'])}
        </Alert>
      )}
      <OutputTable projectId={projectId} runId={run.id} outputs={run.outputs} />
      <Facts data={data} />
    </Page>
  );
}
