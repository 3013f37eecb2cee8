import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { brokenInvariants } from "../integration/races/invariants";
import { startWeb } from "../support/web-process";
import { arrangeBookers, attemptsOf, bookedByPlan, cancelAll, struckBy, timesAsOften } from "./arrange";

const kills = 2 * timesAsOften;

test(`the server is killed amid bookings ${kills} times: what was acknowledged is there once, and a retry gets the same answer`, async () => {
  const database = process.env.DATABASE_URL ?? "";
  const { clinic, bookers } = await arrangeBookers(8);
  let acknowledged = 0;
  for (let round = 1; round <= kills; round += 1) {
    const doomed = await startWeb(database);
    const attempts = await attemptsOf(clinic, bookers);
    const first = await struckBy(doomed.kill, attempts, doomed.url);
    // No course is half booked, whenever the server went.
    for (const count of (await bookedByPlan(clinic)).values()) expect(count).toBe(5);

    const web = await startWeb(database);
    const again = await Promise.all(attempts.map(({ ask }) => ask(web.url)));
    for (const [index, answer] of again.entries()) {
      expect(answer.status).toBe(200);
      if (first[index] !== null) expect(answer).toEqual(first[index]);
    }
    acknowledged += first.filter((answer) => answer !== null).length;
    expect([...(await bookedByPlan(clinic)).values()]).toEqual(Array(8).fill(5));
    const where = { clinicId: clinic.clinic.id, operation: "plan.book-course" };
    expect(await prisma().auditEvent.count({ where })).toBe(8 * round);
    expect(await prisma().message.count({ where: { clinicId: clinic.clinic.id, cause: "plan.book-course" } })).toBe(
      8 * round,
    );
    expect(await brokenInvariants(clinic.clinic.id)).toEqual([]);
    await web.close();
    await cancelAll(clinic);
  }
  expect(acknowledged).toBeGreaterThanOrEqual(kills);
}, 1_800_000);
