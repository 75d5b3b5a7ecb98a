import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { FileConfigstore, FileStore as PartialFiles } from '@tus/file-store';

export interface PartialRecord {
  readonly id: string;
  readonly bytes: number;
  readonly offset: number;
  /** Written by the server alone: owner, submission, slot, fileName; sha256 once the file is kept. */
  readonly fields: Readonly<Record<string, string | null>>;
}

/** Unfinished uploads on the disk: `<id>` holds the bytes, `<id>.json` the record; both outlive the process. */
export class UploadStore extends PartialFiles {
  constructor(folder: string, expiresAfterMs: number) {
    const configstore = new FileConfigstore(folder);
    super({ directory: folder, configstore, expirationPeriodInMilliseconds: expiresAfterMs });
  }

  pathOf(id: string): string {
    return join(this.directory, id);
  }

  /** The offset told to the client is on the disk, not only in memory. */
  override async write(content: Readable, id: string, offset: number): Promise<number> {
    try {
      return await super.write(content, id, offset);
    } finally {
      const file = await open(this.pathOf(id), 'r+');
      await file.sync().finally(() => file.close());
    }
  }

  async record(id: string): Promise<PartialRecord | null> {
    const upload = await this.getUpload(id).catch(() => null);
    if (upload === null) return null;
    return { id, bytes: upload.size ?? 0, offset: upload.offset, fields: upload.metadata ?? {} };
  }

  async openRecords(): Promise<readonly PartialRecord[]> {
    const ids = (await this.configstore.list?.()) ?? [];
    const records = await Promise.all(ids.map((id) => this.record(id)));
    return records.filter((record) => record !== null).filter(({ fields }) => fields.sha256 === undefined);
  }

  /**
   * Notes that the content is kept elsewhere and gives its room back. The file stays as long as before, sparse, so
   * that a client that lost the last answer still sees a whole upload and asks for its receipt.
   */
  async markKept(id: string, sha256: string): Promise<void> {
    const upload = await this.getUpload(id);
    const file = await open(this.pathOf(id), 'r+');
    try {
      await file.truncate(0);
      await file.truncate(upload.size ?? 0);
    } finally {
      await file.close();
    }
    upload.metadata = { ...upload.metadata, sha256 };
    upload.offset = 0;
    await this.configstore.set(id, upload);
  }
}
