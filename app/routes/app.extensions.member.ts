import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { errorText } from "~/components/form/error-text";
import { memberSummary } from "~/components/member-summary";
import { prisma } from "~/db.server";
import { STAFF_FORM } from "~/lib/body-limits";
import { now } from "~/lib/clock.server";
import { replyTo } from "~/lib/form.server";
import { createFormat } from "~/lib/format";
import { httpError } from "~/lib/http-error.server";
import { detectLanguage, serverI18n } from "~/lib/i18n.server";
import { parseForm } from "~/lib/parse-form";
import { readForm } from "~/lib/read-form.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { adjustMemberPoints } from "~/modules/members/adjust-member-points.server";
import { adjustmentForm } from "~/modules/members/adjustment-input";
import { customerOfGid, readMemberSummary } from "~/modules/read-models/read-member-summary.server";
import { authenticateAdmin, type AdminRequest } from "~/platform/authenticate-admin.server";

const BOOKINGS = 3;

type Asked = AdminRequest & { customerId: bigint | null };

/**
 * Answers a UI extension on one of Shopify's pages about the customer or order `of`. The request comes from another
 * origin: Shopify's library answers the CORS preflight and authenticates staff by the ID token that Shopify adds
 * (shopify.dev/docs/api/admin-extensions/latest/network-features).
 */
async function answer(request: Request, work: (asked: Asked) => Promise<Response>): Promise<Response> {
  const admin = await authenticateAdmin(request);
  try {
    const gid = new URL(request.url).searchParams.get("of") ?? "";
    const customerId = await customerOfGid(prisma, { shopId: admin.shop.id, gid });
    return admin.cors(await work({ ...admin, customerId }));
  } catch (refusal) {
    throw refusal instanceof Response ? admin.cors(refusal) : refusal;
  }
}

export const loader = ({ request }: LoaderFunctionArgs) =>
  answer(request, async ({ shop, customerId }) => {
    if (customerId === null) return Response.json({ member: null });
    const found = await readMemberSummary(prisma, { shopId: shop.id, customerId, limit: BOOKINGS });
    if (!found) return Response.json({ member: null });
    const language = await detectLanguage(request);
    const { t } = await serverI18n(language);
    const format = createFormat({ language, timeZone: shop.timezone, currency: shop.currency });
    return Response.json({ member: memberSummary(found, t, format) });
  });

/** Staff give points there, with the form and use case of the member's page. */
export const action = ({ request }: ActionFunctionArgs) =>
  answer(request, async ({ shop, actor, customerId }) => {
    if (customerId === null) throw httpError("MEMBER_NOT_FOUND", 404);
    const shopId = shop.id;
    const language = await detectLanguage(request);
    const form = adjustmentForm({ language, currency: shop.currency }).omit({ direction: true });
    const submission = parseForm(await readForm(request, STAFF_FORM), form);
    const { saved, reply } = await replyTo(submission, async ({ points, reason, key }) => {
      await adjustMemberPoints(prisma, { shopId, customerId, points, reason, key, actor, now: now() });
      return { given: points };
    });
    if (!saved) {
      const i18n = await serverI18n(language);
      const faults = Object.entries(reply.error ?? {}).map(([field, codes]) => [field, errorText(i18n, codes ?? [])]);
      return Response.json({ faults: Object.fromEntries(faults) }, { status: 422 });
    }
    const balances = await readBalances(prisma, { shopId, customerIds: [customerId] });
    return Response.json({ ...saved, available: balances.get(customerId)?.available ?? 0 });
  });
