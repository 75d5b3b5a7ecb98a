import { EtalonError } from '@etalon/error';
import { translate } from '@etalon/i18n';
import { searchMessages } from '@etalon/i18n/messages/search-settings';
import type { SearchDocument } from '@etalon/learning';
import { readWorkshopRun } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import { renderToStaticMarkup } from 'react-dom/server';
import { resultOf } from '../warehouse/run-results.ts';
import type { Route } from './+types/trials-file';
import { keepTrials, readBrushes } from './brush-trials.ts';
import { layoutParallel } from './layout-parallel.ts';
import { openOwn } from './open-own.ts';
import { ParallelDrawing, sizeParallel } from './parallel-drawing.tsx';
import { makeParallelWords } from './parallel-words.ts';

/** What the figure wears when it leaves the page: the light theme, in full. */
const STYLE = `svg{background:#fffefb}text{fill:#1b2024;font:12px 'IBM Plex Sans',system-ui,sans-serif}
.mo-axis-name{font-weight:600}.mo-tick,.mo-end text{font-size:11px;fill:#4c565d}.mo-end path{fill:#4c565d}
.mo-trial{fill:none;stroke:#0b5563;stroke-opacity:.55;stroke-width:1.25}.mo-trial-left{stroke:#d8d3c5;stroke-opacity:1}
.mo-trial-partial{stroke-dasharray:7 4}.mo-trial-failed{stroke:#1b2024;stroke-dasharray:1 4;stroke-linecap:round;stroke-width:2}
.mo-trial-usual{stroke:#1b2024;stroke-opacity:1;stroke-width:2;stroke-dasharray:10 3 2 3}
.mo-trial-best{stroke:#0b5563;stroke-opacity:1;stroke-width:3}
.mo-parallel-axis{stroke:#8c8a7f}.mo-brush{fill:#dfecee;fill-opacity:.6;stroke:#0b5563}`;

/** The trials of a search as lines, with the brushes of the address, as an SVG that needs nothing else. */
export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => {
    const { projectId, documentId, runId } = args.params;
    await openOwn(visit, { projectId, documentId });
    const run = await readWorkshopRun(visit.runtime.workplace, visit.actor, runId);
    const search = resultOf<SearchDocument>(run);
    if (run.documentId !== documentId || run.kind !== 'models.search' || search === null)
      throw new EtalonError('runs.not-found');
    const layout = layoutParallel(search);
    const brushes = readBrushes(new URL(args.request.url).searchParams, layout.axes);
    const kept = new Set(keepTrials(layout, brushes).map(({ at }) => at));
    const { width, height } = sizeParallel(layout);
    const drawing = renderToStaticMarkup(
      <svg
        xmlns="http://www.w3.org/2000/svg"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
      >
        <title>{translate(visit.language, searchMessages['parallel.title'])}</title>
        <style>{STYLE}</style>
        <ParallelDrawing
          layout={layout}
          brushes={brushes}
          kept={kept}
          words={makeParallelWords(visit.language, search)}
        />
      </svg>,
    );
    return new Response(drawing, {
      headers: {
        'content-type': 'image/svg+xml; charset=utf-8',
        'content-disposition': 'attachment; filename="essais.svg"',
      },
    });
  });
}
