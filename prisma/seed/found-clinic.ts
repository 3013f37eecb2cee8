import { acceptInvitation } from "@/lib/auth/accept-invitation";
import { addClosure } from "@/lib/clinic/add-closure";
import { addDevice } from "@/lib/clinic/add-device";
import { addProcedure } from "@/lib/clinic/add-procedure";
import { addRoom } from "@/lib/clinic/add-room";
import { approveTopical } from "@/lib/clinic/approve-topical";
import { retireTopical } from "@/lib/clinic/retire-topical";
import { setUpClinic } from "@/lib/clinic/set-up-clinic";
import { setWorkingHours } from "@/lib/clinic/set-working-hours";
import { listTemplates } from "@/lib/consent/list-templates";
import { publishTemplate } from "@/lib/consent/publish-template";
import { inTransaction } from "@/lib/db/transaction";
import { type Clock, fixedClock } from "@/lib/kernel/clock";
import { addDays, type Day } from "@/lib/kernel/day";
import { inviteMember } from "@/lib/members/invite-member";
import type { InviteMemberInput } from "@/lib/members/invite-member.schema";
import type { ActorClinic, MemberActor } from "@/lib/operation/actor";
import { approveProtocol } from "@/lib/protocols/approve-protocol";
import { listProtocols } from "@/lib/protocols/list-protocols";
import { must } from "./must";

export const password = "cadence-demo";
/** When the demo's clinicians work on a day on which they do. */
export const dayHours = [
  { from: "09:00", to: "13:30" },
  { from: "14:30", to: "19:00" },
];
const anonymous = { kind: "anonymous" } as const;

export type DemoClinic = {
  readonly clinic: ActorClinic;
  readonly owner: MemberActor;
  readonly prescriber: MemberActor;
  readonly clinician: MemberActor;
  readonly desk: MemberActor;
  /** What is put on the open channels in the demo. */
  readonly gelId: string;
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
    ...(await memberOf(clinic.id, `owner@${domain}`)),
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
  await publishFoundingForms(prescriber, since);
  await equip(owner, since, [prescriber.memberId, clinician.memberId]);
  const gelId = await approveProducts(prescriber, since);
  return { clinic, owner, prescriber, clinician, desk, gelId };
}

async function joinClinic(owner: MemberActor, member: InviteMemberInput, clock: Clock): Promise<MemberActor> {
  const { path } = must(await inviteMember.execute({ actor: owner, clock }, member));
  must(await acceptInvitation.execute({ actor: anonymous, clock }, { secret: path.split("/").at(-1), password }));
  return { kind: "member", clinic: owner.clinic, ...(await memberOf(owner.clinic.id, member.email)) };
}

/** Somebody of the clinic, by the address they sign in with. */
function memberOf(clinicId: string, email: string): Promise<Omit<MemberActor, "kind" | "clinic">> {
  return inTransaction({ role: "cadence_auth" }, async (tx) => {
    const row = await tx.member.findFirstOrThrow({ where: { clinicId, user: { email } } });
    const { id: memberId, userId, name, role, prescriber } = row;
    return { memberId, userId, name, role, prescriber };
  });
}

/** The founding protocol governs once the prescriber has approved it. */
async function approveFoundingProtocol(prescriber: MemberActor, since: Day): Promise<void> {
  const call = { actor: prescriber, clock: fixedClock(`${since}T08:30:00Z`) };
  const [first] = must(await listProtocols.execute(call, {})).versions;
  const statement = "I have read the needle steps, zones and intervals; they are what we work by.";
  must(await approveProtocol.execute(call, { protocolId: first?.id, statement }));
}

/** Patients sign the consent forms a clinic starts with once the prescriber has published it. */
async function publishFoundingForms(prescriber: MemberActor, since: Day): Promise<void> {
  const call = { actor: prescriber, clock: fixedClock(`${since}T08:40:00Z`) };
  const statement = "I have read every section; it is what we tell patients before they sign.";
  for (const { id: templateId, revision } of must(await listTemplates.execute(call, {})).templates) {
    must(await publishTemplate.execute(call, { templateId, revision, statement }));
  }
}

/** Three products may go on open channels; one was taken off the list again. @returns the id of the one that is used */
async function approveProducts(prescriber: MemberActor, since: Day): Promise<string> {
  const call = { actor: prescriber, clock: fixedClock(`${since}T08:50:00Z`) };
  const approve = async (name: string, manufacturer: string, sterile = true) =>
    must(await approveTopical.execute(call, { name, manufacturer, sterile })).id;
  const gelId = await approve("Hyaluronic acid gel 1.5 %", "Dermalab Test");
  await approve("Panthenol balm", "Fictional Pharma", false);
  const serum = await approve("Peptide ampoule", "Dermalab Test");
  const later = fixedClock(`${addDays(since, 200)}T08:50:00Z`);
  must(await retireTopical.execute({ actor: prescriber, clock: later }, { id: serum }));
  return gelId;
}

/** Rooms, a device, one procedure, the week of each clinician, and a day on which all were away. */
async function equip(owner: MemberActor, since: Day, clinicianIds: readonly string[]): Promise<void> {
  const call = { actor: owner, clock: fixedClock(`${since}T08:50:00Z`) };
  for (const name of ["Room 1", "Room 2", "Room 3"]) must(await addRoom.execute(call, { name }));
  must(await addDevice.execute(call, { name: "Pen A" }));
  const minutes = { numbingMin: 45, treatmentMin: 30, recoveryMin: 15, changeoverMin: 10 };
  const rest = { bufferBeforeMin: 0, bufferAfterMin: 0, clinicianIds: [], deviceIds: [] };
  must(await addProcedure.execute(call, { name: "Microneedling", ...minutes, ...rest }));
  const hours = [1, 2, 3, 4, 5].flatMap((weekday) => dayHours.map((stretch) => ({ weekday, ...stretch })));
  for (const clinicianId of clinicianIds)
    must(await setWorkingHours.execute(call, { clinicianId, validFrom: since, hours }));
  const closed = addDays(since, 120);
  must(await addClosure.execute(call, { fromDay: closed, toDay: closed, reason: "Team training" }));
}
