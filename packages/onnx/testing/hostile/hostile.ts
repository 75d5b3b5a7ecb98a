import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';

/** What a program that means harm gets from behind the walls: the code of each refusal, or `open`. */
function tryTo(work: () => unknown): string {
  try {
    work();
    return 'open';
  } catch (error) {
    return String(Object(error).code ?? error);
  }
}

function knock(port: number, host: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    socket.once('connect', () => resolve('open'));
    socket.once('error', (error) => resolve(String(Object(error).code)));
  });
}

process.on('message', (message) => {
  const { port, secret }: { port: number; secret: string } = Object(message);
  void Promise.all([knock(port, '127.0.0.1'), knock(53, '192.0.2.1')]).then(([local, far]) =>
    process.send?.({
      read: tryTo(() => readFileSync('/etc/passwd')),
      secret: tryTo(() => readFileSync(secret)),
      before: tryTo(() => readdirSync('/before')),
      write: tryTo(() => writeFileSync('/given', 'x')),
      own: tryTo(() => readFileSync('/given')),
      local,
      far,
    }),
  );
});
process.send?.({
  kind: 'ready',
  seen: {
    interfaces: Object.keys(networkInterfaces()).length,
    root: readdirSync('/').sort(),
    pid: process.pid,
  },
});
