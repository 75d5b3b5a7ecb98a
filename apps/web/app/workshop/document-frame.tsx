import type { Message } from '@etalon/i18n';
import { workshopMessages } from '@etalon/i18n/messages/workshop';
import { type JSX, type KeyboardEvent, lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { Confirm } from '../kit/confirm.tsx';
import { Icon } from '../kit/icon.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';
import { ConflictList } from './conflict-list.tsx';
import { projectPath, shellPath } from './document-address.ts';
import { FlushLink } from './flush-link.tsx';
import type { OpenDocument } from './use-document.ts';
import './workshop.css';

export interface DocumentFrameProps {
  readonly document: OpenDocument;
  /** Links between the parts of the tool, if it has several. */
  readonly tabs?: ReactNode;
  /** One sentence under the title. */
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** Keys that work in every document: a route gives them as `handle.keys`. */
export const DOCUMENT_KEYS: readonly { readonly key: Message; readonly effect: Message }[] = [
  { key: { fr: 'Ctrl + Z', en: 'Ctrl + Z' }, effect: workshopMessages['keys.undo'] },
  { key: { fr: 'Ctrl + Maj + Z', en: 'Ctrl + Shift + Z' }, effect: workshopMessages['keys.redo'] },
  { key: { fr: 'Ctrl + S', en: 'Ctrl + S' }, effect: workshopMessages['keys.save'] },
];

const PAGE_WORDS = {
  importer: 'frame.import',
  historique: 'frame.history',
  mesures: 'frame.measures',
} as const;
const EXPORTS = ['pdf', 'docx', 'xlsx', 'csv', 'json'] as const;

/** Fetched when it is first opened: a document is written without the figures of readings. */
const MeasuresDrawer = lazy(() => import('./measures-drawer.tsx'));

function State({ document }: { readonly document: OpenDocument }): JSX.Element {
  const { t, number } = useWords();
  const { state } = document;
  return (
    <p className="ws-state" role="status" data-state={state}>
      <Icon
        name={
          state === 'saved' ? 'done' : state === 'failed' ? 'grave' : state === 'offline' ? 'caution' : 'note'
        }
      />
      {t(workshopMessages[`state.${state}`], { number: number(document.number) })}
    </p>
  );
}

function Refused({ document }: { readonly document: OpenDocument }): JSX.Element | null {
  const { t } = useWords();
  if (document.refusal === null) return null;
  return (
    <Alert tone="grave" title={document.refusal.what} announced>
      <p>{document.refusal.remedy}</p>
      <div className="row">
        <Button type="button" small onClick={() => void document.flush()}>
          {t(workshopMessages['failed.retry'])}
        </Button>
        <Confirm
          label={t(workshopMessages['failed.drop'])}
          question={t(workshopMessages['failed.drop.question'])}
        >
          <Button type="button" tone="grave" onClick={document.drop}>
            {t(workshopMessages['failed.drop.do'])}
          </Button>
        </Confirm>
      </div>
    </Alert>
  );
}

function Exports({ document }: { readonly document: OpenDocument }): JSX.Element {
  const { t } = useWords();
  const { projectId, documentId } = document.loaded;
  const details = useRef<HTMLDetailsElement>(null);
  return (
    <details
      className="ws-menu"
      ref={details}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || details.current === null) return;
        details.current.open = false;
        details.current.querySelector('summary')?.focus();
      }}
    >
      <summary className="button button-small">{t(workshopMessages['frame.export'])}</summary>
      <ul>
        {EXPORTS.map((format) => (
          <li key={format}>
            <a href={`${shellPath(projectId, documentId)}/export/${format}`} download>
              {t(workshopMessages[`export.${format}`])}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Tools(props: { readonly document: OpenDocument; readonly onMeasures: () => void }): JSX.Element {
  const { document, onMeasures } = props;
  const { t } = useWords();
  const { projectId, documentId } = document.loaded;
  const base = shellPath(projectId, documentId);
  return (
    <div className="ws-tools no-print" role="toolbar" aria-label={t(workshopMessages['frame.tools'])}>
      <State document={document} />
      <div className="row">
        <Button type="button" small disabled={!document.canUndo} onClick={document.undo}>
          {t(workshopMessages['frame.undo'])}
        </Button>
        <Button type="button" small disabled={!document.canRedo} onClick={document.redo}>
          {t(workshopMessages['frame.redo'])}
        </Button>
        {(['importer', 'historique', 'mesures'] as const).map((page) => (
          <FlushLink
            key={page}
            document={document}
            to={`${base}/${page}`}
            className="button button-small"
            {...(page === 'mesures' ? { onSent: onMeasures } : {})}
          >
            {t(workshopMessages[PAGE_WORDS[page]])}
          </FlushLink>
        ))}
        <Exports document={document} />
      </div>
    </div>
  );
}

function onKeys(event: KeyboardEvent, document: OpenDocument): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  const act =
    key === 's'
      ? () => void document.flush()
      : key === 'z' && !event.shiftKey
        ? document.undo
        : key === 'y' || (key === 'z' && event.shiftKey)
          ? document.redo
          : null;
  if (act === null) return;
  event.preventDefault();
  act();
}

/**
 * Around a tool: title, state of saving, undo, history, measures, export, seal, and the disagreements to settle. The tool
 * stands in `children`; keys of the frame work from anywhere inside it.
 */
export function DocumentFrame({ document, tabs, lead, children }: DocumentFrameProps): JSX.Element {
  const { t } = useWords();
  const [measuring, setMeasuring] = useState(false);
  const { projectId, projectTitle, documentId, title, archived } = document.loaded;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the document, which its buttons do too
    <div className="ws-frame" data-measuring={measuring} onKeyDown={(event) => onKeys(event, document)}>
      <Page
        title={title}
        width="wide"
        {...(lead === undefined ? {} : { lead })}
        crumbs={[
          { label: t(workshopMessages['crumb.workshop']), to: '/atelier' },
          { label: projectTitle, to: projectPath(projectId) },
        ]}
        action={
          <FlushLink
            document={document}
            to={`${shellPath(projectId, documentId)}/sceller`}
            className="button button-primary"
          >
            {t(workshopMessages['frame.seal'])}
          </FlushLink>
        }
      >
        <Tools document={document} onMeasures={() => setMeasuring(true)} />
        {archived && <Alert title={t(workshopMessages['frame.archived'])} />}
        <Refused document={document} />
        <ConflictList document={document} />
        {tabs}
        {children}
      </Page>
      {measuring && (
        <Suspense>
          <MeasuresDrawer
            path={`${shellPath(projectId, documentId)}/mesures`}
            onClose={() => setMeasuring(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
