/** A picture that somebody sent in: shown as what it was checked to be, and never run as anything else. */
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
