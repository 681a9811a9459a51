import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

/** Something to choose that leads on: the whole field is the link. */
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
