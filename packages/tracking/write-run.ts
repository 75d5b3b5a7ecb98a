import type { TrackedRun } from './fold-run.ts';

/** What is kept of a run as a piece of evidence: facts alone, no clock but the script's own. */
export function writeRunFacts(run: TrackedRun, experiment: string): string {
  const { runId, name, status, startTime, endTime, params, tags, lastMetrics, inputs, files, models } = run;
  const facts = {
    format: 'etalon.suivi',
    version: 1,
    run: { id: runId, name, experiment, status, startTime, endTime },
    params: Object.fromEntries(params.map(({ key, value }) => [key, value])),
    tags: Object.fromEntries(tags.map(({ key, value }) => [key, value])),
    metrics: lastMetrics,
    inputs,
    files,
    models: models.map(({ createdAt: _, changedAt: __, ...model }) => model),
  };
  return `${JSON.stringify(facts, null, 2)}\n`;
}

/** Every value of every metric as CSV: key, step, milliseconds, value. */
export function writeRunMetrics({ metrics }: Pick<TrackedRun, 'metrics'>): string {
  const rows = metrics.map(({ key, step, timestamp, value }) =>
    [quote(key), step, timestamp, value].join(','),
  );
  return `${['key,step,timestamp,value', ...rows].join('\n')}\n`;
}

function quote(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
