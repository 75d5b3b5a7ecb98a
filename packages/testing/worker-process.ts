import { openRuntime } from '@etalon/runtime';

/** A worker of the register in a process of its own: takes jobs until it is killed. Address and folder are its arguments. */
const [, , databaseUrl = '', dataFolder = ''] = process.argv;
await openRuntime({
  databaseUrl,
  dataFolder,
  instance: { origin: 'https://etalon.test', certifierName: 'École de démonstration' },
  works: true,
  onError: () => undefined,
});
process.send?.('ready');
