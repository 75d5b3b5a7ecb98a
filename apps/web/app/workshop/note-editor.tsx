import { workshopMessages } from '@etalon/i18n/messages/workshop';
import { isJsonList, isJsonObject, type JsonObject } from '@etalon/workshop/edits';
import { type JSX, type KeyboardEvent, memo, useRef } from 'react';
import { flushSync } from 'react-dom';
import { Form, Link } from 'react-router';
import { useScript } from '../hand-in/use-upload.ts';
import { Button } from '../kit/button.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import { ImportItems } from './import-link.tsx';
import type { OpenDocument } from './use-document.ts';

/** Sections drawn at once; the others are one link away. */
const PAGE = 60;

interface Section {
  readonly id: string;
  readonly heading: string;
  readonly text: string;
}

const word = (value: unknown): string => (typeof value === 'string' ? value : '');

function readSections(content: JsonObject): readonly JsonObject[] {
  return isJsonList(content.sections) ? content.sections.filter(isJsonObject) : [];
}

function readSection(item: JsonObject): Section {
  return { id: word(item.id), heading: word(item.heading), text: word(item.text) };
}

interface SectionActs {
  readonly set: OpenDocument['set'];
  readonly addAfter: (id: string) => void;
  readonly move: (id: string, by: -1 | 1) => void;
  readonly remove: (id: string) => void;
}

interface SectionProps {
  readonly item: JsonObject;
  readonly rank: number;
  readonly acts: SectionActs;
  readonly script: boolean;
}

function keysOf(event: KeyboardEvent, id: string, acts: SectionActs): void {
  const isUp = event.key === 'ArrowUp';
  if (event.altKey && (isUp || event.key === 'ArrowDown')) acts.move(id, isUp ? -1 : 1);
  else if (event.ctrlKey && event.key === 'Enter') acts.addAfter(id);
  else return;
  event.preventDefault();
}

const SectionFields = memo(function SectionFields({ item, rank, acts, script }: SectionProps): JSX.Element {
  const { t } = useWords();
  const { id, heading, text } = readSection(item);
  const name = heading === '' ? t(workshopMessages['note.section'], { rank }) : heading;
  const button = (label: string, onClick: () => void): JSX.Element => (
    <Button type="button" small tone="quiet" onClick={onClick} aria-label={`${label} : ${name}`}>
      {label}
    </Button>
  );
  return (
    <section
      className="ws-section"
      id={`section-${id}`}
      aria-label={name}
      onKeyDown={(event) => keysOf(event, id, acts)}
    >
      <input
        className="ws-heading"
        name={`heading ${id}`}
        aria-label={t(workshopMessages['note.heading'])}
        placeholder={t(workshopMessages['note.section'], { rank })}
        value={heading}
        onChange={(event) => acts.set(['sections', `@${id}`, 'heading'], event.currentTarget.value)}
      />
      <textarea
        className="ws-text"
        name={`text ${id}`}
        aria-label={t(workshopMessages['note.text'])}
        value={text}
        onChange={(event) => acts.set(['sections', `@${id}`, 'text'], event.currentTarget.value)}
      />
      <div className="ws-section-acts no-print">
        {script ? (
          <>
            {button(t(workshopMessages['note.up']), () => acts.move(id, -1))}
            {button(t(workshopMessages['note.down']), () => acts.move(id, 1))}
            {button(t(workshopMessages['note.remove']), () => acts.remove(id))}
          </>
        ) : (
          <Button name="acte" value={`supprimer ${id}`} small tone="quiet">
            {t(workshopMessages['note.remove'])}
          </Button>
        )}
      </div>
    </section>
  );
});

function focusSection(id: string): void {
  const field = window.document.querySelector(`#section-${CSS.escape(id)} input`);
  if (field instanceof HTMLElement) field.focus();
}

/** What the keys and buttons of a section do; keeps its identity, so that one section typed draws one section. */
function useSectionActs(document: OpenDocument): SectionActs {
  const latest = useRef(document);
  latest.current = document;
  const acts = useRef<SectionActs | null>(null);
  acts.current ??= {
    set: (path, value) => latest.current.set(path, value),
    addAfter: (id) => {
      const { content, add } = latest.current;
      const ids = readSections(content).map((item) => word(item.id));
      const next = ids[ids.indexOf(id) + 1] ?? null;
      // The next letter typed belongs to the new section: it is drawn and focused before this key ends.
      focusSection(flushSync(() => add(['sections'], { heading: '', text: '' }, id === '' ? null : next)));
    },
    move: (id, by) => {
      const { content, move } = latest.current;
      const ids = readSections(content).map((item) => word(item.id));
      const to = ids.indexOf(id) + by;
      if (to < 0 || to >= ids.length) return;
      move(['sections', `@${id}`], by === -1 ? (ids[to] ?? null) : (ids[to + 1] ?? null));
    },
    remove: (id) => latest.current.remove(['sections', `@${id}`]),
  };
  return acts.current;
}

function Outline(props: { readonly sections: readonly JsonObject[]; readonly first: number }): JSX.Element {
  const { t } = useWords();
  return (
    <nav className="ws-outline no-print" aria-label={t(workshopMessages['note.plan'])}>
      <h2>{t(workshopMessages['note.plan'])}</h2>
      <ol start={props.first + 1}>
        {props.sections.slice(props.first, props.first + PAGE).map((item) => {
          const { id, heading } = readSection(item);
          return (
            <li key={id}>
              <a href={`#section-${id}`}>{heading === '' ? t(workshopMessages['note.untitled']) : heading}</a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function Pages({ total, first }: { readonly total: number; readonly first: number }): JSX.Element | null {
  const { t, number } = useWords();
  if (total <= PAGE) return null;
  const last = Math.min(total, first + PAGE);
  return (
    <nav className="pager figures no-print">
      <span>
        {t(workshopMessages['note.pages'], {
          first: number(first + 1),
          last: number(last),
          total: number(total),
        })}
      </span>
      {first > 0 && (
        <Link to={`?section=${Math.max(1, first - PAGE + 1)}`}>{t(workshopMessages['note.previous'])}</Link>
      )}
      {last < total && <Link to={`?section=${last + 1}`}>{t(workshopMessages['note.next'])}</Link>}
    </nav>
  );
}

/** The sections of a note: headings and Markdown, by the mouse, the keyboard, or a plain form without script. */
export function NoteEditor(props: {
  readonly document: OpenDocument;
  readonly first: number;
  readonly answer: unknown;
}): JSX.Element {
  const { t } = useWords();
  const { document, answer } = props;
  const script = useScript();
  const acts = useSectionActs(document);
  const sections = readSections(document.content);
  const first = Math.min(props.first, Math.max(0, sections.length - 1));
  return (
    <Form method="post" className="ws-note" onSubmit={(event) => script && event.preventDefault()}>
      <input type="hidden" name="number" value={document.number} />
      <Outline sections={sections} first={first} />
      <div className="ws-sheet">
        <ProblemPanel answer={answer} />
        <input
          className="ws-title"
          name="title"
          aria-label={t(workshopMessages['note.title'])}
          placeholder={t(workshopMessages['note.title'])}
          value={word(document.content.title)}
          onChange={(event) => document.set(['title'], event.currentTarget.value)}
        />
        {sections.length === 0 && <p className="soft">{t(workshopMessages['note.empty.text'])}</p>}
        <Pages total={sections.length} first={first} />
        {sections.slice(first, first + PAGE).map((item, at) => (
          <SectionFields key={word(item.id)} item={item} rank={first + at + 1} acts={acts} script={script} />
        ))}
        <Pages total={sections.length} first={first} />
        <div className="row no-print">
          {script ? (
            <>
              <Button type="button" onClick={() => acts.addAfter('')}>
                {t(workshopMessages['note.add'])}
              </Button>
              <ImportItems document={document} list="sections" />
            </>
          ) : (
            <>
              <Button tone="primary" name="acte" value="enregistrer">
                {t(workshopMessages['note.save'])}
              </Button>
              <Button name="acte" value="ajouter">
                {t(workshopMessages['note.add'])}
              </Button>
            </>
          )}
        </div>
      </div>
    </Form>
  );
}
