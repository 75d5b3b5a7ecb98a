import { translate } from '@etalon/i18n';
import { equityMessages } from '@etalon/i18n/messages/equity';
import { type EquityFigures, readEquityReview } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import { exportTable } from '@etalon/web/export-table';
import type { Route } from './+types/export-equity';
import { type EquityTable, nameGroup } from './name-group.ts';

interface ExportedGroup {
  readonly table: EquityTable;
  readonly row: EquityFigures['routes'][number];
}

function listGroups(figures: EquityFigures | null): readonly ExportedGroup[] {
  if (figures === null) return [];
  return [
    ...figures.routes.map((row) => ({ table: 'routes' as const, row })),
    ...figures.halfDays.map((row) => ({ table: 'half-days' as const, row })),
    ...figures.timing.map((row) => ({ table: 'timing' as const, row })),
  ];
}

type Given = Exclude<ExportedGroup['row'], { readonly state: 'suppressed' }>;

/** The groups of an equity review as CSV or XLSX: what the page does not give is not in it. */
export function loader(args: Route.LoaderArgs): Promise<Response> {
  return answer(args, async ({ runtime, actor, language }) => {
    const { searchParams } = new URL(args.request.url);
    const { figures } = await readEquityReview(runtime.workplace, actor, {
      sessionId: args.params.sessionId,
      block: searchParams.get('bloc'),
    });
    const say = (key: keyof typeof equityMessages): string => translate(language, equityMessages[key]);
    const given =
      (read: (row: Given) => number | null) =>
      ({ row }: ExportedGroup): number | null =>
        row.state === 'suppressed' ? null : read(row);
    return exportTable({
      fileName: 'equite',
      format: searchParams.get('format') === 'xlsx' ? 'xlsx' : 'csv',
      language,
      rows: listGroups(figures),
      columns: [
        { header: say('csv.table'), value: ({ table }) => say(`${table}.title`) },
        {
          header: say('csv.group'),
          value: ({ table, row }) => {
            const { message, params } = nameGroup(table, row.group);
            return translate(language, message, params);
          },
        },
        { header: say('csv.state'), value: ({ row }) => say(`state.${row.state}`) },
        { header: say('csv.count'), value: given(({ count }) => count) },
        { header: say('csv.total'), value: given(({ total }) => total) },
        { header: say('csv.share'), value: given(({ share }) => share) },
        { header: say('csv.lo'), value: given(({ interval }) => interval.lo) },
        { header: say('csv.hi'), value: given(({ interval }) => interval.hi) },
        { header: say('csv.difference'), value: given(({ difference }) => difference?.difference ?? null) },
        { header: say('csv.difference-lo'), value: given(({ difference }) => difference?.lo ?? null) },
        { header: say('csv.difference-hi'), value: given(({ difference }) => difference?.hi ?? null) },
      ],
    });
  });
}
