import { workshopMessages } from '@etalon/i18n/messages/workshop';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { ReadingPanel } from '../figures/index.ts';
import { nameSlot } from '../hand-in/name-slot.ts';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { SelectField } from '../kit/field.tsx';
import { ProgressLine } from '../kit/progress-line.tsx';
import { useWords } from '../kit/use-words.ts';
import { shellPath } from './document-address.ts';
import type { WorkMeasuresData } from './load-work-measures.ts';
import './workshop.css';

function writeChoice(chosen: WorkMeasuresData['chosen']): string {
  return chosen === null ? 'aucune' : `${chosen.candidacyId} ${chosen.situation}`;
}

function SituationChoice({ data }: { readonly data: WorkMeasuresData }): JSX.Element {
  const { t } = useWords();
  const choices = [
    ...data.situations.map((row) => ({
      value: writeChoice({ ...row, caseTitle: null }),
      label: `${row.situation} · ${row.title}`,
    })),
    { value: 'aucune', label: t(workshopMessages['measures.no-situation']) },
  ];
  return (
    <Form
      method="get"
      action={`${shellPath(data.projectId, data.documentId)}/mesures`}
      className="ws-line"
      preventScrollReset
    >
      <SelectField
        key={writeChoice(data.chosen)}
        name="situation"
        label={t(workshopMessages['measures.situation'])}
        choices={choices}
        value={writeChoice(data.chosen)}
      />
      <Button>{t(workshopMessages['measures.choose'])}</Button>
    </Form>
  );
}

function AskForm({ data }: { readonly data: WorkMeasuresData }): JSX.Element {
  const { t } = useWords();
  const { own, slots, chosen, number } = data;
  return (
    <Form method="post" action={`${shellPath(data.projectId, data.documentId)}/mesures`} preventScrollReset>
      <input type="hidden" name="situation" value={writeChoice(chosen)} />
      <p>
        {t(workshopMessages['measures.reads'], {
          number,
          files: own.map(({ slot, fileName }) => `${fileName} (${t(nameSlot(slot))})`).join(', '),
        })}
      </p>
      {chosen?.caseTitle != null && (
        <p>{t(workshopMessages['measures.case'], { title: chosen.caseTitle })}</p>
      )}
      <div className="ws-slots">
        {slots.map(({ id, files }) => (
          <SelectField
            key={id}
            name={`slot ${id}`}
            label={t(nameSlot(id))}
            choices={[
              { value: '', label: t(workshopMessages['measures.nothing']) },
              ...files.map(({ name, sha256 }) => ({
                value: `${sha256} ${name}`,
                label: `${name} (${sha256.slice(0, 8)})`,
              })),
            ]}
          />
        ))}
      </div>
      <Button name="acte" value="mesurer" tone="primary">
        {t(workshopMessages[data.readings.length === 0 ? 'measures.ask' : 'measures.again'])}
      </Button>
    </Form>
  );
}

function Going({ data }: { readonly data: WorkMeasuresData }): JSX.Element | null {
  const { t } = useWords();
  const { run, chosen } = data;
  if (run === null || (run.state !== 'queued' && run.state !== 'running')) return null;
  return (
    <section className="panel">
      <ProgressLine
        key={run.id}
        jobId={run.id}
        label={run.title}
        initial={{ state: run.state, progress: run.progress, step: run.step }}
      />
      <Form method="post" preventScrollReset>
        <input type="hidden" name="situation" value={writeChoice(chosen)} />
        <input type="hidden" name="objet" value={run.id} />
        <Button name="acte" value="arreter" tone="quiet">
          {t(workshopMessages['run.cancel'])}
        </Button>
      </Form>
    </section>
  );
}

/** The choice of what is read, the reading under way, and the readings: the same in a page and beside a document. */
export function MeasuresContent({ data }: { readonly data: WorkMeasuresData }): JSX.Element {
  const { t, moment } = useWords();
  const { run, readings, stale } = data;
  return (
    <div className="stack">
      <SituationChoice data={data} />
      <AskForm data={data} />
      <Going data={data} />
      {run?.failure != null && (
        <Alert tone="caution" title={run.failure.what}>
          {run.failure.remedy}
        </Alert>
      )}
      {stale && readings.length > 0 && (
        <Alert tone="caution" title={t(workshopMessages['measures.stale'])}>
          {t(workshopMessages['measures.stale.text'])}
        </Alert>
      )}
      {readings.length === 0 ? (
        run?.state !== 'queued' &&
        run?.state !== 'running' && (
          <EmptyState title={t(workshopMessages['measures.none'])}>
            {t(workshopMessages['measures.none.text'])}
          </EmptyState>
        )
      ) : (
        <section aria-labelledby="releves">
          <h2 id="releves">
            {t(workshopMessages['measures.readings'], { moment: moment(run?.requestedAt ?? '') })}
          </h2>
          <ReadingPanel open hrefOf={() => null} readings={readings} />
        </section>
      )}
    </div>
  );
}
