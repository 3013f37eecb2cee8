import { expect, onTestFinished, test, vi } from "vitest";
import { endExpiredHold } from "@/lib/appointments/end-expired-hold";
import { holdTime } from "@/lib/appointments/hold-time";
import { releaseHold } from "@/lib/appointments/release-hold";
import { startWorker } from "@/lib/jobs/worker";
import { fixedClock } from "@/lib/kernel/clock";
import { makeClinic } from "../../factories/clinic";
import { testClock } from "../../factories/clock";
import { expectOk } from "../../factories/expect-ok";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";
import { another, arrangeCourse, courseDays, heldIn, holdOf } from "./arrange";

const [day] = courseDays;

test("the job ends exactly the held time that has expired, once, and nothing before its time", async () => {
  const arranged = await arrangeCourse();
  const clinicId = arranged.clinic.clinic.id;
  const [second, third] = [await another(arranged), await another(arranged)];
  const short = expectOk(await holdTime.execute(arranged.desk, holdOf(arranged, 1, day)));
  const long = expectOk(await holdTime.execute(arranged.desk, { ...holdOf(second, 1, day, "12:00"), minutes: 60 }));
  const released = expectOk(await holdTime.execute(arranged.desk, holdOf(third, 1, day, "14:00")));
  expectOk(await releaseHold.execute(arranged.desk, { holdId: released.id }));
  const work = async (now: string) => {
    for (const { id } of [short, long, released]) {
      await endExpiredHold({ clinicId, holdId: id }, fixedClock(now));
    }
    return (await heldIn(clinicId)).map(({ endReason, live }) => [endReason, live]);
  };
  expect(await work("2027-01-11T09:09:59.999Z")).toEqual([
    [null, 3],
    [null, 3],
    ["released", 0],
  ]);
  expect(await work("2027-01-11T09:10:00Z")).toEqual([
    ["expired", 0],
    [null, 3],
    ["released", 0],
  ]);
  expect(await work("2027-01-11T10:00:01Z")).toEqual([
    ["expired", 0],
    ["expired", 0],
    ["released", 0],
  ]);
});

test("the worker ends what has expired and leaves what stands", async () => {
  const clinic = await makeClinic();
  // Long over by the clock of the machine, which the worker goes by; the other one is held in a year to come.
  const past = { actor: clinic.actors.desk, clock: fixedClock("2026-01-12T09:00:00Z") };
  const [one, other] = [await makePatient(clinic), await makePatient(clinic)];
  const over = await makePlan(clinic, { patient: one, clock: past.clock });
  const standing = await makePlan(clinic, { patient: other });
  const desk = { actor: clinic.actors.desk, clock: testClock };
  const expired = expectOk(await holdTime.execute(past, holdOf({ clinic, plan: over }, 1, "2026-01-19")));
  const held = expectOk(await holdTime.execute(desk, holdOf({ clinic, plan: standing }, 1, day)));
  const worker = startWorker({ pollingIntervalSeconds: 0.5 });
  onTestFinished(worker.stop);
  await worker.ready;
  const wanted = [
    { id: expired.id, endReason: "expired", live: 0 },
    { id: held.id, endReason: null, live: 3 },
  ];
  await vi.waitFor(async () => expect(await heldIn(clinic.clinic.id)).toEqual(wanted), {
    timeout: 20_000,
    interval: 200,
  });
});

test("a job that names another clinic's held time ends nothing", async () => {
  const [arranged, elsewhere] = [await arrangeCourse(), await arrangeCourse()];
  const held = expectOk(await holdTime.execute(arranged.desk, holdOf(arranged, 1, day)));
  const data = { clinicId: elsewhere.clinic.clinic.id, holdId: held.id };
  await endExpiredHold(data, fixedClock("2027-01-12T09:00:00Z"));
  expect(await heldIn(arranged.clinic.clinic.id)).toEqual([{ id: held.id, endReason: null, live: 3 }]);
});
