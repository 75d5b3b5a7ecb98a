import { translate } from '@etalon/i18n';
import { missionMessages } from '@etalon/i18n/messages/mission';
import { listMissions } from '@etalon/usecases/mission';
import { answer } from '@etalon/web/answer';
import { exportTable } from '@etalon/web/export-table';
import type { Route } from './+types/export-missions';
import { readMissionFilter } from './read-mission-filter.ts';

/** The missions that the list shows, every page of them, as CSV or XLSX. */
export function loader(args: Route.LoaderArgs): Promise<Response> {
  return answer(args, async ({ actor, runtime, language }) => {
    const { filter } = readMissionFilter(args.request);
    const rows = await listMissions(runtime.workplace, actor, filter);
    const say = (key: keyof typeof missionMessages): string => translate(language, missionMessages[key]);
    return exportTable({
      fileName: 'missions',
      format: new URL(args.request.url).searchParams.get('format') === 'xlsx' ? 'xlsx' : 'csv',
      language,
      rows,
      columns: [
        { header: say('list.column.person'), value: ({ person }) => person?.name ?? null },
        { header: say('list.column.session'), value: ({ session }) => session.label },
        { header: say('list.column.organisation'), value: ({ organisations }) => organisations.join(', ') },
        { header: say('list.column.state'), value: ({ state }) => say(`state.${state ?? 'none'}`) },
        { header: say('list.column.duration'), value: ({ duration }) => duration.found },
        {
          header: say('duration.title'),
          value: ({ duration }) => say(duration.met ? 'duration.met' : 'duration.not-met'),
        },
        { header: say('list.column.warnings'), value: ({ warnings }) => warnings },
        {
          header: say('list.column.report'),
          value: ({ reportSealed }) => say(reportSealed ? 'list.report.sealed' : 'list.report.open'),
        },
        {
          header: say('list.column.defence'),
          value: ({ defended }) => say(defended ? 'list.defence.held' : 'list.defence.open'),
        },
        {
          header: say('list.column.result'),
          value: ({ result }) => say(`result.${result ?? 'none'}`),
        },
      ],
    });
  });
}
