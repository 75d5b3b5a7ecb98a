import { deskRoomMessages } from '@etalon/i18n/messages/desk-room';
import { juriesMessages } from '@etalon/i18n/messages/juries';
import type { JSX } from 'react';
import { Tabs } from '../kit/tabs.tsx';
import { useWords } from '../kit/use-words.ts';

/** The parts of the juries of a session: who sits, the plan, convocations, presence. */
export function SessionTabs({
  sessionId,
  writes,
}: {
  readonly sessionId: string;
  readonly writes: boolean;
}): JSX.Element {
  const { t } = useWords();
  const base = `/sessions/${sessionId}/jurys`;
  const entries = [
    { to: base, name: t(juriesMessages['tab.juries']) },
    // Only who seats a plan is shown one.
    ...(writes ? [{ to: `${base}/plan`, name: t(juriesMessages['tab.plan']) }] : []),
    { to: `${base}/convocations`, name: t(juriesMessages['tab.convocations']) },
    { to: `${base}/passer`, name: t(deskRoomMessages['pass.title']) },
    { to: `${base}/criteres`, name: t(deskRoomMessages['impact.title']) },
    { to: `${base}/presence`, name: t(juriesMessages['tab.presence']) },
  ];
  return <Tabs label={t(juriesMessages['tabs.label'])} entries={entries} />;
}
