import type { Json, JsonObject } from './json.ts';

/** Steps from the root: a key of an object, or `@` and the id of an item of a list (`['risks', '@r3', 'owner']`). */
export type EditPath = readonly string[];

/**
 * One change of a document, addressed by ids so that it still applies after others changed the document. `was` is the
 * value its author saw, null when there was none; lists are edited item by item or set whole when they hold plain values.
 */
export type Edit =
  | { readonly op: 'set'; readonly path: EditPath; readonly value: Json; readonly was: Json }
  | {
      readonly op: 'insert';
      readonly path: EditPath;
      readonly item: JsonObject;
      /** Id of the item it goes before; null for the end. */
      readonly before: string | null;
    }
  | { readonly op: 'remove'; readonly path: EditPath }
  | { readonly op: 'move'; readonly path: EditPath; readonly before: string | null };

/**
 * Two authors wrote the same place. `kept` is what the document now holds, `other` what it does not: it stays in the
 * revision until somebody chooses. Null stands for no value (removed).
 */
export interface Conflict {
  readonly path: EditPath;
  readonly kept: Json;
  readonly other: Json;
}

export interface EditOutcome {
  readonly content: JsonObject;
  /** Edits that undo these, in the order in which to apply them. */
  readonly inverse: readonly Edit[];
  readonly conflicts: readonly Conflict[];
}
