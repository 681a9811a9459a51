/** Serves an uploaded photo with its checked type; browsers must not interpret it as anything else. */
export function photoResponse(
  { contentType, bytes }: { contentType: string; bytes: Uint8Array<ArrayBuffer> },
  cacheControl: string,
): Response {
  return new Response(bytes, {
    headers: {
      "content-type": contentType,
      "cache-control": cacheControl,
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
    },
  });
}
