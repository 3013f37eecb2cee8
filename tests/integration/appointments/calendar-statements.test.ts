import pg from "pg";
import { expect, test, vi } from "vitest";
import { listAppointments } from "@/lib/appointments/list-appointments";
import { getRoster } from "@/lib/clinic/get-roster";
import { makeAppointment } from "../../factories/appointment";
import { expectOk } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { makeDeepPlan } from "../../factories/plan";
import { arrangeBooked } from "./arrange";

/** The statements that read while some work is done; what opens, scopes and ends a transaction is the door's. */
async function readsOf(work: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(pg.Client.prototype, "query");
  await work();
  const texts = query.mock.calls.map(([first]: unknown[]) =>
    typeof first === "string" ? first : String((first as { text?: string } | null)?.text ?? ""),
  );
  query.mockRestore();
  return texts.filter((text) => /\bFROM (?:clinic|appointment|time_hold)\b/.test(text)).length;
}

test("a page of the calendar reads three statements, however much is booked", async () => {
  const arranged = await arrangeBooked(1);
  const { clinic, desk } = arranged;
  const span = { from: "2027-01-01", to: "2027-02-04" };
  const page = async () => {
    expectOk(await getRoster.execute(desk, span));
    return expectOk(await listAppointments.execute(desk, span)).appointments.length;
  };
  const few = await readsOf(page);
  const days = ["2027-01-12", "2027-01-13", "2027-01-14", "2027-01-15", "2027-01-20", "2027-01-21"];
  for (const day of days) {
    const patient = await makePatient(clinic);
    const plan = await makeDeepPlan(clinic, patient);
    await makeAppointment(clinic, { patientId: patient.id, planSessionId: plan.sessions[0]?.id ?? "", day });
  }
  const many = await readsOf(page);
  expect(await page()).toBe(1 + days.length);
  expect([few, many]).toEqual([3, 3]);
});
