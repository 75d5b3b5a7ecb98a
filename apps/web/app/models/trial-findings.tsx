import { explainError } from '@etalon/i18n';
import { registryMessages } from '@etalon/i18n/messages/models-registry';
import { shellMessages } from '@etalon/i18n/messages/shell';
import type { JSX } from 'react';
import { KeyValues } from '../kit/key-values.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ShownRun } from '../workshop/show-run.ts';
import type { RegistryView, TrialResult } from './load-registry.ts';
import { RunOutputs } from './run-outputs.tsx';
import { ContractTable, TrialTimings } from './trial-timings.tsx';

const WORDS: Readonly<Record<string, (typeof registryMessages)[keyof typeof registryMessages]>> =
  registryMessages;

/** Rows that the refused body of too many rows goes past. */
const MOST_ROWS = 1000;

/** What a deployment run found: start, health, requests, refusals, sameness, log. */
export function TrialFindings(props: {
  readonly title: string;
  readonly trial: TrialResult;
  readonly run: ShownRun;
  readonly view: RegistryView;
}): JSX.Element {
  const { t } = useWords();
  const { title, trial, run, view } = props;
  const tell = (is: boolean): string => t(registryMessages[is ? 'yes' : 'no']);
  const refused = trial.bad.filter((one) => one.refused).length;
  const counted = (answered: number, asked: number): string =>
    t(registryMessages['trial.answered.value'], { answered, asked });
  return (
    <div className="stack">
      <KeyValues
        entries={[
          { label: t(registryMessages['trial.started']), value: tell(trial.startedClean) },
          { label: t(registryMessages['trial.health']), value: tell(trial.health) },
          { label: t(registryMessages['trial.answered']), value: counted(trial.answered, trial.asked) },
          { label: t(registryMessages['trial.bad']), value: counted(refused, trial.bad.length) },
          ...(trial.contract === null
            ? []
            : [
                {
                  label: t(registryMessages['trial.contract']),
                  value: counted(trial.contract.held, trial.contract.asked),
                },
              ]),
          { label: t(registryMessages['trial.same']), value: tell(trial.sameTwice) },
          { label: t(registryMessages['trial.same-start']), value: tell(trial.sameAfterStart) },
          {
            label: t(registryMessages['trial.log']),
            value: t(registryMessages['trial.log.value'], {
              lines: trial.log.lines,
              fields: trial.log.fields.join(', '),
            }),
          },
        ]}
      />
      <TrialTimings title={title} trial={trial} />
      {trial.contract !== null && <ContractTable title={title} contract={trial.contract} />}
      <Refusals title={title} trial={trial} />
      <RunOutputs projectId={view.document.projectId} run={run} />
    </div>
  );
}

/** The column that the trial makes up has a name that no column has, in the words of the page. */
const MADE_UP = '‹inconnue›';

function Refusals({ title, trial }: { readonly title: string; readonly trial: TrialResult }): JSX.Element {
  const { t, language } = useWords();
  const tellRule = (rule: string, pointer: string): string => {
    const column = pointer.split('/').at(-1)?.replaceAll('~1', '/').replaceAll('~0', '~') ?? '';
    const { what, known } = explainError(language, rule, { max: MOST_ROWS, column });
    return known ? what : rule;
  };
  const nameUnknown = (pointer: string): string =>
    pointer.replace(MADE_UP, t(registryMessages['bad.made-up']));
  const caption = `${t(registryMessages['trial.bad'])} · ${title}`;
  return (
    <TableRegion label={t(shellMessages['table.region'], { title: caption })}>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t(registryMessages['trial.case'])}</th>
            <th scope="col">{t(registryMessages['trial.refused'])}</th>
            <th scope="col">{t(registryMessages['trial.pointer'])}</th>
            <th scope="col">{t(registryMessages['trial.rule'])}</th>
          </tr>
        </thead>
        <tbody>
          {trial.bad.map(({ code, refused, pointer, rule }) => {
            const word = WORDS[`bad.${code}`];
            return (
              <tr key={code}>
                <th scope="row">{word === undefined ? code : t(word)}</th>
                <td>{t(registryMessages[refused ? 'yes' : 'no'])}</td>
                <td>
                  <code>{nameUnknown(pointer)}</code>
                </td>
                <td className="mo-wide">{tellRule(rule, pointer)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableRegion>
  );
}
