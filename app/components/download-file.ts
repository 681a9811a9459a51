/** Saves what an address of the app answers. Fetched by script because only then App Bridge adds the session token. */
export async function downloadFile(url: string, name: string): Promise<boolean> {
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
