import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

/** An option of a step: a tile that links to the next step. */
export function Tile({ to, title, children }: { to: string; title: string; children: ReactNode }) {
  return (
    <li>
      <Link to={to} className="st-tile">
        <span className="st-tile__title">{title}</span>
        {children}
      </Link>
    </li>
  );
}
