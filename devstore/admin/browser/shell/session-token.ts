/** A session token of the staff member who is signed in to the admin. */
export async function fetchToken(): Promise<string> {
  const response = await fetch("/admin/session-token");
  if (!response.ok) throw new Error(`No session token: ${response.status}`);
  return ((await response.json()) as { token: string }).token;
}
