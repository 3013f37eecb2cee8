import { expect, test } from "vitest";
import { operations } from "@/lib/registry";
import { Browser, signedIn } from "./client";

const people = {
  owner: "owner@demo.cadence.test",
  prescriber: "prescriber@demo.cadence.test",
  clinician: "clinician@demo.cadence.test",
  front_desk: "desk@demo.cadence.test",
  patient: "patient@demo.cadence.test",
} as const;
const bound = operations.flatMap(({ http, ...operation }) => (http === undefined ? [] : [{ ...operation, http }]));
const nobody = "01900000-0000-7000-8000-000000000000";

function ask(browser: Browser, http: string): Promise<Response> {
  const [method = "", path = ""] = http.split(" ");
  const url = `/api/v1${path.replaceAll(/\{\w+\}/g, nobody)}`;
  return method === "GET"
    ? browser.fetch(url)
    : browser.fetch(url, { method, body: "{}", headers: { "content-type": "application/json" } });
}

test.each(Object.entries(people))(
  "over HTTP, %s may run what the registry allows and nothing else",
  async (role, email) => {
    const browser = await signedIn(email);
    for (const { http, name, allow } of bound) {
      const { status } = await ask(browser, http);
      const allowed = allow.some((one) => one === role || (role === "prescriber" && one === "clinician"));
      expect([name, status === 403]).toEqual([name, !allowed]);
      expect([name, status < 500]).toEqual([name, true]);
    }
  },
);

test("nobody signed in may run anything", async () => {
  for (const { http, name } of bound) expect([name, (await ask(new Browser(), http)).status]).toEqual([name, 401]);
});

type Found = { patients: { id: string; course: { planId: string } | null }[] };

test("what belongs to another clinic does not exist for an attacker, and does for its own desk", async () => {
  const [attacker, victim] = [await signedIn("desk@demo.cadence.test"), await signedIn("desk@second.cadence.test")];
  const { patients } = (await (await victim.fetch("/api/v1/patients")).json()) as Found;
  const target = patients.find(({ course }) => course !== null);
  if (!target?.course) throw new Error("the second clinic has a course");
  for (const path of [`/api/v1/patients/${target.id}`, `/api/v1/plans/${target.course.planId}`]) {
    expect((await attacker.fetch(path)).status).toBe(404);
    expect((await victim.fetch(path)).status).toBe(200);
  }
  const proposals = `/api/v1/plans/${target.course.planId}/proposals`;
  expect((await attacker.post(proposals, {})).status).toBe(404);
  expect((await attacker.post(`/api/v1/patients/${target.id}/invitations`, {})).status).toBe(404);
});

test("a patient sees their own course and no staff page", async () => {
  const patient = await signedIn(people.patient);
  expect((await patient.fetch("/api/v1/portal/course")).status).toBe(200);
  for (const page of ["/today", "/patients", "/calendar", "/audit", "/settings/members"]) {
    const response = await patient.fetch(page);
    expect([page, response.status === 307 || response.status === 403]).toEqual([page, true]);
  }
});
