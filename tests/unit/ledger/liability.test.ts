import { expect, it } from "vitest";
import { liabilityMonths, type LiabilityFlows } from "~/modules/ledger/liability";

const flow = (more: Partial<LiabilityFlows>): LiabilityFlows => ({
  issued: 0,
  takenBack: 0,
  redeemed: 0,
  returned: 0,
  expired: 0,
  adjusted: 0,
  writtenOff: 0,
  ...more,
});

it("each month opens with what the one before left, reckoned back from what is outstanding now", () => {
  const flows = new Map([
    ["2026-11", flow({ issued: 100, takenBack: 10, writtenOff: 7 })],
    ["2027-01", flow({ redeemed: 30, returned: 5, expired: 20, adjusted: -1 })],
    ["2027-02", flow({ issued: 4 })],
  ]);
  const months = liabilityMonths(flows, { outstanding: 1048, from: "2026-11", to: "2027-01" });
  expect(months.map(({ month, opening, closing }) => [month, opening, closing])).toEqual([
    ["2026-11", 1000, 1090],
    ["2026-12", 1090, 1090],
    ["2027-01", 1090, 1044],
  ]);
});
