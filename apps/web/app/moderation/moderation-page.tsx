import { agreementMessages } from '@etalon/i18n/messages/agreement';
import { registerMessages } from '@etalon/i18n/messages/register';
import type { JSX, ReactNode } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { SelectField } from '../kit/field.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ModerationFrame } from './frame-moderation.ts';
import { ModerationTabs } from './moderation-tabs.tsx';

export interface ModerationPageProps {
  readonly frame: ModerationFrame;
  readonly title: string;
  readonly lead: string;
  readonly action?: ReactNode;
  /** Further fields of the form that chooses the block. */
  readonly fields?: ReactNode;
  readonly children: ReactNode;
}

/** A page about one block of a session: the way back, the other parts, the choice of the block. */
export function ModerationPage({
  frame,
  title,
  lead,
  action,
  fields,
  children,
}: ModerationPageProps): JSX.Element {
  const { t } = useWords();
  const { session, blocks, block } = frame;
  const crumbs = frame.readsSession
    ? [
        { label: t(registerMessages['sessions.title']), to: '/sessions' },
        { label: session.label, to: `/sessions/${session.id}` },
      ]
    : [{ label: session.label, to: `/deliberations/tableau/${session.id}` }];
  return (
    <Page title={title} lead={lead} crumbs={crumbs} {...(action === undefined ? {} : { action })}>
      <ModerationTabs sessionId={session.id} parts={frame.parts} block={block.id} />
      {(blocks.length > 1 || fields !== undefined) && (
        <Form method="get" className="row">
          <SelectField
            name="bloc"
            label={t(agreementMessages.block)}
            choices={blocks.map(({ id, title: name }) => ({ value: id, label: `${id} · ${name}` }))}
            value={block.id}
          />
          {fields}
          <Button>{t(agreementMessages.choose)}</Button>
        </Form>
      )}
      {children}
    </Page>
  );
}
