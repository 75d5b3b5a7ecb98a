import { protectionMessages } from '@etalon/i18n/messages/protection';
import { readHistory } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import { deriveRegister } from '@etalon/workshop/protection';
import type { JSX } from 'react';
import { Button } from '../kit/button.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/record';
import { FindingList, wordOf } from './finding-list.tsx';
import { ImpactFigure } from './impact-events.tsx';
import { MeasureTimeline } from './measures.tsx';
import { PlainTable } from './plain-table.tsx';
import { listRegisterFindings, listRiskFindings, readRegister, readRisks } from './read-findings.ts';
import { RecordFacts } from './record-facts.tsx';
import { Article30Table, ProcessorAnnex } from './register.tsx';
import { RetentionCalendar } from './retention.tsx';
import { RiskFigure } from './risks.tsx';
import { useProtection } from './use-protection.ts';

const VERSIONS = 30;

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => {
    const { documentId } = args.params;
    const history = await readHistory(visit.runtime.workplace, visit.actor, {
      documentId,
      offset: 0,
      limit: VERSIONS,
    });
    return {
      total: history.total,
      versions: history.revisions.map(({ number, author, at, edits }) => ({
        number,
        author: history.authors[author] ?? '',
        at,
        edits: edits.length,
      })),
    };
  });
}

function Records(): JSX.Element {
  const { t } = useWords();
  const { content } = useProtection();
  return (
    <>
      {deriveRegister(content).map((record) => (
        <section key={record.id}>
          <h3>{record.name || t(protectionMessages['list.unnamed'])}</h3>
          <RecordFacts record={record} />
        </section>
      ))}
    </>
  );
}

function Assessment(): JSX.Element {
  const { t } = useWords();
  const { content } = useProtection();
  const { dpia } = content;
  const none = t(protectionMessages['field.none']);
  return (
    <section className="pr-page">
      <h2>{[t(protectionMessages['tab.impact']), dpia.name].filter(Boolean).join(' · ')}</h2>
      <PlainTable
        caption={t(protectionMessages['impact.stage.context'])}
        columns={[t(protectionMessages['table.question']), t(protectionMessages['table.answer'])]}
        rows={Object.entries(dpia.context).map(([key, value]) => [
          t(wordOf(`context.${key}`)),
          value || none,
        ])}
      />
      <PlainTable
        caption={t(protectionMessages['impact.stage.principles'])}
        columns={[t(protectionMessages['table.question']), t(protectionMessages['table.answer'])]}
        rows={dpia.principles.map((row) => [t(wordOf(`principle.${row.key}`)), row.answer || none])}
      />
      <ImpactFigure open />
      <PlainTable
        caption={t(protectionMessages['impact.stage.validation'])}
        columns={[t(protectionMessages['table.question']), t(protectionMessages['table.answer'])]}
        rows={[
          [t(protectionMessages['impact.dpo']), dpia.opinionDpo?.text || none],
          [t(protectionMessages['impact.subjects']), dpia.opinionSubjects?.text || none],
          [t(protectionMessages['impact.decision']), t(wordOf(`decision.${dpia.decision}`))],
          [
            t(protectionMessages['impact.article36']),
            `${t(wordOf(`answer.${dpia.priorConsultation.state}`))} ${dpia.priorConsultation.reason}`,
          ],
        ]}
      />
    </section>
  );
}

function Law(): JSX.Element {
  const { t, date } = useWords();
  const { content } = useProtection();
  return (
    <PlainTable
      caption={t(protectionMessages['law.title'])}
      columns={[
        t(protectionMessages['law.provision']),
        t(protectionMessages['law.applies']),
        t(protectionMessages['law.facts']),
        t(protectionMessages['law.reason']),
        t(protectionMessages['law.date']),
      ]}
      rows={content.legal.map((row) => [
        row.provision,
        t(wordOf(`answer.${row.applies}`)),
        row.facts.join(' ; '),
        row.reason,
        row.date === null ? '—' : date(row.date),
      ])}
    />
  );
}

function Plan(): JSX.Element {
  const { t, date } = useWords();
  const { content } = useProtection();
  const none = t(protectionMessages['field.none']);
  return (
    <section className="pr-page">
      <h2>{t(protectionMessages['tab.measures'])}</h2>
      <MeasureTimeline />
      <PlainTable
        caption={t(protectionMessages['tab.measures'])}
        columns={[
          t(protectionMessages['measures.title']),
          t(protectionMessages['measures.owner']),
          t(protectionMessages['measures.due']),
          t(protectionMessages['measures.cost']),
          t(protectionMessages['measures.verification']),
          t(protectionMessages['measures.residual']),
          t(protectionMessages['measures.status']),
        ]}
        rows={content.measures.map((row) => [
          row.title,
          row.owner || none,
          row.due === null ? none : date(row.due),
          row.cost ?? none,
          row.verification ?? none,
          row.residual || none,
          t(wordOf(`state.${row.status}`)),
        ])}
      />
    </section>
  );
}

/** The whole record on paper: register and annexes, law, assessment, risks, plan, retention, versions, what remains open. */
export default function RecordPage({ loaderData }: Route.ComponentProps): JSX.Element {
  const { t, moment, number } = useWords();
  const { content, base, document } = useProtection();
  const latest = loaderData.versions[0];
  return (
    <article className="pr-record stack">
      <header>
        <h2>{t(protectionMessages['record.title'])}</h2>
        <p>
          {[
            content.organisation.name,
            latest === undefined
              ? ''
              : t(protectionMessages['record.revision'], {
                  number: number(document.number),
                  date: moment(latest.at),
                }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p>{t(protectionMessages['record.notice'])}</p>
        <Button type="button" tone="plain" onClick={() => window.print()}>
          {t(protectionMessages['record.print'])}
        </Button>
      </header>
      <section>
        <h2>{t(protectionMessages['tab.register'])}</h2>
        {content.processings.length > 0 && <Article30Table />}
        <Records />
        <h3>{t(protectionMessages['register.annex'])}</h3>
        <ProcessorAnnex />
      </section>
      <section>
        <h2>{t(protectionMessages['law.title'])}</h2>
        {content.legal.length === 0 ? <p className="soft">{t(protectionMessages['law.empty'])}</p> : <Law />}
      </section>
      <Assessment />
      <section className="pr-page">
        <h2>{t(protectionMessages['tab.risks'])}</h2>
        <RiskFigure content={content} open />
      </section>
      <Plan />
      <section>
        <h2>{t(protectionMessages['retention.title'])}</h2>
        <RetentionCalendar open />
      </section>
      <FindingList
        findings={[
          ...listRegisterFindings(content, readRegister(content), base),
          ...listRiskFindings(content, readRisks(content), base),
        ]}
      />
      <section>
        <h2>{t(protectionMessages['record.versions'])}</h2>
        <PlainTable
          caption={t(protectionMessages['record.versions'])}
          columns={[
            t(protectionMessages['record.version']),
            t(protectionMessages['record.date']),
            t(protectionMessages['record.author']),
            t(protectionMessages['record.changes']),
          ]}
          end={[3]}
          rows={loaderData.versions.map((row) => [
            number(row.number),
            moment(row.at),
            row.author,
            number(row.edits),
          ])}
        />
      </section>
    </article>
  );
}
