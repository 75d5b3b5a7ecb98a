import { writePdf } from '@etalon/document';
import { formatDate, translate } from '@etalon/i18n';
import { missionMessages } from '@etalon/i18n/messages/mission';
import { answer } from '@etalon/web/answer';
import { exportTable } from '@etalon/web/export-table';
import type { Route } from './+types/export-log';
import { readLogPage } from './read-log-page.ts';

const FORMATS = ['csv', 'xlsx', 'pdf'] as const;

/** The log book as the page shows it, searched or whole: CSV, XLSX, or a tagged PDF. */
export function loader(args: Route.LoaderArgs): Promise<Response> {
  return answer(args, async (visit) => {
    const { language } = visit;
    const { entries, candidate, search } = await readLogPage(visit, args.params.candidacyId, args.request);
    const asked = new URL(args.request.url).searchParams.get('format');
    const format = FORMATS.find((known) => known === asked) ?? 'csv';
    const say = (key: keyof typeof missionMessages): string => translate(language, missionMessages[key]);
    const heads = [say('log.column.day'), say('log.column.text'), say('log.column.criteria')];
    if (format !== 'pdf')
      return exportTable({
        fileName: 'carnet',
        format,
        language,
        rows: entries,
        columns: [
          { header: heads[0] ?? '', value: ({ day }) => day },
          { header: heads[1] ?? '', value: ({ text }) => text },
          { header: heads[2] ?? '', value: ({ criteria }) => criteria.join(' ') },
        ],
      });
    const last = entries
      .map(({ writtenAt }) => writtenAt)
      .toSorted()
      .at(-1);
    const bytes = writePdf({
      title: say('log.title'),
      language,
      at: last ?? visit.runtime.workplace.now(),
      facts: [
        { label: say('list.column.person'), value: candidate },
        ...(search === '' ? [] : [{ label: say('log.search'), value: search }]),
      ],
      blocks: [
        {
          kind: 'grid',
          caption: say('log.caption'),
          heads,
          rows: entries.map(({ day, text, criteria }) => [
            formatDate(language, day),
            text,
            criteria.join(' '),
          ]),
        },
      ],
    });
    return new Response(Buffer.from(bytes), {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': 'attachment; filename="carnet.pdf"',
      },
    });
  });
}
