import { groupLines, readBulkLine } from "~/modules/shop-sync/bulk-lines";
import type { BulkGroup } from "~/modules/shop-sync/bulk-values";

/** All of an export, each order or customer with what belongs to it. */
export async function exportedGroups(url: string): Promise<BulkGroup[]> {
  const lines = (await (await fetch(url)).text()).trim().split("\n");
  return groupLines(lines.flatMap((text, index) => readBulkLine({ text, place: index + 1 }) ?? [])).groups;
}
