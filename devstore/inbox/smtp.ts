import { SMTPServer } from "smtp-server";
import type { StoreState } from "../state/types/store";
import { receiveMail } from "./mails";

export interface Inbox {
  port: number;
  close(): Promise<void>;
}

const largest = 20 * 1024 * 1024;

/** Starts an SMTP server on the loopback interface that stores every mail and delivers none. */
export function startInbox({ port, state }: { port: number; state: StoreState }): Promise<Inbox> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    size: largest,
    onAuth: (_auth, _session, done) => done(null, { user: "anyone" }),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("error", done);
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom ? mailFrom.address : "";
        receiveMail(state, Buffer.concat(chunks), { from, to: rcptTo.map(({ address }) => address) }).then(
          () => done(),
          (error: Error) => done(error),
        );
      });
    },
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      server.on("error", (error) => process.stderr.write(`inbox: ${error.message}\n`));
      const address = server.server.address();
      const actual = typeof address === "object" && address ? address.port : port;
      resolve({ port: actual, close: () => new Promise((closed) => server.close(() => closed())) });
    });
  });
}
