import type { LoaderFunctionArgs } from "@remix-run/node";

type Handler = (args: LoaderFunctionArgs) => Promise<Response> | Response;
interface RouteModule {
  loader?: Handler;
  action?: Handler;
}

// Loaded with the first call: the session storage looks for its table as soon as it is loaded.
const files = import.meta.glob<RouteModule>("../../../app/routes/api.v1.*.ts");

/** The URL of a route file's name, as the router reads it. */
function patternOf(file: string): { path: string; matches: RegExp } {
  const name = file.replace(/^.*\/routes\//, "").replace(/\.ts$/, "");
  const parts = name.split(/\.(?!\])/).map((part) => part.replace(/_$/, "").replace(/\[(.)\]/g, "$1"));
  const path = `/${parts.map((part) => (part.startsWith("$") ? `{${part.slice(1)}}` : part)).join("/")}`;
  const pattern = path
    .replaceAll(".", "\\.")
    .replace("{}", ".*")
    .replace(/\{(\w+)\}/g, "(?<$1>[^/]+)");
  return { path, matches: new RegExp(`^${pattern}$`) };
}

const routes = Object.entries(files)
  .map(([file, load]) => ({ ...patternOf(file), load }))
  .toSorted((a, b) => Number(a.path.includes("{}")) - Number(b.path.includes("{}")));

/** The paths that have a route file, parameters in braces. */
export const routedPaths = routes.map(({ path }) => path);

export interface Answer {
  status: number;
  headers: Headers;
  // The tests say what they expect in it.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

export interface CallOptions {
  key?: string | null;
  body?: unknown;
  headers?: Record<string, string>;
}

/** Calls a path below /api/v1 as the router would; a text goes out as it is, everything else as JSON. */
export async function callApi(method: string, path: string, options: CallOptions = {}): Promise<Answer> {
  const { key, body, headers = {} } = options;
  const url = new URL(`https://app.test/api/v1${path}`);
  const request = new Request(url, {
    method,
    headers: { ...(key && { authorization: `Bearer ${key}` }), "content-type": "application/json", ...headers },
    body: body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body),
  });
  const route = routes.find(({ matches }) => matches.test(url.pathname));
  const module = await route?.load();
  const handler = method === "GET" || method === "HEAD" ? module?.loader : module?.action;
  if (!handler) throw new Error(`Nothing answers ${method} ${url.pathname}`);
  const params = { ...route?.matches.exec(url.pathname)?.groups };
  const response = await handler({ request, params, context: {} } as unknown as LoaderFunctionArgs);
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === "" ? null : (JSON.parse(text) as unknown),
  };
}
