import type { LoaderFunctionArgs } from "@remix-run/node";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { prisma } from "~/db.server";
import { httpError } from "~/lib/http-error.server";
import { proofsAsCsv, proofsAsJson } from "~/modules/members/consent/consent-proof-file";
import { listConsentProofs } from "~/modules/members/consent/consent-proofs.server";
import { parseCustomerId } from "~/modules/members/customer-id";
import { getMember } from "~/modules/members/get-member.server";

/** The proof of a member's e-mail consent, as a file: `?format=csv` or JSON. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await authenticateAdmin(request);
  const customerId = parseCustomerId(params.customerId);
  const member = customerId === null ? null : await getMember(prisma, { shopId: shop.id, customerId });
  if (customerId === null || !member) throw httpError("MEMBER_NOT_FOUND", 404);
  const proofs = await listConsentProofs(prisma, { shopId: shop.id, customerId });
  const isCsv = new URL(request.url).searchParams.get("format") === "csv";
  return new Response(isCsv ? proofsAsCsv(customerId, proofs) : proofsAsJson(customerId, proofs), {
    headers: {
      "Content-Type": `${isCsv ? "text/csv" : "application/json"}; charset=utf-8`,
      "Content-Disposition": `attachment; filename="consent-${customerId}.${isCsv ? "csv" : "json"}"`,
      "Cache-Control": "no-store",
    },
  });
}
