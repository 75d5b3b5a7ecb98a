import type { Config } from '@react-router/dev/config';

export default {
  ssr: true,
  appDirectory: 'app',
  buildDirectory: process.env.ETALON_BUILD_FOLDER ?? 'build',
  subResourceIntegrity: true,
} satisfies Config;
