import { describe, expect, it } from "vitest";
import { renderBlock, textOf } from "./support/render-block";

const mission = {
  id: "0197c5c0-0000-7000-8000-000000000001",
  kind: "MISSION",
  title: "Show your table",
  text: "With our cup on it",
  points: 1200,
  proof: "TEXT",
  placesLeft: 3,
  startsAt: "2026-11-01T00:00:00.000Z",
  endsAt: "2026-11-30T23:00:00.000Z",
};
const storefront = (...missions: object[]) => ({ v: 1, earning: null, currency: "EUR", offers: [], missions });
const card = (missions: object) => ({ v: 1, points: { available: 0, pending: 0, reserved: 0 }, missions });

describe("missions for a member", () => {
  it("show what to do, what it is worth, places, last day and the form", async () => {
    const html = await renderBlock("missions", { storefront: storefront(mission) });
    for (const part of ["Mission · 1,200 points", "Show your table", "3 places left", "Until 30 November 2026"]) {
      expect(textOf(html)).toContain(part);
    }
    expect(html).toContain('action="/community/club/missions?from=%2Faccount&amp;locale=en"');
    expect(html).toContain(`name="missionId" value="${mission.id}"`);
    expect(html).toContain('<textarea id="stammtisch-mission-b1-0197c5c0');
  });

  it.each([
    ["LINK", 'name="link"'],
    ["PHOTO", 'type="file"'],
    ["NONE", "<button"],
  ])("ask for the proof: %s", async (proof, field) => {
    const html = await renderBlock("missions", { storefront: storefront({ ...mission, proof }) });
    expect(html).toContain(field);
    expect(html).not.toContain("<textarea");
  });

  it.each([
    ["WAITING", "Das ist bei uns angekommen, wir sehen es uns an."],
    ["DONE", "Erledigt. Vielen Dank!"],
  ])("tell what became of the entry instead: %s", async (state, words) => {
    const page = { storefront: storefront(mission), language: "de", settings: { tone: "formal" } };
    const html = await renderBlock("missions", { ...page, card: card({ [mission.id]: state }) });
    expect(textOf(html)).toContain(words);
    expect(html).not.toContain("<form");
  });

  it("after a rejection say so kindly, with staff's word, and can be sent again", async () => {
    const notices = [
      { event: "MISSION", of: mission.id, verdict: "REJECTED", at: "2026-11-20T10:00:00Z", text: "Zu <dunkel>" },
    ];
    const page = { storefront: storefront(mission), language: "de" };
    const html = await renderBlock("missions", {
      ...page,
      card: { ...card({ [mission.id]: "REJECTED" }), news: notices },
    });
    for (const part of ["Das konnten wir diesmal leider nicht annehmen.", "Du kannst es gern noch einmal versuchen."]) {
      expect(textOf(html)).toContain(part);
    }
    expect(html).toContain("Zu &lt;dunkel&gt;");
    expect(html).toContain("<form");
    const wordless = await renderBlock("missions", { ...page, card: card({ [mission.id]: "REJECTED" }) });
    expect(textOf(wordless)).toContain("Das konnten wir diesmal leider nicht annehmen.");
  });

  it("take nothing when all places are taken, and say nothing of places without a limit", async () => {
    const full = await renderBlock("missions", { storefront: storefront({ ...mission, placesLeft: 0 }) });
    expect(textOf(full)).toContain("All places are taken.");
    expect(full).not.toContain("<form");
    const open = await renderBlock("missions", { storefront: storefront({ ...mission, placesLeft: null }) });
    expect(textOf(open)).not.toContain("left");
  });

  it("escape what the merchant typed", async () => {
    const evil = '<script>alert(1)</script>"';
    const html = await renderBlock("missions", { storefront: storefront({ ...mission, title: evil, text: evil }) });
    expect(html).not.toContain("<script");
  });

  it("are shown only while they run", async () => {
    const page = { storefront: storefront(mission), now: "2026-11-30T23:00:00Z" };
    expect((await renderBlock("missions", page)).trim()).toBe("");
    expect((await renderBlock("missions", { storefront: storefront() })).trim()).toBe("");
    expect((await renderBlock("missions", { storefront: null })).trim()).toBe("");
  });
});

it("a guest is told how many there are, and no more", async () => {
  const html = await renderBlock("missions", { card: null, storefront: storefront(mission, mission) });
  expect(textOf(html)).toContain("There are 2 missions for members. Log in to take part.");
  expect(html).toContain('href="/customer_authentication/redirect"');
  expect(html).not.toMatch(/Show your table|<form/);
});

describe("birthday", () => {
  const worth = { v: 1, earning: null, currency: "EUR", offers: [], birthdayPoints: 100 };
  const known = (birthday: object) => ({ v: 1, points: { available: 0, pending: 0, reserved: 0 }, birthday });

  it("is asked for once, in words that say from when it earns", async () => {
    const html = await renderBlock("birthday", { storefront: worth });
    expect(textOf(html)).toContain("you get 100 points on your birthday");
    expect(textOf(html)).toContain("earns from next year on");
    expect(html).toContain('action="/community/club/birthday?from=%2Faccount&amp;locale=en"');
    expect(html.match(/<option value="\d/g)).toHaveLength(31 + 12);
    // The card is seconds late: the message alone stands for the form once it has been sent.
    for (const name of ["saved", "again"]) expect(html).toContain(`stammtisch-done" id="stammtisch-birthday-${name}"`);
  });

  it("is shown once it is known, 29 February too", async () => {
    const page = { storefront: worth, card: known({ month: 2, day: 29 }) };
    const html = await renderBlock("birthday", { ...page, language: "de", settings: { tone: "formal" } });
    expect(textOf(html)).toContain("Ihr Geburtstag ist der 29. Februar.");
    expect(html).not.toContain("<form");
    expect(textOf(await renderBlock("birthday", page))).toContain("Your birthday is 29 February.");
  });

  it("is not spoken of while no rule gives points for it, and guests get no form", async () => {
    expect((await renderBlock("birthday", { storefront: storefront() })).trim()).toBe("");
    expect(await renderBlock("birthday", { storefront: worth, card: null })).not.toContain("<form");
  });
});
