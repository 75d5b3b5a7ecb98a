import { expect, test } from 'vitest';
import { startProgress } from './progress.ts';

function record(isTTY: boolean): {
  readonly text: () => string;
  readonly stream: Parameters<typeof startProgress>[0];
} {
  const written: string[] = [];
  return {
    text: () => written.join(''),
    stream: { isTTY, columns: 60, write: (text) => written.push(text) > 0 },
  };
}

test('in a pipe, a step is one plain line and repeats only after two seconds', () => {
  let clock = 0;
  const { stream, text } = record(false);
  const progress = startProgress(stream, () => clock);
  progress.report('lecture', 0);
  clock = 500;
  progress.report('lecture', 0.4);
  clock = 2_100;
  progress.report('lecture', 0.5);
  progress.report('écriture', null);
  progress.end('fini');
  expect(text()).toBe('lecture   0 %\nlecture  50 %\nécriture\nfini\n');
});

test('on a terminal, one line is redrawn and wiped at the end', () => {
  const { stream, text } = record(true);
  const progress = startProgress(stream, () => 0);
  progress.report('lecture', 0.5);
  progress.end();
  expect(text()).toBe(`\r\u001b[2K${'█'.repeat(12)}${'░'.repeat(12)}  50 %  lecture\r\u001b[2K`);
});

test('a share outside of its bounds is held within them', () => {
  const { stream, text } = record(false);
  startProgress(stream, () => 0).report('lecture', 1.7);
  expect(text()).toBe('lecture 100 %\n');
});
