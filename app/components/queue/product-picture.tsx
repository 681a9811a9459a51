import { useState } from "react";

/** A product's picture, decorative beside its title. Its place is there from the start, so that nothing moves. */
export function ProductPicture({ url }: { url: string | null | undefined }) {
  const [broken, setBroken] = useState<string | null>(null);
  return (
    <span className="st-product">
      {url && url !== broken && <img src={url} alt="" onError={() => setBroken(url)} />}
    </span>
  );
}
