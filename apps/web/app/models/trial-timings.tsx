import { registryMessages } from '@etalon/i18n/messages/models-registry';
import { shellMessages } from '@etalon/i18n/messages/shell';
import type { JSX } from 'react';
import { HeadedTable } from '../kit/headed-table.tsx';
import { useWords } from '../kit/use-words.ts';
import type { TrialResult } from './load-registry.ts';

const MEBIBYTE = 1_048_576;

/** What a service took on the machine of its trial, beside the objective that was declared. */
export function TrialTimings({
  title,
  trial,
}: {
  readonly title: string;
  readonly trial: TrialResult;
}): JSX.Element {
  const { t, number, bytes } = useWords();
  const { timings, objective } = trial;
  if (timings === null) return <p className="soft">{t(registryMessages['trial.times.none'])}</p>;
  const { machine, requests, warmUps, least, most, within, peakMebibytes } = timings;
  const caption = `${t(registryMessages['trial.times'])} · ${title}`;
  const short = (value: number): string => number(value, { decimals: value < 10 ? 2 : 0 });
  const seconds = (value: number): string =>
    t(registryMessages['trial.seconds'], { milliseconds: short(value) });
  const figures: readonly (readonly [keyof typeof registryMessages, string])[] = [
    ['trial.p50', seconds(timings.p50)],
    ['trial.p95', seconds(timings.p95)],
    ['trial.range', t(registryMessages['trial.range.value'], { least: short(least), most: short(most) })],
    ['trial.per-second', t(registryMessages['trial.per-second.value'], { count: short(timings.perSecond) })],
    ['trial.cold', seconds(timings.coldStart)],
    ...(peakMebibytes === null
      ? []
      : [
          [
            'trial.peak',
            t(registryMessages['trial.peak.value'], {
              peak: bytes(peakMebibytes * MEBIBYTE),
              ceiling: bytes(trial.limits.mebibytes * MEBIBYTE),
            }),
          ] as const,
        ]),
    ...(within === null
      ? []
      : [
          [
            'trial.within',
            t(registryMessages['trial.answered.value'], { answered: within, asked: requests }),
          ] as const,
        ]),
  ];
  return (
    <>
      <HeadedTable
        label={t(shellMessages['table.region'], { title: caption })}
        caption={caption}
        hasFigures
        heads={[t(registryMessages['trial.figure']), t(registryMessages['trial.value'])]}
        rows={figures.map(([key, value]) => ({
          key,
          cells: [
            t(registryMessages[key], { objective: objective === null ? '' : number(objective.p95) }),
            value,
          ],
        }))}
      />
      <p className="soft">
        {t(registryMessages['trial.times.text'], {
          ...{ requests, warmUps, processor: machine.processor, cores: machine.cores },
          ...{ memory: bytes(machine.mebibytes * MEBIBYTE), system: machine.system },
        })}
      </p>
    </>
  );
}

/** Bodies made from the OpenAPI document, by kind of constraint, and those that were not answered as it says. */
export function ContractTable(props: {
  readonly title: string;
  readonly contract: NonNullable<TrialResult['contract']>;
}): JSX.Element {
  const { t } = useWords();
  const { title, contract } = props;
  const caption = `${t(registryMessages['trial.contract'])} · ${title}`;
  const counted = (held: number, asked: number): string =>
    t(registryMessages['trial.answered.value'], { answered: held, asked });
  return (
    <>
      <HeadedTable
        label={t(shellMessages['table.region'], { title: caption })}
        caption={caption}
        hasFigures
        heads={[t(registryMessages['trial.keyword']), t(registryMessages['trial.held'])]}
        rows={contract.keywords.map(({ keyword, asked, held }) => ({
          key: keyword,
          cells: [<code key="keyword">{keyword}</code>, counted(held, asked)],
        }))}
      />
      <p className="soft">{t(registryMessages['trial.contract.text'])}</p>
      {contract.others.length > 0 && (
        <ul className="list">
          {contract.others.map(({ constraint, isWithin, expected, found }) => (
            <li key={`${constraint} ${isWithin}`}>
              {t(registryMessages['trial.other'], { constraint, expected, found })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
