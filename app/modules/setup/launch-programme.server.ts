import type { PrismaClient } from "@prisma/client";
import { AppError } from "~/lib/app-error";
import { applyPreset, lockProgramme } from "~/modules/earning/programme/apply-preset.server";
import { firstOfEach } from "~/modules/earning/rules/list-rules.server";
import { lockRewardSet, putRewards } from "~/modules/rewards/reward-set.server";
import type { LaunchInput } from "./plan-input";
import { orderRuleWith, plannedChanges, versionOf } from "./planned-changes";
import { rewardChangesOf } from "./planned-rewards";
import { worthForShare } from "./point-worth";
import { presetOf } from "./programme-presets";
import { rewardSetIds, type TitleOf } from "./reward-presets";
import { launchedSet, lockSetup } from "./setup-row.server";

interface Launch {
  shopId: number;
  launch: LaunchInput;
  /** for the rewards that are made */
  titleOf: TitleOf;
  actor: string;
  now: Date;
}

/**
 * Puts the shop's draft into effect: the chosen rules are switched on with its terms and the chosen rewards made, all in one transaction of
 * its own. A second launch of the same plan changes nothing.
 *
 * @throws AppError PLAN_GONE when another draft took its place, RULES_CHANGED when a rule or reward is no longer what staff saw
 */
export async function launchProgramme(
  prisma: PrismaClient,
  { shopId, launch, titleOf, actor, now }: Launch,
): Promise<void> {
  await prisma.$transaction(async (db) => {
    const setup = await lockSetup(db, { shopId });
    const { draft, launchedPlanId, launchedKind, launchedAt } = setup;
    if (launchedPlanId === launch.id) return;
    if (draft?.id !== launch.id) throw new AppError("PLAN_GONE", { status: 409 });
    const current = await lockProgramme(db, { shopId });
    const rewardSet = await lockRewardSet(db, { shopId, ids: rewardSetIds });
    if (versionOf(current.rules, current.programme, rewardSet.stored) !== launch.seen)
      throw new AppError("RULES_CHANGED", { status: 409 });
    const { currency } = await db.shop.findUniqueOrThrow({ where: { id: shopId }, select: { currency: true } });
    const preset = presetOf(draft.kind, currency);
    const changes = plannedChanges(preset, {
      rules: firstOfEach(current.rules),
      programme: current.programme,
      currency,
      launched: launchedKind && presetOf(launchedKind, currency),
    });
    const hundred = worthForShare(draft.share, orderRuleWith(changes, draft.items));
    const rewards = rewardChangesOf(rewardSet, {
      kind: draft.kind,
      currency,
      hundred,
      titleOf,
      launched: launchedSet(setup),
    }).filter(({ item, kind }) => kind !== "NONE" && draft.items.includes(item));
    const wanted = changes.rules.filter(({ item, kind }) => kind !== "NONE" && draft.items.includes(item));
    await applyPreset(db, {
      shopId,
      current,
      rules: preset.rules.filter(({ event }) => wanted.some(({ item }) => item === event)),
      holdDays: draft.items.includes("HOLD") && changes.hold.kind !== "NONE" ? preset.holdDays : null,
      now,
    });
    await putRewards(db, { shopId, rewards: rewards.map(({ after }) => after), now });
    await db.programmeSetup.update({
      where: { shopId },
      data: {
        launchedPlanId: draft.id,
        launchedKind: draft.kind,
        hundredPointsMinor: hundred,
        launchedAt: launchedAt ?? now,
        launchedBy: actor,
      },
    });
  });
}

/** Notes that the programme is launched with the rules that the shop has. One transaction of its own; the first time stays. */
export async function launchAsItIs(
  prisma: PrismaClient,
  { shopId, actor, now }: { shopId: number; actor: string; now: Date },
): Promise<void> {
  await prisma.$transaction(async (db) => {
    const { launchedAt } = await lockSetup(db, { shopId });
    if (launchedAt) return;
    await db.programmeSetup.update({ where: { shopId }, data: { launchedAt: now, launchedBy: actor } });
  });
}
