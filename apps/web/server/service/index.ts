export { SERVICE_PATH, serveVersion } from './service-surface.ts';
