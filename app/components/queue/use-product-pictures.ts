import { useEffect, useRef, useState } from "react";

/** Addresses of pictures by product; null for a product without one. */
export type Pictures = Record<string, string | null>;

/** Pictures of these products: known ones at once, others when Shopify has told of them. */
export function useProductPictures(known: Pictures, productIds: readonly (string | null)[]): Pictures {
  const [read, setRead] = useState<Pictures>({});
  const asked = useRef(new Set<string>());
  const missing = [...new Set(productIds)].flatMap((id) => (id && !(id in known) && !(id in read) ? [id] : [])).join();
  useEffect(() => {
    const ids = missing.split(",").filter((id) => id && !asked.current.has(id));
    if (ids.length === 0) return;
    for (const id of ids) asked.current.add(id);
    const load = async () => {
      const answer = await fetch(`/app/product-pictures?ids=${ids.join()}`);
      if (!answer.ok) return;
      const found = (await answer.json()) as Pictures;
      setRead((before) => ({ ...before, ...found }));
    };
    // Without them the page has all that decisions need.
    load().catch(() => undefined);
  }, [missing]);
  return { ...known, ...read };
}
