import { useState } from "react";

/**
 * Downloads a file from the app. Uses `fetch`, because App Bridge adds the session token only there.
 * @returns false when the app did not answer with the file
 */
async function downloadFile(url: string, name: string): Promise<boolean> {
  const answer = await fetch(url);
  if (!answer.ok) return false;
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
  return true;
}

/** Downloads files by name; says which one is being downloaded, and whether the last one failed. */
export function useDownload() {
  const [busy, setBusy] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const download = async (url: string, name: string) => {
    setBusy(name);
    setFailed(false);
    const done = await downloadFile(url, name).catch(() => false);
    setBusy(null);
    setFailed(!done);
  };
  return { busy, failed, download };
}
