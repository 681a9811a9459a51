import { Hono } from "hono";
import { isEmail } from "../../state/email";
import { confirm, sendConfirmation } from "../newsletter";
import { readForm, showPage, visitorLanguage, type Site } from "../site";

const message = (name: "sent" | "confirmed" | "bad_link", demoLink?: string) => ({
  message: {
    title: `newsletter.${name}_title`,
    text: `newsletter.${name}_text`,
    cta: "checkout.to_shop",
    url: "/collections/all",
    demo_link: demoLink,
  },
});

export function newsletterPages(site: Site): Hono {
  const pages = new Hono();

  pages.post("/newsletter", async (c) => {
    const form = await readForm(c);
    const email = form["contact[email]"] ?? form.email ?? "";
    const tags = (form["contact[tags]"] ?? "").split(",").filter((tag) => tag.trim());
    if (!isEmail(email)) return c.redirect("/newsletter/sent?problem=email", 303);
    await sendConfirmation(site, { email: email.trim().toLowerCase(), tags, language: visitorLanguage(site, c) });
    return c.redirect("/newsletter/sent", 303);
  });

  pages.get("/newsletter/sent", (c) => {
    const isProblem = c.req.query("problem") === "email";
    const wrong = { message: { title: "newsletter.title", text: "errors.email", cta: "not_found.cta", url: "/" } };
    const objects = isProblem ? wrong : message("sent", "/inbox");
    return showPage(site, c, "message", { titleKey: objects.message.title, objects });
  });

  pages.get("/newsletter/confirm", (c) => {
    const objects = message(confirm(site, c.req.query("token") ?? "") ? "confirmed" : "bad_link");
    return showPage(site, c, "message", { titleKey: objects.message.title, objects });
  });

  return pages;
}
