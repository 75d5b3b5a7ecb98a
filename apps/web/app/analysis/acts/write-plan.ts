import { EtalonError } from '@etalon/error';
import type { Edit } from '@etalon/usecases';
import { readPath } from '@etalon/workshop';
import type { PlanTerms } from '@etalon/workshop/analysis';
import type { ActOn } from '../act-on-analysis.ts';
import { countResults, loadContent } from '../load-analysis.ts';
import { readContent, textOf, write } from './acting.ts';

const PLAN_FIELDS = [
  'estimand',
  'design',
  'method',
  'assumptions',
  'alternatives',
  'alpha',
  'usefulPrecision',
] as const;
type PlanField = (typeof PLAN_FIELDS)[number];

function termsOf(plan: PlanTerms): PlanTerms {
  const { estimand, design, method, assumptions, alternatives, alpha, usefulPrecision } = plan;
  return { estimand, design, method, assumptions, alternatives, alpha, usefulPrecision };
}

/** Registers the plan, once: its terms are copied as they stand, with how many results were already there. */
export async function registerPlan(on: ActOn): Promise<void> {
  const { visit, projectId, documentId } = on;
  const { workplace } = visit.runtime;
  const { plan } = await readContent(on);
  if (plan.registeredAt !== null) throw new EtalonError('analysis.plan-registered');
  if (plan.estimand.trim() === '' || plan.method.trim() === '') throw new EtalonError('analysis.plan-empty');
  const results = await countResults(visit, { projectId, documentId });
  await write(on, [
    { op: 'set', path: ['plan', 'registered'], value: { ...termsOf(plan) }, was: null },
    { op: 'set', path: ['plan', 'resultsBefore'], value: results, was: plan.resultsBefore },
    { op: 'set', path: ['plan', 'registeredAt'], value: workplace.now(), was: null },
  ]);
}

/** Changes one line of a registered plan, dated and with its reason. */
export async function amendPlan(on: ActOn): Promise<void> {
  const { form, visit } = on;
  const { newId, now } = visit.runtime.workplace;
  const wanted = textOf(form, 'ligne');
  const field = PLAN_FIELDS.find((name) => name === wanted);
  const reason = textOf(form, 'raison');
  const { plan } = await readContent(on);
  if (field === undefined || reason === '' || plan.registeredAt === null)
    throw new EtalonError('form.invalid', {
      info: { count: 1, fields: ['raison\u0000form.field.required'] },
    });
  const before = plan[field];
  const after = readField(field, textOf(form, 'apres'));
  await write(on, [
    { op: 'set', path: ['plan', field], value: after, was: before },
    {
      op: 'insert',
      path: ['plan', 'amendments'],
      item: {
        id: newId(),
        at: now(),
        field,
        before: String(before ?? ''),
        after: String(after ?? ''),
        reason,
      },
      before: null,
    },
  ]);
}

function readField(field: PlanField, text: string): string | number | null {
  if (field !== 'alpha' && field !== 'usefulPrecision') return text;
  const value = Number(text.replace(',', '.'));
  if (text === '' || Number.isNaN(value) || (field === 'alpha' && !(value > 0 && value < 1)))
    return field === 'alpha' ? 0.05 : null;
  return value;
}

const NUMBERS = ['alpha', 'usefulPrecision', 'decisionThreshold'];

/** Texts typed in a form sent without script: each field is a path of the document after `texte.`. */
export async function saveTexts(on: ActOn): Promise<void> {
  const { visit, form, projectId, documentId } = on;
  const { document, analysis } = await loadContent(visit, { projectId, documentId });
  const edits: Edit[] = [];
  for (const [name, typed] of form) {
    if (!name.startsWith('texte.') || typeof typed !== 'string') continue;
    const path = name.slice('texte.'.length).split('/');
    if (path[0] === 'plan' && analysis.plan.registeredAt !== null) continue;
    const last = path.at(-1) ?? '';
    const number = Number(typed.replace(',', '.'));
    const value = NUMBERS.includes(last)
      ? typed.trim() === '' || Number.isNaN(number)
        ? null
        : number
      : typed;
    const was = readPath(document.content, path) ?? null;
    if (last === 'alpha' && value === null) continue;
    if (was !== value) edits.push({ op: 'set', path, value, was });
  }
  await write(on, edits);
}
