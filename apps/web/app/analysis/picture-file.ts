import { EtalonError } from '@etalon/error';
import { readWorkshopRun } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import { isJsonObject } from '@etalon/workshop';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Route } from './+types/picture-file';
import { drawCurve, drawResult, drawScenarios, type FilePicture } from './draw-file.tsx';
import { loadContent } from './load-analysis.ts';
import { readPoints, readPredictions } from './load-parts.ts';
import { PICTURE_STYLE } from './pictures/picture-style.ts';
import { readResult } from './read-result.ts';

const WIDTH = 720;

/** The drawings of a picture, one under the other, as one SVG that needs nothing else. */
function writeSvg(picture: FilePicture): string {
  const markup = renderToStaticMarkup(picture.drawing);
  const drawings = markup.match(/<svg class="an-plot[\s\S]*?(?=<svg class="an-plot|<p |<\/div>|$)/g) ?? [];
  let top = 0;
  const parts = drawings.map((drawing) => {
    const height = Number(/height="([\d.]+)"/.exec(drawing)?.[1] ?? 0);
    const placed = drawing.replace('<svg ', `<svg y="${top}" `);
    top += height + 8;
    return placed;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${top}" viewBox="0 0 ${WIDTH} ${top}"><style>${PICTURE_STYLE}</style>${parts.join('')}</svg>`;
}

function writeCsv({ table }: FilePicture): string {
  const cell = (value: string | number | null): string => {
    const text = value === null ? '' : String(value);
    return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [table.columns, ...table.rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A picture of a run, drawn or as its numbers. */
export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => {
    const { runId, picture } = args.params;
    const [, id = '', format = ''] = /^([a-z-]+)\.(svg|csv)$/.exec(picture) ?? [];
    const { analysis } = await loadContent(visit, args.params);
    const run = await readWorkshopRun(visit.runtime.workplace, visit.actor, runId);
    const facts = { language: visit.language, question: analysis.question };
    const result = readResult(run.result);
    const curve =
      isJsonObject(run.parameters) && isJsonObject(run.parameters.curve) ? run.parameters.curve : {};
    const drawn =
      id === 'scenarios'
        ? drawScenarios(readPredictions(run.result), facts)
        : id === 'specifications'
          ? drawCurve(
              {
                rows: readPoints(run.result),
                term: String(curve.term ?? ''),
                unit: String(curve.unit ?? ''),
              },
              facts,
            )
          : result === null
            ? null
            : drawResult(id, result, facts);
    if (drawn === null || format === '')
      throw new EtalonError('runs.no-such-output', { info: { name: picture } });
    return new Response(format === 'svg' ? writeSvg(drawn) : writeCsv(drawn), {
      headers: {
        'content-type': format === 'svg' ? 'image/svg+xml; charset=utf-8' : 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${id}.${format}"`,
      },
    });
  });
}
