import { createQueues, stopBoss } from "~/lib/queue.server";
import { registerAfterBookings } from "~/platform/after-booking-list.server";
import { prisma } from "../setup/owner-prisma";
import { jobs } from "~/modules/jobs/registry";

/** The app's own database and queue, with the jobs that store events enqueue. */
export async function openStore() {
  registerAfterBookings();
  await createQueues([jobs.publishMemberCards, jobs.readConsentWordings]);
  const close = async () => {
    await stopBoss();
    await prisma.$disconnect();
  };
  return { prisma, close };
}
