import { acceptInvitation } from "@/lib/auth/accept-invitation";
import { setUpClinic } from "@/lib/clinic/set-up-clinic";
import { listTemplates } from "@/lib/consent/list-templates";
import { publishTemplate } from "@/lib/consent/publish-template";
import { prisma } from "@/lib/db/client";
import { dayToDb } from "@/lib/db/day";
import { type Clock, fixedClock } from "@/lib/kernel/clock";
import { addDays, type Day } from "@/lib/kernel/day";
import { newId } from "@/lib/kernel/id";
import { inviteMember } from "@/lib/members/invite-member";
import type { InviteMemberInput } from "@/lib/members/invite-member.schema";
import type { ActorClinic, MemberActor } from "@/lib/operation/actor";
import { approveProtocol } from "@/lib/protocols/approve-protocol";
import { listProtocols } from "@/lib/protocols/list-protocols";
import { must } from "./must";

export const password = "cadence-demo";
const anonymous = { kind: "anonymous" } as const;

export type DemoClinic = {
  readonly clinic: ActorClinic;
  readonly owner: MemberActor;
  readonly prescriber: MemberActor;
  readonly clinician: MemberActor;
  readonly desk: MemberActor;
};
type Founding = {
  readonly name: string;
  readonly zone: string;
  readonly domain: string;
  readonly since: Day;
  readonly clock: Clock;
};

/** Founds a clinic with an owner, a prescriber, a clinician, a desk, three rooms, hours and one procedure. */
export async function foundClinic({ name, zone, domain, since, clock }: Founding): Promise<DemoClinic> {
  const ownerName = "Olga Owens";
  const founded = must(
    await setUpClinic.execute(
      { actor: anonymous, clock: fixedClock(`${since}T08:00:00Z`) },
      { clinicName: name, zone, ownerName, email: `owner@${domain}`, password },
    ),
  );
  const clinic: ActorClinic = { id: founded.clinicId, name, zone };
  const owner: MemberActor = {
    kind: "member",
    clinic,
    userId: await userOf(clinic, founded.memberId),
    memberId: founded.memberId,
    name: ownerName,
    role: "owner",
    prescriber: false,
  };
  const join = (member: InviteMemberInput) => joinClinic(owner, member, clock);
  const prescriber = await join({
    name: "Dr Paula Vega",
    email: `prescriber@${domain}`,
    role: "clinician",
    prescriber: true,
  });
  const clinician = await join({
    name: "Carl Lindqvist",
    email: `clinician@${domain}`,
    role: "clinician",
    prescriber: false,
  });
  const desk = await join({ name: "Dora Marsh", email: `desk@${domain}`, role: "front_desk", prescriber: false });
  await approveFoundingProtocol(prescriber, since);
  await publishFoundingForm(prescriber, since);
  await furnish(clinic.id, since, [prescriber.memberId, clinician.memberId]);
  return { clinic, owner, prescriber, clinician, desk };
}

async function joinClinic(owner: MemberActor, member: InviteMemberInput, clock: Clock): Promise<MemberActor> {
  const { path } = must(await inviteMember.execute({ actor: owner, clock }, member));
  must(await acceptInvitation.execute({ actor: anonymous, clock }, { secret: path.split("/").at(-1), password }));
  const row = await prisma().member.findFirstOrThrow({
    where: { clinicId: owner.clinic.id, user: { email: member.email } },
  });
  const { id, userId, name, role, prescriber } = row;
  return { kind: "member", clinic: owner.clinic, userId, memberId: id, name, role, prescriber };
}

/** The founding protocol governs once the prescriber has approved it. */
async function approveFoundingProtocol(prescriber: MemberActor, since: Day): Promise<void> {
  const call = { actor: prescriber, clock: fixedClock(`${since}T08:30:00Z`) };
  const [first] = must(await listProtocols.execute(call, {})).versions;
  const statement = "I have read the needle steps, zones and intervals; they are what we work by.";
  must(await approveProtocol.execute(call, { protocolId: first?.id, statement }));
}

/** Patients sign the consent form a clinic starts with once the prescriber has published it. */
async function publishFoundingForm(prescriber: MemberActor, since: Day): Promise<void> {
  const call = { actor: prescriber, clock: fixedClock(`${since}T08:40:00Z`) };
  const [first] = must(await listTemplates.execute(call, {})).templates;
  const statement = "I have read every section; it is what we tell patients before they sign.";
  must(await publishTemplate.execute(call, { templateId: first?.id, revision: first?.revision, statement }));
}

async function userOf(clinic: ActorClinic, memberId: string): Promise<string> {
  return (await prisma().member.findUniqueOrThrow({ where: { clinicId_id: { clinicId: clinic.id, id: memberId } } }))
    .userId;
}

async function furnish(clinicId: string, since: Day, memberIds: readonly string[]): Promise<void> {
  const rooms = ["Room 1", "Room 2", "Room 3"].map((name) => ({ clinicId, id: newId(), kind: "room" as const, name }));
  const minutes = { numbingMin: 45, treatmentMin: 30, recoveryMin: 15, changeoverMin: 10 };
  const validFrom = dayToDb(since);
  const week = [1, 2, 3, 4, 5];
  const spans = [
    ["09:00", "13:30"],
    ["14:30", "19:00"],
  ] as const;
  const hours = memberIds.flatMap((memberId) =>
    week.flatMap((weekday) =>
      spans.map(([fromTime, toTime]) => ({ clinicId, id: newId(), memberId, weekday, fromTime, toTime, validFrom })),
    ),
  );
  const closed = addDays(since, 120);
  await prisma().resource.createMany({ data: [...rooms, { clinicId, id: newId(), kind: "device", name: "Pen A" }] });
  await prisma().procedure.create({ data: { clinicId, id: newId(), name: "Microneedling", ...minutes } });
  await prisma().workingHours.createMany({ data: hours });
  await prisma().closure.create({
    data: { clinicId, id: newId(), fromDay: dayToDb(closed), toDay: dayToDb(closed), reason: "Team training" },
  });
}
