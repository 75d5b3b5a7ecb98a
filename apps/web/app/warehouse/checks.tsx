import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { useSearchParams } from 'react-router';
import { DOCUMENT_KEYS } from '../workshop/document-frame.tsx';
import { useDocument } from '../workshop/use-document.ts';
import type { Route } from './+types/checks';
import { actOnWarehouse } from './act-on-warehouse.ts';
import { ClusterPanel } from './cluster-panel.tsx';
import { JoinPanel } from './join-panel.tsx';
import { loadChecks } from './load-checks.ts';
import { loadWarehouse } from './load-warehouse.ts';
import { ReconcilePanel } from './reconcile-panel.tsx';
import { ToolFrame } from './tool-frame.tsx';

export const handle = { keys: DOCUMENT_KEYS };

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) =>
    loadChecks(await loadWarehouse(visit, args.params), new URL(args.request.url)),
  );
}

export function action(args: Route.ActionArgs) {
  return actOnWarehouse(args, {});
}

/** Spellings that may be one thing, joins before they are made, totals between sources and store. */
export default function Checks({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const document = useDocument(loaderData.document);
  const [params] = useSearchParams();
  return (
    <ToolFrame document={document} base={loaderData.base} pending={loaderData.pending} answer={actionData}>
      <ClusterPanel view={loaderData} document={document} params={params} />
      <JoinPanel view={loaderData} params={params} />
      <ReconcilePanel view={loaderData} />
    </ToolFrame>
  );
}
