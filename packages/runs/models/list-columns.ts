import { quoteIdentifier } from '@etalon/duckdb';
import { readParameters } from '../read-parameters.ts';
import type { RunKind } from '../run-kind.ts';
import { checkInputs, closed } from '../warehouse/parameters.ts';
import { isNumeric, loadTable, nameSql } from './load-predictions.ts';

const MOST_NAMES = 12;
const schema = closed({}, []);

/** The columns of a file of predictions, with their type and, when they have few, their values: what choices are made of. */
export const listPredictionColumns: RunKind = {
  kind: 'models.list-columns',
  version: '1.0.0',
  title: { fr: 'Colonnes d’un fichier de prédictions', en: 'Columns of a file of predictions' },
  interactive: true,
  check: (parameters, inputs) => {
    readParameters<object>(schema, parameters);
    checkInputs(inputs, { min: 1, max: 1 });
  },
  perform: async (task, tools) => {
    const duck = await tools.openDuckdb();
    const [input = { name: '', path: '', sha256: '' }] = task.inputs;
    const table = await loadTable(duck, task, input, 'predictions');
    const columns = [];
    for (const [name, type] of table.types) {
      const found = await duck.columns(
        `SELECT DISTINCT ${nameSql(table, name)} AS name FROM ${quoteIdentifier(table.table)}
         WHERE ${quoteIdentifier(name)} IS NOT NULL LIMIT ${MOST_NAMES + 1}`,
      );
      const names = (found.name ?? []).map(String).sort();
      columns.push({
        name,
        type,
        isNumber: isNumeric(table, name),
        names: names.length > MOST_NAMES ? [] : names,
      });
    }
    return { result: { rows: table.rows, columns }, outputs: [] };
  },
};
