import pg from "pg";

/** Whether the database answers within a time, tested with a connection of its own: those in the pools may hang. */
async function ask(connectionString: string, timeoutMs: number): Promise<boolean> {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: timeoutMs,
    application_name: "stammtisch-look",
  });
  client.on("error", () => undefined);
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), timeoutMs).unref());
  const answers = client
    .connect()
    .then(() => client.query("SELECT 1"))
    .then(
      () => true,
      () => false,
    );
  const answered = await Promise.race([answers, late]);
  // A frozen server does not answer to a regular disconnect.
  if (answered) await client.end().catch(() => undefined);
  else (client as unknown as { connection: { stream: { destroy: () => void } } }).connection.stream.destroy();
  return answered;
}

/** Calls at the same time share one test. */
export function databaseLook(connectionString: string, timeoutMs: number): () => Promise<boolean> {
  let looking: Promise<boolean> | null = null;
  return () => (looking ??= ask(connectionString, timeoutMs).finally(() => (looking = null)));
}
