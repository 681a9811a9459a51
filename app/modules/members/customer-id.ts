/** A customer's number from a URL; null for anything that cannot be one. */
export function parseCustomerId(text: string | undefined): bigint | null {
  return text && /^[1-9]\d{0,17}$/.test(text) ? BigInt(text) : null;
}
