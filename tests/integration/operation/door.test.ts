import { expect, test } from "vitest";
import { z } from "zod";
import { prisma } from "@/lib/db/client";
import { newId } from "@/lib/kernel/id";
import { ok, refuse } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { makeClinic } from "../../factories/clinic";
import { expectOk, expectRefusal } from "../../factories/expect-ok";

/** A command of the tests' own: adds a closure, then does what it is told. */
const close = command({
  name: "test.close",
  summary: "Close a day",
  allow: ["owner"],
  input: z.object({
    reason: z.string().min(1, "Say why."),
    deed: z.enum(["agree", "refuse", "throw", "collide"]).default("agree"),
  }),
  async run({ tx, actor, audit }, { reason, deed }) {
    const row = {
      clinicId: actor.clinic.id,
      id: newId(),
      fromDay: new Date("2027-01-01"),
      toDay: new Date("2027-01-01"),
      reason,
    };
    await tx.closure.create({ data: row });
    audit({ subjectId: row.id, after: { reason } });
    if (deed === "refuse") return refuse({ kind: "not_found", message: "No." });
    if (deed === "throw") throw new Error("surprise");
    if (deed === "collide") await tx.closure.create({ data: row });
    return ok({ id: row.id });
  },
});

const counts = async (clinicId: string) => [
  await prisma().closure.count({ where: { clinicId } }),
  await prisma().auditEvent.count({ where: { clinicId, operation: "test.close" } }),
];

test("a command writes its rows and one audit row together", async () => {
  const { clinic, actors } = await makeClinic();
  const { id } = expectOk(await close.execute({ actor: actors.owner, requestId: "r-1" }, { reason: "Holiday" }));
  const [row] = await prisma().auditEvent.findMany({ where: { clinicId: clinic.id, operation: "test.close" } });
  expect(row).toMatchObject({
    actorName: actors.owner.name,
    subjectId: id,
    after: { reason: "Holiday" },
    requestId: "r-1",
    actorKind: "member",
  });
});

test.each(["refuse", "collide"])(
  "what a command wrote before it had to %s is undone, audit row included",
  async (deed) => {
    const { clinic, actors } = await makeClinic();
    expectRefusal(await close.execute({ actor: actors.owner }, { reason: "x", deed }));
    expectRefusal(await close.execute({ actor: actors.owner, idempotencyKey: "k" }, { reason: "x", deed }));
    expect(await counts(clinic.id)).toEqual([0, 0]);
  },
);

test("a surprise undoes everything and is thrown on", async () => {
  const { clinic, actors } = await makeClinic();
  await expect(close.execute({ actor: actors.owner }, { reason: "x", deed: "throw" })).rejects.toThrow("surprise");
  expect(await counts(clinic.id)).toEqual([0, 0]);
});

test("who is not named is refused before the input is looked at", async () => {
  const { actors } = await makeClinic();
  expect(expectRefusal(await close.execute({ actor: actors.desk }, {})).kind).toBe("forbidden");
  expect(expectRefusal(await close.execute({ actor: { kind: "anonymous" } }, {})).kind).toBe("unauthenticated");
});

test("a bad input names the field and the rule", async () => {
  const { actors } = await makeClinic();
  const refusal = expectRefusal(await close.execute({ actor: actors.owner }, { reason: "" }));
  expect(refusal).toMatchObject({
    kind: "invalid",
    fields: [{ path: "reason", rule: "too_small", message: "Say why." }],
  });
});

test("ten requests with one key do the work once and get the same answer", async () => {
  const { clinic, actors } = await makeClinic();
  const call = { actor: actors.owner, idempotencyKey: "one" };
  const answers = await Promise.all(Array.from({ length: 10 }, () => close.execute(call, { reason: "Holiday" })));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await counts(clinic.id)).toEqual([1, 1]);
});

test("a refusal is remembered for its key, and the key is not good for another request", async () => {
  const { clinic, actors } = await makeClinic();
  const call = { actor: actors.owner, idempotencyKey: "two" };
  const first = expectRefusal(await close.execute(call, { reason: "x", deed: "refuse" }));
  expect(expectRefusal(await close.execute(call, { reason: "x", deed: "refuse" }))).toEqual(first);
  expect(expectRefusal(await close.execute(call, { reason: "y" })).kind).toBe("conflict");
  expect(await counts(clinic.id)).toEqual([0, 0]);
});

test("two members may use the same key for themselves", async () => {
  const [one, two] = [await makeClinic(), await makeClinic()];
  for (const { actors } of [one, two])
    expectOk(await close.execute({ actor: actors.owner, idempotencyKey: "same" }, { reason: "x" }));
  expect([await counts(one.clinic.id), await counts(two.clinic.id)]).toEqual([
    [1, 1],
    [1, 1],
  ]);
});

test.each(["a\u0000b", "\ud800"])("text that no database can hold is refused at its field: %j", async (reason) => {
  const { clinic, actors } = await makeClinic();
  const refusal = expectRefusal(await close.execute({ actor: actors.owner }, { reason }));
  expect(refusal).toMatchObject({ kind: "invalid", fields: [{ path: "reason", rule: "text" }] });
  expect(await counts(clinic.id)).toEqual([0, 0]);
});

test("answers older than 30 days are forgotten along the way, except the one asked for; younger ones and other clinics' stay", async () => {
  const [{ clinic, actors }, other] = [await makeClinic(), await makeClinic()];
  const one = { actor: actors.owner, idempotencyKey: "old" };
  const first = expectOk(await close.execute(one, { reason: "Holiday" }));
  expectOk(await close.execute({ actor: actors.owner, idempotencyKey: "young" }, { reason: "Fair" }));
  expectOk(await close.execute({ actor: other.actors.owner, idempotencyKey: "old" }, { reason: "Holiday" }));
  await prisma().$executeRaw`UPDATE idempotency_key SET created_at = now() - interval '31 days' WHERE key = 'old'`;
  // Asked for again it is still there.
  expect(expectOk(await close.execute(one, { reason: "Holiday" })).id).toBe(first.id);
  expectOk(await close.execute({ actor: actors.owner, idempotencyKey: "new" }, { reason: "Fog" }));
  const keysOf = async (clinicId: string) =>
    (await prisma().idempotencyKey.findMany({ where: { clinicId } })).map(({ key }) => key).sort();
  expect(await keysOf(clinic.id)).toEqual(["new", "young"]);
  expect(await keysOf(other.clinic.id)).toEqual(["old"]);
});
