import type { MissionDuration, MissionResult, MissionState } from '@etalon/core/mission';
import { missionMessages } from '@etalon/i18n/messages/mission';
import { registerMessages } from '@etalon/i18n/messages/register';
import type { JSX } from 'react';
import { DataTable, type TableColumn } from '../kit/data-table.tsx';
import type { TableState } from '../kit/table-state.ts';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import { sayDuration } from './explain-duration.ts';
import { DURATION_CHOICES, STATE_CHOICES } from './read-mission-filter.ts';
import { useDurationWords } from './use-duration-words.ts';

export interface ShownMission {
  readonly id: string;
  readonly name: string | null;
  readonly session: string;
  readonly organisations: readonly string[];
  readonly state: MissionState | null;
  readonly duration: MissionDuration;
  readonly warnings: number;
  readonly reportSealed: boolean;
  readonly defended: boolean;
  readonly result: MissionResult | null;
}

export interface MissionTableProps {
  readonly rows: readonly ShownMission[];
  readonly total: number;
  readonly state: TableState;
}

function Filters({ state }: Pick<MissionTableProps, 'state'>): JSX.Element {
  const { t } = useWords();
  return (
    <>
      <select
        className="input"
        name="etat"
        defaultValue={state.filters.etat ?? ''}
        aria-label={t(missionMessages['list.filter.state'])}
      >
        <option value="">
          {t(missionMessages.labelled, {
            label: t(missionMessages['list.filter.state']),
            value: t(missionMessages['list.filter.any']),
          })}
        </option>
        {STATE_CHOICES.map((value) => (
          <option key={value} value={value}>
            {t(missionMessages[`state.${value}`])}
          </option>
        ))}
      </select>
      <select
        className="input"
        name="duree"
        defaultValue={state.filters.duree ?? ''}
        aria-label={t(missionMessages['list.filter.duration'])}
      >
        <option value="">
          {t(missionMessages.labelled, {
            label: t(missionMessages['list.filter.duration']),
            value: t(missionMessages['list.filter.any.f']),
          })}
        </option>
        {DURATION_CHOICES.map((value) => (
          <option key={value} value={value}>
            {t(missionMessages[`duration.${value}`])}
          </option>
        ))}
      </select>
    </>
  );
}

/** Every mission that the filter keeps, each with where it stands in words. */
export function MissionTable({ rows, total, state }: MissionTableProps): JSX.Element {
  const { t, number } = useWords();
  const words = useDurationWords([]);
  const column = (
    id: 'session' | 'organisation' | 'state' | 'duration' | 'warnings' | 'report' | 'defence' | 'result',
    cell: TableColumn<ShownMission>['cell'],
  ): TableColumn<ShownMission> => ({ id, header: t(missionMessages[`list.column.${id}`]), cell });
  const columns: readonly TableColumn<ShownMission>[] = [
    {
      id: 'person',
      header: t(missionMessages['list.column.person']),
      cell: ({ id, name }) => <a href={`/missions/${id}`}>{name ?? t(registerMessages['person.erased'])}</a>,
    },
    column('session', ({ session }) => session),
    column('organisation', ({ organisations }) => organisations.join(', ')),
    column('state', ({ state: standing }) => <Tag>{t(missionMessages[`state.${standing ?? 'none'}`])}</Tag>),
    column('duration', ({ duration }) => (
      <>
        {sayDuration(duration, words)}{' '}
        <span className="soft">{t(missionMessages[duration.met ? 'duration.met' : 'duration.not-met'])}</span>
      </>
    )),
    column('warnings', ({ warnings }) => number(warnings)),
    column('report', ({ reportSealed }) =>
      t(missionMessages[reportSealed ? 'list.report.sealed' : 'list.report.open']),
    ),
    column('defence', ({ defended }) =>
      t(missionMessages[defended ? 'list.defence.held' : 'list.defence.open']),
    ),
    column('result', ({ result }) => t(missionMessages[`result.${result ?? 'none'}`])),
  ];
  return (
    <DataTable
      caption={t(missionMessages['list.caption'])}
      columns={columns}
      rows={rows}
      total={total}
      state={state}
      rowKey={({ id }) => id}
      searchLabel={t(missionMessages['list.search'])}
      filters={<Filters state={state} />}
      exportPath="/missions/export"
    />
  );
}
