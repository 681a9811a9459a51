import { useFetcher } from "@remix-run/react";
import { useEffect, useState } from "react";

/**
 * Loads older pages of a list on demand; begins anew when the first page changes.
 * @param urlOf the URL of a page by its cursor
 * @returns all pages, and the cursor of the next one, null after the last
 */
export function useOlderPages<Page extends { older: string | null }>(first: Page, urlOf: (older: string) => string) {
  const fetcher = useFetcher<Page>();
  const [olderPages, setOlderPages] = useState<Page[]>([]);
  useEffect(() => setOlderPages([]), [first]);
  useEffect(() => {
    const data = fetcher.data as Page | undefined;
    if (data) setOlderPages((pages) => [...pages, data]);
  }, [fetcher.data]);
  const { older } = olderPages.at(-1) ?? first;
  return {
    pages: [first, ...olderPages],
    older,
    loading: fetcher.state !== "idle",
    loadOlder: () => older && fetcher.load(urlOf(older)),
  };
}
