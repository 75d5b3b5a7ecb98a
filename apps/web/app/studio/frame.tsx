import { studioMessages } from '@etalon/i18n/messages/studio';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Outlet, type ShouldRevalidateFunctionArgs } from 'react-router';
import { useScript } from '../hand-in/use-upload.ts';
import { DocumentProvider } from '../items/use-items.ts';
import { Tabs } from '../kit/tabs.tsx';
import { useWords } from '../kit/use-words.ts';
import { DOCUMENT_KEYS, DocumentFrame } from '../workshop/document-frame.tsx';
import { loadDocumentPage } from '../workshop/load-document-page.ts';
import { useDocument } from '../workshop/use-document.ts';
import type { Route } from './+types/frame';
import { listStudioFiles } from './list-studio-files.ts';
import type { Studio } from './use-studio.ts';
import '../items/items.css';

export const handle = { keys: DOCUMENT_KEYS };

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => ({
    document: await loadDocumentPage(visit, { ...args.params, kind: 'case' }),
    files: await listStudioFiles(visit, args.params.projectId),
  }));
}

/** What is typed stays in the page: going from one part to another loads nothing again. */
export function shouldRevalidate(args: ShouldRevalidateFunctionArgs): boolean {
  const same = args.currentParams.documentId === args.nextParams.documentId;
  if (same && args.formMethod === undefined && args.currentUrl.href !== args.nextUrl.href) return false;
  return args.defaultShouldRevalidate;
}

const TABS = [
  ['', 'tab.brief'],
  ['table', 'tab.table'],
  ['sources', 'tab.sources'],
  ['defauts', 'tab.defects'],
  ['references', 'tab.references'],
  ['formes', 'tab.forms'],
  ['experts', 'tab.experts'],
] as const;

/** The frame of the studio: one open case, whichever part is shown. */
export default function StudioFrame({ loaderData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  // A choice made before the script is there would be lost: fields open with it.
  const script = useScript();
  const document = useDocument(loaderData.document);
  const { projectId, documentId } = loaderData.document;
  const base = `/atelier/${projectId}/cas/${documentId}`;
  const studio: Studio = { document, base, files: loaderData.files };
  const entries = TABS.map(([path, word]) => ({
    to: path === '' ? base : `${base}/${path}`,
    name: t(studioMessages[word]),
  }));
  return (
    <DocumentFrame
      document={document}
      lead={<span className="no-print">{t(studioMessages.lead)}</span>}
      tabs={<Tabs label={t(studioMessages.tabs)} entries={entries} />}
    >
      <noscript>
        <p className="soft">{t(studioMessages['script.needed'])}</p>
      </noscript>
      <fieldset className="it-whole" disabled={!script}>
        <DocumentProvider value={document}>
          <Outlet context={studio} />
        </DocumentProvider>
      </fieldset>
    </DocumentFrame>
  );
}
