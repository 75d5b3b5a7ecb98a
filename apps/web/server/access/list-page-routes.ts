import routes from '../../app/routes.ts';

export interface PageRoute {
  /** Pattern as the router reads it, from the root. */
  readonly pattern: string;
  /** Identifier that the router gives to the file. */
  readonly id: string;
  readonly file: string;
  /** Below the guard that asks to sign in. */
  readonly guarded: boolean;
}

type RouteEntry = (typeof routes)[number];

const GUARD = 'shell/signed-in-pages.tsx';

function walk(entries: readonly RouteEntry[], above: string, guarded: boolean): readonly PageRoute[] {
  return entries.flatMap((entry) => {
    const pattern = entry.path === undefined ? above : `${above}/${entry.path}`;
    const below = walk(entry.children ?? [], pattern, guarded || entry.file === GUARD);
    const isPage = entry.path !== undefined || entry.index === true;
    const id = entry.id ?? entry.file.replace(/\.tsx?$/, '');
    return isPage
      ? [{ pattern: pattern === '' ? '/' : pattern, id, file: entry.file, guarded }, ...below]
      : below;
  });
}

/** Every address pattern of the router's table. */
export function listPageRoutes(): readonly PageRoute[] {
  return walk(routes, '', false);
}
