import type { ActionFunctionArgs } from "@remix-run/node";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { prisma } from "~/db.server";
import { now } from "~/lib/clock.server";
import { replyTo } from "~/lib/form.server";
import { httpError } from "~/lib/http-error.server";
import { parseForm } from "~/lib/parse-form";
import { STAFF_FORM } from "~/lib/body-limits";
import { readForm } from "~/lib/read-form.server";
import { staffBirthdayInput } from "~/modules/members/birthday-input";
import { parseCustomerId } from "~/modules/members/customer-id";
import { setBirthday } from "~/modules/members/set-birthday.server";

/** Staff enter, change or remove a member's birthday; sent by the member's page. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const customerId = parseCustomerId(params.customerId);
  if (customerId === null) throw httpError("MEMBER_NOT_FOUND", 404);
  const submission = parseForm(await readForm(request, STAFF_FORM), staffBirthdayInput);
  const { reply } = await replyTo(submission, (birthday) =>
    setBirthday(prisma, { shopId: shop.id, customerId, birthday, by: "STAFF", now: now() }),
  );
  return { reply, toast: reply ? null : "member.birthday.saved" };
}
