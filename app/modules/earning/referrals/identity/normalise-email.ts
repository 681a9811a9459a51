const gmail = new Set(["gmail.com", "googlemail.com"]);

/** One text for all spellings of a mailbox: case, plus-tags, and for Gmail dots. Null when it is not an address. */
export function normaliseEmail(email: string | null | undefined): string | null {
  const text = (email ?? "").normalize("NFKC").trim().toLowerCase();
  const at = text.lastIndexOf("@");
  if (at < 1 || at === text.length - 1) return null;
  const domain = text.slice(at + 1);
  const [mailbox = ""] = text.slice(0, at).split("+");
  if (!mailbox) return null;
  return gmail.has(domain) ? `${mailbox.replaceAll(".", "")}@gmail.com` : `${mailbox}@${domain}`;
}
