import { analysisMessages } from '@etalon/i18n/messages/analysis';
import {
  type AnalysisAction,
  type AnalysisFinding,
  splitFinding,
  writeNumber,
} from '@etalon/workshop/analysis';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { useWords } from '../kit/use-words.ts';
import { TextBlock } from './text-slot.tsx';
import type { OpenAnalysis } from './use-analysis.ts';

interface CardProps {
  readonly open: OpenAnalysis;
  readonly finding: AnalysisFinding;
  /** Present values by finding and number. */
  readonly present: Readonly<Record<string, number | null>>;
}

function isStale({ finding, present }: Pick<CardProps, 'finding' | 'present'>, id: string): boolean {
  const key = `${finding.id}/${id}`;
  const number = finding.numbers.find((row) => row.id === id);
  return Object.hasOwn(present, key) && present[key] !== number?.value;
}

function Sentence({ finding, present }: Pick<CardProps, 'finding' | 'present'>): JSX.Element {
  const { language } = useWords();
  return (
    <p className="an-reads">
      {splitFinding(finding, language).map(({ text, number }, at) =>
        number === null ? (
          text
        ) : (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a number may stand twice in a sentence
            key={at}
            className={isStale({ finding, present }, number.id) ? 'an-bound an-bound-stale' : 'an-bound'}
            title={number.path.join(' › ')}
          >
            {text}
          </span>
        ),
      )}
    </p>
  );
}

function Staleness({ open, finding, present }: CardProps): JSX.Element | null {
  const { t, language } = useWords();
  if (!open.analysis.models.some(({ id }) => id === finding.modelId))
    return <Alert tone="caution" title={t(analysisMessages['finding.gone'])} />;
  const changed = finding.numbers.filter(({ id }) => isStale({ finding, present }, id));
  if (changed.length === 0) return null;
  return (
    <Alert
      tone="caution"
      title={changed
        .map(({ id, value, decimals }) =>
          t(analysisMessages['finding.stale'], {
            before: writeNumber(value, decimals, language),
            after: writeNumber(present[`${finding.id}/${id}`] ?? null, decimals, language),
          }),
        )
        .join(' ')}
    >
      <Form
        method="post"
        preventScrollReset
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          form.set('acte', 'actualiser');
          open.send(form);
        }}
      >
        <input type="hidden" name="objet" value={finding.id} />
        <Button name="acte" value="actualiser" small>
          {t(analysisMessages['finding.refresh'])}
        </Button>
      </Form>
    </Alert>
  );
}

const ACTION_FIELDS = ['decision', 'threshold', 'benefit', 'risk', 'owner'] as const;

function ActionFields({
  open,
  action,
}: {
  readonly open: OpenAnalysis;
  readonly action: AnalysisAction;
}): JSX.Element {
  const { t } = useWords();
  return (
    <li>
      <div className="an-action">
        {ACTION_FIELDS.map((key) => (
          <TextBlock
            key={key}
            document={open.document}
            path={['actions', `@${action.id}`, key]}
            label={t(analysisMessages[`action.${key}`])}
            value={action[key]}
            rows={1}
          />
        ))}
      </div>
      <Button
        type="button"
        small
        tone="quiet"
        onClick={() => open.document.remove(['actions', `@${action.id}`])}
      >
        {t(analysisMessages['action.remove'])}
      </Button>
    </li>
  );
}

/** One finding: its sentence with the numbers of its run, what it means, its limits, its actions. */
export function FindingCard({ open, finding, present }: CardProps): JSX.Element {
  const { t } = useWords();
  const { document, analysis } = open;
  const path = ['findings', `@${finding.id}`];
  const actions = analysis.actions.filter(({ findingId }) => findingId === finding.id);
  const [number] = finding.numbers;
  return (
    <article className="panel stack">
      <Sentence finding={finding} present={present} />
      <p className="soft an-small">
        {t(analysisMessages['finding.bound'], { run: number?.runId.slice(0, 8) ?? '—' })}
      </p>
      <Staleness open={open} finding={finding} present={present} />
      <div className="an-two">
        {(['sentence', 'interpretation', 'limits'] as const).map((key) => (
          <TextBlock
            key={key}
            document={document}
            path={[...path, key]}
            label={t(analysisMessages[`finding.${key}`])}
            hint={t(analysisMessages[`finding.${key}.hint`])}
            value={finding[key]}
          />
        ))}
      </div>
      <h3>{t(analysisMessages['action.title'])}</h3>
      <ul className="list">
        {actions.map((action) => (
          <ActionFields key={action.id} open={open} action={action} />
        ))}
      </ul>
      <div className="row no-print">
        <Button
          type="button"
          small
          onClick={() =>
            document.add(['actions'], {
              findingId: finding.id,
              decision: '',
              threshold: '',
              benefit: '',
              risk: '',
              owner: '',
            })
          }
        >
          {t(analysisMessages['action.add'])}
        </Button>
        <Button type="button" small tone="quiet" onClick={() => document.remove(path)}>
          {t(analysisMessages['finding.remove'])}
        </Button>
      </div>
    </article>
  );
}
