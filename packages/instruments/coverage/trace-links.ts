export interface TraceNode {
  readonly id: string;
  readonly label: string;
  readonly path: string;
  readonly locator: string;
}

export interface TraceLink {
  readonly from: string;
  readonly to: string;
  readonly path: string;
  readonly locator: string;
}

export interface Trace {
  readonly links: readonly TraceLink[];
  /** Links that name an id that no list holds. */
  readonly dangling: readonly TraceLink[];
  readonly orphansFrom: readonly TraceNode[];
  readonly orphansTo: readonly TraceNode[];
}

/** Links from one declared set to another: those that hold, those that dangle, and the members without any (instruments/04, I-COV-4). */
export function traceLinks(
  from: readonly TraceNode[],
  to: readonly TraceNode[],
  declared: readonly TraceLink[],
): Trace {
  const [sources, targets] = [new Set(from.map((node) => node.id)), new Set(to.map((node) => node.id))];
  const seen = new Set<string>();
  const links = declared.filter((link) => {
    const key = JSON.stringify([link.from, link.to]);
    if (seen.has(key) || !sources.has(link.from) || !targets.has(link.to)) return false;
    seen.add(key);
    return true;
  });
  const [linkedFrom, linkedTo] = [
    new Set(links.map((link) => link.from)),
    new Set(links.map((link) => link.to)),
  ];
  return {
    links,
    dangling: declared.filter((link) => !sources.has(link.from) || !targets.has(link.to)),
    orphansFrom: from.filter((node) => !linkedFrom.has(node.id)),
    orphansTo: to.filter((node) => !linkedTo.has(node.id)),
  };
}

/** Ids on a circle of links, each circle once, from its least id. */
export function findCycles(links: readonly Pick<TraceLink, 'from' | 'to'>[]): readonly (readonly string[])[] {
  const next = Map.groupBy(links, (link) => link.from);
  const done = new Set<string>();
  const cycles: string[][] = [];
  const visit = (start: string): void => {
    const path: string[] = [];
    const stack: { readonly id: string; at: number }[] = [{ id: start, at: 0 }];
    path.push(start);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const link = (next.get(top.id) ?? [])[top.at];
      top.at += 1;
      if (link === undefined) {
        done.add(top.id);
        stack.pop();
        path.pop();
      } else if (path.includes(link.to)) cycles.push(path.slice(path.indexOf(link.to)));
      else if (!done.has(link.to)) {
        stack.push({ id: link.to, at: 0 });
        path.push(link.to);
      }
    }
  };
  for (const id of next.keys()) if (!done.has(id)) visit(id);
  return cycles.map((cycle) => {
    const least = cycle.reduce((best, id, index) => (id < (cycle[best] ?? '') ? index : best), 0);
    return [...cycle.slice(least), ...cycle.slice(0, least)];
  });
}
