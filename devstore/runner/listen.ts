import type { Server } from "node:http";

/**
 * Listens on 127.0.0.1 and ::1, because "localhost" in a browser may mean either of them.
 * @returns a function that closes the servers
 */
export async function listen(create: () => Server, port: number): Promise<() => Promise<void>> {
  const servers = [await bind(create(), port, "127.0.0.1")];
  try {
    servers.push(await bind(create(), port, "::1"));
  } catch {
    // The machine has no IPv6.
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
