import type { TFunction } from "i18next";
import type { Format } from "~/lib/format";
import { deciderName } from "~/components/decider-name";
import type { Activity } from "~/modules/read-models/activity";
import type { AwardDetail } from "~/modules/read-models/read-award-details.server";

const absolute = (format: Format, value: number) => format.number(Math.abs(value));

function earned(t: TFunction, format: Format, activity: Activity): string {
  const points = format.signed(activity.points);
  const params = { count: Math.abs(activity.points), points, order: activity.orderName };
  const moved = activity.cause === "ORDER_MOVED" && activity.orderName;
  const earnedBy = moved ? "activity.earnMoved" : activity.orderName ? "activity.earnOrder" : "activity.earn";
  const what = t(earnedBy, params);
  return activity.maturesAt ? t("activity.availableFrom", { what, date: format.date(activity.maturesAt) }) : what;
}

function takenBack(t: TFunction, format: Format, activity: Activity): string {
  const params = {
    count: Math.abs(activity.points),
    points: format.signed(activity.points),
    order: activity.orderName,
  };
  // Staff can take points back only by undoing an approval.
  if (activity.byStaff) return t("activity.takeBackUndone", params);
  if (activity.cause === "LIMIT_REACHED") return t("activity.takeBackLimit", params);
  if (activity.cause === "COUNTS_ONCE") return t("activity.takeBackOnce", params);
  if (activity.cause === "ORDER_MOVED" && activity.orderName) return t("activity.takeBackMoved", params);
  if (!activity.orderName) return t("activity.takeBack", params);
  if (activity.orderDeleted) return t("activity.takeBackDeleted", params);
  return t(activity.orderCancelled ? "activity.takeBackCancelled" : "activity.takeBackRefunded", params);
}

/** What a movement of points is about: "Order #1012", "Newsletter sign-up", "Manual adjustment". */
export function activityTitle(t: TFunction, { kind, event, orderName, cause, importedFrom }: Activity): string {
  if (cause === "IMPORTED" || cause === "IMPORT_UNDONE") {
    return t(`activity.title.${cause}`, { app: importedFrom ?? t("activity.title.otherApp") });
  }
  if (!event) {
    const about = kind === "RETURN" ? "REDEEM" : kind;
    return t(`activity.title.${about}`, { defaultValue: t("activity.title.other") });
  }
  const what = t(`events.${event}`);
  return orderName ? t("queue.ofOrder", { rule: what, order: orderName }) : what;
}

/** One movement of points as a sentence: "+42 points for order #1012, available from 5 Dec 2026". */
export function activityText(t: TFunction, format: Format, activity: Activity): string {
  if (activity.kind === "EARN") return earned(t, format, activity);
  if (activity.kind === "TAKE_BACK") return takenBack(t, format, activity);
  const moved =
    activity.points !== 0 ? activity.points : Math.max(activity.available, activity.pending, activity.reserved);
  const params = {
    count: Math.abs(moved),
    points: activity.points !== 0 ? format.signed(moved) : absolute(format, moved),
    order: activity.orderName,
  };
  if (activity.kind === "MATURE" && activity.orderName) return t("activity.matureOrder", params);
  if (activity.cause === "IMPORTED") return t("activity.earn", params);
  if (activity.cause === "IMPORT_UNDONE") return t("activity.takeBack", params);
  if (activity.kind === "ADJUST") return t(moved < 0 ? "activity.adjustDown" : "activity.adjustUp", params);
  const known = ["MATURE", "RESERVE", "RELEASE", "REDEEM", "RETURN", "EXPIRE", "TRANSFER", "REVERSE"].includes(
    activity.kind,
  );
  return t(known ? `activity.${activity.kind}` : "activity.other", params);
}

/** Who approved the award, when it had waited for staff; else empty. */
export function decisionNotes(t: TFunction, format: Format, detail: AwardDetail | null): string[] {
  const decision = detail?.decision;
  if (decision?.verdict !== "APPROVED") return [];
  const approved = t("activity.approvedBy", {
    who: deciderName(t, decision),
    date: format.dateTime(decision.decidedAt),
  });
  return decision.note ? [approved, t("activity.reason", { reason: decision.note })] : [approved];
}

/** Further notes on a movement of points, each as a sentence. */
export function activityNotes(t: TFunction, format: Format, activity: Activity): string[] {
  const notes: string[] = [];
  if (activity.writtenOff > 0) {
    notes.push(t("activity.writtenOff", { count: activity.writtenOff, points: format.number(activity.writtenOff) }));
  }
  if (activity.madeGood > 0) {
    notes.push(t("activity.madeGood", { count: activity.madeGood, points: format.number(activity.madeGood) }));
  }
  if (activity.reason) notes.push(t("activity.reason", { reason: activity.reason }));
  if (activity.byStaff) {
    notes.push(activity.staffName ? t("activity.by", { name: activity.staffName }) : t("activity.byStaff"));
  }
  if (activity.expiresAt) notes.push(t("activity.expires", { date: format.date(activity.expiresAt) }));
  return notes;
}
