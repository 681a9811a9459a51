const unroutable = /^(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01]))\./;

/** The network of a browser: an IPv4 address, or the first half of an IPv6 one. Null for addresses without meaning outside. */
export function normaliseNetwork(ip: string | null | undefined): string | null {
  const text = (ip ?? "")
    .trim()
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/, "");
  if (/^\d+(\.\d+){3}$/.test(text)) return unroutable.test(text) ? null : text;
  if (!text.includes(":") || text === "::1" || /^f[cd]|^fe80/.test(text)) return null;
  const [head = "", tail] = text.split("::");
  const left = head ? head.split(":") : [];
  const right = tail ? tail.split(":") : [];
  const missing = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(missing).fill("0"), ...right];
  if (groups.length !== 8) return null;
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":");
}
