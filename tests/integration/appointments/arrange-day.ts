import { previewReplan } from "@/lib/appointments/preview-replan";
import type { ReplanLineDto } from "@/lib/appointments/preview-replan.schema";
import { bookCourse } from "@/lib/plans/book-course";
import { makeClinic, type TestClinic } from "../../factories/clinic";
import { testClock } from "../../factories/clock";
import { expectOk } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";

/** A Tuesday, eight days ahead of the clock. */
export const day = "2027-01-19";

type Booking = {
  readonly name: string;
  readonly time: string;
  readonly room?: 0 | 1;
  readonly by?: "clinician" | "prescriber";
  readonly on?: string;
  /** A day for the second session; without one it stays due. */
  readonly thenOn?: string;
  /** Needle length, hundredths of a millimetre: 0.5 mm unless told otherwise. */
  readonly length?: number;
};

/** A patient of the clinic whose course of two is booked from a day on, with Carl in the first room unless told otherwise. */
export async function bookOne(
  clinic: TestClinic,
  { name, time, room = 0, by = "clinician", on = day, thenOn, length = 50 }: Booking,
) {
  const patient = await makePatient(clinic, { givenName: name, familyName: "Visitor" });
  const plan = await makePlan(clinic, {
    patient,
    zones: ["body"],
    lengths: [length, length],
    actor: clinic.actors.clinician,
  });
  const place = { clinicianId: clinic[by].id, roomId: clinic.rooms[room].id };
  const placements = [on, ...(thenOn === undefined ? [] : [thenOn])].map((each, index) => {
    return { number: index + 1, local: { day: each, time }, ...place };
  });
  const call = { actor: clinic.actors.desk, clock: testClock };
  const { appointments } = expectOk(
    await bookCourse.execute(call, { planId: plan.id, version: plan.version, placements }),
  );
  const [visit, second] = appointments;
  if (visit === undefined) throw new Error("nothing was booked");
  return { patient, plan, visit, second };
}

/** Carl's day of three visits, Ana at 10:00, Ben at 12:00 and Cleo at 14:00; and one of Paula's, Dan at 12:00. */
export async function arrangeDay(options: Parameters<typeof makeClinic>[0] = {}) {
  const clinic = await makeClinic(options);
  const ana = await bookOne(clinic, { name: "Ana", time: "10:00" });
  const ben = await bookOne(clinic, { name: "Ben", time: "12:00" });
  const cleo = await bookOne(clinic, { name: "Cleo", time: "14:00" });
  const dan = await bookOne(clinic, { name: "Dan", time: "12:00", room: 1, by: "prescriber" });
  const call = { actor: clinic.actors.desk, clock: testClock };
  const carlIsOut = { day, kind: "clinician", subjectId: clinic.clinician.id } as const;
  return { clinic, ana, ben, cleo, dan, call, carlIsOut };
}

export type Arranged = Awaited<ReturnType<typeof arrangeDay>>;

/** The plan proposed when Carl is not there, with what is asked besides. */
export async function proposed(
  { call, carlIsOut }: Pick<Arranged, "call"> & { readonly carlIsOut: object },
  more: object = {},
) {
  const { plan } = expectOk(await previewReplan.execute(call, { ...carlIsOut, ...more }));
  if (plan === null) throw new Error("no plan was asked for");
  return plan;
}

/** A line of a proposal as the command takes it. */
export function lineOf({ appointmentId, version, to }: ReplanLineDto) {
  if (to === null) return { to: "cancelled", appointmentId, version, reason: "Nobody can treat that day" } as const;
  const { startsAt, clinicianId, roomId, deviceId } = to;
  return { to: "place", appointmentId, version, startsAt, clinicianId, roomId, deviceId } as const;
}

/** The input that carries out what is proposed when Carl is not there. */
export async function planOf(arranged: Pick<Arranged, "call" | "carlIsOut">) {
  const { lines } = await proposed(arranged);
  return { ...arranged.carlIsOut, lines: lines.map(lineOf) };
}

/** The visits that stay as they are. */
export const leaving = (...booked: readonly Arranged["ana"][]) => ({ leftOut: booked.map(({ visit }) => visit.id) });
