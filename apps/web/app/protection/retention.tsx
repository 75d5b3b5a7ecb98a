import { protectionMessages } from '@etalon/i18n/messages/protection';
import { computeRetention } from '@etalon/privacy/register';
import { deriveRegister } from '@etalon/workshop/protection';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { useWords } from '../kit/use-words.ts';
import { FigureTable } from './figure-table.tsx';
import { FindingList, wordOf } from './finding-list.tsx';
import { listRegisterFindings, readRegister } from './read-findings.ts';
import { Retentions } from './register.tsx';
import { TimeBars } from './time-bars.tsx';
import { useProtection } from './use-protection.ts';

/** When each category is to be erased, anonymised or archived, drawn and as a table. */
export function RetentionCalendar({ open = false }: { readonly open?: boolean }): JSX.Element {
  const { t, date } = useWords();
  const { content, today } = useProtection();
  const spans = computeRetention(deriveRegister(content), today);
  const processing = new Map(content.processings.map((row) => [row.id, row.name]));
  const category = new Map(content.categories.map((row) => [row.id, row.name]));
  const none = t(protectionMessages['field.none']);
  const nameOf = (span: (typeof spans)[number]): string =>
    [
      processing.get(span.processing) || t(protectionMessages['list.unnamed']),
      span.categories.map((id) => category.get(id) ?? id).join(', '),
    ]
      .filter(Boolean)
      .join(' : ');
  if (spans.length === 0) return <p className="soft">{t(protectionMessages['retention.empty'])}</p>;
  return (
    <figure className="pr-figure">
      <TimeBars
        title={t(protectionMessages['retention.title'])}
        today={today}
        bars={spans.map((span) => ({
          id: `${span.processing} ${span.retention}`,
          name: nameOf(span),
          start: span.start,
          end: span.end,
          words: [
            span.end === null ? t(protectionMessages['retention.state.unknown']) : date(span.end),
            span.endAction === null ? '' : t(wordOf(`end.${span.endAction}`)),
          ]
            .filter(Boolean)
            .join(' · '),
        }))}
      />
      <figcaption>{t(protectionMessages['retention.caption'])}</figcaption>
      <FigureTable
        open={open}
        caption={t(protectionMessages['retention.title'])}
        columns={[
          t(protectionMessages['flows.processing']),
          t(protectionMessages['retention.start']),
          t(protectionMessages['retention.start-date']),
          t(protectionMessages['retention.until']),
          t(protectionMessages['retention.end']),
          t(protectionMessages['retention.state']),
        ]}
        rows={spans.map((span) => [
          nameOf(span),
          span.startEvent || none,
          span.start === null ? none : date(span.start),
          span.end === null ? none : date(span.end),
          span.endAction === null ? none : t(wordOf(`end.${span.endAction}`)),
          t(protectionMessages[`retention.state.${span.state}`]),
        ])}
      />
    </figure>
  );
}

/** The calendar of retention, and the rules it is drawn from. */
export default function Retention(): JSX.Element {
  const { t } = useWords();
  const { content, base } = useProtection();
  const findings = listRegisterFindings(content, readRegister(content), base).filter(({ problem }) =>
    problem.startsWith('retention-'),
  );
  return (
    <>
      <RetentionCalendar />
      <div className="pr-sides pr-even">
        <section aria-labelledby="durees">
          <h2 id="durees">{t(protectionMessages['retention.rules'])}</h2>
          {content.processings.length === 0 && (
            <p className="soft">
              <Link to={`${base}/registre`}>{t(protectionMessages['register.empty'])}</Link>
            </p>
          )}
          {content.processings.map((row) => (
            <section key={row.id} aria-label={row.name}>
              <h3>{row.name || t(protectionMessages['list.unnamed'])}</h3>
              <Retentions path={['processings', `@${row.id}`]} />
            </section>
          ))}
        </section>
        <FindingList findings={findings} />
      </div>
    </>
  );
}
