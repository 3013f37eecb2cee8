import { beforeAll, expect, test } from "vitest";
import { acceptInvitation } from "@/lib/auth/accept-invitation";
import { findInvitation } from "@/lib/auth/find-invitation";
import { findSessionActor } from "@/lib/auth/find-session-actor";
import { findTokenActor } from "@/lib/auth/find-token-actor";
import { issueToken } from "@/lib/auth/issue-token";
import { listTokens } from "@/lib/auth/list-tokens";
import { revokeToken } from "@/lib/auth/revoke-token";
import { type SignedIn, signIn } from "@/lib/auth/sign-in";
import { prisma } from "@/lib/db/client";
import { fixedClock } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/id";
import { endMember } from "@/lib/members/end-member";
import { inviteMember } from "@/lib/members/invite-member";
import { invitePatient } from "@/lib/patients/invite-patient";
import { makeClinic, type TestClinic } from "../../factories/clinic";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";

beforeAll(() => {
  process.env.NEXTAUTH_URL = "http://localhost:3000";
});

const anonymous = { kind: "anonymous" } as const;
const password = "a long new password";
const monday = fixedClock("2027-01-11T12:00:00Z");
const secretOf = ({ path }: { path: string }) => path.split("/").at(-1) ?? "";
const newEmail = () => `${newId()}@clinic.test`;

async function invited({ actors }: TestClinic, email = newEmail()) {
  const member = { name: "Nina New", email, role: "clinician", prescriber: true } as const;
  return {
    email,
    secret: secretOf(expectOk(await inviteMember.execute({ actor: actors.owner, clock: monday }, member))),
  };
}
const accept = (secret: string, clock = monday) =>
  acceptInvitation.execute({ actor: anonymous, clock }, { secret, password });

test("an invited colleague chooses a password and signs in with the role they were given", async () => {
  const clinic = await makeClinic();
  const { email, secret } = await invited(clinic);
  expect(expectOk(await findInvitation.execute({ actor: anonymous, clock: monday }, { secret }))).toMatchObject({
    email,
    clinicName: clinic.clinic.name,
  });
  expectOk(await accept(secret));
  const session = expectOk(
    await signIn.execute({ actor: anonymous, clock: monday }, { email, password, address: "" }),
  ) as SignedIn;
  expect(await findSessionActor(session, monday)).toMatchObject({
    role: "clinician",
    prescriber: true,
    name: "Nina New",
  });
  const [message] = await prisma().message.findMany({
    where: { clinicId: clinic.clinic.id, cause: "member.invite-member" },
  });
  expect(message?.body).toContain(secret);
  expect(message?.toAddress).toBe(email);
});

test("a link is good once, for seven days, and until it is replaced", async () => {
  const clinic = await makeClinic();
  const { email, secret } = await invited(clinic);
  const replacement = await invited(clinic, email);
  expect(expectRefusal(await accept(secret)).kind).toBe("not_found");
  expect(expectRefusal(await accept(replacement.secret, fixedClock("2027-01-18T12:00:00Z"))).kind).toBe("not_found");
  expectOk(await accept(replacement.secret, fixedClock("2027-01-18T11:59:59Z")));
  expect(expectRefusal(await accept(replacement.secret)).kind).toBe("not_found");
  const twice = await invited(clinic);
  const both = await Promise.all([accept(twice.secret), accept(twice.secret)]);
  expect(both.filter(({ ok }) => ok).length).toBe(1);
});

test("somebody who has a sign-in already must know its password", async () => {
  const [one, two] = [await makeClinic(), await makeClinic()];
  const { secret } = await invited(two, one.desk.email);
  expect(expectRefusal(await accept(secret))).toMatchObject({
    kind: "invalid",
    fields: [{ path: "password", rule: "existing" }],
  });
});

test("an invited patient sees their own portal; without an e-mail there is nothing to invite", async () => {
  const clinic = await makeClinic();
  const patient = await makePatient(clinic);
  const email = newEmail();
  await prisma().patient.updateMany({ where: { id: patient.id }, data: { email } });
  const secret = secretOf(
    expectOk(await invitePatient.execute({ actor: clinic.actors.desk, clock: monday }, { patientId: patient.id })),
  );
  expectOk(await accept(secret));
  const session = expectOk(
    await signIn.execute({ actor: anonymous, clock: monday }, { email, password, address: "" }),
  ) as SignedIn;
  expect(await findSessionActor(session, monday)).toMatchObject({ kind: "patient", patientId: patient.id });
  expect(await findSessionActor(session, fixedClock("2027-01-25T11:59:00Z"))).not.toBeNull();
  const again = await invitePatient.execute({ actor: clinic.actors.desk }, { patientId: patient.id });
  expect(expectRefusal(again)).toMatchObject({ fields: [{ rule: "already" }] });
  await prisma().patient.updateMany({ where: { id: patient.id }, data: { email: null, userId: null } });
  expect(
    expectRefusal(await invitePatient.execute({ actor: clinic.actors.desk }, { patientId: patient.id })),
  ).toMatchObject({ fields: [{ path: "email" }] });
  const other = await makeClinic();
  expect(expectRefusal(await invitePatient.execute({ actor: other.actors.desk }, { patientId: patient.id })).kind).toBe(
    "not_found",
  );
});

test("only a clinician can be invited as a prescriber", async () => {
  const { actors } = await makeClinic();
  const member = { name: "Nina New", email: newEmail(), role: "front_desk", prescriber: true };
  expect(expectRefusal(await inviteMember.execute({ actor: actors.owner }, member))).toMatchObject({
    fields: [{ path: "prescriber" }],
  });
});

test("the clinic's last owner cannot be ended, nor can two owners end each other at the same moment", async () => {
  const { clinic, owner, actors, prescriber } = await makeClinic();
  expect(expectRefusal(await endMember.execute({ actor: actors.owner }, { memberId: owner.id }))).toMatchObject({
    fields: [{ rule: "last_owner" }],
  });
  await prisma().member.updateMany({ where: { id: prescriber.id }, data: { role: "owner", prescriber: false } });
  const second = { ...actors.prescriber, role: "owner", prescriber: false } as const;
  await Promise.all([
    endMember.execute({ actor: actors.owner }, { memberId: prescriber.id }),
    endMember.execute({ actor: second }, { memberId: owner.id }),
  ]);
  expect(await prisma().member.count({ where: { clinicId: clinic.id, role: "owner", endedAt: null } })).toBe(1);
});

test("a token speaks for its member until it expires, is revoked or they leave, and only its hash is kept", async () => {
  const { desk, actors } = await makeClinic();
  const issue = async () =>
    (
      expectOk(
        await issueToken.execute({ actor: anonymous, clock: monday }, { email: desk.email, label: "test", days: 1 }),
      ) as { token: string }
    ).token;
  const token = await issue();
  expect(await findTokenActor(token, monday)).toEqual(actors.desk);
  expect(await findTokenActor(`${token}x`, monday)).toBeNull();
  expect(await findTokenActor(token, fixedClock("2027-01-12T12:00:00Z"))).toBeNull();
  expect(await prisma().apiToken.count({ where: { tokenHash: { contains: token.slice(8, 20) } } })).toBe(0);
  expectOk(await endMember.execute({ actor: actors.owner }, { memberId: desk.id }));
  expect(await findTokenActor(token, monday)).toBeNull();
});

test("a member revokes their own tokens, an owner anybody's, and nobody those of another clinic", async () => {
  const [{ desk, clinician, actors }, other] = [await makeClinic(), await makeClinic()];
  const issue = async (email: string) =>
    (expectOk(await issueToken.execute({ actor: anonymous }, { email, label: "test", days: 1 })) as { token: string })
      .token;
  const [mine, colleagues] = [await issue(desk.email), await issue(clinician.email)];
  const listed = async (actor: typeof actors.desk) => expectOk(await listTokens.execute({ actor }, {})).tokens;
  const [own] = await listed(actors.desk);
  expect(await listed(actors.desk)).toHaveLength(1);
  expect(await listed(actors.owner)).toHaveLength(2);
  const foreign = (await listed(actors.owner)).find(({ memberName }) => memberName === clinician.name);
  const revoke = (actor: typeof actors.desk, tokenId = "") => revokeToken.execute({ actor }, { tokenId });
  expect(expectRefusal(await revoke(actors.desk, foreign?.id)).kind).toBe("not_found");
  expect(expectRefusal(await revoke(other.actors.owner, own?.id)).kind).toBe("not_found");
  expect(await findTokenActor(mine)).not.toBeNull();
  expectOk(await revoke(actors.desk, own?.id));
  expectOk(await revoke(actors.owner, foreign?.id));
  expect([await findTokenActor(mine), await findTokenActor(colleagues)]).toEqual([null, null]);
});
