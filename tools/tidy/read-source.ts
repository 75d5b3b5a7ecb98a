import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Comment, parseSync } from 'oxc-parser';
import type { Room } from './read-house.ts';

export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

export interface ImportUse {
  readonly specifier: string;
  readonly start: number;
}

/** A parsed file of the house. */
export interface Source {
  readonly file: string;
  readonly room: Room;
  readonly text: string;
  /** Tests, contracts, benches and the tools never ship. */
  readonly isTest: boolean;
  readonly imports: readonly ImportUse[];
  readonly comments: readonly Comment[];
  readonly nodes: readonly Node[];
  readonly lineOf: (offset: number) => number;
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

export function readSource(root: string, file: string, room: Room): Source {
  const text = readFileSync(join(root, file), 'utf8');
  const { program, comments, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const nodes = collectNodes(program);
  const isTest =
    /\.(test|contract|bench)\.tsx?$/.test(file) ||
    /^(tools|specs)\//.test(file) ||
    /\/(e2e|testing)\//.test(file);
  return { file, room, text, isTest, imports: listImports(nodes), comments, nodes, lineOf: makeLineOf(text) };
}

function collectNodes(program: unknown): readonly Node[] {
  const found: Node[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    else if (isNode(value)) {
      found.push(value);
      for (const child of Object.values(value)) if (typeof child === 'object' && child !== null) visit(child);
    }
  };
  visit(program);
  return found;
}

const IMPORTING = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

function listImports(nodes: readonly Node[]): readonly ImportUse[] {
  return nodes
    .filter((node) => IMPORTING.has(node.type))
    .flatMap((node) => {
      const { source } = node;
      const specifier = isNode(source) ? source.value : null;
      return typeof specifier === 'string' ? [{ specifier, start: node.start }] : [];
    });
}

function makeLineOf(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
