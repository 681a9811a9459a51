import { startExtension } from "../../ui-extensions/browser/host";
import type { Launch } from "../../ui-extensions/launch";

// Starts the app's block extensions on this page.
for (const root of document.querySelectorAll<HTMLElement>("[data-extension-block]")) {
  const launch = JSON.parse(root.dataset.extensionBlock!) as Launch;
  root.dataset.extensionName = launch.name;
  const fail = async (message: string): Promise<void> => {
    console.error(`${launch.handle}: ${message}`);
    const words = document.createElement("p");
    words.role = "alert";
    words.textContent = document.body.dataset.failed ?? "";
    root.replaceChildren(words);
  };
  const absent = (what: string) => fail(`local store: ${what} is not implemented in customer accounts`);
  startExtension({
    launch,
    root,
    api: {
      idToken: () => Promise.reject(new Error("local store: session tokens of customers are not implemented")),
      close: () => absent("close"),
      navigate: (address) => absent(`navigation to ${address}`),
      askAccount: async (version, body) => {
        const headers = { "content-type": "application/json" };
        const address = `/customer-account/api/${version}/graphql.json`;
        const response = await fetch(address, { method: "POST", headers, body });
        return { status: response.status, body: await response.text() };
      },
      fail,
    },
  });
}
