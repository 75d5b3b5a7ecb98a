import { readList } from '../bench/read-list.ts';
import { readTexts } from '../bench/read-texts.ts';
import type { FamilyRunners } from '../instrument-runner.ts';
import type { WritingId } from './entries.ts';
import { listKnownNumbers } from './list-known-numbers.ts';
import { listSources } from './list-sources.ts';
import { measureClaims } from './measure-claims.ts';
import { measureNumbers } from './measure-numbers.ts';
import { measureOverlap } from './measure-overlap.ts';
import { measureSources } from './measure-sources.ts';
import { measureText } from './measure-text.ts';

export const WRITING_RUNNERS: FamilyRunners<WritingId> = {
  'I-NUM-1': async ({ bench }) => measureNumbers(await readTexts(bench), await listKnownNumbers(bench)),
  'I-TXT-1': async ({ bench }) => measureText(await readTexts(bench)),
  'I-TXT-2': ({ bench }) => measureOverlap(bench),
  'I-SRC-1': async ({ bench }) => measureSources(await listSources(bench)),
  'I-SRC-2': async ({ bench }) =>
    measureClaims(await readList(bench, 'claims'), await listSources(bench), await readTexts(bench)),
};
