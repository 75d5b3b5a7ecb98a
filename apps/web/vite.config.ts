import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

/** One instance of each on the server: bundled twice, a context key or a database would exist twice. */
const SERVER_PACKAGES = [
  '@etalon/web',
  '@etalon/cases',
  '@etalon/core',
  '@etalon/credential',
  '@etalon/document',
  '@etalon/error',
  '@etalon/framework-import',
  '@etalon/i18n',
  '@etalon/instruments',
  '@etalon/store',
  '@etalon/usecases',
  '@etalon/workshop',
];

export default defineConfig({
  plugins: [reactRouter()],
  // Bundled on the server: imported whole, the kit is seven hundred files at every start.
  ssr: { external: SERVER_PACKAGES, noExternal: ['@mantine/core', '@mantine/hooks'] },
  environments: { ssr: { build: { rolldownOptions: { external: /^@etalon\// } } } },
});
