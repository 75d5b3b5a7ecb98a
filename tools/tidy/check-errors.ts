import { explainError } from '@etalon/i18n';
import { frameworkMessages } from '@etalon/i18n/messages/framework';
import type { House, Violation } from './read-house.ts';
import { isNode, type Source } from './read-source.ts';

const CODE = /^[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/;

interface CodeUse {
  readonly source: Source;
  readonly start: number;
  readonly code: string;
}

/** Codes given to `new EtalonError('…')`, and those listed in the errors.ts of each package. */
function listCodes(house: House): readonly CodeUse[] {
  return house.sources
    .filter(({ isTest }) => !isTest)
    .flatMap((source) =>
      source.nodes.flatMap((node) => {
        if (source.file.endsWith('/errors.ts') && !source.file.includes('/messages/')) {
          const isCode = node.type === 'Literal' && typeof node.value === 'string' && CODE.test(node.value);
          return isCode ? [{ source, start: node.start, code: String(node.value) }] : [];
        }
        const isThrown =
          node.type === 'NewExpression' && isNode(node.callee) && node.callee.name === 'EtalonError';
        const first = isThrown && Array.isArray(node.arguments) ? node.arguments[0] : null;
        const code = isNode(first) ? first.value : null;
        return typeof code === 'string' ? [{ source, start: node.start, code }] : [];
      }),
    );
}

/** Thrown codes are explained by explainError, the findings of an import by the sentences of the framework. */
function hasSentence(code: string): boolean {
  return explainError('fr', code).known || Object.hasOwn(frameworkMessages, code);
}

export function findCodesWithoutSentence(house: House): readonly Violation[] {
  const seen = new Set<string>();
  return listCodes(house).flatMap(({ source, start, code }) => {
    if (hasSentence(code) || seen.has(code)) return [];
    seen.add(code);
    const place = { file: source.file, line: source.lineOf(start) };
    if (!CODE.test(code)) return [{ ...place, what: `code '${code}'`, remedy: 'write it `area.what`' }];
    return [
      {
        ...place,
        what: `'${code}' has no sentence`,
        remedy: 'add it and its remedy to packages/i18n/messages/errors.ts',
      },
    ];
  });
}
