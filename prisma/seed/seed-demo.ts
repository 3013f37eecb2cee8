import { acceptInvitation } from "@/lib/auth/accept-invitation";
import { inTransaction } from "@/lib/db/transaction";
import { type Clock, systemClock } from "@/lib/kernel/clock";
import { addDays } from "@/lib/kernel/day";
import { dayOf } from "@/lib/kernel/zoned";
import { invitePatient } from "@/lib/patients/invite-patient";
import { deepCheeks, designs, states } from "./cast";
import { type DemoClinic, foundClinic, password } from "./found-clinic";
import { furnish, openToday } from "./furnish";
import { must } from "./must";
import { people } from "./people";
import { booked, running, type Scenario } from "./scenarios";

const zone = "Europe/Madrid";

/** The demo's patient with a sign-in: session 1 of the founding text's course done, the rest booked. */
async function portalPatient(clinic: DemoClinic, clock: Clock): Promise<void> {
  const today = dayOf(clock.now(), zone);
  const person = {
    givenName: "Pia",
    familyName: "Demo",
    birthDate: "1991-04-12",
    email: "patient@demo.cadence.test",
    phone: "+34600009999",
  };
  const patientId = await running({ clinic, person, today, clock, turn: -12, design: deepCheeks(clinic) });
  const { path } = must(await invitePatient.execute({ actor: clinic.desk, clock }, { patientId }));
  must(
    await acceptInvitation.execute(
      { actor: { kind: "anonymous" }, clock },
      { secret: path.split("/").at(-1), password },
    ),
  );
}

/** Fills an empty database with the demo clinic and a second one beside it. Takes its dates from the clock, everything else is fixed. */
export async function seedDemo(clock: Clock = systemClock): Promise<void> {
  const today = dayOf(clock.now(), zone);
  const since = addDays(today, -400);
  const clinic = await foundClinic({ name: "Cadence Demo Clinic", zone, domain: "demo.cadence.test", since, clock });
  await openToday(clinic, clock);
  await portalPatient(clinic, clock);
  const queue = states.flatMap(([scenario, count]) =>
    Array.from({ length: count }, (_, turn) => [scenario, turn] as const),
  );
  const courses = [...designs(clinic), deepCheeks(clinic)];
  for (const [index, [scenario, turn]] of queue.entries()) {
    const person = people[index];
    const design = courses[index % courses.length];
    if (person !== undefined && design !== undefined) await scenario({ clinic, person, today, clock, turn, design });
  }
  await furnish(clinic, clock);
  const other = await foundClinic({ name: "Second Demo Clinic", zone, domain: "second.cadence.test", since, clock });
  const others: readonly Scenario[] = [running, booked];
  for (const [turn, scenario] of others.entries()) {
    const person = people[turn];
    const design = designs(other)[turn];
    if (person !== undefined && design !== undefined)
      await scenario({ clinic: other, person, today, clock, turn, design });
  }
  await forgetMessages([clinic.clinic.id, other.clinic.id], clock);
}

/** The demo's history sends no mail: what was queued while it was made is long past. */
async function forgetMessages(clinicIds: readonly string[], clock: Clock): Promise<void> {
  const sentAt = new Date(clock.now().epochMilliseconds);
  for (const clinicId of clinicIds)
    await inTransaction({ role: "cadence_app", clinicId, userId: null, patientId: null }, (tx) =>
      tx.message.updateMany({ where: { clinicId, sentAt: null, supersededAt: null }, data: { sentAt } }),
    );
}
