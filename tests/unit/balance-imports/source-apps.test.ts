import { describe, expect, it } from "vitest";
import { exportColumns } from "~/modules/read-models/exports/export-kinds";
import { columnsFor, recogniseApp } from "~/modules/balance-imports/source-apps";

describe("the app that a file comes from", () => {
  it.each([
    [
      "SMILE",
      ["id", "first_name", "email", "points_balance", "referral_url", "vip_tier_id"],
      "email",
      "points_balance",
    ],
    ["LOYALTYLION", ["Email", "Points approved", "Points pending", "Points lifetime"], "Email", "Points approved"],
    ["YOTPO", ["First Name", "Last Name", "Email", "Points Balance", "Points Spent"], "Email", "Points Balance"],
    [
      "RIVO",
      ["Email", "Points Balance", "Birthdate", "VIP Tier", "Activation Date", "Credits Balance"],
      "Email",
      "Points Balance",
    ],
    ["JOY", ["Email", "Name", "Membership Type", "Points", "Birthday", "Created Date"], "Email", "Points"],
    ["BON", ["Shopify Customer IDs", "Customer Emails", "Points"], "Customer Emails", "Points"],
    ["GROWAVE", ["Customer ID", "Email", "Points", "First Name", "Last Name", "Birthdate"], "Email", "Points"],
    ["STAMMTISCH", [...exportColumns.members], "email", "available"],
    ["OTHER", ["email", "points"], "email", "points"],
    ["OTHER", ["Kundennummer", "E-Mail-Adresse", "Punktestand"], "E-Mail-Adresse", "Punktestand"],
  ] as const)("is %s by its columns", (app, head, email, points) => {
    expect(recogniseApp(head)).toBe(app);
    expect(columnsFor(app, head)).toMatchObject({
      email: (head as readonly string[]).indexOf(email),
      points: (head as readonly string[]).indexOf(points),
    });
  });

  it("is none without a customer or without points", () => {
    expect(recogniseApp(["Email", "Membership Type"])).toBe("OTHER");
    expect(recogniseApp(["Points", "Credits Balance"])).toBe("OTHER");
    expect(columnsFor("OTHER", ["a", "b"])).toEqual({ email: null, customerId: null, points: null });
  });

  it("gives Shopify's number of a customer only where the app says that it is one", () => {
    expect(columnsFor("GROWAVE", ["Customer ID", "Email", "Points"]).customerId).toBe(0);
    expect(columnsFor("JOY", ["Customer ID", "Email", "Points"]).customerId).toBeNull();
  });
});
