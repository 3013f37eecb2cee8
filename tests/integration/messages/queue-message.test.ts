import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/transaction";
import { queueMessage } from "@/lib/messages/queue-message";
import { makeClinic } from "../../factories/clinic";
import { jobsOf, messageRow, queueIn, scopeIn } from "./arrange";

test("a message and its delivery are queued together by the clinic's role, for the time it is to go out", async () => {
  const { clinic } = await makeClinic();
  const sendAfter = Temporal.Instant.from("2031-05-06T07:08:09Z");
  const id = await queueIn(clinic.id, { sendAfter });
  expect(await messageRow(id)).toMatchObject({ clinicId: clinic.id, attempts: 0, sentAt: null, lastError: null });
  expect((await messageRow(id)).sendAfter.toISOString()).toBe("2031-05-06T07:08:09.000Z");
  const [job, ...others] = await jobsOf(id);
  expect(others).toEqual([]);
  expect(job).toMatchObject({ state: "created", policy: "standard" });
  expect(job?.startAfter.toISOString()).toBe("2031-05-06T07:08:09.000Z");
});

test("a transaction that is rolled back leaves neither message nor delivery", async () => {
  const { clinic } = await makeClinic();
  let id = "";
  const work = inTransaction(scopeIn(clinic.id), async (tx) => {
    id = await queueMessage(tx, {
      clinicId: clinic.id,
      toAddress: "pia@patient.test",
      cause: "plan.book-course",
      subject: "Your visits",
      body: "",
      sendAfter: Temporal.Now.instant(),
    });
    throw new Error("the booking failed after all");
  });
  await expect(work).rejects.toThrow("the booking failed after all");
  expect(id).not.toBe("");
  expect(await prisma().message.count({ where: { clinicId: clinic.id } })).toBe(0);
  expect(await jobsOf(id)).toEqual([]);
});

test("an address that is none is refused, and nothing is queued", async () => {
  const { clinic } = await makeClinic();
  await expect(queueIn(clinic.id, { toAddress: "not an address" })).rejects.toThrow();
  expect(await prisma().message.count({ where: { clinicId: clinic.id } })).toBe(0);
});

test("a clinic cannot write a message into another clinic", async () => {
  const [mine, theirs] = [await makeClinic(), await makeClinic()];
  const work = inTransaction(scopeIn(mine.clinic.id), (tx) =>
    queueMessage(tx, {
      clinicId: theirs.clinic.id,
      toAddress: "pia@patient.test",
      cause: "plan.book-course",
      subject: "Your visits",
      body: "",
      sendAfter: Temporal.Now.instant(),
    }),
  );
  await expect(work).rejects.toThrow();
  expect(await prisma().message.count({ where: { clinicId: theirs.clinic.id } })).toBe(0);
});
