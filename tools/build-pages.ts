import { buildWeb } from '../apps/web/build-web.ts';

await buildWeb();
