/** Hashed identity signals of a person, alike for orders and accounts. */
export interface IdentityFingerprints {
  emails: string[];
  phones: string[];
  addresses: string[];
}

/** Hashed identity signals of an order's buyer. */
export interface OrderFingerprints extends IdentityFingerprints {
  network: string | null;
}
