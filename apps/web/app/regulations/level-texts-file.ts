import { listCriteria } from '@etalon/core/framework';
import { translate } from '@etalon/i18n';
import { regulationsMessages as words } from '@etalon/i18n/messages/regulations';
import { readRegulationsDraft } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import { exportTable } from '@etalon/web/export-table';
import type { Route } from './+types/level-texts-file';

/** Every criterion with its four texts, written or not, as the import reads them. */
export function loader(args: Route.LoaderArgs): Promise<Response> {
  return answer(args, async ({ runtime, actor, language }) => {
    const view = await readRegulationsDraft(runtime.workplace, actor, args.params.draftId);
    const { descriptors, observables, levelNames } = view.regulations;
    const nameOf = (level: number): string =>
      Array.isArray(levelNames) ? `${level} ${levelNames[level] ?? ''}` : String(level);
    return exportTable({
      fileName: 'niveaux',
      format: new URL(args.request.url).searchParams.get('format') === 'xlsx' ? 'xlsx' : 'csv',
      language,
      rows: listCriteria(view.framework.framework),
      columns: [
        { header: translate(language, words['texts.code']), value: ({ criterion }) => criterion.id },
        { header: translate(language, words['texts.block']), value: ({ block }) => block.id },
        { header: translate(language, words['texts.criterion']), value: ({ criterion }) => criterion.text },
        ...([0, 1, 2, 3] as const).map((level) => ({
          header: nameOf(level),
          value: ({ criterion }: { readonly criterion: { readonly id: string } }) =>
            descriptors[criterion.id]?.[level] ?? '',
        })),
        {
          header: translate(language, words['texts.observables']),
          value: ({ criterion }) => (observables[criterion.id] ?? []).join(' | '),
        },
      ],
    });
  });
}
