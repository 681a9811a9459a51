import { useEffect, useState } from "preact/hooks";
import { fetchMember, type Member } from "./api";

type Loaded = { state: "loading" | "failed" } | { state: "ready"; member: Member | null };

export function useMember(): Loaded & { reload: () => void } {
  const [loaded, setLoaded] = useState<Loaded>({ state: "loading" });
  const load = (): void => {
    setLoaded({ state: "loading" });
    fetchMember().then(
      (member) => setLoaded({ state: "ready", member }),
      () => setLoaded({ state: "failed" }),
    );
  };
  useEffect(load, []);
  return { ...loaded, reload: load };
}
