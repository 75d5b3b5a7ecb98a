import type { House, Violation } from './read-house.ts';
import { readText } from './read-house.ts';

const ROOMS_WITHOUT_NAME = /^(utils?|helpers?|common|shared|misc|managers?|lib)$/;
const CODE_NAME = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|contract|bench|config|d))?\.(ts|tsx|mjs|css)$/;
/** Names that the page framework and the browser runner read. */
const NAMES_OF_THE_FRAMEWORK = /^apps\/web\/(app\/entry\.(server|client)\.tsx|e2e\/[a-z-]+\.spec\.ts)$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII itself
const ASCII = /^[\x00-\x7f]*$/;

export function findNamelessFolders(house: House): readonly Violation[] {
  return house.files
    .filter((file) =>
      file
        .split('/')
        .slice(0, -1)
        .some((folder) => ROOMS_WITHOUT_NAME.test(folder)),
    )
    .map((file) => ({
      file,
      line: 1,
      what: 'folder whose name says nothing',
      remedy: 'name it after what it holds',
    }));
}

export function findBadFileNames(house: House): readonly Violation[] {
  return house.files
    .filter((file) => {
      if (!ASCII.test(file)) return true;
      const name = file.split('/').at(-1) ?? '';
      return /\.(ts|tsx|mjs|css)$/.test(name) && !CODE_NAME.test(name) && !NAMES_OF_THE_FRAMEWORK.test(file);
    })
    .map((file) => ({
      file,
      line: 1,
      what: 'file name',
      remedy: 'kebab-case ASCII; suffixes .test, .contract, .bench, .config only',
    }));
}

export function findRoomsWithoutReadme(house: House): readonly Violation[] {
  return house.rooms
    .filter(({ folder }) => readText(house, folder === '' ? 'README.md' : `${folder}/README.md`) === null)
    .map(({ folder, name }) => ({
      file: `${folder}/package.json`,
      line: 1,
      what: `${name} has no README.md`,
      remedy: 'one sentence, one example, what it does not do',
    }));
}
