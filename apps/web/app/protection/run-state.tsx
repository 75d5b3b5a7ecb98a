import { protectionMessages } from '@etalon/i18n/messages/protection';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { ProgressLine } from '../kit/progress-line.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ShownRun } from './load-runs.ts';

/** A run that works, with its progress, or what stopped it; nothing when it ended well. */
export function RunState(props: {
  readonly run: ShownRun | null;
  readonly label: string;
}): JSX.Element | null {
  const { t } = useWords();
  const { run, label } = props;
  if (run === null) return null;
  if (run.state === 'queued' || run.state === 'running')
    return (
      <div className="pr-running">
        <ProgressLine
          key={run.id}
          jobId={run.id}
          label={label}
          initial={{ state: run.state, progress: run.progress, step: run.step }}
        />
        <Form method="post" preventScrollReset>
          <input type="hidden" name="calcul" value={run.id} />
          <input type="hidden" name="fichier" value={run.sha256} />
          <Button name="acte" value="arreter" tone="quiet" small>
            {t(protectionMessages['run.cancel'])}
          </Button>
        </Form>
      </div>
    );
  if (run.failure === null) return null;
  return (
    <Alert tone="caution" title={t(protectionMessages['run.failed'])}>
      <p>{run.failure.what}</p>
      <p>{run.failure.remedy}</p>
    </Alert>
  );
}
