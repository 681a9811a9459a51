import { HelpRequested, parseArguments } from "./runner/arguments";
import type { AppInUse, LocalApp } from "./runner/local-app";
import { StartError } from "./runner/start-error";

export type { AppInUse, LocalApp };

const OLDEST_NODE = [22, 13] as const;

async function main(app: LocalApp): Promise<void> {
  checkNode(process.versions.node);
  const options = parseArguments(process.argv.slice(2), process.cwd());
  const { runDemo } = await import("./runner/run-demo");
  await runDemo(app, options);
}

function checkNode(version: string): void {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new StartError(
    `This needs Node ${OLDEST_NODE.join(".")} or newer, but it runs on ${version}: try "npm run demo".`,
  );
}

/** Starts the app in the store with the command line's options. Exits with code 1 when that fails. */
export function runCommandLine(app: LocalApp): void {
  main(app).catch((error: unknown) => {
    if (error instanceof HelpRequested) return void process.stdout.write(`${error.message}\n`);
    const text = error instanceof StartError ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`\n${text}\n`);
    process.exit(1);
  });
}
