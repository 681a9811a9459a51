import { useEffect, useRef, useState } from "react";

/** URLs of pictures by product id; null for a product without a picture. */
export type Pictures = Record<string, string | null>;

/** Pictures of these products: known ones at once, others after a request to Shopify. */
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
    // Pictures are not needed for decisions.
    load().catch(() => undefined);
  }, [missing]);
  return { ...known, ...read };
}
