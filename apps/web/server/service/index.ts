export { sayService } from './say-service.ts';
export { REQUESTS_PER_MINUTE, SERVICE_PAGES, SERVICE_PATH, serveVersion } from './service-surface.ts';
