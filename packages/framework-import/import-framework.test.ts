import { readFileSync } from 'node:fs';
import { countFramework, listActivities, listCriteria } from '@etalon/core/framework';
import { expect, test } from 'vitest';
import { importFramework } from './import-framework.ts';

const FILE = new URL('../../content/frameworks/aivancity-chef-de-projet-ia.txt', import.meta.url);
const bytes = readFileSync(FILE);
const result = await importFramework({ fileName: 'aivancity-chef-de-projet-ia.txt', bytes });
const framework = result.framework;
if (framework === null) throw new Error('the real document must import');

test('the real document gives 6 blocks, 17 activities, 31 competences, 17 situations and 64 criteria', () => {
  expect(countFramework(framework)).toEqual({
    blocks: 6,
    activities: 17,
    competences: 31,
    situations: 17,
    criteria: 64,
  });
  const perBlock = framework.blocks.map((block) => ({
    criteria: block.activities.flatMap((activity) => activity.criteria).length,
    competences: block.activities.flatMap((activity) => activity.competencies).length,
  }));
  expect(perBlock.map((row) => row.criteria)).toEqual([10, 8, 12, 11, 10, 13]);
  expect(perBlock.map((row) => row.competences)).toEqual([5, 5, 7, 6, 4, 4]);
});

test('every text of the framework is found word for word in the document', () => {
  const source = plain(readFileSync(FILE, 'utf8'));
  const activities = listActivities(framework);
  const texts = [
    framework.title,
    ...framework.blocks.map((block) => block.title),
    ...activities.flatMap((activity) => [
      `${activity.id} ${activity.title}`,
      ...activity.bullets.map((bullet) => bullet.text),
      ...activity.competencies.map((competency) => `${competency.id} ${competency.text}`),
      activity.situation.text,
      ...activity.criteria.map((criterion) => criterion.text),
    ]),
    ...framework.awardConditions.map((condition) => condition.text),
  ];
  const absent = texts.filter((text) => !source.includes(text));
  expect(absent).toHaveLength(5);
  for (const text of absent) expect(joinedByPageBreak(text, source)).toBe(true);
});

test('every word of the table cells is in the framework, headers apart', () => {
  const letters = (text: string): string => text.replace(/[^\p{L}\d]/gu, '');
  const source = letters(
    plain(readFileSync(FILE, 'utf8'))
      .split('\n')
      .filter((line) => !/^(R[EÉ]F[EÉ]RENTIEL|d[ée]crit|\t\tMOD|L'obtention)/.test(line))
      .join('')
      .replace(/BLOC N° \d/g, ''),
  );
  const read = [
    framework.title,
    ...framework.blocks.map((block) => block.title),
    ...listActivities(framework).flatMap((activity) => [
      activity.id,
      activity.title,
      ...activity.bullets.map((bullet) => bullet.text),
      ...activity.competencies.flatMap(({ id, text }) => [id, text]),
      activity.situation.text,
      ...activity.criteria.map((criterion) => criterion.text),
    ]),
    ...framework.awardConditions.map((condition) => condition.text),
  ].join('');
  expect([...letters(read)].toSorted().join('')).toBe(
    [...source]
      .filter((c) => /[\p{L}\d]/u.test(c))
      .toSorted()
      .join(''),
  );
});

test('criteria carry the id of their activity and the place where they stand', () => {
  const rows = listCriteria(framework);
  expect(rows[0]?.criterion).toEqual({
    id: 'A1.1-1',
    text: "L'analyse menée prend en compte toute les parties prenantes",
    place: { line: 10, cell: 4 },
  });
  expect(rows.find((row) => row.criterion.id === 'A2.1-3')?.criterion.place.line).toBe(13);
  expect(rows.at(-1)?.criterion.id).toBe('A3.6-3');
});

test('situations marked « suite » continue the situation that opens their case', () => {
  const chains = listActivities(framework).flatMap(({ situation }) =>
    situation.chain === null ? [] : [[situation.id, situation.chain.label, situation.chain.continues]],
  );
  expect(chains).toEqual([
    ['S-A1.1', '1', null],
    ['S-A2.1', '1', 'S-A1.1'],
    ['S-A2.3', '1', null],
    ['S-A3.3', '1', 'S-A2.3'],
    ['S-A1.6', null, null],
    ['S-A2.6', null, 'S-A1.6'],
    ['S-A3.6', null, 'S-A1.6'],
  ]);
});

test('what the real document leaves uncertain is a warning with its line, and nothing is an error', () => {
  expect(result.diagnostics.map(({ severity, code, line }) => [severity, code, line])).toEqual([
    ['warning', 'framework.bullet-without-space', 11],
    ['warning', 'framework.page-break-joined', 13],
    ['warning', 'framework.header-layout', 16],
    ['warning', 'framework.competences-split', 19],
    ['warning', 'framework.page-break-joined', 22],
    ['warning', 'framework.separator-ignored', 23],
    ['warning', 'framework.header-spelling', 25],
    ['warning', 'framework.competences-split', 28],
    ['warning', 'framework.page-break-joined', 31],
    ['warning', 'framework.competences-split', 37],
    ['warning', 'framework.competences-split', 46],
    ['warning', 'framework.situation-without-colon', 46],
    ['warning', 'framework.competence-unfinished', 57],
    ['warning', 'framework.title-colon', 58],
    ['warning', 'framework.award-count', 63],
  ]);
});

function plain(text: string): string {
  return text
    .replace(/<[^>]+>/g, '')
    .replace(/\*\*/g, '')
    .replace(/ {2,}/g, ' ');
}

function joinedByPageBreak(text: string, source: string): boolean {
  const words = text.split(' ');
  return words.some(
    (_, index) =>
      source.includes(words.slice(0, index).join(' ')) && source.includes(words.slice(index).join(' ')),
  );
}
