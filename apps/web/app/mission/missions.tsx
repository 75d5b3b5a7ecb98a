import { missionMessages } from '@etalon/i18n/messages/mission';
import { listOwnCandidacies, mayDo } from '@etalon/usecases';
import { listMissionSeats, listMissions } from '@etalon/usecases/mission';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { redirect } from 'react-router';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/missions';
import { MissionTable, type ShownMission } from './mission-table.tsx';
import { readMissionFilter } from './read-mission-filter.ts';
import { SeatTable } from './seat-table.tsx';
import './mission.css';

/** The officer’s list, the juror’s seats; a candidate goes to their own mission. */
export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ actor, runtime }) => {
    const { workplace } = runtime;
    if (mayDo(actor, 'mission.list')) {
      const { state, filter } = readMissionFilter(args.request);
      const all = await listMissions(workplace, actor, filter);
      const from = (state.page - 1) * state.size;
      const rows = all.slice(from, from + state.size).map(
        (row): ShownMission => ({
          id: row.candidacy.id,
          name: row.person?.name ?? null,
          session: row.session.label,
          organisations: row.organisations,
          state: row.state,
          duration: row.duration,
          warnings: row.warnings,
          reportSealed: row.reportSealed,
          defended: row.defended,
          result: row.result,
        }),
      );
      return { kind: 'list', state, rows, total: all.length } as const;
    }
    if (!mayDo(actor, 'mission.queue')) {
      for (const { id, sessionId } of await listOwnCandidacies(workplace, actor))
        if ((await workplace.records.missions.findRules(sessionId)) !== null)
          throw redirect(`/missions/${id}`);
      return { kind: 'none' } as const;
    }
    const seats = await listMissionSeats(workplace, actor);
    return {
      kind: 'seats',
      seats: seats.map(({ seat, candidate, session, reportSealed, defended, result }) => ({
        seatId: seat.id,
        candidacyId: seat.candidacyId,
        declared: seat.declaredAt !== null,
        candidate,
        session: session.label,
        reportSealed,
        defended,
        result,
      })),
    } as const;
  });
}

export default function Missions({ loaderData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  if (loaderData.kind === 'list')
    return (
      <Page title={t(missionMessages['list.title'])} lead={t(missionMessages['list.lead'])} width="wide">
        <MissionTable rows={loaderData.rows} total={loaderData.total} state={loaderData.state} />
      </Page>
    );
  if (loaderData.kind === 'none')
    return (
      <Page title={t(missionMessages['own.title'])}>
        <EmptyState title={t(missionMessages['own.absent'])}>
          {t(missionMessages['own.absent.text'])}
        </EmptyState>
      </Page>
    );
  return (
    <Page title={t(missionMessages['seats.title'])}>
      {loaderData.seats.length === 0 ? (
        <EmptyState title={t(missionMessages['seats.empty'])}>
          {t(missionMessages['seats.empty.text'])}
        </EmptyState>
      ) : (
        <SeatTable seats={loaderData.seats} />
      )}
    </Page>
  );
}
