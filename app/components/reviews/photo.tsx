import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

/** A photo that only signed-in staff may see: fetched with the session token, which an <img> cannot send. */
export function Photo({ url, number }: { url: string; number: number }) {
  const { t } = useTranslation();
  const [source, setSource] = useState<string | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    let shown: string | null = null;
    const load = async () => {
      const answer = await fetch(url, { signal: stop.signal });
      if (!answer.ok) return;
      const blob = await answer.blob();
      if (stop.signal.aborted) return;
      shown = URL.createObjectURL(blob);
      setSource(shown);
    };
    load().catch(() => setSource(null));
    return () => {
      stop.abort();
      if (shown) URL.revokeObjectURL(shown);
    };
  }, [url]);
  return <span className="st-photo">{source && <img src={source} alt={t("review.photo", { number })} />}</span>;
}
