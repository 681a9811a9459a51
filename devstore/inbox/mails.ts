import PostalMime, { type Email } from "postal-mime";
import { row, rows, run } from "../state/database";
import type { StoreState } from "../state/types/store";

const table = `
CREATE TABLE IF NOT EXISTS inbox_mail (
  id INTEGER PRIMARY KEY AUTOINCREMENT, received_at INTEGER NOT NULL, sender TEXT NOT NULL, recipients TEXT NOT NULL,
  subject TEXT NOT NULL, raw BLOB NOT NULL);
CREATE INDEX IF NOT EXISTS inbox_mail_recipients ON inbox_mail (recipients);
`;

type MailState = Pick<StoreState, "db" | "clock">;

const ready = new WeakSet<MailState["db"]>();

function withTable(state: MailState): MailState {
  if (!ready.has(state.db)) state.db.exec(table);
  ready.add(state.db);
  return state;
}

export interface MailSummary {
  id: number;
  /** ISO 8601 on the store's clock */
  receivedAt: string;
  from: string;
  to: string;
  subject: string;
}

export interface Mail extends MailSummary {
  text: string;
  html: string;
  headers: { name: string; value: string }[];
}

interface MailRow {
  id: number;
  received_at: number;
  sender: string;
  recipients: string;
  subject: string;
}

const addresses = (list: Email["to"]): string =>
  (list ?? []).map(({ name, address }) => (name ? `${name} <${address ?? ""}>` : (address ?? ""))).join(", ");

/** Stores a raw mail; `envelope` stands in for missing From and To headers. @returns its id */
export async function receiveMail(
  state: MailState,
  raw: Uint8Array,
  envelope: { from?: string; to?: string[] } = {},
): Promise<number> {
  const mail = await PostalMime.parse(raw);
  const { lastInsertRowid } = run(
    withTable(state),
    "INSERT INTO inbox_mail (received_at, sender, recipients, subject, raw) VALUES (?, ?, ?, ?, ?)",
    state.clock.nowMs(),
    mail.from ? addresses([mail.from]) : (envelope.from ?? ""),
    addresses(mail.to) || (envelope.to ?? []).join(", "),
    mail.subject ?? "",
    raw,
  );
  return Number(lastInsertRowid);
}

const summary = ({ id, received_at, sender, recipients, subject }: MailRow): MailSummary => ({
  id,
  receivedAt: new Date(received_at).toISOString(),
  from: sender,
  to: recipients,
  subject,
});

/** Lists mails, newest first. `to` filters by part of a recipient's address. */
export function listMails(state: MailState, { to = "", limit = 200 } = {}): MailSummary[] {
  const select = `SELECT id, received_at, sender, recipients, subject FROM inbox_mail
    WHERE instr(lower(recipients), lower(?1)) > 0 OR ?1 = '' ORDER BY id DESC LIMIT ?2`;
  return rows<MailRow>(withTable(state), select, to, limit).map(summary);
}

export async function readMail(state: MailState, id: number): Promise<Mail | undefined> {
  const found = row<MailRow & { raw: Uint8Array }>(withTable(state), "SELECT * FROM inbox_mail WHERE id = ?", id);
  if (!found) return undefined;
  const { text = "", html = "", headers } = await PostalMime.parse(found.raw);
  return { ...summary(found), text, html, headers: headers.map(({ key, value }) => ({ name: key, value })) };
}

export function deleteMails(state: MailState): number {
  return Number(run(withTable(state), "DELETE FROM inbox_mail").changes);
}
