import { missionMessages } from '@etalon/i18n/messages/mission';
import type { JSX } from 'react';
import { Alert } from '../kit/alert.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import { sayDuration, sayLine } from './explain-duration.ts';
import type { MissionPageData } from './load-mission-page.ts';
import { Timeline } from './timeline.tsx';
import { useDurationWords } from './use-duration-words.ts';

function Warnings({ page }: { readonly page: MissionPageData }): JSX.Element | null {
  const { t, number, language } = useWords();
  const { nameMission } = useDurationWords(page.agreements);
  if (page.warnings.length === 0) return null;
  return (
    <Alert tone="caution" title={t(missionMessages['warnings.title'])}>
      <ul>
        {page.warnings.map(({ limit, missions, months }) => (
          <li key={`${limit.id}-${missions.join()}`}>
            {t(missionMessages['warning.found'], {
              text: limit.text[language],
              months: number(Math.floor(months * 10) / 10),
              organisations: missions.map(nameMission).join(', '),
            })}{' '}
            <span className="soft">
              {t(missionMessages['warning.source'], { source: limit.source })}
              {!limit.checked && ` (${t(missionMessages['warning.unchecked'])})`}
            </span>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** The missions over time, how long they lasted, and each step of the count. */
export function DurationSection({ page }: { readonly page: MissionPageData }): JSX.Element {
  const { t } = useWords();
  const words = useDurationWords(page.agreements);
  const { duration, planned, agreements, policy, log } = page;
  const state = ({ met }: typeof duration): JSX.Element => (
    <Tag {...(met ? { icon: 'done' as const } : {})}>
      {t(missionMessages[met ? 'duration.met' : 'duration.not-met'])}
    </Tag>
  );
  return (
    <section className="panel stack" aria-labelledby="duree">
      <h2 id="duree">{t(missionMessages['duration.title'])}</h2>
      <Timeline
        missions={agreements.map(({ missionId, terms }) => ({ id: missionId, terms }))}
        entries={log?.days ?? []}
        readsLog={log !== null}
        today={page.today}
      />
      <KeyValues
        entries={[
          {
            label: t(missionMessages['duration.today']),
            value: (
              <>
                {sayDuration(duration, words)} {state(duration)}
              </>
            ),
          },
          {
            label: t(missionMessages['duration.planned']),
            value: (
              <>
                {sayDuration(planned, words)} {state(planned)}
              </>
            ),
          },
        ]}
      />
      <details open>
        <summary>{t(missionMessages['duration.explain'])}</summary>
        <ol className="ms-steps figures">
          {duration.lines.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps of one count, in their order
            <li key={i}>{sayLine(line, words)}</li>
          ))}
        </ol>
        {policy.counting !== 'calendar' && (
          <p className="soft">{t(missionMessages['duration.source'], { source: policy.source })}</p>
        )}
      </details>
      <Warnings page={page} />
    </section>
  );
}
