import { LOOK_AFTER_MS, LOOK_AGAIN_MS } from "./server-times";

interface Attempt {
  work: () => Promise<Response>;
  databaseAnswers: () => Promise<boolean>;
  unavailable: () => Response;
}

/**
 * The response of `work`; when it fails or takes long and the database does not answer either, 503 instead. Slow work
 * is waited for as long as the database answers.
 */
export async function answerOrUnavailable({ work, databaseAnswers, unavailable }: Attempt): Promise<Response> {
  let done = false;
  const working = work().finally(() => (done = true));
  const watching = (async () => {
    for (let wait = LOOK_AFTER_MS; ; wait = LOOK_AGAIN_MS) {
      await new Promise((resolve) => setTimeout(resolve, wait).unref());
      if (done || !(await databaseAnswers())) return null;
    }
  })();
  const first = await Promise.race([working, watching]);
  if (first === null && !done) {
    // The late response is dropped.
    working.then((late) => late.body?.cancel()).catch(() => undefined);
    return unavailable();
  }
  const response = first ?? (await working);
  if (response.status < 500 || (await databaseAnswers())) return response;
  await response.body?.cancel();
  return unavailable();
}
