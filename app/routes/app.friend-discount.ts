import type { ActionFunctionArgs } from "@remix-run/node";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { prisma } from "~/db.server";
import { STAFF_FORM } from "~/lib/body-limits";
import { readForm } from "~/lib/read-form.server";
import { readerOf } from "~/platform/reader-of.server";
import { now } from "~/lib/clock.server";
import { replyTo } from "~/lib/form.server";
import { parseForm } from "~/lib/parse-form";
import { friendDiscountForm } from "~/modules/earning/programme/programme-input";
import { updateProgramme } from "~/modules/earning/programme/update-programme.server";

/** Changes the friends' discount; sent by the page of a referral rule. */
export async function action({ request }: ActionFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const submission = parseForm(await readForm(request, STAFF_FORM), friendDiscountForm(await readerOf(request, shop)));
  const { reply } = await replyTo(submission, (input) =>
    updateProgramme(prisma, { shopId: shop.id, input, now: now() }),
  );
  return { reply, toast: reply ? null : "rules.friend.saved" };
}
