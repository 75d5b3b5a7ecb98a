import { EtalonError } from '@etalon/error';
import { countDays } from '../count-days.ts';
import { addDuration, readDuration } from './read-duration.ts';
import type { Processing, ProcessorRow, Retention, RetentionSpan } from './register.ts';
import { PROCESSOR_CLAUSES } from './register.ts';

/**
 * The retention timeline of a register: from the first start of each rule to the day its end action is due, in order of
 * that day, what is not known last; a start that is not a day counts as not known. `today` is YYYY-MM-DD. Throws `privacy.date-unreadable`.
 */
export function computeRetention(
  processings: readonly Processing[],
  today: string,
): readonly RetentionSpan[] {
  if (countDays(today) === null) throw new EtalonError('privacy.date-unreadable', { info: { date: today } });
  const spans = processings.flatMap((processing) =>
    processing.retentions.map((retention) => readSpan(processing, retention, today)),
  );
  return spans.sort((a, b) => compareEnds(a.end, b.end) || compareTexts(a.processing, b.processing));
}

function readSpan(processing: Processing, retention: Retention, today: string): RetentionSpan {
  const duration = readDuration(retention.duration);
  const start =
    retention.startDate !== null && countDays(retention.startDate) !== null ? retention.startDate : null;
  const end = start === null || duration.state !== 'read' ? null : addDuration(start, duration);
  const names = new Map(processing.categories.map(({ id, name }) => [id, name]));
  return {
    processing: processing.id,
    retention: retention.id,
    categories: retention.categoryIds.map((id) => names.get(id) ?? id),
    startEvent: retention.startEvent,
    start,
    end,
    months: duration.state === 'read' ? duration.months : null,
    endAction: retention.endAction,
    state:
      start === null || end === null
        ? 'unknown'
        : start > today
          ? 'not-started'
          : end <= today
            ? 'due'
            : 'running',
  };
}

function compareEnds(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareTexts(a, b);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The annex of processors: one row per processor and record, with the clauses of article 28(3) present and absent. */
export function listProcessors(processings: readonly Processing[]): readonly ProcessorRow[] {
  return processings.flatMap((processing) =>
    processing.processors.map((processor) => ({
      processing: processing.id,
      processor: processor.id,
      name: processor.name,
      country: processor.country,
      service: processor.service,
      contractDate: processor.contractDate,
      present: PROCESSOR_CLAUSES.filter((clause) => processor.clauses.includes(clause)),
      absent: PROCESSOR_CLAUSES.filter((clause) => !processor.clauses.includes(clause)),
      subProcessors: processor.subProcessors,
      transferTool: processing.transfers.find(({ recipient }) => recipient === processor.name)?.tool ?? null,
    })),
  );
}
