import { createTransport } from "nodemailer";
import type { StoreState } from "../state/types/store";
import { escapeHtml } from "./liquid/escape";

interface Confirmation {
  to: string;
  link: string;
  translate: (key: string, params?: Record<string, unknown>) => string;
}

const html = (paragraphs: { hello: string; text: string; button: string; ignore: string }, link: string): string => `
<body style="margin:0;padding:32px 16px;background:#fbf6ec;color:#2b241d;font:16px/1.6 Arial,sans-serif">
<table role="presentation" align="center" width="100%" style="max-width:560px;background:#fffdf8;border-radius:16px">
<tr><td style="padding:32px"><p>${paragraphs.hello}</p><p>${paragraphs.text}</p>
<p style="margin:28px 0"><a href="${escapeHtml(link)}" style="display:inline-block;padding:14px 28px;border-radius:999px;
background:#2f4a3c;color:#ffffff;text-decoration:none;font-weight:bold">${paragraphs.button}</a></p>
<p style="color:#655a4d;font-size:14px">${paragraphs.ignore}</p></td></tr></table></body>`;

/** Composes the raw mail with the link that confirms a newsletter sign-up. */
export async function composeMail(state: StoreState, { to, link, translate }: Confirmation): Promise<Buffer> {
  const paragraphs = {
    hello: translate("newsletter.mail_hello"),
    text: translate("newsletter.mail_text", { shop: state.shop.name }),
    button: translate("newsletter.mail_button"),
    ignore: translate("newsletter.mail_ignore"),
  };
  const transport = createTransport({ streamTransport: true, buffer: true });
  const { message } = await transport.sendMail({
    from: { name: state.shop.name, address: state.shop.email },
    to,
    date: state.clock.now(),
    subject: translate("newsletter.mail_subject"),
    text: [paragraphs.hello, paragraphs.text, `${paragraphs.button}: ${link}`, paragraphs.ignore].join("\n\n"),
    html: html(paragraphs, link),
  });
  return message as Buffer;
}
