import { describe, expect, test } from "vitest";
import { newId } from "@/lib/kernel/id";
import type { Actor, Allowed } from "@/lib/operation/actor";
import { operations } from "@/lib/registry";
import { makeClinic } from "../../factories/clinic";
import { makePatient } from "../../factories/patient";

const roles = [
  ...(["owner", "prescriber", "clinician", "front_desk", "patient"] as const),
  ...(["signer", "respondent", "system", "anonymous"] as const),
] as const;

async function actorOf(role: (typeof roles)[number]): Promise<Actor> {
  if (role === "anonymous") return { kind: "anonymous" };
  const clinic = await makeClinic();
  const { actors } = clinic;
  if (role === "patient") return actors.patientOf(await makePatient(clinic));
  if (role === "signer" || role === "respondent") {
    const { id: patientId, name } = await makePatient(clinic);
    const holder = { clinic: clinic.clinic, linkId: newId(), patientId, name };
    return role === "signer" ? { kind: role, ...holder, planId: newId() } : { kind: role, ...holder };
  }
  if (role === "front_desk") return actors.desk;
  return actors[role];
}

/** Whether the operation's own list names the role. A prescriber is a clinician too. */
function isAllowed(allow: readonly Allowed[], role: (typeof roles)[number]): boolean {
  if (allow.includes("anyone")) return true;
  if (role === "anonymous") return false;
  return allow.includes(role) || (role === "prescriber" && allow.includes("clinician"));
}

describe.each(roles)("as %s", (role) => {
  test("every operation that does not name this role refuses it, and every other one does not", async () => {
    const actor = await actorOf(role);
    for (const operation of operations) {
      // An empty input: whoever may run it is told about the input or gets an answer, never that they may not.
      const result = await operation.execute({ actor }, {});
      const kind = result.ok ? "ok" : result.refusal.kind;
      const barred = kind === "forbidden" || (kind === "unauthenticated" && operation.name !== "auth.sign-in");
      expect([operation.name, barred]).toEqual([operation.name, !isAllowed(operation.allow, role)]);
    }
  });
});

test("nothing but identity commands may be run by anyone, and none of those has an HTTP binding", () => {
  const open = operations.filter(({ allow }) => allow.includes("anyone"));
  expect(open.map(({ name }) => name).sort()).toEqual([
    "auth.accept-invitation",
    "auth.end-session",
    "auth.find-invitation",
    "auth.issue-token",
    "auth.sign-in",
    "clinic.set-up-clinic",
    "consent.check-copy",
    "consent.find-link",
    "feed.find-feed",
    "screening.find-link",
  ]);
  expect(open.filter(({ http }) => http !== undefined)).toEqual([]);
});
