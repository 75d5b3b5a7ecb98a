import { warehouseMessages } from '@etalon/i18n/messages/warehouse';
import { answer } from '@etalon/web/answer';
import { readWarehouse } from '@etalon/workshop/warehouse';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import { DOCUMENT_KEYS } from '../workshop/document-frame.tsx';
import { useDocument } from '../workshop/use-document.ts';
import type { Route } from './+types/workbench';
import { actOnWarehouse } from './act-on-warehouse.ts';
import { DataGrid } from './data-grid.tsx';
import { LineageFigure } from './lineage-figure.tsx';
import { loadWarehouse } from './load-warehouse.ts';
import { loadWorkbench } from './load-workbench.ts';
import { NodeFacts } from './node-facts.tsx';
import { RecipeList } from './recipe-list.tsx';
import { SourceList } from './source-list.tsx';
import { StepForm } from './step-form.tsx';
import { ToolFrame } from './tool-frame.tsx';
import { triedOf } from './tried-answer.ts';
import { tryFromForm } from './try-from-form.ts';

export const handle = {
  keys: [
    ...DOCUMENT_KEYS,
    { key: { fr: '↑ ↓', en: '↑ ↓' }, effect: warehouseMessages['keys.step'] },
    { key: { fr: 'Alt + ↑ ↓', en: 'Alt + ↑ ↓' }, effect: warehouseMessages['keys.move'] },
    { key: { fr: 'Entrée', en: 'Enter' }, effect: warehouseMessages['keys.cursor'] },
    { key: { fr: 'Suppr', en: 'Delete' }, effect: warehouseMessages['keys.remove'] },
  ],
};

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) =>
    loadWorkbench(await loadWarehouse(visit, args.params), new URL(args.request.url)),
  );
}

export function action(args: Route.ActionArgs) {
  return actOnWarehouse(args, { essayer: (visit, form) => tryFromForm(visit, args.params, form) });
}

/** Sources, lineage and grid, recipe: the main page of the tool. */
export default function Workbench({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const document = useDocument(loaderData.document);
  const { steps } = readWarehouse(document.content).recipe;
  const { lineage, node, grid, base } = loaderData;
  const label = lineage.nodes.find((one) => one.id === node)?.label ?? '';
  return (
    <ToolFrame
      document={document}
      base={base}
      pending={loaderData.pending || loaderData.replayPending}
      answer={actionData}
    >
      {lineage.nodes.length > 0 && <LineageFigure graph={lineage} node={node} />}
      <div className="wh-bench">
        <SourceList view={loaderData} document={document} />
        <div className="wh-pane">
          <h2>{label === '' ? t(warehouseMessages['grid.title']) : label}</h2>
          <NodeFacts graph={lineage} node={node} base={base} />
          {grid === null ? (
            <p className="soft">{t(warehouseMessages['grid.empty'])}</p>
          ) : (
            <DataGrid grid={grid} label={t(warehouseMessages['grid.label'], { label })} />
          )}
        </div>
        <section className="wh-pane" aria-labelledby="recette">
          <h2 id="recette">{t(warehouseMessages['recipe.title'])}</h2>
          <RecipeList
            view={loaderData}
            document={document}
            steps={steps}
            form={
              <StepForm view={loaderData} document={document} steps={steps} tried={triedOf(actionData)} />
            }
          />
        </section>
      </div>
    </ToolFrame>
  );
}
