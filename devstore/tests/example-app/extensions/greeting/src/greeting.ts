interface Shopify {
  i18n: { translate: (key: string, replacements: Record<string, string | number>) => string };
  data: { selected: { id: string }[] };
}
declare const shopify: Shopify;

function part(name: string, properties: object): HTMLElement {
  return Object.assign(document.createElement(name), properties);
}

/** Greets the typed name, sends a request to the app, and draws an element that extensions may not use. */
export default function greeting() {
  const block = part("s-admin-block", { heading: shopify.data.selected[0]?.id });
  const who = part("s-text-field", { label: "Who" }) as HTMLInputElement;
  const hello = part("s-text", { textContent: shopify.i18n.translate("hello", { count: 3 }) });
  who.addEventListener("input", () => {
    hello.textContent = shopify.i18n.translate("hello", { count: 1, who: who.value });
  });
  const ask = part("s-button", { textContent: "Ask" });
  ask.addEventListener("click", () => {
    void fetch("/greet").then(async (answer) => block.append(part("s-text", { textContent: await answer.text() })));
  });
  const wrong = part("s-button", { textContent: "Draw" });
  wrong.addEventListener("click", () => block.append(document.createElement("marquee")));
  block.append(who, hello, ask, wrong);
  document.body.append(block);
}
