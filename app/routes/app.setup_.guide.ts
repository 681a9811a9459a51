import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { prisma } from "~/db.server";
import { STAFF_FORM } from "~/lib/body-limits";
import { now } from "~/lib/clock.server";
import { httpError } from "~/lib/http-error.server";
import { readForm } from "~/lib/read-form.server";
import { launchAsItIs } from "~/modules/setup/launch-programme.server";
import { showGuide } from "~/modules/setup/show-guide.server";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";

/** What staff do with the setup guide itself; all of it leads to where the guide stands. */
export async function action({ request }: ActionFunctionArgs) {
  const { shop, actor } = await authenticateAdmin(request);
  const intent = (await readForm(request, STAFF_FORM)).get("intent");
  const at = { shopId: shop.id, now: now() };
  switch (intent) {
    case "hide":
    case "show":
      await showGuide(prisma, { ...at, shown: intent === "show" });
      return redirect(intent === "hide" ? "/app?guide=hidden" : "/app");
    case "launch":
      await launchAsItIs(prisma, { ...at, actor });
      return redirect("/app?launched=1");
    default:
      throw httpError("INVALID", 400);
  }
}
