import { translate } from '@etalon/i18n';
import { generalisabilityMessages as words } from '@etalon/i18n/messages/generalisability';
import { type ConsistencyView, readGeneralisability, type VarianceStudy } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import { exportTable } from '@etalon/web/export-table';
import type { Route } from './+types/generalisability-file';
import { DESIGN_MEASURES } from './design-measures.ts';

interface Line {
  readonly part: string;
  readonly examiners: number | null;
  readonly criteria: number | null;
  readonly measure: string;
  readonly value: number | null;
  readonly remark: string;
}

/** Components, projections and studies by criterion of a block, one quantity a line. */
export function loader(args: Route.LoaderArgs): Promise<Response> {
  return answer(args, async ({ runtime, actor, language }) => {
    const { figures } = await readGeneralisability(runtime.workplace, actor, {
      sessionId: args.params.sessionId,
      block: new URL(args.request.url).searchParams.get('bloc'),
    });
    const say = (key: keyof typeof words): string => translate(language, words[key]);
    const listStudy = (part: string, study: VarianceStudy): readonly Line[] => [
      ...study.estimate.components.map(({ effect, variance, isNegative, estimate }) => ({
        part,
        examiners: study.estimate.examiners,
        criteria: study.estimate.criteria,
        measure: `${say('variance')} : ${say(`effect.${effect}`)}`,
        value: variance,
        remark: isNegative ? translate(language, words.negative, { estimate: String(estimate) }) : '',
      })),
      ...listDesign(part, study.observed),
    ];
    const listDesign = (part: string, design: VarianceStudy['observed']): readonly Line[] =>
      DESIGN_MEASURES.map(([name, field]) => ({
        part,
        examiners: design.examiners,
        criteria: design.criteria,
        measure: say(name),
        value: design[field],
        remark: '',
      }));
    const listConsistency = (found: ConsistencyView): readonly Line[] =>
      found.state !== 'measured'
        ? []
        : (['consistency', 'byChance', 'kappa', 'accuracy'] as const).map((field) => ({
            part: say('consistency'),
            examiners: found.examiners,
            criteria: null,
            measure: say(`csv.${field}`),
            value: found[field],
            remark: '',
          }));
    const study = figures?.study;
    const rows: readonly Line[] =
      figures === null || study === undefined || 'state' in study
        ? []
        : [
            ...listStudy(say('components'), study),
            ...study.curves.flatMap(({ designs }) =>
              designs.flatMap((design) => listDesign(say('curve'), design)),
            ),
            ...listConsistency(figures.consistency),
            ...figures.criteria.flatMap((row) =>
              'state' in row.study ? [] : listStudy(row.criterion, row.study),
            ),
          ];
    return exportTable({
      fileName: 'generalisabilite',
      format: 'csv',
      language,
      rows,
      columns: [
        { header: say('csv.part'), value: ({ part }) => part },
        { header: say('curve.x'), value: ({ examiners }) => examiners },
        { header: say('criteria'), value: ({ criteria }) => criteria },
        { header: say('csv.measure'), value: ({ measure }) => measure },
        { header: say('csv.value'), value: ({ value }) => value },
        { header: say('flag'), value: ({ remark }) => remark },
      ],
    });
  });
}
