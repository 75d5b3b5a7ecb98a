import { reportMessages } from '@etalon/i18n/messages/models-report';
import {
  CHOICE_TEXTS,
  CHOICE_TOPICS,
  type ReportChoice,
  type ReportSurprise,
  SURPRISE_TEXTS,
} from '@etalon/workshop/models';
import type { JSX, KeyboardEvent, ReactNode } from 'react';
import { useId } from 'react';
import { flushSync } from 'react-dom';
import { useScript } from '../../hand-in/use-upload.ts';
import { Button } from '../../kit/button.tsx';
import { useWords } from '../../kit/use-words.ts';
import { ReportText } from './report-text.tsx';
import { type OpenReport, REPORT } from './use-report.ts';

type List = 'choices' | 'surprises';

interface BlockProps {
  readonly open: OpenReport;
  readonly list: List;
  readonly id: string;
  readonly name: string;
  readonly children: ReactNode;
}

function moveBy({ open, list, id }: Pick<BlockProps, 'open' | 'list' | 'id'>, by: -1 | 1): void {
  const ids = open.report[list].map((item) => item.id);
  const to = ids.indexOf(id) + by;
  if (to < 0 || to >= ids.length) return;
  open.document.move([...REPORT, list, `@${id}`], by === -1 ? (ids[to] ?? null) : (ids[to + 1] ?? null));
}

/** A choice or a surprise: its heading, its texts, and how it is moved and removed. */
function Block({ open, list, id, name, children }: BlockProps): JSX.Element {
  const { t } = useWords();
  const isScripted = useScript();
  const headId = useId();
  function onKeys(event: KeyboardEvent): void {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    const { target } = event;
    event.preventDefault();
    // The block goes elsewhere in the page: what was being typed in it keeps the focus.
    flushSync(() => moveBy({ open, list, id }, event.key === 'ArrowUp' ? -1 : 1));
    if (target instanceof HTMLElement) target.focus();
  }
  const act = (word: 'up' | 'down' | 'remove', onClick: () => void): JSX.Element => (
    <Button
      type="button"
      small
      tone="quiet"
      aria-label={t(reportMessages['act.on'], { act: t(reportMessages[word]), item: name })}
      onClick={onClick}
    >
      {t(reportMessages[word])}
    </Button>
  );
  return (
    <article className="panel stack re-block" id={`bloc-${id}`} aria-labelledby={headId} onKeyDown={onKeys}>
      <div className="mo-entry">
        <h3 id={headId}>{name}</h3>
        <div className="row no-print">
          {isScripted ? (
            <>
              {act('up', () => moveBy({ open, list, id }, -1))}
              {act('down', () => moveBy({ open, list, id }, 1))}
              {act('remove', () => open.document.remove([...REPORT, list, `@${id}`]))}
            </>
          ) : (
            <Button name="acte" value={`rapport-retirer ${list} ${id}`} small tone="quiet">
              {t(reportMessages.remove)}
            </Button>
          )}
        </div>
      </div>
      {children}
    </article>
  );
}

/** A choice: its topic, what was done, why, what was looked at instead, what follows. */
export function ChoiceBlock(props: {
  readonly open: OpenReport;
  readonly choice: ReportChoice;
  readonly rank: number;
}): JSX.Element {
  const { t } = useWords();
  const { open, choice, rank } = props;
  const id = useId();
  const name = t(reportMessages['choice.name'], {
    rank,
    topic: t(reportMessages[`topic.${choice.topic}`]),
  });
  return (
    <Block open={open} list="choices" id={choice.id} name={name}>
      <div className="field">
        <label htmlFor={id}>{t(reportMessages['choice.topic'])}</label>
        <select
          id={id}
          className="input re-topic"
          name={`texte choices/@${choice.id}/topic`}
          value={choice.topic}
          onChange={(event) =>
            open.document.set([...REPORT, 'choices', `@${choice.id}`, 'topic'], event.currentTarget.value)
          }
        >
          {CHOICE_TOPICS.map((topic) => (
            <option key={topic} value={topic}>
              {t(reportMessages[`topic.${topic}`])}
            </option>
          ))}
        </select>
      </div>
      <div className="re-two">
        {CHOICE_TEXTS.map((text) => (
          <ReportText
            key={text}
            open={open}
            path={['choices', `@${choice.id}`, text]}
            label={t(reportMessages[`text.${text}`])}
            hint={t(reportMessages[`text.${text}.hint`])}
            item={name}
            value={choice[text]}
          />
        ))}
      </div>
    </Block>
  );
}

/** A surprise: what was expected, what was seen, what was done. */
export function SurpriseBlock(props: {
  readonly open: OpenReport;
  readonly surprise: ReportSurprise;
  readonly rank: number;
}): JSX.Element {
  const { t } = useWords();
  const { open, surprise, rank } = props;
  const name = t(reportMessages['surprise.name'], { rank });
  return (
    <Block open={open} list="surprises" id={surprise.id} name={name}>
      <div className="re-two">
        {SURPRISE_TEXTS.map((text) => (
          <ReportText
            key={text}
            open={open}
            path={['surprises', `@${surprise.id}`, text]}
            label={t(reportMessages[`text.${text}`])}
            hint={t(reportMessages[`text.${text}.hint`])}
            item={name}
            value={surprise[text]}
          />
        ))}
      </div>
    </Block>
  );
}
