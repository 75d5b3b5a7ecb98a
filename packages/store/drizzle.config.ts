import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: 'packages/store/schema/*.ts',
  out: 'packages/store/migrations',
});
