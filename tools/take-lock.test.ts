import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeLock } from './take-lock.ts';

const makePath = (): string => join(mkdtempSync(join(tmpdir(), 'etalon-lock-')), 'deep', 'db.lock');

test('a free lock is taken and given back', () => {
  const path = makePath();
  const lock = takeLock(path, process.pid);
  expect(lock.state).toBe('taken');
  expect(existsSync(path)).toBe(true);
  if (lock.state === 'taken') lock.release();
  expect(existsSync(path)).toBe(false);
});

test('the lock of a living process is respected and names it', () => {
  const path = makePath();
  takeLock(path, process.ppid);
  expect(takeLock(path, process.pid)).toEqual({ state: 'held', pid: process.ppid });
});

test('the lock of a dead process, or an unreadable one, is taken over', () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  for (const content of [`${dead}\n`, 'rien']) {
    const path = makePath();
    takeLock(path, process.pid);
    writeFileSync(path, content);
    expect(takeLock(path, process.pid).state).toBe('taken');
  }
});

test('a lock taken over by another process is not removed by its former holder', () => {
  const path = makePath();
  const lock = takeLock(path, process.pid);
  writeFileSync(path, `${process.ppid}\n`);
  if (lock.state === 'taken') lock.release();
  expect(existsSync(path)).toBe(true);
});
