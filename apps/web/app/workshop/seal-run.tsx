import { EtalonError } from '@etalon/error';
import { workshopMessages } from '@etalon/i18n/messages/workshop';
import { readWorkshopRun } from '@etalon/usecases';
import { act, answer } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import type { JSX } from 'react';
import { z } from 'zod';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/seal-run';
import { projectPath } from './document-address.ts';
import { loadSealTargets } from './load-seal.ts';
import { sealFromForm } from './seal-from-form.ts';
import { showRun } from './show-run.ts';
import { TargetChoice } from './target-choice.tsx';
import '../hand-in/hand-in.css';
import './workshop.css';

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => {
    const { actor, runtime } = visit;
    const { projectId, runId } = args.params;
    const run = await readWorkshopRun(runtime.workplace, actor, runId);
    if (run.projectId !== projectId) throw new EtalonError('runs.not-found');
    const output = new URL(args.request.url).searchParams.get('sortie') ?? run.outputs[0]?.name ?? '';
    const project = await runtime.workplace.records.workshop.findProject(projectId);
    return {
      ...{ projectId, runId, output },
      title: showRun(visit, run).title,
      projectTitle: project?.title ?? '',
      targets: await loadSealTargets(visit, { kind: 'run', runId, output }),
    };
  });
}

export function action(args: Route.ActionArgs) {
  return act(args, (visit, form) => {
    const { sortie: output } = parseForm(z.object({ sortie: z.string().min(1) }), form);
    return sealFromForm(visit, form, { kind: 'run', runId: args.params.runId, output });
  });
}

/** A file that a run made becomes a piece. */
export default function SealRun({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { projectId, runId, output, title, projectTitle, targets } = loaderData;
  return (
    <Page
      title={t(workshopMessages['seal.title'], { title: output })}
      lead={t(workshopMessages['seal.lead'])}
      crumbs={[
        { label: projectTitle, to: projectPath(projectId) },
        { label: title, to: `${projectPath(projectId)}/calculs/${runId}` },
      ]}
    >
      <ProblemPanel answer={actionData} />
      <TargetChoice targets={targets} fileName={output} fields={{ sortie: output }} />
    </Page>
  );
}
