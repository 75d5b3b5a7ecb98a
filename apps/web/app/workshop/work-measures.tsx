import { translate } from '@etalon/i18n';
import { workshopMessages } from '@etalon/i18n/messages/workshop';
import { cancelWorkshopRun, requestWorkReadings, type WorkPiece } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import type { JSX } from 'react';
import { redirect } from 'react-router';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/work-measures';
import { documentPath, projectPath, shellPath } from './document-address.ts';
import { loadWorkMeasures } from './load-work-measures.ts';
import { MeasuresContent } from './measures-content.tsx';

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) =>
    loadWorkMeasures(visit, {
      ...args.params,
      asked: new URL(args.request.url).searchParams.get('situation'),
    }),
  );
}

function readPieces(form: FormData): readonly WorkPiece[] {
  return [...form].flatMap(([name, value]) => {
    if (!name.startsWith('slot ') || typeof value !== 'string' || value === '') return [];
    const cut = value.indexOf(' ');
    return [{ slot: name.slice('slot '.length), sha256: value.slice(0, cut), name: value.slice(cut + 1) }];
  });
}

export function action(args: Route.ActionArgs) {
  return act(args, async ({ actor, runtime, language }, form) => {
    const { projectId, documentId } = args.params;
    const asked = String(form.get('situation') ?? '');
    const page = `${shellPath(projectId, documentId)}/mesures?situation=${encodeURIComponent(asked)}`;
    const inPlace = form.get('place') === 'tiroir';
    if (form.get('acte') === 'arreter') {
      await cancelWorkshopRun(runtime.workplace, actor, String(form.get('objet') ?? ''));
      if (inPlace) return null;
      return redirectWithNotice(page, translate(language, workshopMessages['run.cancelled.notice']));
    }
    const [candidacyId, situation] = asked.split(' ');
    await requestWorkReadings(runtime.workplace, actor, {
      projectId,
      documentIds: [documentId],
      files: readPieces(form),
      situation: candidacyId && situation ? { candidacyId, situation } : null,
    });
    return inPlace ? null : redirect(page);
  });
}

/** What the instruments read in the present work, on visible data: for its authors alone, to work with. */
export default function WorkMeasures({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { projectId, documentId, title, kind, projectTitle } = loaderData;
  return (
    <Page
      title={t(workshopMessages['measures.title'], { title })}
      lead={t(workshopMessages['measures.lead'])}
      crumbs={[
        { label: projectTitle, to: projectPath(projectId) },
        { label: title, to: documentPath(projectId, documentId, kind) },
      ]}
    >
      <ProblemPanel answer={actionData} />
      <MeasuresContent data={loaderData} />
    </Page>
  );
}
