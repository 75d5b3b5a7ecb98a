import { makeReferenceHandIn } from '@etalon/cases';

/** Run in a process of its own by the browser tests: `node make-dossier.ts <case folder> <out>` writes a real dossier. */
const [, , caseFolder = '', out = ''] = process.argv;
const { files } = await makeReferenceHandIn({ caseFolder, out, quality: 'median' });
process.stdout.write(JSON.stringify(files));
