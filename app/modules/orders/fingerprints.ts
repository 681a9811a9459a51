/** What a person is recognised by, hashed; the same of orders and of accounts. */
export interface IdentityFingerprints {
  emails: string[];
  phones: string[];
  addresses: string[];
}

/** What an order tells of who bought. */
export interface OrderFingerprints extends IdentityFingerprints {
  network: string | null;
}
