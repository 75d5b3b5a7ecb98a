import type { TrackedChange } from '@etalon/usecases/tracking';
import { bigserial, index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant } from './instant.ts';
import { project } from './workshop.ts';

export const trackingDoor = pgTable(
  'tracking_door',
  {
    id: text('id').primaryKey(),
    projectId: text('project_id')
      .notNull()
      .references(() => project.id),
    /** SHA-256 of the key: the key itself is shown once and kept nowhere. */
    secretSha256: text('secret_sha256').notNull(),
    hint: text('hint').notNull(),
    madeBy: text('made_by').notNull(),
    madeAt: instant('made_at').notNull(),
    closedAt: instant('closed_at'),
  },
  (table) => [
    uniqueIndex('tracking_door_secret').on(table.secretSha256),
    index('tracking_door_project').on(table.projectId),
  ],
);

/** One row for each request of a script. */
export const trackingLine = pgTable(
  'tracking_line',
  {
    seq: bigserial('seq', { mode: 'number' }).primaryKey(),
    projectId: text('project_id')
      .notNull()
      .references(() => project.id),
    experimentId: text('experiment_id').notNull(),
    runId: text('run_id'),
    kind: text('kind').notNull(),
    change: jsonb('change').$type<TrackedChange>().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    index('tracking_line_run').on(table.projectId, table.runId, table.seq),
    index('tracking_line_experiment').on(table.projectId, table.experimentId),
  ],
);
