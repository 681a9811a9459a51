import { lookup } from "node:dns";
import { request } from "node:https";
import type { LookupFunction } from "node:net";
import { isPublicAddress, namesHost } from "./public-host";

const PATIENCE_MS = 5_000;
const REDIRECTS = 3;

/** Resolves a name only to the public internet, so that nobody makes the server call its own network. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, []);
    const found = addresses.filter(({ address }) => isPublicAddress(address));
    const [first] = found;
    if (!first) return callback(Object.assign(new Error(`${hostname} is not public`), { code: "EACCES" }), []);
    if (options.all) return callback(null, found);
    callback(null, first.address, first.family);
  });
};

/** How an address answers: what of it matters here. */
export interface PictureAnswer {
  status: number;
  type: string | undefined;
  location: string | undefined;
}

/** Only what kind of thing it is matters, so its bytes are not read. */
function ask(url: URL): Promise<PictureAnswer> {
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const headers = { accept: "image/*", "user-agent": "Stammtisch" };
    const asked = request(url, { lookup: publicLookup, signal, headers, agent: false }, (response) => {
      const { statusCode = 0, headers: told } = response;
      response.on("error", () => undefined).destroy();
      resolve({ status: statusCode, type: told["content-type"], location: told.location });
    });
    asked.on("error", reject).end();
  });
}

/** Whether a picture stands at an https address of the public internet; false, too, when its host does not answer. */
export async function isPictureAt(address: string, askFor = ask): Promise<boolean> {
  let url = new URL(address);
  for (let step = 0; step <= REDIRECTS; step += 1) {
    const answer = namesHost(url) ? await askFor(url).catch(() => null) : null;
    if (!answer) return false;
    const { status, type = "", location = "" } = answer;
    if (status === 200) return /^image\//i.test(type);
    if (status < 300 || status >= 400 || !URL.canParse(location, url)) return false;
    url = new URL(location, url);
  }
  return false;
}
