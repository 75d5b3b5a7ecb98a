import { foldText } from '../personal-data/fold-text.ts';
import type { PiiFinding, PiiScan } from '../personal-data/personal-data.ts';
import type { Processing } from './register.ts';

/** Columns of a dataset where personal data are recognised, beside the columns that the register names. */
export interface InventoryComparison {
  readonly inBoth: readonly string[];
  /** Recognised in the data and named by no record. */
  readonly notInRegister: readonly { readonly column: string; readonly findings: readonly PiiFinding[] }[];
  /** Named by a record and not in this dataset. */
  readonly notInData: readonly {
    readonly processing: string;
    readonly category: string;
    readonly column: string;
  }[];
  /** Article 9 or 10 data recognised in a column that the register holds under an ordinary category. */
  readonly sensitiveUnsaid: readonly {
    readonly column: string;
    readonly processing: string;
    readonly category: string;
  }[];
}

/** Names are compared folded: « Prénom », « PRENOM » and « prénom » are one column. */
export function compareInventory(scan: PiiScan, processings: readonly Processing[]): InventoryComparison {
  const named = processings.flatMap((processing) =>
    processing.categories.flatMap((category) =>
      category.columns.map((column) => ({
        processing: processing.id,
        category,
        column,
        key: foldText(column.trim()),
      })),
    ),
  );
  const known = new Set(named.map(({ key }) => key));
  const present = new Set(scan.columns.map(({ column }) => foldText(column.trim())));
  const recognised = scan.columns.filter(({ findings }) => findings.length > 0);
  const isKnown = (column: string): boolean => known.has(foldText(column.trim()));
  return {
    inBoth: recognised.filter(({ column }) => isKnown(column)).map(({ column }) => column),
    notInRegister: recognised
      .filter(({ column }) => !isKnown(column))
      .map(({ column, findings }) => ({ column, findings })),
    notInData: named
      .filter(({ key }) => !present.has(key))
      .map(({ processing, category, column }) => ({ processing, category: category.id, column })),
    sensitiveUnsaid: recognised
      .filter(({ findings }) => findings.some(({ sensitive }) => sensitive !== null))
      .flatMap(({ column }) =>
        named
          .filter(({ key, category }) => key === foldText(column.trim()) && category.sensitive === null)
          .map(({ processing, category }) => ({ column, processing, category: category.id })),
      ),
  };
}
