import { protectionMessages } from '@etalon/i18n/messages/protection';
import type { JSX } from 'react';
import { ItemList, idOf, textOf } from '../items/item-list.tsx';
import { useWords } from '../kit/use-words.ts';
import { checkFields } from './check-fields.ts';
import type { ShownRun } from './load-runs.ts';
import { nameCheck } from './name-check.ts';
import { type CheckedResult, resultOf } from './read-result.ts';

const BLANK = {
  column: null,
  rule: 'not_null',
  params: {},
  mostly: null,
  severity: 'major',
  characteristic: '',
  owner: '',
  onFail: '',
} as const;

/** The checks of the policy, each with what its last run said. */
export function CheckList(props: {
  readonly columns: readonly string[];
  readonly run: ShownRun | null;
}): JSX.Element {
  const { t, number } = useWords();
  const result = resultOf<CheckedResult>(props.run);
  const outcomes = new Map(result?.run.outcomes.map((row) => [row.check, row]));
  return (
    <ItemList
      path={['qualityPolicy', 'checks']}
      name={t(protectionMessages['quality.checks'])}
      addLabel={t(protectionMessages['quality.add'])}
      emptyText={t(protectionMessages['quality.empty'])}
      blank={BLANK}
      fields={(item) => checkFields(t, item, props.columns)}
      titleOf={(item) => nameCheck(t, textOf(item, 'column'), textOf(item, 'rule'))}
      factsOf={(item) => {
        const outcome = outcomes.get(idOf(item));
        if (outcome === undefined) return '';
        const state = t(protectionMessages[`quality.${outcome.state}`]);
        return outcome.state === 'fail'
          ? `${state}, ${t(protectionMessages['quality.of'], { failed: number(outcome.failed), executed: number(outcome.executed) })}`
          : state;
      }}
    />
  );
}
