import { expect, test } from "vitest";
import { replanDay } from "@/lib/appointments/replan-day";
import { prisma } from "@/lib/db/client";
import { bookCourse } from "@/lib/plans/book-course";
import { makeClinic } from "../../factories/clinic";
import { testClock } from "../../factories/clock";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";
import { arrangeDay, bookOne, lineOf, proposed } from "../appointments/arrange-day";
import { overlappingHolds } from "./arrange";

const rounds = 8;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test("of a plan and a booking of a place it needs, exactly one is done, and nothing overlaps", async () => {
  const won = { plan: 0, booking: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const arranged = await arrangeDay();
    const { clinic, call, carlIsOut, cleo } = arranged;
    const lines = (await proposed(arranged)).lines.map(lineOf);
    const patient = await makePatient(clinic);
    const { id: planId, version } = await makePlan(clinic, { patient, lengths: [50, 50] });
    const place = { clinicianId: clinic.prescriber.id, roomId: clinic.rooms[1].id };
    const placements = [{ number: 1, local: { day: carlIsOut.day, time: "14:00" }, ...place }];
    const [planned, booked] = await Promise.all([
      wait(Math.random() * 20).then(() => replanDay.execute(call, { ...carlIsOut, lines })),
      wait(Math.random() * 20).then(() => bookCourse.execute(call, { planId, version, placements })),
    ]);
    expect([planned.ok, booked.ok].toSorted()).toEqual([false, true]);
    for (const answer of [planned, booked]) {
      if (!answer.ok) expect(answer.refusal).toMatchObject({ kind: "conflict" });
    }
    const row = await prisma().appointment.findFirstOrThrow({ where: { id: cleo.visit.id } });
    expect(row.version).toBe(planned.ok ? 2 : 1);
    expect(await overlappingHolds(clinic.clinic.id)).toBe(0);
    if (planned.ok) won.plan += 1;
    else won.booking += 1;
  }
  process.stdout.write(`${JSON.stringify({ race: "re-planning a day against a booking", ...won })}\n`);
}, 120_000);

test("two clinicians who drop out at once are not each given the other's visits", async () => {
  const done: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const clinic = await makeClinic();
    const call = { actor: clinic.actors.desk, clock: testClock };
    await bookOne(clinic, { name: "Ana", time: "10:00" });
    await bookOne(clinic, { name: "Ben", time: "14:00", room: 1, by: "prescriber" });
    const planOf = async (subjectId: string) => {
      const isOut = { day: "2027-01-19", kind: "clinician", subjectId } as const;
      const { lines } = await proposed({ call, carlIsOut: isOut });
      return { ...isOut, lines: lines.map(lineOf), timeOff: { reason: "Ill" } };
    };
    const plans = [await planOf(clinic.clinician.id), await planOf(clinic.prescriber.id)];
    const answers = await Promise.all(plans.map((plan) => replanDay.execute(call, plan)));
    // Whoever comes second finds the colleague off, or the colleague's visit among its own.
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = answers.find(({ ok }) => !ok);
    expect(refused && !refused.ok && ["invalid", "conflict"].includes(refused.refusal.kind)).toBe(true);
    expect(await overlappingHolds(clinic.clinic.id)).toBe(0);
    done.push(answers.findIndex(({ ok }) => ok));
  }
  process.stdout.write(
    `${JSON.stringify({ race: "two drop-outs at once", first: done.filter((i) => i === 0).length })}\n`,
  );
}, 120_000);
