import { Hono, type Context } from "hono";
import type { StoreState } from "../state/types/store";
import { languageOf } from "../storefront/language";
import { deleteMails, listMails, readMail, type Mail } from "./mails";
import { texts } from "./texts";
import type { InboxView } from "./page-shell";
import { listView, mailView, missingView } from "./view";

/** The inbox: pages at `/inbox`, whole mails as JSON at `/inbox.json?to=`, DELETE `/inbox` empties it. Mount at `/`. */
export function inboxRoutes({ state }: { state: StoreState }): Hono {
  const app = new Hono();
  const viewOf = (c: Context): InboxView => {
    const language = languageOf(c, state.shop.locale);
    return { language, timezone: state.shop.timezone, t: texts[language] };
  };
  const mailOf = (c: Context): Promise<Mail | undefined> => readMail(state, Number(c.req.param("id")));

  app.get("/inbox", (c) => c.html(listView(viewOf(c), listMails(state))));
  app.get("/inbox.json", async (c) => {
    const limit = Math.min(Number(c.req.query("limit")) || 200, 1000);
    const found = listMails(state, { to: c.req.query("to") ?? "", limit });
    return c.json({ mails: await Promise.all(found.map(({ id }) => readMail(state, id))) });
  });
  app.delete("/inbox", (c) => c.json({ deleted: deleteMails(state) }));

  app.get("/inbox/:id{[0-9]+}", async (c) => {
    const mail = await mailOf(c);
    return mail ? c.html(mailView(viewOf(c), mail)) : c.html(missingView(viewOf(c)), 404);
  });

  app.get("/inbox/:id{[0-9]+}/html", async (c) => {
    const mail = await mailOf(c);
    if (!mail) return c.html(missingView(viewOf(c)), 404);
    c.header(
      "content-security-policy",
      "default-src 'none'; img-src * data:; style-src 'unsafe-inline'; sandbox allow-popups allow-popups-to-escape-sandbox",
    );
    // Otherwise links would load inside of the frame.
    return c.html(`<base target="_blank">${mail.html}`);
  });

  return app;
}
