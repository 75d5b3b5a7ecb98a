import { isJsonList, isJsonObject, type Json, type JsonObject } from '@etalon/workshop/edits';

const SQL_TYPES: Readonly<Record<string, string>> = {
  text: 'TEXT',
  integer: 'INTEGER',
  decimal: 'REAL',
  boolean: 'BOOLEAN',
  date: 'DATE',
  timestamp: 'TIMESTAMP',
};

const word = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const quote = (name: string): string =>
  /^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
const items = (value: Json | undefined): readonly JsonObject[] =>
  isJsonList(value) ? value.filter(isJsonObject) : [];
const words = (value: Json | undefined): readonly string[] =>
  isJsonList(value) ? value.map((one) => word(one)) : [];

/** DDL of the tables that a document declares, those that are referred to first; SQLite and PostgreSQL both take it. */
export function writeDdl(tables: readonly Json[]): string {
  return orderTables(tables.filter(isJsonObject)).map(writeTable).join('\n\n');
}

/** Tables after those they refer to; a cycle keeps the written order. */
export function orderTables<T extends JsonObject>(tables: readonly T[]): readonly T[] {
  const done: T[] = [];
  const names = new Set(tables.map((table) => word(table.name)));
  let left = [...tables];
  while (left.length > 0) {
    const placed = new Set(done.map((table) => word(table.name)));
    const ready = left.filter((table) =>
      items(table.foreignKeys).every((key) => {
        const to = word(key.table);
        return to === word(table.name) || placed.has(to) || !names.has(to);
      }),
    );
    const next = ready.length === 0 ? left : ready;
    done.push(...next);
    left = left.filter((table) => !next.includes(table));
  }
  return done;
}

function writeTable(table: JsonObject): string {
  const key = words(table.key);
  const columns = items(table.columns).map((column) => {
    const name = word(column.name);
    const required = column.required === true && !key.includes(name) ? ' NOT NULL' : '';
    const single = key.length === 1 && key[0] === name ? ' PRIMARY KEY' : '';
    return `  ${quote(name)} ${SQL_TYPES[word(column.type)] ?? 'TEXT'}${single}${required}`;
  });
  const foreign = items(table.foreignKeys).map(
    ({ column, table: target, to }) =>
      `  FOREIGN KEY (${quote(word(column))}) REFERENCES ${quote(word(target))} (${quote(word(to))})`,
  );
  const several = key.length > 1 ? [`  PRIMARY KEY (${key.map(quote).join(', ')})`] : [];
  const grain = word(table.grain) === '' ? '' : `-- ${word(table.grain).replaceAll('\n', ' ')}\n`;
  return `${grain}CREATE TABLE ${quote(word(table.name))} (\n${[...columns, ...several, ...foreign].join(',\n')}\n);`;
}
