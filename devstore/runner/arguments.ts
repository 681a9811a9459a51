import { isAbsolute, resolve } from "node:path";
import { parseArgs } from "node:util";
import { StartError } from "./start-error";

export type Command = "demo" | "dev";

export interface RunnerArguments {
  command: Command;
  /** first of five ports in a row: store, app as seen from outside, app process, PostgreSQL, SMTP */
  port: number;
  /** absolute path of an order history to load instead of the built-in one */
  orders: string | null;
  reset: boolean;
  /** leaves the app as newly installed, without the demo's data */
  bare: boolean;
  dataDir: string;
}

/** Thrown for --help. The message is the usage; not a failure. */
export class HelpRequested extends Error {}

const DEFAULT_PORT = 4000;
const PORTS_IN_A_ROW = 5;

const USAGE = `Usage: npm run demo -- [--port N] [--orders FILE] [--bare] [--reset] [--data DIR]
  --port N       first of ${PORTS_IN_A_ROW} ports in a row (default ${DEFAULT_PORT})
  --orders FILE  load an order history (customer, date, quantity, amount) instead of the built-in one
  --bare         start with the app newly installed, instead of in use
  --reset        forget everything and start anew
  --data DIR     where the data is kept (default .data)`;

/** Parses the command line. @throws StartError with the usage, HelpRequested for --help */
export function parseArguments(argv: string[], cwd: string): RunnerArguments {
  const { values, positionals } = read(argv);
  if (values.help) throw new HelpRequested(USAGE);
  const [command, ...rest] = positionals;
  if (command !== "demo" && command !== "dev") throw new StartError(`Unknown command "${command ?? ""}".\n${USAGE}`);
  if (rest.length > 0) throw new StartError(`Unexpected argument "${rest[0]}".\n${USAGE}`);
  return {
    command,
    port: readPort(values.port),
    orders: values.orders === undefined ? null : absolute(values.orders, cwd),
    reset: values.reset ?? false,
    bare: values.bare ?? false,
    dataDir: absolute(values.data ?? ".data", cwd),
  };
}

function read(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        port: { type: "string" },
        orders: { type: "string" },
        reset: { type: "boolean" },
        bare: { type: "boolean" },
        data: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw new StartError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

function readPort(text: string | undefined): number {
  if (text === undefined) return DEFAULT_PORT;
  const port = Number(text);
  const highest = 65_536 - PORTS_IN_A_ROW;
  if (!Number.isInteger(port) || port < 1 || port > highest) {
    throw new StartError(`--port must be a number from 1 to ${highest}, not "${text}".`);
  }
  return port;
}

function absolute(path: string, cwd: string): string {
  return isAbsolute(path) ? path : resolve(cwd, path);
}
