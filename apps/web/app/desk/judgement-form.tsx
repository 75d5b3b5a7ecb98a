import { checkJudgement, countWords, MIN_SENTENCE_WORDS } from '@etalon/core/judgement';
import { deskMessages } from '@etalon/i18n/messages/desk';
import { deskRoomMessages } from '@etalon/i18n/messages/desk-room';
import { type JSX, useRef, useState, useSyncExternalStore } from 'react';
import { Form, useNavigation } from 'react-router';
import { Button } from '../kit/button.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import { AnchorList } from './anchor-list.tsx';
import type { DeskPage } from './desk-page.ts';
import { ConfidenceChoice, GradeChoice } from './grade-choice.tsx';
import { judgementOf } from './judgement-of.ts';
import { KeepingLine } from './keeping-line.tsx';
import { Observables } from './observables.tsx';
import type { Outbox } from './use-outbox.ts';
import type { Work } from './use-work.ts';

export interface JudgementFormProps {
  readonly desk: DeskPage;
  readonly work: Work;
  readonly phase: 'J0' | 'J1';
  readonly outbox: Outbox;
  readonly answer: unknown;
}

function Sentence({ work }: { readonly work: Work }): JSX.Element {
  const { t } = useWords();
  const words = countWords(work.draft.sentence);
  return (
    <div className="field">
      <label htmlFor="jugement-phrase">{t(deskMessages['sentence.label'])}</label>
      <span className="field-hint" id="jugement-phrase-aide">
        {t(deskMessages['sentence.hint'], { minimum: MIN_SENTENCE_WORDS })}
      </span>
      <textarea
        id="jugement-phrase"
        name="sentence"
        className="input sentence"
        value={work.draft.sentence}
        onChange={(event) => work.change({ sentence: event.target.value })}
        aria-describedby="jugement-phrase-aide jugement-phrase-mots"
        required
      />
      <span className="field-hint figures" id="jugement-phrase-mots">
        {t(deskMessages[words >= MIN_SENTENCE_WORDS ? 'sentence.enough' : 'sentence.count'], {
          count: words,
          minimum: MIN_SENTENCE_WORDS,
        })}
      </span>
    </div>
  );
}

const never = (): (() => void) => () => undefined;

/** False on the server and in a page without script, where every unfolded reading counts as seen. */
function useHasScript(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

type Stopped = 'kept' | 'incomplete' | 'not-sent';

/** Without a network, a judgement that is complete waits on the device and leaves by itself. */
function keepForLater({ desk, work, phase, outbox }: Omit<JudgementFormProps, 'answer'>): Stopped {
  const { seatId, criterion } = desk;
  const draft = { ...work.draft, elapsedMs: work.elapsedMs() };
  const judgement = judgementOf(criterion.id, phase, draft);
  if (judgement === null || checkJudgement(judgement, [], { locked: false, judgeFirst: false }).length > 0)
    return 'incomplete';
  const parcel = { sentId: crypto.randomUUID(), seatId, criterion: criterion.id, phase, draft };
  return outbox.post(parcel) ? 'kept' : 'not-sent';
}

/** The form of a criterion: level and confidence for a first impression; places and a sentence too for the judgement. */
export function JudgementForm({ desk, work, phase, outbox, answer }: JudgementFormProps): JSX.Element {
  const { t } = useWords();
  const { criterion, pieces } = desk;
  const elapsed = useRef<HTMLInputElement>(null);
  const [stopped, setStopped] = useState<Stopped | null>(null);
  const isSending = useNavigation().state === 'submitting';
  const judged = phase === 'J1';
  const hasScript = useHasScript();
  const seen = hasScript ? work.draft.seen : criterion.readings.map(({ id }) => id);
  const submit = criterion.judgement === null ? 'judgement.submit' : 'judgement.replace';
  return (
    <Form
      method="post"
      id="jugement-form"
      preventScrollReset
      onSubmit={(event) => {
        if (elapsed.current !== null) elapsed.current.value = String(work.elapsedMs());
        setStopped(null);
        if (navigator.onLine) return;
        event.preventDefault();
        setStopped(keepForLater({ desk, work, phase, outbox }));
      }}
    >
      <ProblemPanel answer={answer} />
      <input type="hidden" name="critere" value={criterion.id} />
      <input type="hidden" name="phase" value={phase} />
      <input type="hidden" name="basis" value={criterion.basis} />
      <input type="hidden" name="sentId" value={criterion.sentId} />
      <input type="hidden" name="revision" value={work.draft.revision} />
      <input type="hidden" name="elapsedMs" defaultValue={work.draft.elapsedMs} ref={elapsed} />
      {judged && seen.map((id) => <input key={id} type="hidden" name="readings[]" value={id} />)}
      <GradeChoice
        legend={t(deskMessages[judged ? 'judgement.level' : 'impression.level'])}
        value={work.draft.grade}
        onChange={(grade) => work.change({ grade })}
        withoutPiece={criterion.handInId === null}
        texts={criterion.levelTexts}
        answer={answer}
      />
      <ConfidenceChoice
        value={work.draft.confidence}
        onChange={(confidence) => work.change({ confidence })}
        answer={answer}
      />
      {judged && <Observables work={work} listed={criterion.observables} />}
      {judged && <AnchorList work={work} criterion={criterion.id} pieces={pieces} locked={false} />}
      {judged && <Sentence work={work} />}
      <div className="judgement-end">
        <Button tone="primary" disabled={isSending}>
          {t(deskMessages[judged ? submit : 'impression.submit'])}
        </Button>
        <KeepingLine work={work} />
      </div>
      {stopped !== null && (
        <p className={stopped === 'kept' ? 'soft' : 'field-problem'} role="alert">
          {t(
            stopped === 'not-sent' ? deskMessages['keeping.not-sent'] : deskRoomMessages[`outbox.${stopped}`],
          )}
        </p>
      )}
    </Form>
  );
}
