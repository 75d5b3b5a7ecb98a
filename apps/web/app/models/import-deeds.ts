import type { Edit, Json } from '@etalon/workshop/edits';
import { readModels } from '@etalon/workshop/models';
import { addEdit, type DeedWork, field, listOf, setFields } from '../warehouse/deeds.ts';
import { chosenFile } from './chosen-file.ts';

const fileName = (file: Json): string =>
  typeof file === 'object' && file !== null && 'name' in file ? String(file.name) : '';

/** The settings of one imported model, as its form gives them. */
export const keepImport: DeedWork = ({ content, form }) => {
  const id = field(form, 'modele');
  if (!readModels(content).imports.some((one) => one.id === id)) return [];
  const scale = field(form, 'scale');
  return setFields(content, ['imports', `@${id}`], {
    name: field(form, 'name').trim(),
    table: chosenFile(form, 'table'),
    task: field(form, 'task') === 'regression' ? 'regression' : 'classification',
    key: field(form, 'key').trim(),
    truth: field(form, 'truth').trim(),
    columns: [...listOf(form, 'columns')],
    output: field(form, 'output'),
    scale: scale === 'softmax' || scale === 'sigmoid' ? scale : 'none',
    classes: [...listOf(form, 'classes')],
    handedFile: chosenFile(form, 'handedFile'),
    handed: [...listOf(form, 'handed')],
  });
};

const remove =
  (list: string): DeedWork =>
  ({ form }): readonly Edit[] => [{ op: 'remove', path: [list, `@${field(form, 'modele')}`] }];

/** What the page of imported models does to the document. */
export const IMPORT_DEEDS: Readonly<Record<string, DeedWork>> = {
  'import-ajouter': ({ form, newId }) => {
    const file = chosenFile(form, 'fichier');
    if (file === null) return [];
    return [
      addEdit(['imports'], {
        ...{ id: newId(), file, name: fileName(file).replace(/\.onnx$/i, ''), table: null },
        ...{ task: 'classification', key: '', truth: '', columns: [], output: '', scale: 'none' },
        ...{ classes: [], handedFile: null, handed: [] },
      }),
    ];
  },
  'import-garder': keepImport,
  'import-executer': keepImport,
  'import-retirer': remove('imports'),
  'journal-ajouter': ({ form, newId }) => {
    const file = chosenFile(form, 'fichier');
    return file === null ? [] : [addEdit(['logs'], { id: newId(), file })];
  },
  'journal-retirer': remove('logs'),
};
