import { Hash, type Liquid, type TagToken, type TopLevelToken } from "liquidjs";
import { escapeHtml } from "./escape";

/** Tags whose content does not go into the page. */
const ignoredTags = ["schema", "stylesheet", "javascript", "doc"];

function registerIgnoredTag(engine: Liquid, name: string): void {
  engine.registerTag(name, {
    parse(_tag: TagToken, rest: TopLevelToken[]) {
      while (rest.length > 0) {
        const token = rest.shift();
        if (token && "name" in token && token.name === `end${name}`) return;
      }
      throw new Error(`{% ${name} %} is not closed`);
    },
    render: () => "",
  });
}

const formActions: Record<string, string> = {
  cart: "/cart",
  product: "/cart/add",
  customer: "/newsletter",
  customer_login: "/account/login",
  create_customer: "/account/register",
  localization: "/localization",
};

/** Arguments of `{% form %}`: the type, an optional object, named values. */
const formParts = /^['"](\w+)['"](?:\s*,\s*[\w.]+(?=\s*(?:,|$)))?(.*)$/s;

function openingTag(type: string, values: Record<string, unknown>): string {
  const { return_to: returnTo, ...rest } = values;
  const attributes = Object.entries({ method: "post", action: formActions[type] ?? "/", ...rest })
    .map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`)
    .join("");
  const target = returnTo ? `<input type="hidden" name="return_to" value="${escapeHtml(String(returnTo))}">` : "";
  return `<form accept-charset="UTF-8"${attributes}><input type="hidden" name="form_type" value="${type}">${target}`;
}

/** `{% form 'customer_login', return_to: '/account', class: 'form' %}…{% endform %}` */
function registerForm(engine: Liquid): void {
  engine.registerTag("form", {
    parse(tag: TagToken, rest: TopLevelToken[]) {
      const [, type, named] = formParts.exec(tag.args.trim()) ?? [];
      if (!type) throw new Error(`{% form ${tag.args} %} needs a type`);
      this.type = type;
      this.hash = new Hash(named?.trim().replace(/^,/, "") ?? "");
      this.templates = [];
      const stream = this.liquid.parser.parseStream(rest);
      stream
        .on("tag:endform", () => stream.stop())
        .on("template", (template) => this.templates.push(template))
        .on("end", () => {
          throw new Error("{% form %} is not closed");
        });
      stream.start();
    },
    *render(context, emitter) {
      const values = (yield this.hash.render(context)) as Record<string, unknown>;
      emitter.write(openingTag(this.type as string, values));
      yield this.liquid.renderer.renderTemplates(this.templates, context, emitter);
      emitter.write("</form>");
    },
  });
}

export function registerTags(engine: Liquid): void {
  for (const name of ignoredTags) registerIgnoredTag(engine, name);
  registerForm(engine);
}
