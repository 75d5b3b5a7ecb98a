import { addEdit, type DeedWork, field, setEdit, setFields, textOrNull } from './deeds.ts';

/** Sources: taken from the files of the project, read otherwise, or put out. */
export const SOURCE_DEEDS = {
  'source-ajouter': ({ form, newId }) => {
    const chosen = form.getAll('fichier').map(String);
    return chosen.flatMap((value) => {
      const [sha256 = '', ...name] = value.split(' ');
      const sheet = textOrNull(form, 'sheet');
      if (name.length === 0) return [];
      return [
        addEdit(['sources'], {
          id: newId(),
          file: name.join(' '),
          sha256,
          sheet,
          delimiter: null,
          encoding: null,
          note: '',
        }),
      ];
    });
  },
  'source-lire': ({ content, form }) =>
    setFields(content, ['sources', `@${field(form, 'source')}`], {
      sheet: textOrNull(form, 'sheet'),
      delimiter: field(form, 'delimiter') === 'tab' ? '\t' : textOrNull(form, 'delimiter'),
      encoding: textOrNull(form, 'encoding'),
    }),
  'source-note': ({ content, form }) =>
    setEdit(content, ['sources', `@${field(form, 'source')}`, 'note'], field(form, 'note')),
  'source-retirer': ({ form }) => [{ op: 'remove', path: ['sources', `@${field(form, 'source')}`] }],
} as const satisfies Readonly<Record<string, DeedWork>>;
