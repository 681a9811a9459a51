import type { Server } from "node:http";

/** Listens on both loopback families, since "localhost" in a browser may mean either of them. */
export async function listen(create: () => Server, port: number): Promise<() => Promise<void>> {
  const servers = [await bind(create(), port, "127.0.0.1")];
  try {
    servers.push(await bind(create(), port, "::1"));
  } catch {
    // A machine without IPv6 is served well by the other one.
  }
  return async () => void (await Promise.all(servers.map(close)));
}

function bind(server: Server, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve(server));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
