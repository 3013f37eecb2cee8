import { expect, test } from "vitest";
import { Browser, base, signedIn } from "./client";

const cookieName = "cadence-session";
const members = "/api/v1/members";

test("signing out ends the session on the server: the old cookie is nobody", async () => {
  const browser = await signedIn("owner@demo.cadence.test");
  const stolen = browser.cookie(cookieName) ?? "";
  expect((await browser.fetch(members)).status).toBe(200);
  await browser.signOut();
  const thief = new Browser();
  thief.setCookie(cookieName, stolen);
  expect((await thief.fetch(members)).status).toBe(401);
});

test("claims that a client sends to the session endpoint change nothing", async () => {
  const browser = await signedIn("desk@demo.cadence.test");
  const { csrfToken } = (await (await browser.fetch("/api/auth/csrf")).json()) as { csrfToken: string };
  const forged = {
    csrfToken,
    data: { clinicId: "01900000-0000-7000-8000-000000000000", sessionId: "x", role: "owner", user: { role: "owner" } },
  };
  await browser.post("/api/auth/session", forged);
  expect((await browser.fetch(members)).status).toBe(403);
  expect((await browser.fetch("/api/v1/patients")).status).toBe(200);
});

test("a forged or cut cookie is nobody", async () => {
  const browser = await signedIn("owner@demo.cadence.test");
  const cookie = browser.cookie(cookieName) ?? "";
  for (const forged of ["", "x", cookie.slice(0, -2), `${cookie}x`, "eyJhbGciOiJub25lIn0..x.x.x"]) {
    const thief = new Browser();
    thief.setCookie(cookieName, forged);
    expect((await thief.fetch(members)).status).toBe(401);
  }
});

test("a write riding on the cookie from another site is refused, from our own it is not", async () => {
  const browser = await signedIn("desk@demo.cadence.test");
  const register = (headers: Record<string, string>) => browser.post("/api/v1/patients", {}, headers);
  expect((await register({ origin: "https://evil.test" })).status).toBe(403);
  expect((await register({ "sec-fetch-site": "cross-site" })).status).toBe(403);
  expect((await register({ "sec-fetch-site": "same-origin" })).status).toBe(422);
});

test("the cookie cannot be read by scripts and is not sent along from other sites", async () => {
  const response = await new Browser().signIn("desk@demo.cadence.test");
  // The first sign-in lacks nothing: csrf came with it.
  const session = response.headers.getSetCookie().find((cookie) => cookie.startsWith(cookieName)) ?? "";
  expect(session).toMatch(/HttpOnly/i);
  expect(session).toMatch(/SameSite=Lax/i);
});

test("a wrong password and an unknown address look the same from outside", async () => {
  const [wrong, unknown] = [
    await new Browser().signIn("clinician@second.cadence.test", "wrong"),
    await new Browser().signIn("nobody@second.cadence.test", "wrong"),
  ];
  expect(wrong.status).toBe(unknown.status);
  expect((await wrong.text()).replaceAll(/callbackUrl=[^&"]*/g, "")).toBe(
    (await unknown.text()).replaceAll(/callbackUrl=[^&"]*/g, ""),
  );
});

test.each(["/sign-in", "/api/health", "/api/v1/openapi.json"])("%s sends the security headers", async (path) => {
  const { headers } = await fetch(new URL(path, base));
  expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("referrer-policy")).toBe("same-origin");
  expect(headers.get("x-powered-by")).toBeNull();
});
