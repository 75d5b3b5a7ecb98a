import { networkMessages } from '@etalon/i18n/messages/network';
import { answer } from '@etalon/web/answer';
import { readModels } from '@etalon/workshop/models';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { useScript } from '../hand-in/use-upload.ts';
import { Button } from '../kit/button.tsx';
import { useWords } from '../kit/use-words.ts';
import { DOCUMENT_KEYS } from '../workshop/document-frame.tsx';
import { useDocument } from '../workshop/use-document.ts';
import type { Route } from './+types/network';
import { actOnNetwork } from './act-on-network.ts';
import { BrowserTrainingPart } from './browser-training.tsx';
import { loadNetwork, type NetworkView } from './load-network.ts';
import { NetworkFindings } from './network-findings.tsx';
import { LearningForm, RowsForm } from './network-form.tsx';
import { NetworkLayers } from './network-layers.tsx';
import { RunPart } from './run-part.tsx';
import { ToolFrame } from './tool-frame.tsx';
import { TableForm } from './training-form.tsx';

export const handle = { keys: DOCUMENT_KEYS };

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadNetwork(visit, args.params));
}

export function action(args: Route.ActionArgs) {
  return actOnNetwork(args);
}

function TrainPart({
  view,
  content,
}: {
  readonly view: NetworkView;
  readonly content: Content;
}): JSX.Element {
  const { t } = useWords();
  const script = useScript();
  return (
    <section className="stack no-print" aria-labelledby="entrainer">
      <h2 id="entrainer">{t(networkMessages['train.title'])}</h2>
      <p className="soft">{t(networkMessages['train.hint'])}</p>
      <Form
        method="post"
        className="mo-line"
        preventScrollReset
        aria-label={t(networkMessages['train.title'])}
      >
        <Button name="acte" value="entrainer" tone="primary">
          {t(networkMessages['train.server'])}
        </Button>
        {view.prepared === null && script && (
          <Button name="acte" value="preparer">
            {t(networkMessages['train.prepare'])}
          </Button>
        )}
      </Form>
      {view.prepared !== null && script && (
        <BrowserTrainingPart
          key={JSON.stringify([view.prepared.path, content.network])}
          prepared={view.prepared}
          content={content}
          projectId={view.document.projectId}
        />
      )}
    </section>
  );
}

type Content = ReturnType<typeof readModels>;

/** A network composed layer by layer: what it learns from, its layers with their shapes, how it learns, here or on the server, and what was found. */
export default function Network({ loaderData: view, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const document = useDocument(view.document);
  const content = readModels(document.content);
  const { network } = view;
  return (
    <ToolFrame view={view} answer={actionData}>
      <section aria-labelledby="donnees" className="stack no-print">
        <h2 id="donnees">{t(networkMessages['data.title'])}</h2>
        <TableForm view={view} content={content} />
        {view.ends === null && <p className="soft">{t(networkMessages['data.unknown'])}</p>}
        <RowsForm view={view} document={document} content={content} />
      </section>
      <NetworkLayers view={view} document={document} content={content} />
      <section aria-labelledby="apprendre" className="stack no-print">
        <h2 id="apprendre">{t(networkMessages['setting.title'])}</h2>
        <LearningForm document={document} content={content} />
      </section>
      {view.ends !== null && <TrainPart view={view} content={content} />}
      <RunPart
        run={view.run}
        label={t(networkMessages['run.label'])}
        none={t(networkMessages['run.none'])}
        changed={view.hasChanged}
      />
      {view.hasChanged && network !== null && <p className="soft">{t(networkMessages['run.changed'])}</p>}
      {network !== null && <NetworkFindings view={view} network={network} />}
    </ToolFrame>
  );
}
