import { transformMessages } from '@etalon/i18n/messages/transform-tool';
import { answer } from '@etalon/web/answer';
import { readTransform } from '@etalon/workshop/transform';
import type { JSX } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../kit/use-words.ts';
import { DOCUMENT_KEYS } from '../workshop/document-frame.tsx';
import type { Route } from './+types/chain';
import { actOnTransform } from './act-on-transform.ts';
import { DataForm, FileForm } from './data-form.tsx';
import { EncoderForm } from './encoder-form.tsx';
import { LeakList } from './leak-list.tsx';
import { loadTransform } from './load-transform.ts';
import { NodeForm } from './node-form.tsx';
import { NodeList } from './node-list.tsx';
import { PipelineFigure } from './pipeline-figure.tsx';
import { ToolFrame } from './tool-frame.tsx';

export const handle = { keys: DOCUMENT_KEYS };

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadTransform(visit, args.params));
}

export function action(args: Route.ActionArgs) {
  return actOnTransform(args);
}

/** The pipeline drawn from left to right with its wall, the same as a list, and the node that is looked at. */
export default function Chain({ loaderData: view, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const [params] = useSearchParams();
  const content = readTransform(view.document.content);
  const chosen = content.nodes.find(({ id }) => id === params.get('noeud'));
  return (
    <ToolFrame view={view} answer={actionData}>
      <section aria-labelledby="donnees" className="stack no-print">
        <h2 id="donnees">{t(transformMessages['file.title'])}</h2>
        <FileForm view={view} content={content} />
        <DataForm view={view} content={content} />
      </section>
      {content.nodes.length > 0 && (
        <section aria-labelledby="chaine" className="stack">
          <h2 id="chaine">{t(transformMessages['chain.title'])}</h2>
          <PipelineFigure view={view} content={content} chosen={chosen?.id ?? ''} />
          {view.result !== null && <LeakList result={view.result} />}
        </section>
      )}
      <EncoderForm view={view} content={content} />
      <NodeList view={view} content={content} />
      {chosen !== undefined && <NodeForm view={view} content={content} node={chosen} />}
    </ToolFrame>
  );
}
