import { shellMessages } from '@etalon/i18n/messages/shell';
import { type JSX, useEffect, useState } from 'react';
import { useRevalidator } from 'react-router';
import { tellStep } from './tell-step.ts';
import { useWords } from './use-words.ts';

export interface Progress {
  readonly state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  /** Share done, between 0 and 1. */
  readonly progress: number;
  /** As the run says it. */
  readonly step: string;
}

export interface ProgressLineProps {
  readonly jobId: string;
  readonly label: string;
  readonly initial: Progress;
}

const REFRESH_SECONDS = 5;

function isOver({ state }: Progress): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled';
}

/** The progress of a job, live; the page is loaded again when it begins and when it ends, and every five seconds without script. */
export function ProgressLine({ jobId, label, initial }: ProgressLineProps): JSX.Element {
  const { t, number, language } = useWords();
  const { revalidate } = useRevalidator();
  const [live, setLive] = useState<Progress | null>(null);
  const shown = live ?? initial;
  const over = isOver(initial);
  const waits = initial.state === 'queued';

  useEffect(() => {
    if (over) return;
    const source = new EventSource(`/jobs/${encodeURIComponent(jobId)}/events`);
    source.addEventListener('progress', (event: MessageEvent<string>) => {
      const progress: Progress = JSON.parse(event.data);
      setLive(progress);
      const ends = isOver(progress);
      if (ends) source.close();
      if (ends || (waits && progress.state === 'running')) void revalidate();
    });
    return () => source.close();
  }, [jobId, over, waits, revalidate]);

  return (
    <div className="progress">
      {!over && (
        <noscript>
          <meta httpEquiv="refresh" content={String(REFRESH_SECONDS)} />
        </noscript>
      )}
      <div className="progress-words">
        <span>{label}</span>
        <span>{number(shown.progress, { percent: true, decimals: 0 })}</span>
      </div>
      <progress max={1} value={shown.progress} aria-label={label} />
      <div className="progress-words" role="status">
        <span>{t(shellMessages[`job.${shown.state}`])}</span>
        <span>{tellStep(language, shown.step)}</span>
      </div>
    </div>
  );
}
