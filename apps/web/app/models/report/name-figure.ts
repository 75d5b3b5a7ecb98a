import { type Language, type Message, type MessageParams, translate } from '@etalon/i18n';
import { reportMessages } from '@etalon/i18n/messages/models-report';
import { trainingMessages } from '@etalon/i18n/messages/training';
import { validationMessages } from '@etalon/i18n/messages/validation';
import type { RunFigure } from '@etalon/workshop/models';
import { nameMetric } from '../../figures/name-metric.ts';

const WORDS: Readonly<Record<string, Message>> = reportMessages;
const TRAINING: Readonly<Record<string, Message>> = trainingMessages;
const VALIDATION: Readonly<Record<string, Message>> = validationMessages;

const UNITS: Readonly<Record<string, keyof typeof reportMessages>> = {
  rows: 'unit.rows',
  searched: 'unit.rows',
  apart: 'unit.rows',
  gap: 'unit.rows',
  decided: 'unit.rows',
  treated: 'unit.rows',
  movers: 'unit.rows',
  removed: 'unit.rows',
  folds: 'unit.folds',
  repeats: 'unit.repeats',
  fits: 'unit.fits',
  trials: 'unit.trials',
  failed: 'unit.trials',
  parameters: 'unit.parameters',
};

/** What a figure measures, without its subject: `Exactitude, moyenne des apprentissages`. */
export function nameWhat(language: Language, what: string): string {
  const [head = '', ...rest] = what.split(' ');
  const message = WORDS[`what.${head}`];
  if (message === undefined) return nameMetric(language, what);
  return translate(language, message, paramsOf(language, head, rest));
}

function paramsOf(language: Language, head: string, rest: readonly string[]): MessageParams {
  const [first = '', last = first] = rest;
  const rule = (): string => say(language, VALIDATION[`rule.${first}`], first);
  if (head === 'setting') return { name: nameSetting(language, rest.join(' ')) };
  if (head === 'removed' || head === 'tau') return { rule: rule() };
  if (head === 'loss') return { metric: nameMetric(language, last), rule: rule() };
  return { metric: nameMetric(language, rest.join(' ')) };
}

const say = (language: Language, message: Message | undefined, code: string): string =>
  message === undefined ? code : translate(language, message);

/** The words of a setting of an algorithm. */
export function nameSetting(language: Language, name: string): string {
  return say(language, TRAINING[`parameter.${name}`], name);
}

/** The words of an algorithm by its code; a model’s own name stays as it is. */
export function nameSubject(language: Language, { family, what, subject }: RunFigure): string {
  const isAlgorithm = family === 'search' || (family === 'document' && what.startsWith('setting'));
  return isAlgorithm ? say(language, TRAINING[`algorithm.${subject}`], subject) : subject;
}

/** A figure in words: what it measures and of what. */
export function nameFigureFully(language: Language, figure: RunFigure): string {
  const what = nameWhat(language, figure.what);
  const subject = nameSubject(language, figure);
  return subject === '' ? what : translate(language, reportMessages.label, { what, subject });
}

/** Its unit in words; empty for a number without one, and for one whose unit is not known. */
export function nameUnit(language: Language, { what }: Pick<RunFigure, 'what'>): string {
  const unit = UNITS[what.split(' ')[0] ?? ''];
  return unit === undefined ? '' : translate(language, reportMessages[unit]);
}
