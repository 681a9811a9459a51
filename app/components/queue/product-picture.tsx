import { useState } from "react";

/** A product's picture, decorative beside its title. Reserves its space, so that nothing moves when it loads. */
export function ProductPicture({ url }: { url: string | null | undefined }) {
  const [broken, setBroken] = useState<string | null>(null);
  return (
    <span className="st-product">
      {url && url !== broken && <img src={url} alt="" onError={() => setBroken(url)} />}
    </span>
  );
}
