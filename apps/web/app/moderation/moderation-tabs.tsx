import { agreementMessages } from '@etalon/i18n/messages/agreement';
import type { JSX } from 'react';
import { Tabs } from '../kit/tabs.tsx';
import { useWords } from '../kit/use-words.ts';
import { MODERATION_PARTS, type ModerationPart } from './moderation-parts.ts';

/** What can be read of how a session was judged, each part at its address; the block chosen is kept. */
export function ModerationTabs({
  sessionId,
  parts,
  block = '',
}: {
  readonly sessionId: string;
  readonly parts: readonly ModerationPart[];
  /** None on a part about every block at once. */
  readonly block?: string;
}): JSX.Element | null {
  const { t } = useWords();
  if (parts.length < 2) return null;
  const entries = MODERATION_PARTS.filter(({ path }) => parts.includes(path)).map(({ path, name }) => ({
    to: `/sessions/${sessionId}/${path}${block === '' ? '' : `?bloc=${encodeURIComponent(block)}`}`,
    name: t(name),
  }));
  return <Tabs label={t(agreementMessages.parts)} entries={entries} />;
}
