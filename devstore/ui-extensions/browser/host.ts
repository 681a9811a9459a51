import type { RemoteConnection } from "@remote-dom/core/elements";
import { DOMRemoteReceiver } from "@remote-dom/core/receivers";
import { ThreadMessagePort } from "@quilted/threads";
import { ELEMENTS } from "../elements";
import type { Launch } from "../launch";
import { defineComponents } from "./components";
import type { HostApi, Host, StartMessage } from "./protocol";

/** Content of the sandboxed frame that starts the worker. Its opaque origin gives it no access to the page or its cookies. */
const FRAME = `<script>
  addEventListener("message", ({ data, ports }) => {
    const script = URL.createObjectURL(new Blob([data.worker], { type: "text/javascript" }));
    new Worker(script).postMessage(data.message, ports);
  }, { once: true });
</script>`;

interface Start {
  launch: Launch;
  /** where the extension draws */
  root: HTMLElement;
  api: HostApi;
}

/** Starts an extension. @returns a function that stops it */
export function startExtension({ launch, root, api }: Start): () => void {
  defineComponents();
  const receiver = new DOMRemoteReceiver({
    root,
    elements: Object.fromEntries(
      Object.entries(ELEMENTS).map(([name, { properties, events }]) => [
        name,
        {
          properties: Object.fromEntries(properties.map((property) => [property, { attribute: false }])),
          attributes: ["slot"],
          events: Object.fromEntries(events.map((event) => [event, {}])),
        },
      ]),
    ),
  });
  const frame = document.createElement("iframe");
  frame.hidden = true;
  frame.title = launch.name;
  frame.setAttribute("sandbox", "allow-scripts");
  frame.srcdoc = FRAME;
  frame.addEventListener("load", () => void begin(frame, launch, hostOf(api, receiver.connection)));
  document.body.append(frame);
  return () => frame.remove();
}

const hostOf = (api: HostApi, connection: RemoteConnection): Host => ({
  ...api,
  mutate: async (records) => connection.mutate(records),
  call: async (...call) => connection.call(...call),
});

async function begin(frame: HTMLIFrameElement, launch: Launch, exports: Host): Promise<void> {
  try {
    const [worker, code] = await Promise.all(["/ui-extensions/worker.js", launch.script].map(readScript));
    const { port1, port2 } = new MessageChannel();
    new ThreadMessagePort<object, Host>(port1, { exports });
    port1.start();
    const message: StartMessage = { launch, code: code! };
    frame.contentWindow?.postMessage({ worker, message }, "*", [port2]);
  } catch (error) {
    await exports.fail(String(error));
  }
}

async function readScript(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.text();
}
