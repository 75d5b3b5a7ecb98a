import { protectionMessages } from '@etalon/i18n/messages/protection';
import type { CheckOutcome, PolicyRun } from '@etalon/quality/checks';
import type { JSX } from 'react';
import { Icon } from '../kit/icon.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Explained } from './explain-refusals.ts';
import type { ShownRun } from './load-runs.ts';
import { PlainTable } from './plain-table.tsx';
import { type CheckedResult, resultOf } from './read-result.ts';
import { RunState } from './run-state.tsx';
import { useCheckName } from './use-check-name.ts';

const SHOWN_EXAMPLES = 5;

function Examples({ outcome }: { readonly outcome: CheckOutcome }): JSX.Element | null {
  const { t, number } = useWords();
  if (outcome.examples.length === 0) return null;
  return (
    <details>
      <summary>{t(protectionMessages['quality.examples'])}</summary>
      <ul className="pr-lines">
        {outcome.examples.slice(0, SHOWN_EXAMPLES).map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: examples are computed anew
          <li key={at} className="figures">
            {t(protectionMessages['quality.example'], {
              row: one.row === null ? '—' : number(one.row),
              value: one.value ?? '∅',
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Outcomes({ run, words }: { readonly run: PolicyRun; readonly words: Explained }): JSX.Element {
  const { t, number } = useWords();
  const nameOf = useCheckName();
  return (
    <PlainTable
      caption={t(protectionMessages['quality.checks'])}
      columns={[
        t(protectionMessages['quality.rule']),
        t(protectionMessages['retention.state']),
        t(protectionMessages['quality.fail']),
        t(protectionMessages['quality.examples']),
      ]}
      end={[2]}
      rows={run.outcomes.map((one) => [
        nameOf(one.check),
        <span key="state">
          <Icon name={one.state === 'pass' ? 'done' : one.state === 'fail' ? 'caution' : 'note'} />{' '}
          {t(protectionMessages[`quality.${one.state}`])}
        </span>,
        one.state === 'not-run' ? '—' : `${number(one.failed)} / ${number(one.executed)}`,
        one.refusal === null ? (
          <Examples key="examples" outcome={one} />
        ) : (
          (words[one.check]?.what ?? one.refusal.code)
        ),
      ])}
    />
  );
}

/** What the checks say of the table: counts, rows that break them, checks that could not be read or run. */
export function CheckOutcomes(props: {
  readonly run: ShownRun | null;
  readonly name: string;
  readonly words: Explained;
}): JSX.Element {
  const { t, number } = useWords();
  const { run, name, words } = props;
  const result = resultOf<CheckedResult>(run);
  const read = result?.run;
  const refused = result?.refused ?? [];
  return (
    <section className="panel" aria-labelledby="controles-faits" aria-live="polite">
      <h2 id="controles-faits">{t(protectionMessages['quality.live'], { name: name || '—' })}</h2>
      <RunState run={run} label={t(protectionMessages['quality.checks'])} />
      {read !== undefined && (
        <>
          <p className="figures">
            {t(protectionMessages['quality.counts'], {
              parsed: number(read.parsed + refused.length),
              executed: number(read.executed),
              passed: number(read.passed),
              failed: number(read.failed),
              notRun: number(read.notRun + refused.length),
              rows: number(read.rows),
            })}
          </p>
          <p className="soft figures">
            {t(protectionMessages['quality.columns'], {
              count: read.columns.filter(({ checks }) => checks > 0).length,
              total: read.columns.length,
            })}{' '}
            {t(protectionMessages['quality.characteristics'], {
              count: read.characteristics.filter(({ checks }) => checks > 0).length,
            })}
          </p>
          {read.outcomes.length > 0 && <Outcomes run={read} words={words} />}
        </>
      )}
      {refused.length > 0 && (
        <ul className="pr-lines">
          {refused.map((one) => (
            <li key={one.path}>
              {words[one.path]?.what ?? one.code} <span className="soft">{words[one.path]?.remedy}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
