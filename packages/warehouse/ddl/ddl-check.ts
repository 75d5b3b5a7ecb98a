export type DdlRefusal =
  | 'syntax'
  | 'database'
  | 'extension'
  | 'program'
  | 'file'
  | 'role'
  | 'code'
  | 'setting'
  | 'drop'
  | 'not-ddl';

export interface CheckedStatement {
  /** 1-based line on which the statement starts. */
  readonly line: number;
  /** As the parser names it: `CreateStmt`, `DropdbStmt`… */
  readonly kind: string;
  readonly sql: string;
  readonly refused: DdlRefusal | null;
  /** What is refused, as written. */
  readonly detail: string | null;
}

export interface DdlCheck {
  readonly statements: readonly CheckedStatement[];
  readonly refused: number;
}
