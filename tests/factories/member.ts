import { prisma } from "@/lib/db/client";
import { newId } from "@/lib/kernel/id";
import type { ActorClinic, MemberActor } from "@/lib/operation/actor";

/** What every person made by the factories signs in with. */
export const testPassword = "cadence-test-password";
/** argon2id of `testPassword`, cheap on purpose. */
const testPasswordHash =
  "$argon2id$v=19$m=8,t=1,p=1$oHfM9Lt+zXT7VBL4LMdPYg$qdn6ULJTzHsGH714KmMfTA9Ii+QDp3qiMPubIORnnsI";

export type TestMember = {
  readonly id: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
};

type MemberOptions = {
  readonly name: string;
  readonly role: MemberActor["role"];
  readonly prescriber?: boolean;
};

/** A user with a membership of a clinic, and the actor they are when signed in. The address is unique. */
export async function makeMember(
  clinic: ActorClinic,
  { name, role, prescriber = false }: MemberOptions,
): Promise<{ member: TestMember; actor: MemberActor }> {
  const [id, userId] = [newId(), newId()];
  const email = `${name.toLowerCase().replaceAll(" ", ".")}.${userId}@clinic.test`;
  await prisma().user.create({ data: { id: userId, email, name, passwordHash: testPasswordHash } });
  await prisma().member.create({ data: { clinicId: clinic.id, id, userId, name, role, prescriber } });
  const actor = { kind: "member", clinic, userId, memberId: id, name, role, prescriber } as const;
  return { member: { id, userId, name, email }, actor };
}
