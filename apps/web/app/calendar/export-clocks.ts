import { translate } from '@etalon/i18n';
import { calendarMessages } from '@etalon/i18n/messages/calendar';
import { answer } from '@etalon/web/answer';
import { exportTable } from '@etalon/web/export-table';
import type { Route } from './+types/export-clocks';
import { listShownClocks } from './load-clocks.ts';

/** The clocks that the page shows, all of its pages, as CSV or XLSX. */
export function loader(args: Route.LoaderArgs): Promise<Response> {
  return answer(args, async (visit) => {
    const { rows } = await listShownClocks(visit, args.request);
    const { language } = visit;
    const head = (key: keyof typeof calendarMessages): string => translate(language, calendarMessages[key]);
    return exportTable({
      fileName: 'echeances',
      format: new URL(args.request.url).searchParams.get('format') === 'xlsx' ? 'xlsx' : 'csv',
      language,
      rows,
      columns: [
        { header: head('column.due'), value: ({ dueAt }) => dueAt },
        { header: head('column.left'), value: ({ left }) => left },
        { header: head('column.state'), value: ({ state }) => head(`state.${state}`) },
        { header: head('column.clock'), value: ({ clock }) => head(`clock.${clock}`) },
        { header: head('column.about'), value: ({ subject }) => subject },
        { header: head('column.candidate'), value: ({ candidate }) => candidate },
        { header: head('column.holder'), value: ({ holder }) => holder ?? head('column.officer') },
        { header: head('column.session'), value: ({ session }) => session.label },
        { header: head('column.why'), value: ({ steps }) => steps.join(' ') },
      ],
    });
  });
}
