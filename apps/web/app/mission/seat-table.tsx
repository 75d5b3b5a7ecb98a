import type { MissionResult } from '@etalon/core/mission';
import { missionMessages } from '@etalon/i18n/messages/mission';
import type { JSX } from 'react';
import { LinkButton } from '../kit/button.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';

export interface ShownMissionSeat {
  readonly seatId: string;
  readonly candidacyId: string;
  readonly declared: boolean;
  readonly candidate: string;
  readonly session: string;
  readonly reportSealed: boolean;
  readonly defended: boolean;
  readonly result: MissionResult | null;
}

/** The missions that one juror reads, by label, with where each stands. */
export function SeatTable({ seats }: { readonly seats: readonly ShownMissionSeat[] }): JSX.Element {
  const { t } = useWords();
  return (
    <ul className="list">
      {seats.map(({ seatId, candidacyId, declared, candidate, session, reportSealed, defended, result }) => (
        <li key={seatId}>
          <span>
            <strong>{candidate}</strong> <span className="soft">{session}</span>
          </span>
          <span className="row">
            <Tag>
              {t(missionMessages.labelled, {
                label: t(missionMessages['list.column.report']),
                value: t(missionMessages[reportSealed ? 'list.report.sealed' : 'list.report.open']),
              })}
            </Tag>
            <Tag>
              {t(missionMessages.labelled, {
                label: t(missionMessages['list.column.defence']),
                value: t(missionMessages[defended ? 'list.defence.held' : 'list.defence.open']),
              })}
            </Tag>
            <Tag>{t(missionMessages[`result.${result ?? 'none'}`])}</Tag>
          </span>
          <span className="row">
            {!declared && (
              <LinkButton to={`/jury/${seatId}/independance`} small>
                {t(missionMessages['jury.declare.action'])}
              </LinkButton>
            )}
            <LinkButton to={`/missions/${candidacyId}`} small>
              {t(missionMessages['seats.open'], { candidate })}
            </LinkButton>
          </span>
        </li>
      ))}
    </ul>
  );
}
