import { translate } from '@etalon/i18n';
import { itemsMessages as words } from '@etalon/i18n/messages/items';
import { readItems } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import { exportTable } from '@etalon/web/export-table';
import type { Route } from './+types/items-file';
import { listItemLines } from './list-item-lines.ts';

/** Every figure of the analysis, one quantity a line, with its interval and what it rests on. */
export function loader(args: Route.LoaderArgs): Promise<Response> {
  return answer(args, async ({ runtime, actor, language }) => {
    const asked = new URL(args.request.url).searchParams;
    const { figures } = await readItems(runtime.workplace, actor, {
      sessionId: args.params.sessionId,
      block: asked.get('bloc'),
      pooled: asked.getAll('avec'),
    });
    const say = (key: keyof typeof words): string => translate(language, words[key]);
    return exportTable({
      fileName: 'criteres',
      format: 'csv',
      language,
      rows: figures === null || figures === 'too-few' ? [] : listItemLines(figures, language),
      columns: [
        { header: say('csv.part'), value: ({ part }) => part },
        { header: say('csv.object'), value: ({ object }) => object },
        { header: say('csv.measure'), value: ({ measure }) => measure },
        { header: say('csv.value'), value: ({ value }) => value },
        { header: say('csv.lo'), value: ({ lo }) => lo },
        { header: say('csv.hi'), value: ({ hi }) => hi },
        { header: say('csv.n'), value: ({ n }) => n },
      ],
    });
  });
}
