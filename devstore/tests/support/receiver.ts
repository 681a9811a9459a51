import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished } from "vitest";
import type { Json } from "./open-store";

interface Received {
  topic: string;
  headers: IncomingHttpHeaders;
  raw: string;
  payload: Json;
}

export interface Receiver {
  url: string;
  received: Received[];
  /** status codes of the next answers; the last one is for all further ones */
  answers: number[];
  of(topic: string): Received[];
  /** waits for `count` webhooks */
  waitFor(count: number): Promise<Received[]>;
}

/** Replaces the app: records what arrives, answers as set. */
export async function openReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const answers = [200];
  const server = createServer((request, response) => {
    let raw = "";
    request.on("data", (part: Buffer) => (raw += part.toString()));
    request.on("end", () => {
      const topic = String(request.headers["x-shopify-topic"]);
      received.push({ topic, headers: request.headers, raw, payload: JSON.parse(raw || "null") });
      response.statusCode = (answers.length > 1 ? answers.shift() : answers[0]) ?? 200;
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.closeAllConnections());
  onTestFinished(() => void server.close());
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answers,
    of: (topic) => received.filter((entry) => entry.topic === topic),
    async waitFor(count) {
      await expect.poll(() => received.length).toBeGreaterThanOrEqual(count);
      return received;
    },
  };
}
