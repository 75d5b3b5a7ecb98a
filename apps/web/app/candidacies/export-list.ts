import { translate } from '@etalon/i18n';
import { candidacyMessages } from '@etalon/i18n/messages/candidacy';
import { handInMessages } from '@etalon/i18n/messages/hand-in';
import { answer } from '@etalon/web/answer';
import { exportTable } from '@etalon/web/export-table';
import type { Route } from './+types/export-list';
import { loadList } from './load-list.ts';

/** The candidacies that the address asks for, all pages, as CSV or XLSX. */
export function loader(args: Route.LoaderArgs): Promise<Response> {
  return answer(args, async (visit) => {
    const { language } = visit;
    const { rows } = await loadList(visit, args.request, true);
    const say = (key: keyof typeof candidacyMessages): string => translate(language, candidacyMessages[key]);
    return exportTable({
      fileName: 'candidatures',
      format: new URL(args.request.url).searchParams.get('format') === 'xlsx' ? 'xlsx' : 'csv',
      language,
      rows,
      columns: [
        { header: say('column.person'), value: ({ name }) => name },
        { header: say('column.email'), value: ({ email }) => email },
        { header: say('column.session'), value: ({ session }) => session },
        {
          header: say('column.route'),
          value: ({ route }) => translate(language, handInMessages[`route.${route}`]),
        },
        { header: say('column.blocks'), value: ({ blocks }) => blocks.join(' ') },
        { header: say('column.identity'), value: ({ identity }) => say(`identity.state.${identity}`) },
        {
          header: say('column.findings'),
          value: ({ findings }) =>
            [...new Set(findings.map(({ field }) => say(`field.${field}`)))].join(', '),
        },
        { header: say('column.enrolled'), value: ({ enrolledAt }) => enrolledAt },
      ],
    });
  });
}
