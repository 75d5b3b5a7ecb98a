import { useWords } from '../kit/use-words.ts';
import { nameCheck } from './name-check.ts';
import { useProtection } from './use-protection.ts';

/** The name of a check by its id: its column and its rule; the id of a check that is no longer there. */
export function useCheckName(): (id: string) => string {
  const { t } = useWords();
  const { content } = useProtection();
  const names = new Map(
    content.qualityPolicy.checks.map((row) => [row.id, nameCheck(t, row.column ?? '', row.rule)]),
  );
  return (id) => names.get(id) ?? id;
}
