import { CONFLICT_GROUNDS } from '@etalon/core/jury';
import { EtalonError } from '@etalon/error';
import { translate } from '@etalon/i18n';
import { juriesMessages } from '@etalon/i18n/messages/juries';
import {
  answerConvocation,
  declareConvened,
  declareOwnConflict,
  readOwnConvocations,
  withdrawConflict,
} from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import type { JSX } from 'react';
import { z } from 'zod';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/own-convocations';
import { ConvocationPanel } from './convocation-panel.tsx';
import { OwnLinks } from './own-links.tsx';
import './juries.css';

const CONVOCATION = z.object({ convocationId: z.string().min(1), reason: z.string().max(2000).default('') });
const LINK = z.object({ name: z.string().max(200), ground: z.enum(CONFLICT_GROUNDS) });
const WITHDRAWAL = z.object({ conflictId: z.string().min(1), reason: z.string().max(2000) });

export function loader(args: Route.LoaderArgs) {
  return answer(args, ({ runtime, actor }) => readOwnConvocations(runtime.workplace, actor));
}

export function action(args: Route.ActionArgs) {
  return act(args, async ({ runtime, actor, language }, form) => {
    const { workplace } = runtime;
    const done = (key: keyof typeof juriesMessages, count = 0): Response =>
      redirectWithNotice('/convocations', translate(language, juriesMessages[key], { count }));
    switch (form.get('acte')) {
      case 'confirmer':
        await answerConvocation(workplace, actor, { ...parseForm(CONVOCATION, form), state: 'confirmed' });
        return done('own.confirmed');
      case 'refuser':
        await answerConvocation(workplace, actor, { ...parseForm(CONVOCATION, form), state: 'refused' });
        return done('own.refused');
      case 'declarer': {
        const { convocationId } = parseForm(CONVOCATION, form);
        return done('own.declared', await declareConvened(workplace, actor, convocationId));
      }
      case 'lien':
        await declareOwnConflict(workplace, actor, parseForm(LINK, form));
        return done('conflict.done');
      case 'retrait':
        await withdrawConflict(workplace, actor, parseForm(WITHDRAWAL, form));
        return done('conflict.withdrawn');
      default:
        throw new EtalonError('page.not-found');
    }
  });
}

/** What a member is called to, their answers, and the people whom they know. */
export default function OwnConvocations({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { convocations, conflicts } = loaderData;
  return (
    <Page title={t(juriesMessages['own.title'])} lead={t(juriesMessages['own.lead'])}>
      <ProblemPanel answer={actionData} />
      {convocations.length === 0 ? (
        <EmptyState title={t(juriesMessages['own.empty'])}>{t(juriesMessages['own.empty.text'])}</EmptyState>
      ) : (
        convocations.map((convocation) => (
          <ConvocationPanel key={convocation.id} convocation={convocation} answered={actionData} />
        ))
      )}
      <OwnLinks conflicts={conflicts} answered={actionData} />
    </Page>
  );
}
