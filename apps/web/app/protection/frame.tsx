import { protectionMessages } from '@etalon/i18n/messages/protection';
import { answer } from '@etalon/web/answer';
import { readProtection } from '@etalon/workshop/protection';
import { type JSX, useMemo } from 'react';
import { Outlet, type ShouldRevalidateFunctionArgs } from 'react-router';
import { DocumentProvider } from '../items/use-items.ts';
import { Tabs } from '../kit/tabs.tsx';
import { useWords } from '../kit/use-words.ts';
import { DOCUMENT_KEYS, DocumentFrame } from '../workshop/document-frame.tsx';
import { loadDocumentPage } from '../workshop/load-document-page.ts';
import { useDocument } from '../workshop/use-document.ts';
import type { Route } from './+types/frame';
import type { Protection } from './use-protection.ts';
import '../items/items.css';
import './protection.css';

export const handle = { keys: DOCUMENT_KEYS };

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => ({
    document: await loadDocumentPage(visit, { ...args.params, kind: 'protection' }),
    today: visit.runtime.workplace.now().slice(0, 10),
  }));
}

/** What is typed stays in the page: going from one part to another loads nothing again. */
export function shouldRevalidate(args: ShouldRevalidateFunctionArgs): boolean {
  const same = args.currentParams.documentId === args.nextParams.documentId;
  if (same && args.formMethod === undefined && args.currentUrl.href !== args.nextUrl.href) return false;
  return args.defaultShouldRevalidate;
}

const TABS = [
  ['', 'tab.flows'],
  ['registre', 'tab.register'],
  ['droit', 'tab.law'],
  ['aipd', 'tab.impact'],
  ['risques', 'tab.risks'],
  ['ebios', 'tab.ebios'],
  ['mesures', 'tab.measures'],
  ['balayage', 'tab.scan'],
  ['qualite', 'tab.quality'],
  ['conservation', 'tab.retention'],
  ['fiche', 'tab.record'],
] as const;

/** The frame of the tool: one open document, whichever part is shown. */
export default function ProtectionFrame({ loaderData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const document = useDocument(loaderData.document);
  const { projectId, documentId } = loaderData.document;
  const base = `/atelier/${projectId}/protection/${documentId}`;
  const raw = document.content;
  const content = useMemo(() => readProtection(raw), [raw]);
  const context: Protection = { document, raw, content, base, today: loaderData.today };
  const entries = TABS.map(([path, word]) => ({
    to: path === '' ? base : `${base}/${path}`,
    name: t(protectionMessages[word]),
  }));
  return (
    <DocumentFrame
      document={document}
      lead={<span className="no-print">{t(protectionMessages.lead)}</span>}
      tabs={<Tabs label={t(protectionMessages.tabs)} entries={entries} />}
    >
      <noscript>
        <p className="soft">{t(protectionMessages['script.needed'])}</p>
      </noscript>
      <DocumentProvider value={document}>
        <Outlet context={context} />
      </DocumentProvider>
    </DocumentFrame>
  );
}
