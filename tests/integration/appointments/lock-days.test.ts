import { describe, expect, test } from "vitest";
import { lockClinic, lockDays, lockRosters } from "@/lib/appointments/visit/lock-days";
import { prisma } from "@/lib/db/client";
import type { Tx } from "@/lib/db/transaction";
import { newId } from "@/lib/kernel/id";

type Lock = (tx: Tx) => Promise<void>;

const clinicId = newId();
const [vega, amo] = [newId(), newId()];
const monday = "2027-01-18";
const booking =
  (subjectId: string, day = monday): Lock =>
  (tx) =>
    lockDays(tx, clinicId, [{ subjectId, day }]);
const roster =
  (...ids: string[]): Lock =>
  (tx) =>
    lockRosters(tx, clinicId, ids);
const clinicChange =
  (id = clinicId): Lock =>
  (tx) =>
    lockClinic(tx, id);

/** Whether `second` has to wait while another transaction has `first`. */
async function waits(first: Lock, second: Lock): Promise<boolean> {
  return prisma().$transaction(async (tx) => {
    await first(tx);
    const tried = prisma().$transaction(async (other) => {
      await other.$executeRaw`SET LOCAL lock_timeout = '150ms'`;
      await second(other);
    });
    return tried.then(
      () => false,
      (error: unknown) => {
        if (String(error).includes("55P03") || String(error).includes("lock timeout")) return true;
        throw error;
      },
    );
  });
}

describe("while a booking is in flight", () => {
  test.each<[string, Lock, boolean]>([
    ["a booking of the same person on the same day waits", booking(vega), true],
    ["one of the same person on another day does not", booking(vega, "2027-01-19"), false],
    ["one of somebody else on the same day does not", booking(amo), false],
    ["a change of the person's roster waits", roster(vega), true],
    ["a change of several rosters with the person's among them waits", roster(amo, vega), true],
    ["a change of somebody else's roster does not", roster(amo), false],
    ["a change of the clinic waits", clinicChange(), true],
    ["a change of another clinic does not", clinicChange(newId()), false],
  ])("%s", async (_case, other, expected) => {
    expect(await waits(booking(vega), other)).toBe(expected);
  });
});

describe("while a roster is being changed", () => {
  test.each<[string, Lock, boolean]>([
    ["a booking of that person waits, on any day", booking(vega, "2027-06-01"), true],
    ["a booking of somebody else does not", booking(amo), false],
    ["a change of the same roster waits", roster(vega), true],
    ["a change of another does not", roster(amo), false],
    ["a change of the clinic waits", clinicChange(), true],
  ])("%s", async (_case, other, expected) => {
    expect(await waits(roster(vega), other)).toBe(expected);
  });
});

describe("while the clinic is being changed", () => {
  test.each<[string, Lock]>([
    ["every booking", booking(amo)],
    ["every change of a roster", roster(amo)],
    ["every other change of the clinic", clinicChange()],
  ])("%s waits", async (_case, other) => {
    expect(await waits(clinicChange(), other)).toBe(true);
  });
});

test("whoever changed a roster may book in the same transaction", async () => {
  await prisma().$transaction(async (tx) => {
    await roster(vega, amo)(tx);
    await booking(vega)(tx);
    await booking(amo)(tx);
  });
  expect(await waits(booking(amo), booking(amo))).toBe(true);
});

test("bookings and changes of many people in any order never deadlock", async () => {
  const people = Array.from({ length: 6 }, newId);
  const pick = (n: number) => people.filter((_, index) => (n >> (index % 3)) % 2 === 0);
  const work = Array.from({ length: 60 }, (_, n): Lock => {
    const some = n % 2 === 0 ? pick(n) : pick(n).reverse();
    if (n % 12 === 0) return clinicChange();
    if (n % 3 === 0) return roster(...some);
    const day = n % 2 === 0 ? monday : "2027-01-19";
    return (tx) =>
      lockDays(
        tx,
        clinicId,
        some.map((subjectId) => ({ subjectId, day })),
      );
  });
  const done = await Promise.all(
    work.map((lock) =>
      prisma().$transaction(
        async (tx) => {
          await lock(tx);
          await tx.$queryRaw`SELECT count(pg_sleep(0.005))`;
          return true;
        },
        { maxWait: 30_000, timeout: 30_000 },
      ),
    ),
  );
  expect(done).toHaveLength(60);
}, 60_000);
