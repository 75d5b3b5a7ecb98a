import { elsewhereMessages } from '@etalon/i18n/messages/models-elsewhere';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { ErrorPanel } from '../kit/error-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import { ChooseFile } from '../workshop/choose-file.tsx';
import { DOCUMENT_KEYS } from '../workshop/document-frame.tsx';
import type { Route } from './+types/imports';
import { actOnImports } from './act-on-imports.ts';
import { ImportCard } from './import-card.tsx';
import { ImportForm } from './import-form.tsx';
import { InferenceFindings } from './inference-findings.tsx';
import { type ImportsView, loadImports, type ShownImport, type ShownLog } from './load-imports.ts';
import { LogFigure } from './log-figure.tsx';
import { RunPart } from './run-part.tsx';
import { ToolFrame } from './tool-frame.tsx';

export const handle = { keys: DOCUMENT_KEYS };

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadImports(visit, args.params));
}

export function action(args: Route.ActionArgs) {
  return actOnImports(args);
}

function AddForm({
  view,
  kind,
}: {
  readonly view: ImportsView;
  readonly kind: 'model' | 'log';
}): JSX.Element {
  const { t } = useWords();
  const isModel = kind === 'model';
  return (
    <ChooseFile
      files={isModel ? view.onnxFiles : view.logFiles}
      chosen={null}
      projectId={view.document.projectId}
      act={isModel ? 'import-ajouter' : 'journal-ajouter'}
      words={{
        title: t(elsewhereMessages[isModel ? 'add.title' : 'logs.title']),
        label: t(elsewhereMessages[isModel ? 'add.label' : 'logs.label']),
        choose: t(elsewhereMessages['file.choose']),
        submit: t(elsewhereMessages[isModel ? 'add.do' : 'logs.do']),
        none: t(elsewhereMessages[isModel ? 'add.none' : 'logs.none']),
        project: t(elsewhereMessages['file.project']),
      }}
    />
  );
}

function Remove(props: { readonly id: string; readonly act: string; readonly label: string }): JSX.Element {
  const { id, act, label } = props;
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="modele" value={id} />
      <Button name="acte" value={act} small tone="quiet">
        {label}
      </Button>
    </Form>
  );
}

function Imported({ one, view }: { readonly one: ShownImport; readonly view: ImportsView }): JSX.Element {
  const { t } = useWords();
  const { model, facts, problem, run, found, hasChanged } = one;
  return (
    <section className="stack" aria-labelledby={`modele-${model.id}`}>
      <h2 id={`modele-${model.id}`}>{model.name}</h2>
      {problem !== null && <ErrorPanel {...problem} />}
      {facts !== null && (
        <>
          <ImportCard name={model.name} facts={facts} />
          <ImportForm model={model} facts={facts} view={view} />
          <RunPart
            run={run}
            label={t(elsewhereMessages['run.label'])}
            none={t(elsewhereMessages['run.none'])}
          />
        </>
      )}
      {hasChanged && found !== null && <p className="soft">{t(elsewhereMessages['run.changed'])}</p>}
      {found !== null && run !== null && (
        <InferenceFindings name={model.name} found={found} run={run} view={view} />
      )}
      <Remove id={model.id} act="import-retirer" label={t(elsewhereMessages.remove)} />
    </section>
  );
}

function Logged({ one }: { readonly one: ShownLog }): JSX.Element {
  const { t } = useWords();
  const { id, file, log, problem } = one;
  return (
    <section className="stack" aria-labelledby={`journal-${id}`}>
      <h3 id={`journal-${id}`}>{file.name}</h3>
      {problem !== null && <ErrorPanel {...problem} />}
      {log?.series.map((series) => (
        <LogFigure key={series.name} file={file.name} series={series} />
      ))}
      <Remove id={id} act="journal-retirer" label={t(elsewhereMessages['logs.remove'])} />
    </section>
  );
}

/** Models made elsewhere: what their file says, how they are run behind walls, what that gives; training logs as curves. */
export default function Imports({ loaderData: view, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  return (
    <ToolFrame view={view} answer={actionData}>
      <section aria-labelledby="ajouter" className="stack no-print">
        <h2 id="ajouter">{t(elsewhereMessages['add.title'])}</h2>
        <AddForm view={view} kind="model" />
      </section>
      {view.imports.map((one) => (
        <Imported key={one.model.id} one={one} view={view} />
      ))}
      <section aria-labelledby="journaux" className="stack">
        <h2 id="journaux">{t(elsewhereMessages['logs.title'])}</h2>
        <AddForm view={view} kind="log" />
        {view.logs.map((one) => (
          <Logged key={one.id} one={one} />
        ))}
      </section>
    </ToolFrame>
  );
}
