import { request } from 'node:http';

export interface RawAnswer {
  readonly status: number;
  readonly body: Buffer;
}

/** Asks a path exactly as it is written: `fetch` would tidy dots and slashes before they reach the server. */
export function askRaw(address: string, path: string, cookie: string): Promise<RawAnswer> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, headers: { cookie } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks) }));
    });
    asked.on('error', reject);
    asked.end();
  });
}
