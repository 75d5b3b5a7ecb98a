import { buildWeb } from '@etalon/web/build';

await buildWeb();
