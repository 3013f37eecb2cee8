import { describe, expect, test } from "vitest";
import { holdTime } from "@/lib/appointments/hold-time";
import { prisma } from "@/lib/db/client";
import { sqlState } from "@/lib/db/sqlstate";
import { newId } from "@/lib/kernel/id";
import { makeAppointment } from "../../factories/appointment";
import { makeClinic } from "../../factories/clinic";
import { testClock } from "../../factories/clock";
import { expectOk } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";

/** The SQLSTATE with which the database refuses raw SQL, as its owner; null when it lets it pass. */
async function refusalOf(sql: string): Promise<string | null> {
  try {
    await prisma().$transaction((tx) => tx.$executeRawUnsafe(sql));
    return null;
  } catch (error) {
    return sqlState(error);
  }
}

const check = "23514";
const overlap = "23P01";

async function bookedCourse() {
  const clinic = await makeClinic();
  const patient = await makePatient(clinic);
  const plan = await makePlan(clinic, { patient });
  const session = plan.sessions[0];
  if (!session?.id) throw new Error("a plan has sessions");
  const appointment = await makeAppointment(clinic, {
    planSessionId: session.id,
    patientId: patient.id,
    day: "2027-02-01",
  });
  return { clinic, patient, plan, session, appointment, clinicId: clinic.clinic.id };
}

describe("shapes the database refuses, whatever path they come by", () => {
  test.each([
    ["a grid of 7 minutes", (c: string) => `UPDATE clinic SET grid_min = 7 WHERE id = '${c}'`],
    [
      "a prescriber at the desk",
      (c: string) => `UPDATE member SET prescriber = true WHERE clinic_id = '${c}' AND role = 'front_desk'`,
    ],
    [
      "hours that end before they begin",
      (c: string) => `UPDATE working_hours SET to_time = '08:00' WHERE clinic_id = '${c}'`,
    ],
    ["hours on an eighth weekday", (c: string) => `UPDATE working_hours SET weekday = 8 WHERE clinic_id = '${c}'`],
    ["a treatment without minutes", (c: string) => `UPDATE procedure SET treatment_min = 0 WHERE clinic_id = '${c}'`],
    [
      "a closure that runs backwards",
      (c: string) => `INSERT INTO closure VALUES ('${c}', '${newId()}', '2027-01-02', '2027-01-01', 'x')`,
    ],
    [
      "a password that is not hashed",
      (c: string) =>
        `UPDATE "user" SET password_hash = 'secret' WHERE id IN (SELECT user_id FROM member WHERE clinic_id = '${c}')`,
    ],
    [
      "a patient without a name",
      (c: string) =>
        `INSERT INTO patient (clinic_id, id, given_name, family_name, birth_date) VALUES ('${c}', '${newId()}', ' ', 'X', '1990-01-01')`,
    ],
    ["a protocol that is no object", (c: string) => `UPDATE protocol SET data = '[]' WHERE clinic_id = '${c}'`],
  ])("%s", async (_, sql) => {
    const { clinic } = await makeClinic();
    expect(await refusalOf(sql(clinic.id))).toBe(check);
  });

  test("needle lengths beyond the protocol, between the steps, and a sixth session", async () => {
    const { clinicId, plan } = await bookedCourse();
    const where = `WHERE clinic_id = '${clinicId}' AND plan_id = '${plan.id}' AND number = 2`;
    expect(await refusalOf(`UPDATE plan_session SET length_hundredths_mm = 300 ${where}`)).toBe(check);
    expect(await refusalOf(`UPDATE plan_session SET length_hundredths_mm = 37 ${where}`)).toBe(check);
    expect(await refusalOf(`UPDATE plan_session SET number = 6 ${where}`)).toBe(check);
  });

  test("a course with one session, and one with a gap in its numbers", async () => {
    const { clinicId, plan } = await bookedCourse();
    const where = `WHERE clinic_id = '${clinicId}' AND plan_id = '${plan.id}'`;
    expect(await refusalOf(`DELETE FROM plan_session ${where} AND number > 1`)).toBe(check);
    expect(await refusalOf(`DELETE FROM plan_session ${where} AND number = 2`)).toBe(check);
    expect(await refusalOf(`DELETE FROM plan_session ${where} AND number = 4`)).toBeNull();
  });

  test("an override without a reason, an anesthesia record that is neither used nor reasoned", async () => {
    const { clinicId, clinic, plan, patient, session } = await bookedCourse();
    const by = clinic.prescriber.id;
    expect(
      await refusalOf(
        `INSERT INTO override (clinic_id, id, plan_id, rule, finding, reason, member_id) VALUES ('${clinicId}', '${newId()}', '${plan.id}', 'R', '{}', ' ', '${by}')`,
      ),
    ).toBe(check);
    const visit = newId();
    await prisma().$executeRawUnsafe(`INSERT INTO visit (clinic_id, id, patient_id, plan_session_id, member_id, arrived_at, day)
      VALUES ('${clinicId}', '${visit}', '${patient.id}', '${session.id}', '${by}', '2027-02-01T09:00Z', '2027-02-01')`);
    expect(
      await refusalOf(
        `INSERT INTO anesthesia_checklist (clinic_id, id, visit_id) VALUES ('${clinicId}', '${newId()}', '${visit}')`,
      ),
    ).toBe(check);
  });
});

describe("holds", () => {
  test("no clinician, room or patient is in two places", async () => {
    const { clinicId, appointment } = await bookedCourse();
    for (const subject of ["member_id", "resource_id", "patient_id"]) {
      const again = `INSERT INTO resource_hold (clinic_id, id, appointment_id, ${subject}, subject_id, starts_at, ends_at)
        SELECT clinic_id, gen_random_uuid(), appointment_id, ${subject}, subject_id, starts_at + interval '1 minute', ends_at
        FROM resource_hold WHERE clinic_id = '${clinicId}' AND appointment_id = '${appointment.id}' AND ${subject} IS NOT NULL`;
      expect(await refusalOf(again)).toBe(overlap);
    }
  });

  test("one that ends when the next begins is no overlap", async () => {
    const { clinicId, appointment } = await bookedCourse();
    const next = `INSERT INTO resource_hold (clinic_id, id, appointment_id, resource_id, subject_id, starts_at, ends_at)
      SELECT clinic_id, gen_random_uuid(), appointment_id, resource_id, subject_id, ends_at, ends_at + interval '1 hour'
      FROM resource_hold WHERE clinic_id = '${clinicId}' AND appointment_id = '${appointment.id}' AND resource_id IS NOT NULL`;
    expect(await refusalOf(next)).toBeNull();
  });

  test("a live appointment cannot lose a hold's time, and a cancelled one holds nothing", async () => {
    const { clinicId, appointment } = await bookedCourse();
    const where = `WHERE clinic_id = '${clinicId}' AND id = '${appointment.id}'`;
    expect(
      await refusalOf(
        `UPDATE appointment SET starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day', day = day + 1 ${where}`,
      ),
    ).toBe(check);
    expect(await refusalOf(`UPDATE appointment SET day = day + 1 ${where}`)).toBe(check);
    expect(await refusalOf(`UPDATE appointment SET status = 'cancelled' ${where}`)).toBe(check);
    expect(
      await refusalOf(`UPDATE appointment SET status = 'cancelled', ended_at = now(), end_reason = 'ill' ${where}`),
    ).toBeNull();
    expect(await prisma().resourceHold.count({ where: { clinicId, appointmentId: appointment.id, live: true } })).toBe(
      0,
    );
  });

  test("a session has one live appointment", async () => {
    const { clinic, patient, session } = await bookedCourse();
    const second = makeAppointment(clinic, {
      planSessionId: session.id ?? "",
      patientId: patient.id,
      day: "2027-03-01",
    });
    expect(await second.then(() => null, sqlState)).toBe(overlap);
  });
});

describe("held times and offers", () => {
  async function heldTime() {
    const { clinic, patient, plan, clinicId } = await bookedCourse();
    const planSessionId = plan.sessions[1]?.id ?? "";
    const place = { clinicianId: clinic.clinician.id, roomId: clinic.rooms[0].id };
    const call = { actor: clinic.actors.desk, clock: testClock };
    const input = { planSessionId, ...place, startsAt: "2027-03-01T09:00:00Z" };
    const { id } = expectOk(await holdTime.execute(call, input));
    return { clinicId, clinic, patient, planSessionId, id };
  }
  const columns =
    "clinic_id, id, patient_id, plan_session_id, member_id, room_id, starts_at, ends_at, made_by, expires_at";
  const copy = (times: string) => `INSERT INTO time_hold (${columns}) SELECT clinic_id, gen_random_uuid(), patient_id,
    plan_session_id, member_id, room_id, ${times}, made_by, expires_at FROM time_hold`;

  test("a session is held one time, and a held time that holds nothing is none", async () => {
    const { clinicId, id } = await heldTime();
    const where = `WHERE clinic_id = '${clinicId}' AND id = '${id}'`;
    const nextDay = "starts_at + interval '1 day', ends_at + interval '1 day'";
    expect(await refusalOf(`${copy(nextDay)} ${where}`)).toBe(overlap);
    expect(await refusalOf(`UPDATE time_hold SET ended_at = now(), end_reason = 'released' ${where}`)).toBeNull();
    expect(await refusalOf(`${copy(nextDay)} ${where}`)).toBe(check);
  });

  test("a held time occupies, until it ends, whatever ends it", async () => {
    const { clinicId, id } = await heldTime();
    const again = `INSERT INTO resource_hold (clinic_id, id, time_hold_id, member_id, subject_id, starts_at, ends_at)
      SELECT clinic_id, gen_random_uuid(), time_hold_id, member_id, subject_id, starts_at, ends_at
      FROM resource_hold WHERE clinic_id = '${clinicId}' AND time_hold_id = '${id}' AND member_id IS NOT NULL`;
    expect(await refusalOf(again)).toBe(overlap);
    const end = `UPDATE time_hold SET ended_at = now(), end_reason = 'expired' WHERE clinic_id = '${clinicId}'`;
    expect(await refusalOf(end)).toBeNull();
    expect(await prisma().resourceHold.count({ where: { clinicId, timeHoldId: id, live: true } })).toBe(0);
  });

  test("somebody who waits is offered one time, and the offer ends with it", async () => {
    const { clinicId, clinic, patient, planSessionId, id } = await heldTime();
    const entry = { clinicId, id: newId(), patientId: patient.id, planSessionId, createdById: clinic.desk.id };
    await prisma().waitlistEntry.create({ data: entry });
    const offer = { clinicId, id: newId(), entryId: entry.id, timeHoldId: id, madeById: clinic.desk.id };
    await prisma().waitlistOffer.create({ data: offer });
    const second = `INSERT INTO waitlist_offer (clinic_id, id, entry_id, time_hold_id, made_by)
      VALUES ('${clinicId}', '${newId()}', '${entry.id}', '${newId()}', '${clinic.desk.id}')`;
    expect(await refusalOf(second)).toBe(overlap);
    const end = `UPDATE time_hold SET ended_at = now(), end_reason = 'booked' WHERE clinic_id = '${clinicId}'`;
    expect(await refusalOf(end)).toBeNull();
    expect(await prisma().waitlistOffer.findMany({ where: { clinicId } })).toMatchObject([{ outcome: "accepted" }]);
    expect(await prisma().waitlistEntry.findMany({ where: { clinicId } })).toMatchObject([{ endReason: "accepted" }]);
  });
});

test("the audit can be added to and never changed, not even by the owner of the database", async () => {
  const { clinicId } = await bookedCourse();
  expect(await refusalOf(`UPDATE audit_event SET actor_name = 'x' WHERE clinic_id = '${clinicId}'`)).toBe("42501");
  expect(await refusalOf(`DELETE FROM audit_event WHERE clinic_id = '${clinicId}'`)).toBe("42501");
  expect(await refusalOf("TRUNCATE audit_event")).toBe("42501");
});
