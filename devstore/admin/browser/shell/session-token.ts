/** A token that vouches for whoever sits in front of the admin. */
export async function fetchToken(): Promise<string> {
  const response = await fetch("/admin/session-token");
  if (!response.ok) throw new Error(`No session token: ${response.status}`);
  return ((await response.json()) as { token: string }).token;
}
