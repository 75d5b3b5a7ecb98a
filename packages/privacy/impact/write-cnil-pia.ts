import { CONTEXT_QUESTIONS, EVENT_QUESTIONS, PRINCIPLE_QUESTIONS } from './cnil-questions.ts';
import { CONTEXT_KEYS, type FearedEvent, IMPACT_DECISIONS, type ImpactAssessment } from './impact.ts';
import {
  answerData,
  type CnilPia,
  findAnswer,
  isJson,
  type Json,
  levelOf,
  toImpactAssessment,
} from './read-cnil-pia.ts';
import { readHtmlText, writeHtmlText } from './read-html-text.ts';

/** An export with nothing in it yet, to write an assessment born here; `now` is an ISO instant. */
export function startCnilPia(name: string, now: string): CnilPia {
  return {
    pia: { id: 1, status: 0, name, created_at: now, updated_at: now, is_example: 0, is_archive: 0 },
    answers: [],
    measures: [],
    evaluations: [],
    comments: [],
    others: {},
    absent: [],
  };
}

/**
 * The JSON that the CNIL tool imports. Without an assessment, the file as it was read, field for field. With one, only
 * what the author changed is written over: an answer whose text is the same keeps its layout; unknown fields stay.
 */
export function writeCnilPia(
  pia: CnilPia,
  change?: { readonly assessment: ImpactAssessment; readonly now: string },
): string {
  const written = change === undefined ? pia : applyChange(pia, change.assessment, change.now);
  const { absent, others, ...lists } = written;
  const kept = Object.entries(lists).filter(
    ([name, value]) => !(absent.includes(name) && Array.isArray(value) && value.length === 0),
  );
  return `${JSON.stringify({ ...others, ...Object.fromEntries(kept) }, null, 2)}\n`;
}

function applyChange(pia: CnilPia, wanted: ImpactAssessment, now: string): CnilPia {
  const before = toImpactAssessment(pia);
  let next: CnilPia = { ...pia, pia: writeHead(pia.pia, before, wanted, now) };
  for (const key of CONTEXT_KEYS) next = writeText(next, CONTEXT_QUESTIONS[key], wanted.context[key], now);
  for (const [key, question] of PRINCIPLE_QUESTIONS) {
    const answer = wanted.principles.find((one) => one.key === key)?.answer;
    if (answer !== undefined) next = writeText(next, question, answer, now);
  }
  for (const [key, first, evaluation] of EVENT_QUESTIONS) {
    const event = wanted.fearedEvents.find((one) => one.key === key);
    if (event !== undefined) next = writeEvent(next, { event, first, evaluation, now });
  }
  return { ...next, measures: writeMeasures(next, wanted, now) };
}

function writeHead(head: Json, before: ImpactAssessment, wanted: ImpactAssessment, now: string): Json {
  const changed: Record<string, unknown> = {};
  const put = (isSame: boolean, fields: Json): void => {
    if (!isSame) Object.assign(changed, fields);
  };
  put(before.name === wanted.name, { name: wanted.name });
  put(before.decision === wanted.decision, { status: IMPACT_DECISIONS.indexOf(wanted.decision) });
  const dpo = wanted.opinionDpo;
  put(JSON.stringify(before.opinionDpo) === JSON.stringify(dpo), {
    dpos_names: dpo?.names ?? null,
    dpo_status: writeFlag(dpo?.favourable ?? null),
    dpo_opinion: dpo?.text ?? null,
  });
  const people = wanted.opinionSubjects;
  const text = people?.text ?? null;
  put(JSON.stringify(before.opinionSubjects) === JSON.stringify(people), {
    people_names: people?.names ?? null,
    concerned_people_searched_opinion: people?.sought ?? null,
    concerned_people_status: writeFlag(people?.favourable ?? null),
    ...(people?.sought === false
      ? { concerned_people_searched_content: text }
      : { concerned_people_opinion: text }),
  });
  return Object.keys(changed).length === 0 ? head : { ...head, ...changed, updated_at: now };
}

function writeFlag(flag: boolean | null): number | null {
  return flag === null ? null : Number(flag);
}

function writeText(pia: CnilPia, question: number, text: string, now: string): CnilPia {
  const found = findAnswer(pia, question);
  const html = answerData(found).text;
  const current = typeof html === 'string' ? readHtmlText(html) : '';
  return current === text ? pia : putAnswer(pia, { question, data: { text: writeHtmlText(text) }, now });
}

function putAnswer(
  pia: CnilPia,
  { question, data, now }: { readonly question: number; readonly data: Json; readonly now: string },
): CnilPia {
  const found = findAnswer(pia, question);
  if (found !== undefined) {
    const changed = { ...found, data: { ...answerData(found), ...data }, updated_at: now };
    return { ...pia, answers: pia.answers.map((answer) => (answer === found ? changed : answer)) };
  }
  const added = {
    id: nextId(pia.answers),
    pia_id: pia.pia.id ?? 1,
    reference_to: question,
    data: { text: null, gauge: null, list: [], ...data },
    created_at: now,
  };
  return { ...pia, answers: [...pia.answers, added] };
}

function nextId(items: readonly Json[]): number {
  return 1 + items.reduce((top, { id }) => (typeof id === 'number' && id > top ? id : top), 0);
}

function writeEvent(
  pia: CnilPia,
  place: {
    readonly event: FearedEvent;
    readonly first: number;
    readonly evaluation: string;
    readonly now: string;
  },
): CnilPia {
  const { event, first, now } = place;
  let next = pia;
  for (const [offset, list] of [event.impacts, event.threats, event.sources, event.measures].entries()) {
    const current = answerData(findAnswer(next, first + offset)).list;
    if (JSON.stringify(Array.isArray(current) ? current : []) !== JSON.stringify(list))
      next = putAnswer(next, { question: first + offset, data: { list }, now });
  }
  for (const [offset, level, reason] of [
    [4, event.severity, event.severityReason],
    [5, event.likelihood, event.likelihoodReason],
  ] as const) {
    const question = first + offset;
    if (levelOf(answerData(findAnswer(next, question)).gauge) !== level)
      next = putAnswer(next, { question, data: { gauge: level ?? 0 }, now });
    next = writeText(next, question, reason, now);
  }
  return writeResidual(next, place);
}

function writeResidual(
  pia: CnilPia,
  {
    event,
    evaluation,
    now,
  }: { readonly event: FearedEvent; readonly evaluation: string; readonly now: string },
): CnilPia {
  const found = pia.evaluations.find((one) => String(one.reference_to) === evaluation);
  const gauges = isJson(found?.gauges) ? found.gauges : {};
  if (levelOf(gauges.x) === event.residualSeverity && levelOf(gauges.y) === event.residualLikelihood)
    return pia;
  const levels = { ...gauges, x: event.residualSeverity ?? 0, y: event.residualLikelihood ?? 0 };
  if (found !== undefined) {
    const changed = { ...found, gauges: levels, updated_at: now };
    return { ...pia, evaluations: pia.evaluations.map((one) => (one === found ? changed : one)) };
  }
  const added = {
    id: nextId(pia.evaluations),
    pia_id: pia.pia.id ?? 1,
    reference_to: evaluation,
    status: 0,
    global_status: 0,
    gauges: levels,
    created_at: now,
  };
  return { ...pia, evaluations: [...pia.evaluations, added] };
}

function writeMeasures(pia: CnilPia, wanted: ImpactAssessment, now: string): readonly Json[] {
  const before = toImpactAssessment(pia).measures;
  const kept = pia.measures.flatMap((measure, i) => {
    const old = before[i];
    const change = wanted.measures.find(({ id }) => id === old?.id);
    if (old === undefined || change === undefined) return [];
    const title = old.title === change.title ? {} : { title: change.title };
    const content = old.content === change.content ? {} : { content: writeHtmlText(change.content) };
    const fields = { ...title, ...content };
    return Object.keys(fields).length === 0 ? [measure] : [{ ...measure, ...fields, updated_at: now }];
  });
  const known = new Set(before.map(({ id }) => id));
  const fresh = wanted.measures.filter(({ id }) => !known.has(id));
  const top = nextId(pia.measures);
  return [
    ...kept,
    ...fresh.map(({ title, content }, i) => ({
      id: top + i,
      pia_id: pia.pia.id ?? 1,
      title,
      content: writeHtmlText(content),
      placeholder: 'measures.default_placeholder',
      created_at: now,
    })),
  ];
}
