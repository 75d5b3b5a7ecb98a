import type { House, Violation } from './read-house.ts';
import { readText } from './read-house.ts';

interface RefusedText {
  readonly pattern: RegExp;
  readonly what: string;
  readonly remedy: string;
}

/** Written in halves so that this table does not find itself. */
const MARKS = new RegExp(`\\b(${['TO', 'FIX'].join('DO|')}ME|XX${'X'})\\b`);
const HOSTS = new RegExp(`registry\\.${'npmjs'}\\.org|registry\\.${'yarnpkg'}\\.com|npm\\.pkg\\.${'github'}`);
const MACHINE_PATHS = /(^|[\s"'`(=:])\/(work|root|home\/[a-z]+|Users\/[A-Za-z]+)\//;

const REFUSED: readonly RefusedText[] = [
  { pattern: MARKS, what: 'a mark left for later', remedy: 'do it, or open an issue' },
  {
    pattern: HOSTS,
    what: 'a registry host name',
    remedy: 'remove it: the registry is a setting of the machine',
  },
  { pattern: MACHINE_PATHS, what: 'a path of one machine', remedy: 'write it from the root of the project' },
];

const TEXT_FILE = /(\.(ts|tsx|mjs|json|md|css|ya?ml|sql|typ|html)|\/run|LICENSE|NOTICE|\.gitignore)$/;
const NOT_OURS = /^(content\/frameworks\/|package-lock\.json$)/;

export function findRefusedTexts(house: House): readonly Violation[] {
  return house.files
    .filter((file) => TEXT_FILE.test(file) && !NOT_OURS.test(file))
    .flatMap((file) =>
      (readText(house, file) ?? '').split('\n').flatMap((line, index) =>
        REFUSED.filter(({ pattern }) => pattern.test(line)).map(({ what, remedy }) => ({
          file,
          line: index + 1,
          what,
          remedy,
        })),
      ),
    );
}

/** The lock names versions and hashes, never where one machine fetched them. */
export function findHostsInLock(house: House): readonly Violation[] {
  return (readText(house, 'package-lock.json') ?? '').split('\n').flatMap((line, index) =>
    /"resolved": "https?:/.test(line)
      ? [
          {
            file: 'package-lock.json',
            line: index + 1,
            what: 'a registry host name',
            remedy: 'install with omit-lockfile-registry-resolved',
          },
        ]
      : [],
  );
}
