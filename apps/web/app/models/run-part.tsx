import { trainingMessages } from '@etalon/i18n/messages/training';
import { workshopMessages } from '@etalon/i18n/messages/workshop';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { ErrorPanel } from '../kit/error-panel.tsx';
import { ProgressLine } from '../kit/progress-line.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ShownRun } from '../workshop/show-run.ts';

/** Where a run that was cut stands, and the button that resumes it. */
function CutPart({ run, changed }: { readonly run: ShownRun; readonly changed: boolean }): JSX.Element {
  const { t } = useWords();
  return (
    <div className="stack">
      <p>
        {run.failure === null && t(workshopMessages['run.stopped'])} {run.kept}
      </p>
      {changed ? (
        <p className="soft">{t(workshopMessages['run.kept.changed'])}</p>
      ) : (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="calcul" value={run.id} />
          <Button name="acte" value="continuer">
            {t(workshopMessages['run.resume'])}
          </Button>
        </Form>
      )}
    </div>
  );
}

/** A run that works, with its progress and the button that stops it, why it failed, or where it was cut; `none` before the first one. */
export function RunPart(props: {
  readonly run: ShownRun | null;
  readonly label: string;
  readonly none: string;
  /** Whether what the page asks is no more what the run was asked. */
  readonly changed?: boolean;
}): JSX.Element | null {
  const { t } = useWords();
  const { run, label, none, changed = false } = props;
  if (run === null) return <p className="soft">{none}</p>;
  const isCut = (run.state === 'cancelled' || run.state === 'failed') && run.kept !== null;
  if (run.failure !== null || isCut)
    return (
      <>
        {run.failure !== null && <ErrorPanel {...run.failure} />}
        {isCut && <CutPart run={run} changed={changed} />}
      </>
    );
  const takenUp = run.takenUp === null ? null : <p className="soft">{run.takenUp}</p>;
  if (run.state !== 'queued' && run.state !== 'running') return takenUp;
  return (
    <div className="stack">
      {takenUp}
      <ProgressLine
        key={run.id}
        jobId={run.id}
        label={label}
        initial={{ state: run.state, progress: run.progress, step: run.step }}
      />
      {run.kept !== null && <p className="soft">{run.kept}</p>}
      <Form method="post" preventScrollReset>
        <input type="hidden" name="calcul" value={run.id} />
        <Button name="acte" value="arreter" tone="quiet" small>
          {t(trainingMessages['run.cancel'])}
        </Button>
      </Form>
    </div>
  );
}
