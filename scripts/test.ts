import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { waitForEnd } from "@stammtisch/devstore/processes";

/** What runs one after the other; the lanes run side by side, because journeys mostly wait for their browser. */
const lanes: readonly (readonly string[])[] = [
  ["vitest run --project e2e"],
  [
    "npm run lint",
    "npm run typecheck",
    "vitest run --project unit --project contract --project integration --project devstore",
  ],
];

const counted = /^(\d+) passed, (\d+) failed$/;
const total = { passed: 0, failed: 0 };

/** @returns whether the command ended well; its output is passed on but for the summary, which is added up */
async function run(command: string): Promise<boolean> {
  const child = spawn(command, { shell: true, stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface({ input: child.stdout })) {
    const summary = counted.exec(line);
    if (!summary) {
      console.log(line);
      continue;
    }
    total.passed += Number(summary[1]);
    total.failed += Number(summary[2]);
  }
  return (await waitForEnd(child)) === 0;
}

async function runLane(commands: readonly string[]): Promise<boolean> {
  for (const command of commands) {
    if (await run(command)) continue;
    console.error(`Failed: ${command}`);
    return false;
  }
  return true;
}

const ended = await Promise.all(lanes.map(runLane));
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = ended.every(Boolean) ? 0 : 1;
