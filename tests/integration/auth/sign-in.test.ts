import { expect, test } from "vitest";
import { endSession } from "@/lib/auth/end-session";
import { findSessionActor } from "@/lib/auth/find-session-actor";
import { type SignedIn, signIn } from "@/lib/auth/sign-in";
import { prisma } from "@/lib/db/client";
import { fixedClock } from "@/lib/kernel/clock";
import { endMember } from "@/lib/members/end-member";
import { makeClinic } from "../../factories/clinic";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { testPassword } from "../../factories/member";

const anonymous = { kind: "anonymous" } as const;
const noon = "2027-01-11T12:00:00Z";
let addresses = 0;
const tryWith = (email: string, password: string, clock = fixedClock(noon)) => {
  addresses += 1;
  return signIn.execute({ actor: anonymous, clock }, { email, password, address: `192.0.2.${addresses}` });
};
const signedIn = async (email: string) => expectOk(await tryWith(email, testPassword)) as SignedIn;

test("the right password opens a session that names the member, and says so in the audit", async () => {
  const { clinic, desk, actors } = await makeClinic();
  const session = await signedIn(desk.email);
  expect(await findSessionActor(session, fixedClock(noon))).toEqual(actors.desk);
  expect(
    await prisma().auditEvent.count({ where: { clinicId: clinic.id, operation: "auth.sign-in", actorId: desk.id } }),
  ).toBe(1);
});

test("a wrong password and an unknown address get the same answer", async () => {
  const { desk } = await makeClinic();
  const wrong = expectRefusal(await tryWith(desk.email, "not the password"));
  const unknown = expectRefusal(await tryWith("nobody@clinic.test", "not the password"));
  expect(wrong).toEqual(unknown);
  expect(wrong.kind).toBe("unauthenticated");
});

test("after ten failures the eleventh try waits, even with the right password, and success forgets failures", async () => {
  const { desk, clinician } = await makeClinic();
  for (let failure = 0; failure < 10; failure += 1) expectRefusal(await tryWith(desk.email, "wrong"));
  expect(expectRefusal(await tryWith(desk.email, testPassword))).toMatchObject({ kind: "rate_limited" });
  for (let round = 0; round < 3; round += 1) {
    for (let failure = 0; failure < 6; failure += 1) expectRefusal(await tryWith(clinician.email, "wrong"));
    await signedIn(clinician.email);
  }
});

test("ten failures at the same moment count like ten in a row", async () => {
  const { desk } = await makeClinic();
  const kinds = (await Promise.all(Array.from({ length: 14 }, () => tryWith(desk.email, "wrong")))).map(
    (answer) => expectRefusal(answer).kind,
  );
  expect(kinds.filter((kind) => kind === "rate_limited").length).toBe(4);
});

test("a member's session ends after 30 idle minutes, and use keeps it alive", async () => {
  const { desk } = await makeClinic();
  const session = await signedIn(desk.email);
  expect(await findSessionActor(session, fixedClock("2027-01-11T12:29:59Z"))).not.toBeNull();
  expect(await findSessionActor(session, fixedClock("2027-01-11T12:59:00Z"))).not.toBeNull();
  expect(await findSessionActor(session, fixedClock("2027-01-11T13:29:00Z"))).toBeNull();
});

test("signing out ends the session at once", async () => {
  const { desk } = await makeClinic();
  const session = await signedIn(desk.email);
  expectOk(await endSession.execute({ actor: anonymous }, session));
  expect(await findSessionActor(session, fixedClock(noon))).toBeNull();
});

test("ending a membership ends every session of it at once", async () => {
  const { desk, actors } = await makeClinic();
  const sessions = [await signedIn(desk.email), await signedIn(desk.email)];
  expectOk(await endMember.execute({ actor: actors.owner }, { memberId: desk.id }));
  for (const session of sessions) expect(await findSessionActor(session, fixedClock(noon))).toBeNull();
  expectRefusal(await tryWith(desk.email, testPassword));
});

test("a session of one clinic is nobody in another", async () => {
  const [one, two] = [await makeClinic(), await makeClinic()];
  const { sessionId } = await signedIn(one.desk.email);
  expect(await findSessionActor({ clinicId: two.clinic.id, sessionId }, fixedClock(noon))).toBeNull();
});
