import { countOralTime } from '@etalon/core/oral';
import { oralMessages } from '@etalon/i18n/messages/oral';
import type { JSX } from 'react';
import { Button } from '../kit/button.tsx';
import { Confirm } from '../kit/confirm.tsx';
import { TextField } from '../kit/field.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { OralPage } from './load-oral.ts';
import { OralForm } from './oral-form.tsx';
import type { Oral } from './use-oral.ts';
import { writeDuration } from './write-duration.ts';

interface ClockProps {
  readonly page: OralPage;
  readonly oral: Oral;
}

function Start({ page }: Pick<ClockProps, 'page'>): JSX.Element {
  const { t, number } = useWords();
  const { calendarMinutes, accommodations } = page;
  const { extraTimePercent } = accommodations;
  return (
    <OralForm kind="started" className="oral-start">
      <TextField
        name="minutes"
        type="number"
        min={1}
        max={240}
        required
        label={t(oralMessages['oral.minutes'])}
        hint={
          calendarMinutes === null
            ? t(oralMessages['oral.minutes.none'])
            : t(oralMessages['oral.minutes.calendar'], { minutes: number(calendarMinutes) })
        }
        value={calendarMinutes === null ? '' : String(calendarMinutes)}
      />
      {calendarMinutes !== null && extraTimePercent > 0 && (
        <p>
          {t(oralMessages['oral.extra'], {
            percent: number(extraTimePercent / 100, { percent: true, decimals: 0 }),
            total: writeDuration(countOralTime(calendarMinutes, extraTimePercent)),
          })}
        </p>
      )}
      <Button tone="primary">{t(oralMessages['oral.start'])}</Button>
    </OralForm>
  );
}

function Controls({ state }: { readonly state: 'running' | 'paused' }): JSX.Element {
  const { t } = useWords();
  const turns = state === 'running' ? 'paused' : 'resumed';
  return (
    <div className="row oral-controls">
      <OralForm kind={turns}>
        <Button tone="primary">{t(oralMessages[state === 'running' ? 'oral.pause' : 'oral.resume'])}</Button>
      </OralForm>
      <Confirm
        label={t(oralMessages['oral.end'])}
        question={t(oralMessages['oral.end.question'])}
        tone="grave"
      >
        <OralForm kind="ended">
          <Button tone="grave">{t(oralMessages['oral.end'])}</Button>
        </OralForm>
      </Confirm>
    </div>
  );
}

/** The time of the oral, the same on every device, and what starts, pauses and ends it. */
export function ClockPart({ page, oral }: ClockProps): JSX.Element {
  const { t, moment, number } = useWords();
  const { state, minutes, elapsedMs, startedAt, endedAt } = oral.record.clock;
  const { extraTimePercent } = page.accommodations;
  const totalMs = minutes === null ? null : countOralTime(minutes, extraTimePercent);
  const leftMs = totalMs === null ? 0 : totalMs - elapsedMs;
  const { seal } = oral.live;
  return (
    <section className="panel oral-clock" aria-labelledby="oral-temps">
      <h2 id="oral-temps">{t(oralMessages['oral.time'])}</h2>
      <p>
        <Tag tone={state === 'running' ? 'note' : 'plain'}>{t(oralMessages[`state.${state}`])}</Tag>
      </p>
      {totalMs !== null && (
        <>
          <p className="oral-left figures" role="timer" aria-live="off">
            {t(oralMessages[leftMs >= 0 ? 'oral.left' : 'oral.over'], { time: writeDuration(leftMs) })}
          </p>
          <progress
            max={totalMs}
            value={Math.min(elapsedMs, totalMs)}
            aria-label={t(oralMessages['oral.run'], {
              elapsed: writeDuration(elapsedMs),
              total: writeDuration(totalMs),
            })}
          />
          <p className="soft figures">
            {t(oralMessages['oral.run'], {
              elapsed: writeDuration(elapsedMs),
              total: writeDuration(totalMs),
            })}
            {extraTimePercent > 0 &&
              ` · ${t(oralMessages['oral.extra'], {
                percent: number(extraTimePercent / 100, { percent: true, decimals: 0 }),
                total: writeDuration(totalMs),
              })}`}
          </p>
        </>
      )}
      {startedAt !== null && (
        <p className="soft">
          {t(oralMessages['oral.began'], { at: moment(startedAt) })}
          {endedAt !== null && ` · ${t(oralMessages['oral.ended'], { at: moment(endedAt) })}`}
        </p>
      )}
      {state === 'waiting' && <Start page={page} />}
      {(state === 'running' || state === 'paused') && <Controls state={state} />}
      {seal !== null && (
        <p>
          {t(oralMessages['oral.sealed'], {
            at: moment(seal.at),
            entries: number(seal.entries),
            number: number(seal.number),
          })}
        </p>
      )}
    </section>
  );
}
