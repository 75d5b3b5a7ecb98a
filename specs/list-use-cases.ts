import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, Visitor } from 'oxc-parser';

const INDEXES = [
  '@etalon/usecases',
  '@etalon/usecases/archive',
  '@etalon/usecases/groups',
  '@etalon/usecases/mission',
  '@etalon/usecases/tracking',
].map((name) => fileURLToPath(import.meta.resolve(name)));

async function parseFile(path: string) {
  const { program, module, errors } = await parse(path, await readFile(path, 'utf8'));
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  return { program, module };
}

/** Functions of a file that take a parameter of type `Actor`. */
async function listActorFunctions(path: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const { program } = await parseFile(path);
  new Visitor({
    FunctionDeclaration: ({ id, params }) => {
      const acts = params.some(
        (param) =>
          param.type === 'Identifier' &&
          param.typeAnnotation?.typeAnnotation.type === 'TSTypeReference' &&
          param.typeAnnotation.typeAnnotation.typeName.type === 'Identifier' &&
          param.typeAnnotation.typeAnnotation.typeName.name === 'Actor',
      );
      if (acts && id !== null) found.add(id.name);
    },
  }).visit(program);
  return found;
}

/** Values that an index offers, with the file of each; the index of a folder offers its own. */
async function listOffered(
  index: string,
): Promise<readonly { readonly file: string; readonly name: string }[]> {
  const { module } = await parseFile(index);
  const lists = await Promise.all(
    module.staticExports
      .flatMap(({ entries }) => entries)
      .map(async ({ moduleRequest, exportName, isType }) => {
        if (moduleRequest === null || isType || !moduleRequest.value.startsWith('./')) return [];
        const file = join(dirname(index), moduleRequest.value);
        return exportName.name === null ? listOffered(file) : [{ file, name: exportName.name }];
      }),
  );
  return lists.flat();
}

/** The functions that `@etalon/usecases` offers and that somebody performs: those that take an `Actor`. */
export async function listActorUseCases(): Promise<readonly string[]> {
  const offered = (await Promise.all(INDEXES.map(listOffered))).flat();
  const files = [...new Set(offered.map(({ file }) => file))];
  const acting = new Map(
    await Promise.all(files.map(async (file) => [file, await listActorFunctions(file)] as const)),
  );
  return offered.filter(({ file, name }) => acting.get(file)?.has(name)).map(({ name }) => name);
}

/** Names of the functions called in the value of one constant of a file. */
export async function listCallsIn(path: string, constant: string): Promise<ReadonlySet<string>> {
  const { program } = await parseFile(path);
  const calls: { readonly name: string; readonly at: number }[] = [];
  const places: { readonly start: number; readonly end: number }[] = [];
  new Visitor({
    CallExpression: ({ callee, start }) => {
      if (callee.type === 'Identifier') calls.push({ name: callee.name, at: start });
    },
    VariableDeclarator: ({ id, start, end }) => {
      if (id.type === 'Identifier' && id.name === constant) places.push({ start, end });
    },
  }).visit(program);
  return new Set(
    calls
      .filter(({ at }) => places.some(({ start, end }) => at >= start && at < end))
      .map(({ name }) => name),
  );
}
