import type { DueStep } from './compute-due-day.ts';

export interface IndividualDeadlineFacts {
  readonly opensAt: string;
  readonly dueAt: string;
  /** Extra time in percent of the window, as a measure of accommodation. */
  readonly extraTimePercent: number;
  /** An extension granted: until when, and the user id of who granted it. */
  readonly extension: { readonly dueAt: string; readonly by: string } | null;
}

/**
 * When handing in ends for one person: the situation’s own end, later by the share of extra time, later again when an
 * extension was granted. An extension never takes time away.
 */
export function computeIndividualDeadline({
  opensAt,
  dueAt,
  extraTimePercent,
  extension,
}: IndividualDeadlineFacts): { readonly at: string; readonly steps: readonly DueStep[] } {
  const due = Date.parse(dueAt);
  const extraMs = Math.round(((due - Date.parse(opensAt)) * extraTimePercent) / 100);
  const withExtra = new Date(due + extraMs).toISOString();
  const steps: DueStep[] = [{ code: 'set', at: dueAt }];
  if (extraTimePercent > 0) steps.push({ code: 'extra-time', percent: extraTimePercent, at: withExtra });
  if (extension === null || extension.dueAt <= withExtra) return { at: withExtra, steps };
  steps.push({ code: 'extension', by: extension.by, at: extension.dueAt });
  return { at: extension.dueAt, steps };
}
