import { expect, test } from "vitest";
import { inTransaction, type Tx } from "@/lib/db/transaction";
import { loadFollowUps } from "@/lib/follow-ups/load-follow-ups";
import { readAttempts, readSnoozes } from "@/lib/follow-ups/read-notes";
import { scopeOf } from "@/lib/operation/actor";
import { makeAppointment } from "../../factories/appointment";
import { makeClinic } from "../../factories/clinic";
import { addDue, at, dueOn } from "./arrange";

/** The same transaction, counting what is asked of it. */
function counting(tx: Tx) {
  const asked = { calls: 0 };
  const called = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(of, name) {
        const value: unknown = Reflect.get(of, name);
        if (typeof value === "function") {
          return (...args: unknown[]) => {
            asked.calls += 1;
            return value.apply(of, args);
          };
        }
        return typeof value === "object" && value !== null ? called(value) : value;
      },
    });
  return { tx: called(tx), asked };
}

/** How much is asked of the database for the worklist of a clinic, and how long the list is. */
async function ask({ actors: { desk } }: Awaited<ReturnType<typeof makeClinic>>) {
  return inTransaction(scopeOf(desk), async (plain) => {
    const { tx, asked } = counting(plain);
    const found = await loadFollowUps(tx, {
      today: dueOn,
      nowMs: at(dueOn).now().epochMilliseconds,
      clinic: desk.clinic,
    });
    const ids = found.map(({ session }) => session.id);
    await readSnoozes(tx, desk.clinic.id, ids);
    await readAttempts(tx, desk.clinic.id, ids);
    return { calls: asked.calls, length: found.length };
  });
}

test("ten times the courses ask no more of the database", async () => {
  const clinic = await makeClinic();
  const add = async (count: number) => {
    for (let more = 0; more < count; more += 1) await addDue(clinic);
  };
  await add(2);
  // One that is booked ahead, so that the rosters are read in both.
  const booked = await addDue(clinic);
  const day = "2027-03-12";
  await makeAppointment(clinic, { patientId: booked.patient.id, planSessionId: booked.second, day });
  const few = await ask(clinic);
  await add(18);
  const many = await ask(clinic);
  expect([few.length, many.length]).toEqual([2, 20]);
  expect(few.calls).toBeGreaterThan(0);
  expect(many.calls).toBe(few.calls);
});
