import { createTransport } from "nodemailer";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Mail } from "../../inbox/mails";
import { startInbox } from "../../inbox/smtp";
import { findCustomerByEmail } from "../../state/customers";
import { setSwitches } from "../../state/store-switches";
import { openBrowser, openShop, wordsOf, type Shop } from "./shop";

let shop: Shop;
beforeEach(() => {
  shop = openShop();
});
afterEach(() => shop.close());

const mails = async (to = ""): Promise<Mail[]> =>
  ((await (await shop.app.request(`/inbox.json?to=${to}`)).json()) as { mails: Mail[] }).mails;
const consentOf = (email: string) => findCustomerByEmail(shop.state, email)?.consent;
const topics = () => shop.webhooks.recent(50).map(({ topic }) => topic);

it("subscribes only after the link in the mail was followed", async () => {
  const email = "ute@kunde.example";
  const browser = openBrowser(shop, "de");
  const sent = await browser.post("/newsletter", { email });
  expect(wordsOf(sent.html)).toContain("Nur noch ein Klick");
  expect(consentOf(email)).toMatchObject({ state: "PENDING", optInLevel: "CONFIRMED_OPT_IN" });

  const [mail] = await mails(email);
  expect(mail).toMatchObject({ to: email, subject: "Bitte bestätige deine Anmeldung" });
  const link = /http:\/\/\S+confirm\S+/.exec(mail!.text)?.[0] ?? "";
  expect(mail!.html).toContain(link);
  const confirmed = await browser.get(link.replace("http://localhost:5349", ""));
  expect(wordsOf(confirmed.html)).toContain("Deine Anmeldung ist bestätigt.");
  expect(consentOf(email)).toMatchObject({ state: "SUBSCRIBED", optInLevel: "CONFIRMED_OPT_IN" });
  expect(topics()).toContain("customers_email_marketing_consent/update");
});

it("refuses unknown links, and old ones after unsubscribing", async () => {
  const browser = openBrowser(shop);
  expect(wordsOf((await browser.get("/newsletter/confirm?token=nope")).html)).toContain("no longer valid");
  setSwitches(shop.state, { legacyAccounts: true });
  await browser.post("/account/login", { email: shop.member.email! });
  await browser.post("/account/newsletter", { do: "subscribe" });
  const [mail] = await mails(shop.member.email!);
  const path = /\/newsletter\/confirm\S+/.exec(mail!.text)?.[0] ?? "";
  await browser.get(path);
  const account = await browser.post("/account/newsletter", { do: "unsubscribe" });
  expect(wordsOf(account.html)).toContain("You are unsubscribed.");
  expect(consentOf(shop.member.email!)).toMatchObject({ state: "UNSUBSCRIBED" });
  expect(wordsOf((await browser.get(path)).html)).toContain("no longer valid");
});

it("keeps mails sent by SMTP, shows them, and forgets them", async () => {
  const inbox = await startInbox({ port: 0, state: shop.state });
  const transport = createTransport({ host: "127.0.0.1", port: inbox.port, ignoreTLS: true });
  const html = '<p>Grüße <script>alert("x")</script></p>';
  await transport.sendMail({
    from: "a@shop.example",
    to: "Ü <u@kunde.example>",
    subject: "Grüße",
    text: "Hallo",
    html,
  });
  await inbox.close();
  const [mail] = await mails();
  expect(mail).toMatchObject({ subject: "Grüße", to: "Ü <u@kunde.example>", text: "Hallo\n" });
  const browser = openBrowser(shop);
  expect((await browser.get("/inbox")).html).toContain("Grüße");
  const view = await browser.get(`/inbox/${mail!.id}`);
  expect(view.html).toMatch(/<iframe[^>]+sandbox="(?![^"]*allow-scripts)/);
  expect(view.html).not.toContain("<script>");
  expect((await browser.get("/inbox/999")).status).toBe(404);
  await shop.app.request("/inbox", { method: "DELETE" });
  expect(wordsOf((await browser.get("/inbox")).html)).toContain("No mail yet.");
});
