import { integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { frameworkVersion } from './framework.ts';
import { instant } from './instant.ts';

export const regulationsVersion = pgTable(
  'regulations_version',
  {
    id: text('id').primaryKey(),
    regulations: jsonb('regulations').$type<unknown>().notNull(),
    hash: text('hash').notNull(),
    draftId: text('draft_id').references(() => regulationsDraft.id),
    frameworkVersionId: text('framework_version_id').references(() => frameworkVersion.id),
    supersedes: text('supersedes'),
    createdBy: text('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('regulations_version_draft').on(table.draftId),
    uniqueIndex('regulations_version_supersedes').on(table.supersedes),
  ],
);

export const regulationsDraft = pgTable('regulations_draft', {
  id: text('id').primaryKey(),
  frameworkVersionId: text('framework_version_id')
    .notNull()
    .references(() => frameworkVersion.id),
  basedOn: text('based_on'),
  start: jsonb('start').$type<unknown>().notNull(),
  createdBy: text('created_by').notNull(),
  createdAt: instant('created_at').notNull(),
});

export const regulationsEdit = pgTable(
  'regulations_edit',
  {
    id: text('id').primaryKey(),
    draftId: text('draft_id')
      .notNull()
      .references(() => regulationsDraft.id),
    rank: integer('rank').notNull(),
    field: text('field').notNull(),
    value: jsonb('value').$type<unknown>().notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [uniqueIndex('regulations_edit_rank').on(table.draftId, table.rank)],
);
