/** What applies to every call. */
export function FirstSteps({ appUrl }: { appUrl: string }) {
  return (
    <section aria-labelledby="first-steps">
      <h2 id="first-steps">First steps</h2>
      <p>
        Make a key in the app under <b>Settings</b>, with no more scopes than the program needs, and send it with each
        call. All addresses begin with <code>{appUrl}/api/v1</code>; bodies and answers are JSON. For programs this page
        is also there as an <a href={`${appUrl}/api/v1/openapi.json`}>OpenAPI document</a>.
      </p>
      <h3>Pages</h3>
      <p>
        Lists come in pages. While <code>nextCursor</code> is not null, send it as <code>cursor</code> for the next
        page.
      </p>
      <h3>Doing things once</h3>
      <p>
        Send a key of your own in the header <code>Idempotency-Key</code> with POST and PATCH. The same request with the
        same key is done once and answered the same for 30 days, with the header <code>Idempotency-Replayed: true</code>
        . Another request with a used key is refused with 422, one that comes while the first is under way with 409.
      </p>
      <h3>Problems</h3>
      <p>
        Refusals are <code>application/problem+json</code>. Programs go by <code>code</code>; <code>title</code>,{" "}
        <code>detail</code> and the <code>message</code> of each field are for people, in English, or in German where{" "}
        <code>Accept-Language</code> asks for it.
      </p>
      <h3>How fast</h3>
      <p>
        The headers <code>RateLimit-Limit</code>, <code>RateLimit-Remaining</code> and <code>RateLimit-Reset</code> say
        how many requests may be sent at once, how many now, and in how many seconds all may be sent again. After a 429
        wait as many seconds as <code>Retry-After</code> says.
      </p>
    </section>
  );
}
