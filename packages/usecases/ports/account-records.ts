/** A link by which a person gives their account a password: used once, or over. */
export interface AccountLink {
  readonly id: string;
  readonly userId: string;
  /** SHA-256 of the token: the letter alone holds the token. */
  readonly tokenSha256: string;
  readonly madeAt: string;
  readonly expiresAt: string;
  /** When it, or another link of the same person, was used. */
  readonly endedAt: string | null;
}

export interface AccountRecords {
  /** Adds people who have no way to sign in yet; throws `store.conflict` when one has an address that is taken. */
  addPeople(
    people: readonly { readonly userId: string; readonly name: string; readonly email: string }[],
  ): Promise<void>;
  addLink(link: Omit<AccountLink, 'endedAt'>): Promise<void>;
  findLink(tokenSha256: string): Promise<AccountLink | null>;
  /** Ends every link of a person that has not ended; gives the ids of those that end now. */
  endLinks(userId: string, at: string): Promise<readonly string[]>;
}
