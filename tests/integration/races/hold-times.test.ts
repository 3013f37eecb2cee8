import { expect, test } from "vitest";
import { endExpiredHold } from "@/lib/appointments/end-expired-hold";
import { holdTime } from "@/lib/appointments/hold-time";
import { releaseHold } from "@/lib/appointments/release-hold";
import { prisma } from "@/lib/db/client";
import { fixedClock } from "@/lib/kernel/clock";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";
import { bookCourse } from "@/lib/plans/book-course";
import { testClock } from "../../factories/clock";
import { expectOk } from "../../factories/expect-ok";
import { heldIn } from "../appointments/arrange";
import { arrangeBookers, overlappingHolds } from "./arrange";
import { brokenInvariants } from "./invariants";

const local = { day: "2027-02-01", time: "10:00" };
/** Ten minutes after the factories' clock: what was held for ten minutes has just expired. */
const expiry = fixedClock("2027-01-11T09:10:00Z");

/** Bookers with session 1 of each of their courses, and the one place all of them want. */
async function arrange(count: number) {
  const { clinic, bookers } = await arrangeBookers(count);
  const plans = bookers.map(({ planId }) => planId);
  const sessions = await prisma().planSession.findMany({ where: { planId: { in: plans }, number: 1 } });
  const sessionOf = new Map(sessions.map(({ planId, id }) => [planId, id]));
  const place = { local, clinicianId: clinic.clinician.id, roomId: clinic.rooms[0].id };
  const hold = ({ actor, planId }: (typeof bookers)[number], clock = testClock, time = local.time) =>
    holdTime.execute({ actor, clock }, { planSessionId: sessionOf.get(planId), ...place, local: { ...local, time } });
  const book = ({ actor, planId }: (typeof bookers)[number], clock = testClock, holdId?: string) =>
    bookCourse.execute({ actor, clock }, { planId, version: 1, placements: [{ number: 1, ...place, holdId }] });
  return { clinic, clinicId: clinic.clinic.id, bookers, hold, book };
}

/** Nothing overlaps, every invariant holds, and whoever lost was told so as a conflict. */
async function expectSound(clinicId: string, answers: readonly Result<unknown, Refusal>[]) {
  for (const answer of answers) if (!answer.ok) expect(answer.refusal).toMatchObject({ kind: "conflict" });
  expect(await overlappingHolds(clinicId)).toBe(0);
  expect(await brokenInvariants(clinicId)).toEqual([]);
}

test("of 30 who hold one time at once exactly one does, and the others are offered other times", async () => {
  const { clinicId, bookers, hold } = await arrange(30);
  const answers = await Promise.all(bookers.map((booker) => hold(booker)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  for (const answer of answers) {
    if (!answer.ok && answer.refusal.kind === "conflict") expect(answer.refusal.alternatives).toHaveLength(5);
  }
  await expectSound(clinicId, answers);
}, 60_000);

test("of some who hold a time and some who book it exactly one gets it", async () => {
  const { clinicId, bookers, hold, book } = await arrange(20);
  const answers = await Promise.all(bookers.map((one, index) => (index % 2 === 0 ? hold(one) : book(one))));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  await expectSound(clinicId, answers);
}, 60_000);

test("a time that expires while its holder and others book it goes to exactly one of them, 10 times", async () => {
  for (let round = 0; round < 10; round += 1) {
    const { clinicId, bookers, hold, book } = await arrange(4);
    const [holder, ...others] = bookers;
    if (holder === undefined) throw new Error("nobody books");
    const { id } = expectOk(await hold(holder));
    const answers = await Promise.all([
      book(holder, testClock, id),
      ...others.map((one) => book(one, expiry)),
      endExpiredHold({ clinicId, holdId: id }, expiry),
    ]);
    const booked = answers.slice(0, -1) as Result<unknown, Refusal>[];
    expect(booked.filter(({ ok }) => ok)).toHaveLength(1);
    const [held] = await heldIn(clinicId);
    expect(held).toMatchObject({ live: 0, endReason: booked[0]?.ok ? "booked" : "expired" });
    await expectSound(clinicId, booked);
  }
}, 120_000);

test("one session held, released and booked by many at once ends with one held time or one visit at most", async () => {
  const { clinicId, bookers, hold, book } = await arrange(1);
  const [one] = bookers;
  if (one === undefined) throw new Error("nobody books");
  const first = expectOk(await hold(one));
  const times = ["10:00", "12:00", "14:00", "15:30"];
  const answers = await Promise.all([
    ...times.map((time) => hold(one, testClock, time)),
    releaseHold.execute({ actor: one.actor, clock: testClock }, { holdId: first.id }),
    book(one),
  ]);
  const standing = (await heldIn(clinicId)).filter(({ endReason }) => endReason === null);
  expect(standing.length).toBeLessThanOrEqual(1);
  expect(await prisma().appointment.count({ where: { clinicId } })).toBe(answers.at(-1)?.ok ? 1 : 0);
  await expectSound(clinicId, answers);
});
