import { reportMessages } from '@etalon/i18n/messages/models-report';
import { answer } from '@etalon/web/answer';
import { isEmptyReport } from '@etalon/workshop/models';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { useScript } from '../../hand-in/use-upload.ts';
import { Button, LinkButton } from '../../kit/button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { ProblemPanel } from '../../kit/problem-panel.tsx';
import { useWords } from '../../kit/use-words.ts';
import { shellPath } from '../../workshop/document-address.ts';
import { DOCUMENT_KEYS, DocumentFrame } from '../../workshop/document-frame.tsx';
import { FlushLink } from '../../workshop/flush-link.tsx';
import { ModelsTabs } from '../models-tabs.tsx';
import type { Route } from './+types/report';
import { actOnReport } from './act-on-report.ts';
import { BoundFigures } from './bound-figures.tsx';
import { loadReport } from './load-report.ts';
import { ChoiceBlock, SurpriseBlock } from './report-item.tsx';
import { ReportText } from './report-text.tsx';
import { SuggestedChoices } from './suggested-choices.tsx';
import { type OpenReport, REPORT, useReport } from './use-report.ts';
import '../../warehouse/warehouse.css';
import '../models.css';
import './report.css';

export const handle = {
  keys: [
    ...DOCUMENT_KEYS,
    { key: { fr: 'Alt + ↑ ou ↓', en: 'Alt + ↑ or ↓' }, effect: reportMessages['keys.move'] },
  ],
};

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadReport(visit, args.params, new URL(args.request.url)));
}

export function action(args: Route.ActionArgs) {
  return actOnReport(args);
}

const EMPTY_CHOICE = { topic: 'other', choice: '', reason: '', alternative: '', consequence: '' };
const EMPTY_SURPRISE = { expected: '', seen: '', done: '' };

function AddButton(props: {
  readonly open: OpenReport;
  readonly list: 'choices' | 'surprises';
}): JSX.Element {
  const { t } = useWords();
  const { open, list } = props;
  const isScripted = useScript();
  const words = t(reportMessages[list === 'choices' ? 'choice.add' : 'surprise.add']);
  if (!isScripted)
    return (
      <Button name="acte" value={`rapport-ajouter ${list}`}>
        {words}
      </Button>
    );
  function add(): void {
    const id = open.document.add([...REPORT, list], list === 'choices' ? EMPTY_CHOICE : EMPTY_SURPRISE);
    requestAnimationFrame(() => {
      const first = document.querySelector(`#bloc-${CSS.escape(id)} textarea`);
      if (first instanceof HTMLElement) first.focus();
    });
  }
  return (
    <Button type="button" onClick={add}>
      {words}
    </Button>
  );
}

function Summary({ open }: { readonly open: OpenReport }): JSX.Element {
  const { t } = useWords();
  const bound = open.followed.filter(({ isNamed }) => isNamed);
  return (
    <p className="soft figures">
      {t(reportMessages.summary, {
        bound: bound.length,
        loose: open.looseCount,
        older: bound.filter(({ state }) => state === 'older').length,
      })}
    </p>
  );
}

function Texts({ open }: { readonly open: OpenReport }): JSX.Element {
  const { t } = useWords();
  const { choices, surprises, conclusion } = open.report;
  return (
    <>
      <section className="stack" aria-labelledby="choix">
        <h2 id="choix">{t(reportMessages.choices)}</h2>
        {choices.length === 0 ? (
          <EmptyState
            title={t(reportMessages['empty.title'])}
            action={<AddButton open={open} list="choices" />}
          >
            {t(reportMessages['empty.text'])}
          </EmptyState>
        ) : (
          <>
            {choices.map((choice, at) => (
              <ChoiceBlock key={choice.id} open={open} choice={choice} rank={at + 1} />
            ))}
            <div className="no-print">
              <AddButton open={open} list="choices" />
            </div>
          </>
        )}
      </section>
      <section className="stack" aria-labelledby="surprises">
        <h2 id="surprises">{t(reportMessages.surprises)}</h2>
        {surprises.length === 0 && <p className="soft">{t(reportMessages['surprises.none'])}</p>}
        {surprises.map((surprise, at) => (
          <SurpriseBlock key={surprise.id} open={open} surprise={surprise} rank={at + 1} />
        ))}
        <div className="no-print">
          <AddButton open={open} list="surprises" />
        </div>
      </section>
      <section className="stack" aria-labelledby="fin">
        <h2 id="fin">{t(reportMessages['text.conclusion'])}</h2>
        <ReportText
          open={open}
          path={['conclusion']}
          label={t(reportMessages['text.conclusion'])}
          hint={t(reportMessages['text.conclusion.hint'])}
          item=""
          value={conclusion}
          rows={3}
        />
      </section>
    </>
  );
}

function Files({ open, base }: { readonly open: OpenReport; readonly base: string }): JSX.Element | null {
  const { t } = useWords();
  if (isEmptyReport(open.report)) return null;
  const { projectId, documentId } = open.document.loaded;
  return (
    <div className="mo-line no-print">
      <FlushLink
        document={open.document}
        to={`${shellPath(projectId, documentId)}/sceller?fichier=rapport.md`}
        className="button"
      >
        {t(reportMessages['file.seal'])}
      </FlushLink>
      {(['docx', 'pdf', 'json'] as const).map((format) => (
        <LinkButton key={format} to={`${base}/rapport/fichier/${format}`} tone="quiet" download>
          {t(reportMessages[`file.${format}`])}
        </LinkButton>
      ))}
      <span className="soft">{t(reportMessages['file.hint'])}</span>
    </div>
  );
}

/** The synthesis report: choices, surprises, a conclusion, and the figures of the runs that their texts name. */
export default function ReportPage({ loaderData: view, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const open = useReport(view);
  const isScripted = useScript();
  return (
    <DocumentFrame document={open.document} tabs={<ModelsTabs base={view.base} />}>
      <ProblemPanel answer={actionData} />
      <section className="stack" aria-labelledby="rapport">
        <h2 id="rapport">{t(reportMessages.title)}</h2>
        <p className="soft">{t(reportMessages.lead)}</p>
        <Summary open={open} />
        <Files open={open} base={view.base} />
      </section>
      <SuggestedChoices open={open} />
      <Form
        method="post"
        className="stack re-form"
        preventScrollReset
        onSubmit={(event) => isScripted && event.preventDefault()}
      >
        <Texts open={open} />
        {!isScripted && (
          <Button name="acte" value="rapport-ecrire" tone="primary">
            {t(reportMessages.save)}
          </Button>
        )}
      </Form>
      <BoundFigures open={open} view={view} />
    </DocumentFrame>
  );
}
