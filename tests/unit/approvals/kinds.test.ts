import { $Enums } from "@prisma/client";
import { expect, it } from "vitest";
import { queueKinds } from "~/modules/approvals/approvables.server";

it("every event that earns waits in the queue as exactly one kind, besides what points buy", () => {
  expect(queueKinds.toSorted()).toEqual([...Object.values($Enums.EarningEventKind), "REDEMPTION"].toSorted());
});
