import { readDuration } from './read-duration.ts';
import {
  type Article30Field,
  PROCESSOR_CLAUSES,
  type Processing,
  type RegisterFinding,
  type RegisterProblem,
  type RegisterReading,
} from './register.ts';

/**
 * Fields of article 30(1), a to g, that each record fills, and what one would look at: counts and places, no verdict.
 * `measureIds` are the measures that exist.
 */
export function checkRegister(
  processings: readonly Processing[],
  measureIds: readonly string[],
): RegisterReading {
  return {
    processings: processings.map((processing) => {
      const filled = listFilled(processing);
      return { id: processing.id, filled, count: filled.length };
    }),
    findings: [
      ...findRepeated(processings),
      ...processings.flatMap((processing) => [
        ...findGaps(processing),
        ...findRetentions(processing),
        ...findTransfers(processing),
        ...findProcessors(processing),
        ...findMeasures(processing, measureIds),
      ]),
    ],
  };
}

function isFilled(text: string): boolean {
  return text.trim() !== '';
}

function listFilled(one: Processing): readonly Article30Field[] {
  const fields: readonly (readonly [Article30Field, boolean])[] = [
    ['a', one.controller !== null && isFilled(one.controller.name) && isFilled(one.controller.contact)],
    ['b', one.purposes.some(isFilled)],
    ['c', one.subjects.some(isFilled) && one.categories.some(({ name }) => isFilled(name))],
    ['d', one.recipients.some(({ name }) => isFilled(name))],
    ['e', one.transfers.every(({ tool, country }) => tool !== null && tool !== 'none' && isFilled(country))],
    ['f', one.retentions.some(({ duration }) => readDuration(duration).state === 'read')],
    ['g', one.measureIds.length > 0],
  ];
  return fields.flatMap(([field, filled]) => (filled ? [field] : []));
}

type Place = RegisterFinding['path'];

function found(one: Processing, problem: RegisterProblem, path: Place, detail = ''): RegisterFinding {
  return { problem, processing: one.id, path: ['processings', `@${one.id}`, ...path], detail };
}

function findGaps(one: Processing): readonly RegisterFinding[] {
  const { controller } = one;
  const gaps: readonly (readonly [boolean, RegisterProblem, string])[] = [
    [controller === null || !isFilled(controller.name), 'controller-missing', 'controller'],
    [!one.purposes.some(isFilled), 'purpose-missing', 'purposes'],
    [one.categories.length === 0 || one.subjects.length === 0, 'categories-missing', 'categories'],
    [one.recipients.length === 0, 'recipients-missing', 'recipients'],
    [one.retentions.length === 0, 'retention-missing', 'retentions'],
    [one.measureIds.length === 0, 'measures-missing', 'measureIds'],
    [one.basis === null, 'basis-missing', 'basis'],
  ];
  return gaps.flatMap(([isGap, problem, field]) => (isGap ? [found(one, problem, [field])] : []));
}

function findRetentions(one: Processing): readonly RegisterFinding[] {
  const covered = new Set(one.retentions.flatMap(({ categoryIds }) => categoryIds));
  const uncovered = one.retentions.length === 0 ? [] : one.categories.filter(({ id }) => !covered.has(id));
  return [
    ...one.retentions.flatMap((retention) => {
      const { state } = readDuration(retention.duration);
      if (state === 'read') return [];
      const problem =
        state === 'missing'
          ? 'retention-missing'
          : state === 'unlimited'
            ? 'retention-unlimited'
            : 'retention-unreadable';
      return [found(one, problem, ['retentions', `@${retention.id}`, 'duration'], retention.duration)];
    }),
    ...uncovered.map(({ id, name }) => found(one, 'retention-missing', ['categories', `@${id}`], name)),
  ];
}

function findTransfers(one: Processing): readonly RegisterFinding[] {
  return one.transfers
    .filter(({ tool }) => tool === null || tool === 'none')
    .map(({ id, country }) => found(one, 'transfer-without-tool', ['transfers', `@${id}`, 'tool'], country));
}

function findProcessors(one: Processing): readonly RegisterFinding[] {
  return one.processors.flatMap((processor) => {
    const absent = PROCESSOR_CLAUSES.filter((clause) => !processor.clauses.includes(clause));
    const path = ['processors', `@${processor.id}`, 'clauses'];
    return absent.length === 0 ? [] : [found(one, 'processor-clauses-missing', path, absent.join(', '))];
  });
}

function findMeasures(one: Processing, measureIds: readonly string[]): readonly RegisterFinding[] {
  return one.measureIds
    .filter((id) => !measureIds.includes(id))
    .map((id) => found(one, 'measure-unknown', ['measureIds'], id));
}

function findRepeated(processings: readonly Processing[]): readonly RegisterFinding[] {
  return processings
    .filter(({ id }, i) => processings.findIndex((other) => other.id === id) < i)
    .map((one) => found(one, 'id-repeated', ['id'], one.id));
}
