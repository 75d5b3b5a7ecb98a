import type { DocumentKind } from '../document-kind.ts';
import { isJsonList, isJsonObject, type JsonObject } from '../json.ts';

const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  required: ['title', 'sections'],
  properties: {
    title: { type: 'string' },
    sections: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id'],
        properties: {
          id: { type: 'string', minLength: 1 },
          heading: { type: 'string' },
          text: { type: 'string' },
        },
      },
    },
  },
};

/** A written note: sections of Markdown text, for any activity. */
export const noteKind: DocumentKind = {
  kind: 'note',
  version: 1,
  activities: [],
  title: { fr: 'Note', en: 'Note' },
  schema,
  migrations: [],
  create: () => ({ title: '', sections: [] }),
  listTables: (content) => [
    {
      name: 'sections',
      title: { fr: 'Sections', en: 'Sections' },
      columns: [
        { key: 'heading', title: { fr: 'Titre', en: 'Heading' } },
        { key: 'text', title: { fr: 'Texte', en: 'Text' } },
      ],
      rows: listSections(content),
    },
  ],
  writeFiles: (content) => [
    { fileName: 'note.md', mediaType: 'text/markdown', slots: ['note'], content: writeMarkdown(content) },
  ],
};

function listSections(content: JsonObject): readonly { readonly heading: string; readonly text: string }[] {
  const sections = isJsonList(content.sections) ? content.sections : [];
  return sections.filter(isJsonObject).map((section) => ({
    heading: typeof section.heading === 'string' ? section.heading : '',
    text: typeof section.text === 'string' ? section.text : '',
  }));
}

function writeMarkdown(content: JsonObject): string {
  const title = typeof content.title === 'string' && content.title !== '' ? [`# ${content.title}`] : [];
  const parts = listSections(content).map(({ heading, text }) =>
    [heading === '' ? '' : `## ${heading}`, text.trim()].filter((part) => part !== '').join('\n\n'),
  );
  return `${[...title, ...parts].join('\n\n')}\n`;
}
