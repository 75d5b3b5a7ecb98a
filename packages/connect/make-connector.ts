import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EtalonError } from '@etalon/error';
import type { ConnectionProgress, Connector } from '@etalon/usecases';
import { CONNECT_LIMITS, type ConnectLimits } from './connect-limits.ts';
import { fetchHttp } from './fetch-http.ts';
import { fetchPostgresql } from './fetch-postgresql.ts';
import { openGate, type ResolveHost } from './open-gate.ts';
import { type OpenPgSession, openPgSession } from './open-pg-session.ts';

export interface ConnectorOptions {
  /** Hosts that may be reached, separated by commas; empty for none. */
  readonly hosts: string;
  readonly limits?: ConnectLimits;
  readonly resolve?: ResolveHost;
  readonly openSession?: OpenPgSession;
}

/** Reads HTTP addresses and PostgreSQL queries on the listed hosts, each in a folder that goes when it has been kept. */
export function makeConnector(options: ConnectorOptions): Connector {
  const { limits = CONNECT_LIMITS, openSession = openPgSession } = options;
  const gate = openGate(options.hosts, options.resolve);
  const atWork = new Map<string, ConnectionProgress>();
  return {
    hosts: gate.entries,
    limits,
    follow: (key) => atWork.get(key) ?? null,
    fetch: async (source, { key, keep }) => {
      if (gate.entries.length === 0) throw new EtalonError('connect.closed');
      if (atWork.size >= limits.maxAtOnce || atWork.has(key))
        throw new EtalonError('connect.busy', { info: { max: limits.maxAtOnce } });
      atWork.set(key, { bytes: 0, rows: 0, pages: 0 });
      const signal = AbortSignal.timeout(limits.seconds * 1000);
      const folder = await mkdtemp(join(tmpdir(), 'etalon-connect-'));
      const onProgress = (progress: ConnectionProgress): void => void atWork.set(key, progress);
      const work = { gate, limits, signal, folder, onProgress, openSession };
      try {
        const file = await (source.kind === 'http' ? fetchHttp(source, work) : fetchPostgresql(source, work));
        return await keep(file);
      } finally {
        atWork.delete(key);
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}
