import { translate } from '@etalon/i18n';
import { appealMessages } from '@etalon/i18n/messages/appeal';
import { answer } from '@etalon/web/answer';
import { exportTable } from '@etalon/web/export-table';
import type { Route } from './+types/export-appeals';
import { loadAppeals } from './load-appeals.ts';

/** The appeals shown, as CSV or XLSX. */
export function loader(args: Route.LoaderArgs): Promise<Response> {
  return answer(args, async (visit) => {
    const { matching } = await loadAppeals(visit, args.request);
    const say = (key: keyof typeof appealMessages): string => translate(visit.language, appealMessages[key]);
    return exportTable({
      fileName: 'recours',
      format: new URL(args.request.url).searchParams.get('format') === 'xlsx' ? 'xlsx' : 'csv',
      language: visit.language,
      rows: matching,
      columns: [
        { header: say('list.candidate'), value: (row) => row.candidate },
        { header: say('list.block'), value: (row) => row.block },
        { header: say('list.session'), value: (row) => row.session },
        { header: say('list.ground'), value: (row) => say(`ground.${row.ground}`) },
        { header: say('list.filed'), value: (row) => row.filedAt },
        { header: say('list.state'), value: (row) => say(`state.${row.state}`) },
      ],
    });
  });
}
