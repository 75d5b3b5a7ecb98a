import type { DocumentFile } from '../document-kind.ts';
import type { WarehouseAnomaly, WarehouseContent } from './warehouse-content.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The files of a warehouse document, in the forms that readers of hand-ins already read; an empty list makes no file. */
export function writeWarehouseFiles(content: WarehouseContent): readonly DocumentFile[] {
  const { anomalies, recipe, storage, tools, manifestUnstructured, schema } = content;
  const file = (
    wanted: boolean,
    fileName: string,
    slots: readonly string[],
    written: () => string,
  ): readonly DocumentFile[] =>
    wanted ? [{ fileName, mediaType: 'application/json', slots, content: written() }] : [];
  return [
    ...file(anomalies.length > 0, 'anomalies.json', ['anomalies'], () => json(anomalies.map(writeAnomaly))),
    ...file(recipe.steps.length > 0, 'recette.json', ['recipe'], () => json(recipe)),
    ...file(storage.items.length > 0, 'stockage.json', ['storage'], () =>
      json({ on: storage.on, storage: storage.items, lineage: content.loads }),
    ),
    ...file(tools.needs.length + tools.sheets.length > 0, 'outils.json', ['tools'], () =>
      json({ needs: tools.needs, tools: tools.sheets }),
    ),
    ...file(manifestUnstructured.length > 0, 'manifeste.json', ['manifest'], () =>
      json(manifestUnstructured.map(({ id: _, ...line }) => line)),
    ),
    ...(schema.ddl.trim() === ''
      ? []
      : [
          {
            fileName: 'entrepot.sql',
            mediaType: 'application/sql',
            slots: ['store'],
            content: `${schema.ddl.trim()}\n`,
          },
        ]),
    ...file(content.sources.length > 0, 'entrepot.json', ['warehouse'], () =>
      json({
        sources: content.sources,
        schema,
        loads: content.loads,
        trace: content.trace,
      }),
    ),
  ];
}

/** Mechanism and severity are said in the cause, the one place where a reader of the format looks for them. */
function writeAnomaly({ id, type, place, evidence, cause, mechanism, severity }: WarehouseAnomaly): object {
  const more = [
    mechanism == null ? '' : `mécanisme supposé : ${mechanism}`,
    severity == null ? '' : `gravité : ${severity}`,
  ].filter((part) => part !== '');
  const told = [cause ?? '', ...(more.length === 0 ? [] : [`(${more.join(' ; ')})`])]
    .filter((part) => part !== '')
    .join(' ');
  return { id, type, place, evidence, cause: told === '' ? null : told };
}
