import { customType } from 'drizzle-orm/pg-core';

/** A `timestamptz` read and written as an ISO 8601 instant in UTC, on both drivers. */
export const instant = customType<{ data: string; driverData: string | Date }>({
  dataType: () => 'timestamp with time zone',
  toDriver: (value) => value,
  fromDriver: (value) => new Date(value).toISOString(),
});
