import { z } from "zod";
import { defineJob } from "~/jobs/define-job";
import { readWordingTag, wordingText } from "~/modules/members/consent/consent-wording";
import { READ_CONSENT_WORDINGS } from "~/modules/members/consent/request-wordings.server";
import { saveShownWordings } from "~/modules/members/consent/save-shown-wordings.server";
import { readCustomerTags } from "~/shopify/read-customer-tags";

/**
 * Completes the proof of a consent: the newsletter block tags its subscribers with the wording that they saw, and webhooks
 * do not tell tags.
 */
export const readConsentWordings = defineJob({
  name: READ_CONSENT_WORDINGS,
  payload: z.object({ shopId: z.number().int(), customerIds: z.array(z.string()) }),
  queue: { retryLimit: 10, retryDelay: 2, retryBackoff: true, retryDelayMax: 600, notify: true },
  async handle(jobs, { db, adminFor, now }) {
    for (const { data } of jobs) {
      const { shopId, customerIds } = data;
      const tags = await readCustomerTags(await adminFor(shopId), customerIds.map(BigInt));
      const rows = [...tags].flatMap(([customerId, names]) =>
        names.flatMap((tag) => {
          const shown = readWordingTag(tag);
          return shown ? [{ customerId, wording: wordingText(shown) }] : [];
        }),
      );
      await saveShownWordings(db, { shopId, rows, now: now() });
    }
  },
});
