#!/usr/bin/env node
import { join } from 'node:path';
import { ROOT, runTypeScript } from '../../../tools/bootstrap.mjs';

await runTypeScript(join(ROOT, 'apps', 'cli', 'main.ts'), process.argv.slice(2), process.cwd());
