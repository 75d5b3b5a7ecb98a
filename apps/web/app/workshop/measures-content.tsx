import { workshopMessages } from '@etalon/i18n/messages/workshop';
import type { ComponentType, JSX } from 'react';
import { Form, type FormProps, Link } from 'react-router';
import { explainAbsence, ReadingPanel } from '../figures/index.ts';
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

/** How the forms are sent: as a page, or without leaving the document. */
export interface MeasureForms {
  readonly ask: ComponentType<FormProps>;
  readonly choose: ComponentType<FormProps>;
  readonly inPlace: boolean;
}

const AS_PAGE: MeasureForms = { ask: Form, choose: Form, inPlace: false };

interface PartProps {
  readonly data: WorkMeasuresData;
  readonly forms: MeasureForms;
}

function InPlace({ forms }: Pick<PartProps, 'forms'>): JSX.Element | null {
  return forms.inPlace ? <input type="hidden" name="place" value="tiroir" /> : null;
}

function writeChoice(chosen: WorkMeasuresData['chosen']): string {
  return chosen === null ? 'aucune' : `${chosen.candidacyId} ${chosen.situation}`;
}

function SituationChoice({ data, forms }: PartProps): JSX.Element {
  const { t } = useWords();
  const Choose = forms.choose;
  const choices = [
    ...data.situations.map((row) => ({
      value: writeChoice({ ...row, caseTitle: null }),
      label: `${row.situation} · ${row.title}`,
    })),
    { value: 'aucune', label: t(workshopMessages['measures.no-situation']) },
  ];
  return (
    <Choose
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
    </Choose>
  );
}

function AskForm({ data, forms }: PartProps): JSX.Element {
  const { t } = useWords();
  const Ask = forms.ask;
  const { own, slots, chosen, number } = data;
  return (
    <Ask method="post" action={`${shellPath(data.projectId, data.documentId)}/mesures`} preventScrollReset>
      <InPlace forms={forms} />
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
    </Ask>
  );
}

function Going({ data, forms }: PartProps): JSX.Element | null {
  const { t } = useWords();
  const Ask = forms.ask;
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
      <Ask method="post" action={`${shellPath(data.projectId, data.documentId)}/mesures`} preventScrollReset>
        <InPlace forms={forms} />
        <input type="hidden" name="situation" value={writeChoice(chosen)} />
        <input type="hidden" name="objet" value={run.id} />
        <Button name="acte" value="arreter" tone="quiet">
          {t(workshopMessages['run.cancel'])}
        </Button>
      </Ask>
    </section>
  );
}

/** The choice of what is read, the reading under way, and the readings: the same in a page and beside a document. */
export function MeasuresContent({
  data,
  forms = AS_PAGE,
}: {
  readonly data: WorkMeasuresData;
  readonly forms?: MeasureForms;
}): JSX.Element {
  const { t, moment } = useWords();
  const { run, readings, stale } = data;
  const made = readings.filter(({ reading }) => reading.state === 'ok');
  const absent = readings.filter(({ reading }) => reading.state !== 'ok');
  return (
    <div className="stack">
      <SituationChoice data={data} forms={forms} />
      <AskForm data={data} forms={forms} />
      <Going data={data} forms={forms} />
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
          {made.length > 0 && <ReadingPanel open hrefOf={() => null} readings={made} />}
          {absent.length > 0 && (
            <details className="fold" open={made.length === 0}>
              <summary>{t(workshopMessages['measures.absent'], { count: absent.length })}</summary>
              <ul className="plain-list">
                {absent.map(({ reading }) => (
                  <li key={reading.id} className="ws-absent">
                    <Link to={`/instruments/${reading.instrument}`} lang="fr">
                      {reading.measurand}
                    </Link>
                    <span className="soft">{explainAbsence(t, reading)}</span>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </section>
      )}
    </div>
  );
}
