import type { Reward } from "@prisma/client";
import { describe, expect, it } from "vitest";
import { toMinor } from "~/lib/money";
import { proposedRewards, rewardChangesOf } from "~/modules/setup/planned-rewards";
import { rewardSetOf, type RewardPreset } from "~/modules/setup/reward-presets";

const titleOf = ({ kind }: { kind: string }) => ({ en: kind, de: kind });
const at = new Date("2026-01-01T00:00:00Z");
const [small] = rewardSetOf({ kind: "FASHION", currency: "EUR", hundred: 500, titleOf });

/** The reward as the launch stores it, with changes. */
function storedSmall(changes: Partial<Reward> = {}): Reward {
  const { id, input } = small as RewardPreset;
  return {
    shopId: 1,
    id,
    kind: input.kind,
    title: { de: "AMOUNT", en: "AMOUNT" },
    points: input.points!,
    amountMinor: toMinor(input.amount!, "EUR"),
    percent: null,
    productId: null,
    minPoints: null,
    maxPoints: null,
    minimumOrderMinor: null,
    validDays: input.validDays!,
    stock: null,
    perMember: null,
    perDays: null,
    tierIds: [],
    approval: "AUTOMATIC",
    cancellable: true,
    returnsUnused: true,
    returnAs: "POINTS",
    enabled: true,
    archivedAt: null,
    createdAt: at,
    updatedAt: at,
    ...changes,
  };
}

const change = (stored: Reward[], { hasOthers = false, hundred = 500, launched = 500 as number | null } = {}) => {
  const changes = rewardChangesOf(
    { stored, hasOthers },
    {
      kind: "FASHION" as const,
      currency: "EUR",
      hundred,
      titleOf,
      launched: launched === null ? null : { kind: "FASHION" as const, hundred: launched },
    },
  );
  const { kind, own } = changes.find(({ item }) => item === "REWARD_SMALL")!;
  return { kind, own, proposed: proposedRewards(changes).includes("REWARD_SMALL") };
};

describe("a ready-made reward", () => {
  it.each([
    // what the shop has, whether it has others, what happens, what speaks against it, whether it is proposed
    ["is not there", [], {}, "SWITCH_ON", null, true],
    ["is not there, but others are", [], { hasOthers: true }, "SWITCH_ON", "OTHERS", false],
    ["is as it was launched", [storedSmall()], {}, "NONE", null, true],
    ["is as it was launched, beside others", [storedSmall()], { hasOthers: true }, "NONE", null, true],
    ["was launched with another share", [storedSmall()], { hundred: 300 }, "VALUES", null, true],
    ["has another price by the merchant", [storedSmall({ points: 150 })], {}, "VALUES", "CHANGED", false],
    ["has another title", [storedSmall({ title: { en: "Hooray" } })], {}, "VALUES", "CHANGED", false],
    ["is for some tiers", [storedSmall({ tierIds: ["a"] })], {}, "VALUES", "CHANGED", false],
    ["was switched off", [storedSmall({ enabled: false })], {}, "SWITCH_ON", "CHANGED", false],
    ["was deleted", [storedSmall({ archivedAt: at })], {}, "SWITCH_ON", "REMOVED", false],
    [
      "is there, though nothing was launched",
      [storedSmall({ points: 1 })],
      { launched: null },
      "VALUES",
      "CHANGED",
      false,
    ],
  ] as const)("that %s", (_name, stored, situation, kind, own, proposed) => {
    expect(change([...stored], situation)).toEqual({ kind, own, proposed });
  });
});
