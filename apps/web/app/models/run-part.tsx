import { trainingMessages } from '@etalon/i18n/messages/training';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { ErrorPanel } from '../kit/error-panel.tsx';
import { ProgressLine } from '../kit/progress-line.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ShownRun } from '../workshop/show-run.ts';

/** A run that works, with its progress and the button that stops it, or why it failed; `none` before the first one. */
export function RunPart(props: {
  readonly run: ShownRun | null;
  readonly label: string;
  readonly none: string;
}): JSX.Element | null {
  const { t } = useWords();
  const { run, label, none } = props;
  if (run === null) return <p className="soft">{none}</p>;
  if (run.failure !== null) return <ErrorPanel {...run.failure} />;
  if (run.state !== 'queued' && run.state !== 'running') return null;
  return (
    <div className="stack">
      <ProgressLine
        key={run.id}
        jobId={run.id}
        label={label}
        initial={{ state: run.state, progress: run.progress, step: run.step }}
      />
      <Form method="post" preventScrollReset>
        <input type="hidden" name="calcul" value={run.id} />
        <Button name="acte" value="arreter" tone="quiet" small>
          {t(trainingMessages['run.cancel'])}
        </Button>
      </Form>
    </div>
  );
}
