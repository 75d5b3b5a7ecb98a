import { EtalonError } from '@etalon/error';
import { CONTEXT_QUESTIONS, EVENT_QUESTIONS, PRINCIPLE_QUESTIONS } from './cnil-questions.ts';
import { type FearedEvent, IMPACT_DECISIONS, type ImpactAssessment, readContext } from './impact.ts';
import { readHtmlText } from './read-html-text.ts';

export type Json = Readonly<Record<string, unknown>>;

/** An export of the CNIL tool as it came: every field is kept, known or not. */
export interface CnilPia {
  readonly pia: Json;
  readonly answers: readonly Json[];
  readonly measures: readonly Json[];
  readonly evaluations: readonly Json[];
  readonly comments: readonly Json[];
  /** Fields beside these five, such as attachments of later versions. */
  readonly others: Json;
  /** Lists that the file does not hold or holds as null, so that writing does not invent them. */
  readonly absent: readonly string[];
}

const LONGEST_FILE = 20_000_000;
const LISTS = ['answers', 'measures', 'evaluations', 'comments'] as const;

function refuse(problem: string): EtalonError {
  return new EtalonError('privacy.impact-file-unreadable', { info: { problem } });
}

/** Reads a JSON export of the CNIL PIA tool; throws `privacy.impact-file-unreadable`. */
export function readCnilPia(text: string): CnilPia {
  if (text.length > LONGEST_FILE) throw refuse(`> ${LONGEST_FILE}`);
  if (text.includes('"__proto__"')) throw refuse('__proto__');
  const root = parse(text);
  if (!isJson(root) || !isJson(root.pia)) throw refuse('pia');
  const lists = LISTS.map((name) => readList(root, name));
  const [answers = [], measures = [], evaluations = [], comments = []] = lists.map((list) => list ?? []);
  const known = new Set<string>(['pia', ...LISTS]);
  return {
    pia: root.pia,
    answers,
    measures,
    evaluations,
    comments,
    others: Object.fromEntries(
      Object.entries(root).filter(([name, value]) => !known.has(name) || value === null),
    ),
    absent: LISTS.filter((name) => !Array.isArray(root[name])),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : 'JSON');
  }
}

function readList(root: Json, name: string): readonly Json[] | null {
  const value = root[name];
  if (value === undefined || value === null) return null;
  if (!Array.isArray(value)) throw refuse(name);
  return value.map((item, i) => {
    if (!isJson(item)) throw refuse(`${name}/${i}`);
    return item;
  });
}

/** A JSON object, and not a list. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The answer to a question, if there is one; numbers are written as numbers or as text. */
export function findAnswer(pia: CnilPia, question: number): Json | undefined {
  return pia.answers.find((answer) => Number(answer.reference_to) === question);
}

/** The `data` of an answer: text, gauge and list. */
export function answerData(answer: Json | undefined): Json {
  return isJson(answer?.data) ? answer.data : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? readHtmlText(value) : '';
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** A level: 0, null or nothing mean that it is not rated; a level outside 1 to 4 is kept for the check to tell. */
export function levelOf(value: unknown): number | null {
  const level = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof level === 'number' && Number.isFinite(level) && level !== 0 ? level : null;
}

function flagOf(value: unknown): boolean | null {
  if (value === true || value === 1 || value === '1' || value === 'true') return true;
  return value === false || value === 0 || value === '0' || value === 'false' ? false : null;
}

/** The assessment that an export holds, as texts: HTML is read as text, ids come from the question numbers. */
export function toImpactAssessment(pia: CnilPia): ImpactAssessment {
  const answer = (question: number): string => textOf(answerData(findAnswer(pia, question)).text);
  return {
    name: textOf(pia.pia.name),
    context: readContext((key) => answer(CONTEXT_QUESTIONS[key])),
    principles: PRINCIPLE_QUESTIONS.map(([key, question]) => ({
      id: `q${question}`,
      key,
      answer: answer(question),
    })),
    measures: pia.measures.map((measure, i) => ({
      id: String(measure.id ?? `m${i + 1}`),
      title: textOf(measure.title),
      content: textOf(measure.content),
    })),
    fearedEvents: EVENT_QUESTIONS.map((event) => readEvent(pia, event)),
    opinionDpo: readDpo(pia.pia),
    opinionSubjects: readSubjects(pia.pia),
    decision: readDecision(pia.pia.status),
  };
}

function readEvent(pia: CnilPia, [key, first, evaluation]: (typeof EVENT_QUESTIONS)[number]): FearedEvent {
  const data = (offset: number): Json => answerData(findAnswer(pia, first + offset));
  const found = pia.evaluations.find((one) => String(one.reference_to) === evaluation);
  const gauges = isJson(found?.gauges) ? found.gauges : {};
  return {
    id: `e${first}`,
    key,
    impacts: textsOf(data(0).list),
    threats: textsOf(data(1).list),
    sources: textsOf(data(2).list),
    measures: textsOf(data(3).list),
    severity: levelOf(data(4).gauge),
    severityReason: textOf(data(4).text),
    likelihood: levelOf(data(5).gauge),
    likelihoodReason: textOf(data(5).text),
    residualSeverity: levelOf(gauges.x),
    residualLikelihood: levelOf(gauges.y),
  };
}

function readDpo(pia: Json): ImpactAssessment['opinionDpo'] {
  const text = textOf(pia.dpo_opinion);
  const names = textOf(pia.dpos_names);
  const favourable = flagOf(pia.dpo_status);
  return text === '' && names === '' && favourable === null ? null : { names, favourable, text };
}

function readSubjects(pia: Json): ImpactAssessment['opinionSubjects'] {
  const sought = flagOf(pia.concerned_people_searched_opinion);
  const favourable = flagOf(pia.concerned_people_status);
  const names = textOf(pia.people_names);
  const text = textOf(
    sought === false ? pia.concerned_people_searched_content : pia.concerned_people_opinion,
  );
  return sought === null && favourable === null && names === '' && text === ''
    ? null
    : { names, sought, favourable, text };
}

function readDecision(status: unknown): ImpactAssessment['decision'] {
  return IMPACT_DECISIONS[Number(status ?? 0)] ?? 'draft';
}
