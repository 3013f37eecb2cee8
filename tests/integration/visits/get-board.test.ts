import pg from "pg";
import { expect, test, vi } from "vitest";
import { prisma } from "@/lib/db/client";
import { fixedClock } from "@/lib/kernel/clock";
import { getBoard } from "@/lib/visits/get-board";
import { makeAppointment } from "../../factories/appointment";
import { makeClinic } from "../../factories/clinic";
import { expectOk, expectRefusal } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";
import { arrangeEncounter } from "../schema/encounter";

/** The fixture's cream under the protocol's own name for it. */
const withProduct = (sql: string) => sql.replace("'lmx4'", "'lidocaine4_lmx4'");

const day = "2027-02-01";
const clock = fixedClock(`${day}T09:30:00Z`);

/** A booked patient of 1 February 2027 with the statements of their visit. */
async function arrangeBoard() {
  const encounter = await arrangeEncounter();
  const { clinic, clinicId, patientId, session, visitId } = encounter;
  const appointment = await makeAppointment(clinic, { patientId, planSessionId: session, day });
  const run = async (...statements: readonly string[]) => {
    for (const statement of statements) await prisma().$executeRawUnsafe(statement);
  };
  const board = async (actor = clinic.actors.desk) => expectOk(await getBoard.execute({ actor, clock }, {}));
  const card = async () => {
    const { cards } = await board();
    expect(cards).toHaveLength(1);
    const [only] = cards;
    if (only === undefined) throw new Error("nobody is on the board");
    return only;
  };
  const arrive = () =>
    run(
      encounter.sql.visit,
      `UPDATE visit SET appointment_id = '${appointment.id}' WHERE clinic_id = '${clinicId}' AND id = '${visitId}'`,
      `UPDATE appointment SET status = 'arrived' WHERE clinic_id = '${clinicId}' AND id = '${appointment.id}'`,
    );
  return { ...encounter, appointment, run, board, card, arrive };
}

test("somebody goes through the day, each place following from what was recorded", async () => {
  const { card, arrive, run, sql, appointment, visitId, plan } = await arrangeBoard();
  expect(await card()).toMatchObject({
    column: "expected",
    visit: null,
    appointment: { id: appointment.id, version: 1, status: "booked", startsAt: `${day}T09:00:00.000Z` },
    planId: plan.id,
    sessionNumber: 1,
    sessionCount: plan.sessions.length,
    roomName: "Room 1",
    light: "unasked",
    checks: { history: "problem", consent: "open", anesthesia: "open", photos: "open" },
    numbing: null,
  });
  await arrive();
  expect(await card()).toMatchObject({ column: "arrived", visit: { id: visitId, version: 1, day, endedAt: null } });
  await run(sql.steps, sql.reaffirmed, withProduct(sql.cream));
  // The steps of the fixture go as far as antisepsis; cream that is on comes first.
  const numbing = await card();
  expect(numbing).toMatchObject({
    column: "numbing",
    checks: { history: "done", consent: "done", anesthesia: "open", photos: "done" },
    numbing: { appliedAt: `${day}T09:10:00.000Z`, removedAt: null, wipedAt: null },
  });
  expect(numbing.numbing?.span?.mostMinutes).toBeGreaterThan(numbing.numbing?.span?.leastMinutes ?? 1_000);
  await run(sql.removed);
  expect(await card()).toMatchObject({ column: "numbing", numbing: { removedAt: `${day}T09:40:00.000Z` } });
  await run(sql.wiped);
  expect(await card()).toMatchObject({ column: "treatment", checks: { anesthesia: "done" } });
  await prisma().$transaction([sql.treatment, sql.zone, sql.needle].map((one) => prisma().$executeRawUnsafe(one)));
  const recovering = await card();
  expect(recovering.column).toBe("recovery");
  expect(recovering.treatedAt).not.toBeNull();
  await prisma().$transaction([sql.signature, sql.signed].map((one) => prisma().$executeRawUnsafe(one)));
  expect(await card()).toMatchObject({ column: "done", visit: { endKind: "signed" } });
});

test("the board says nothing of anybody's health, to whoever reads it", async () => {
  const { board, arrive, run, sql, clinic } = await arrangeBoard();
  await arrive();
  await run(sql.steps, sql.reaffirmed, withProduct(sql.cream));
  const { desk, clinician, owner } = clinic.actors;
  const told = await board(desk);
  expect(await board(clinician)).toEqual(told);
  expect(await board(owner)).toEqual(told);
  expect(JSON.stringify(told)).not.toMatch(/lmx|lidocaine|cream|"lot|grams|C1"/i);
});

test("sent home untreated is done, though the booking is free for another day", async () => {
  const { card, arrive, run, sql, clinicId, appointment } = await arrangeBoard();
  await arrive();
  await run(
    sql.untreated,
    `UPDATE appointment SET status = 'cancelled', ended_at = now(), end_reason = 'x' WHERE clinic_id = '${clinicId}' AND id = '${appointment.id}'`,
  );
  const { id } = appointment;
  expect(await card()).toMatchObject({ column: "done", visit: { endKind: "not_treated" }, appointment: { id } });
});

test("who came without a booking, and whose record of an earlier day is open, are on today's board; nobody of another day is", async () => {
  const { clinic, run, sql, visitId } = await arrangeEncounter().then((encounter) => ({
    ...encounter,
    run: async (statement: string) => void (await prisma().$executeRawUnsafe(statement)),
  }));
  await run(sql.visit);
  const at = async (now: string) =>
    expectOk(await getBoard.execute({ actor: clinic.actors.desk, clock: fixedClock(now) }, {})).cards;
  expect(await at(`${day}T12:00:00Z`)).toMatchObject([{ column: "arrived", appointment: null, roomName: null }]);
  expect(await at("2027-02-03T12:00:00Z")).toMatchObject([{ visit: { id: visitId, day } }]);
  expect(await at("2027-01-31T12:00:00Z")).toEqual([]);
  await run(sql.untreated);
  expect(await at("2027-02-03T12:00:00Z")).toEqual([]);
});

test("a cancelled booking is not there, a no-show is; another clinic sees neither", async () => {
  const { board, run, appointment, clinicId } = await arrangeBoard();
  const other = await makeClinic();
  expect((await board(other.actors.desk)).cards).toEqual([]);
  const end = (status: string) =>
    run(
      `UPDATE appointment SET status = '${status}', ended_at = '${day}T09:20Z', end_reason = 'x' WHERE clinic_id = '${clinicId}' AND id = '${appointment.id}'`,
    );
  await end("no_show");
  expect((await board()).cards).toMatchObject([{ column: "expected", appointment: { status: "no_show" } }]);
  await end("cancelled");
  expect((await board()).cards).toEqual([]);
});

test("patients and strangers do not read the board", async () => {
  const clinic = await makeClinic();
  const patient = await makePatient(clinic);
  expect(expectRefusal(await getBoard.execute({ actor: clinic.actors.patientOf(patient) }, {})).kind).toBe("forbidden");
  expect(expectRefusal(await getBoard.execute({ actor: { kind: "anonymous" } }, {})).kind).toBe("unauthenticated");
});

test("however many are on the board, it is read with the same number of statements", async () => {
  const { clinic, board } = await arrangeBoard();
  const statements = async () => {
    const query = vi.spyOn(pg.Client.prototype, "query");
    await board();
    const count = query.mock.calls.length;
    query.mockRestore();
    return count;
  };
  // The first reading learns the protocol.
  await board();
  const few = await statements();
  for (const [index, time] of ["11:45", "13:30", "15:15"].entries()) {
    const patient = await makePatient(clinic, { givenName: `Other ${index}` });
    const plan = await makePlan(clinic, { patient });
    await makeAppointment(clinic, { patientId: patient.id, planSessionId: plan.sessions[0]?.id ?? "", day, time });
  }
  expect(await statements()).toBe(few);
  expect((await board()).cards).toHaveLength(4);
});
