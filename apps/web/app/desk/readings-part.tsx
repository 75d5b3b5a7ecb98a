import { deskMessages } from '@etalon/i18n/messages/desk';
import type { EvidencePlace } from '@etalon/instruments';
import { type JSX, useRef } from 'react';
import { Form } from 'react-router';
import { ReadingPanel } from '../figures/index.ts';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { ProgressLine } from '../kit/progress-line.tsx';
import { useWords } from '../kit/use-words.ts';
import { useDeskLink } from './desk-order.ts';
import type { DeskPage, RunLine } from './desk-page.ts';
import { useReadingsSeen } from './use-readings-seen.ts';

export interface MeasureButtonProps {
  readonly seatId: string;
  readonly act: 'mesurer' | 'rejouer' | 'annuler';
  /** The hand-in to measure, or the run to replay or stop. */
  readonly subject: string;
  readonly back: string;
  readonly children: string;
}

/** A form of one button that asks for readings, replays or stops them. */
export function MeasureButton({ seatId, act, subject, back, children }: MeasureButtonProps): JSX.Element {
  return (
    <Form method="post" action={`/jury/${seatId}/mesure`} preventScrollReset>
      <input type="hidden" name="objet" value={subject} />
      <input type="hidden" name="retour" value={back} />
      <Button small name="acte" value={act}>
        {children}
      </Button>
    </Form>
  );
}

function RunsLine({ desk, back }: { readonly desk: DeskPage; readonly back: string }): JSX.Element | null {
  const { t, moment, number } = useWords();
  const { runs, handInId } = desk.criterion;
  const active = runs.find((run) => run.state === 'queued' || run.state === 'running');
  const replay = runs.find((run) => run.kind === 'replay' && run.state === 'done');
  const measured = runs.some((run) => run.kind === 'measure' && run.state === 'done');
  if (handInId === null) return null;
  if (active !== undefined)
    return (
      <div className="runs">
        <ProgressLine
          key={active.id}
          jobId={active.id}
          label={t(deskMessages[`measure.${active.kind}`])}
          initial={active}
        />
        <MeasureButton seatId={desk.seatId} act="annuler" subject={active.id} back={back}>
          {t(deskMessages['measure.cancel'])}
        </MeasureButton>
      </div>
    );
  if (!measured)
    return (
      <div className="runs">
        <p className="soft">{t(deskMessages['measure.none'])}</p>
        <MeasureButton seatId={desk.seatId} act="mesurer" subject={handInId} back={back}>
          {t(deskMessages['measure.launch'])}
        </MeasureButton>
      </div>
    );
  if (replay?.outcome == null) return null;
  const { same, different } = replay.outcome;
  return (
    <p className="soft runs">
      {t(deskMessages[different.length === 0 ? 'measure.same' : 'measure.different'], {
        at: moment(replay.endedAt ?? replay.requestedAt),
        same: number(same),
        names: different.join(', '),
      })}
    </p>
  );
}

function isOver({ state }: RunLine): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled';
}

export interface ReadingsPartProps {
  readonly desk: DeskPage;
  readonly onSeen: (ids: readonly string[]) => void;
}

/** The readings of a criterion, unfolded after its first impression, with the control that replays them. */
export function ReadingsPart({ desk, onSeen }: ReadingsPartProps): JSX.Element {
  const { t } = useWords();
  const link = useDeskLink();
  const { criterion, pieces, seatId } = desk;
  const panel = useRef<HTMLDivElement>(null);
  useReadingsSeen(panel, (ranks) =>
    onSeen(criterion.readings.filter((_, rank) => ranks.includes(rank)).map(({ id }) => id)),
  );
  const back = `/jury/${seatId}${link({ criterion: criterion.id, view: 'releves' })}`;
  const hrefOf = (place: EvidencePlace): string | null => {
    const piece = pieces.find(({ sha256 }) => sha256 === place.sha256);
    if (piece === undefined) return null;
    const address = { criterion: criterion.id, pieceId: piece.id, place: place.locator ?? null };
    return `/jury/${seatId}${link(address)}#piece`;
  };
  const mayReplay = criterion.runs.every(isOver);
  return (
    <div ref={panel} key={criterion.readings.map(({ id }) => id).join(' ')}>
      {criterion.instruments === 0 ? (
        <EmptyState title={t(deskMessages['readings.no-instrument'])}>
          {t(deskMessages['readings.no-instrument.text'])}
        </EmptyState>
      ) : criterion.blind ? (
        <EmptyState title={t(deskMessages['readings.blind'])}>
          {t(deskMessages['readings.blind.text'])}
        </EmptyState>
      ) : (
        <>
          <RunsLine desk={desk} back={back} />
          {criterion.readings.length > 0 && (
            <ReadingPanel
              readings={criterion.readings.map(({ reading, sha256, runId, look }) => ({
                reading,
                sha256,
                look,
                actions: mayReplay ? (
                  <MeasureButton seatId={seatId} act="rejouer" subject={runId} back={back}>
                    {t(deskMessages['measure.replay.do'])}
                  </MeasureButton>
                ) : null,
              }))}
              hrefOf={hrefOf}
              open
            />
          )}
        </>
      )}
    </div>
  );
}
