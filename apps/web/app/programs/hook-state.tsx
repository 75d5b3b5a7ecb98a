import { apiMessages } from '@etalon/i18n/messages/api';
import type { JSX } from 'react';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';

export interface HookStateProps {
  readonly hook: {
    readonly state: 'active' | 'paused' | 'ended';
    readonly change: { readonly cause: 'officer' | 'failures' | 'gone'; readonly at: string } | null;
  };
}

const TONES = { active: 'note', paused: 'caution', ended: 'plain' } as const;

/** Whether an address is told, and what stopped it when it is not. */
export function HookState({ hook: { state, change } }: HookStateProps): JSX.Element {
  const { t, moment } = useWords();
  return (
    <>
      <Tag tone={TONES[state]}>{t(apiMessages[`hook.${state}`])}</Tag>
      {state !== 'active' && change !== null && (
        <p className="soft">
          {moment(change.at)}, {t(apiMessages[`cause.${change.cause}`])}
        </p>
      )}
    </>
  );
}
