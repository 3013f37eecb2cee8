import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { prisma } from "@/lib/db/client";
import { newId } from "@/lib/kernel/id";
import { ok, refuse } from "@/lib/kernel/result";
import { follow, type LiveNews } from "@/lib/live/hub";
import { command } from "@/lib/operation/command";
import { operations } from "@/lib/registry";
import { makeClinic, type TestClinic } from "../../factories/clinic";
import { expectOk, expectRefusal } from "../../factories/expect-ok";

/** A command of the tests' own that changes the days it is told. */
const change = command({
  name: "test.change-days",
  summary: "Change days",
  allow: ["owner"],
  live: "day",
  input: z.object({ days: z.array(z.string()), deed: z.enum(["agree", "refuse", "throw"]).default("agree") }),
  async run({ touch }, { days, deed }) {
    days.forEach(touch);
    if (deed === "refuse") return refuse({ kind: "not_found", message: "No." });
    if (deed === "throw") throw new Error("surprise");
    return ok({ days });
  },
});

async function until(holds: () => boolean, what: string): Promise<void> {
  for (const end = Date.now() + 10_000; !holds(); ) {
    if (Date.now() > end) throw new Error(`never: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Follows a clinic and waits until it is heard. */
async function following({ clinic }: TestClinic, userId = newId()) {
  const heard: LiveNews[] = [];
  const unfollow = follow({ clinicId: clinic.id, userId, tell: (news) => heard.push(news) });
  if (unfollow === null) throw new Error("nobody else follows");
  onTestFinished(unfollow);
  await until(() => heard.some(({ kind }) => kind === "up"), "listening");
  const days = () => heard.flatMap((news) => (news.kind === "change" ? [news.event.day] : []));
  return { heard, days, unfollow };
}

test("a success tells its clinic which days changed, each once, and no other clinic", async () => {
  const [one, other] = [await makeClinic(), await makeClinic()];
  const [here, there] = [await following(one), await following(other)];
  expectOk(await change.execute({ actor: one.actors.owner }, { days: ["2027-01-11", "2027-01-12", "2027-01-11"] }));
  await until(() => here.days().length === 2, "both days");
  expectOk(await change.execute({ actor: other.actors.owner }, { days: [] }));
  await until(() => there.days().length === 1, "any day");
  expect([...here.days()].sort()).toEqual(["2027-01-11", "2027-01-12"]);
  expect(there.days()).toEqual([null]);
});

test("a refusal, a surprise and the repeated answer of a key tell nothing", async () => {
  const clinic = await makeClinic();
  const { days } = await following(clinic);
  const actor = clinic.actors.owner;
  expectRefusal(await change.execute({ actor }, { days: ["2027-01-01"], deed: "refuse" }));
  expectRefusal(await change.execute({ actor, idempotencyKey: "no" }, { days: ["2027-01-02"], deed: "refuse" }));
  await expect(change.execute({ actor }, { days: ["2027-01-03"], deed: "throw" })).rejects.toThrow("surprise");
  for (let round = 0; round < 2; round += 1)
    expectOk(await change.execute({ actor, idempotencyKey: "once" }, { days: ["2027-01-04"] }));
  // What was sent before the last one would have arrived before it.
  expectOk(await change.execute({ actor }, { days: ["2027-01-05"] }));
  await until(() => days().includes("2027-01-05"), "the last change");
  expect(days()).toEqual(["2027-01-04", "2027-01-05"]);
});

test("a lost connection is said, mended, and followed by word to read again", async () => {
  const clinic = await makeClinic();
  const { heard, days } = await following(clinic);
  await prisma().$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'cadence live' AND datname = current_database()`;
  await until(
    () =>
      heard
        .map(({ kind }) => kind)
        .join(" ")
        .endsWith("down up"),
    "down, then up",
  );
  expectOk(await change.execute({ actor: clinic.actors.owner }, { days: ["2027-02-01"] }));
  await until(() => days().includes("2027-02-01"), "the change after the break");
});

test("what is no event of ours on the channel is passed over", async () => {
  const clinic = await makeClinic();
  const { days } = await following(clinic);
  for (const payload of ["", "{", "{}", JSON.stringify({ clinicId: clinic.clinic.id, topic: "day", day: "soon" })])
    await prisma().$executeRaw`SELECT pg_notify('cadence_live', ${payload})`;
  expectOk(await change.execute({ actor: clinic.actors.owner }, { days: ["2027-03-01"] }));
  await until(() => days().length > 0, "the sound event");
  expect(days()).toEqual(["2027-03-01"]);
});

test("one person has at most 16 followers open, and may have another when one went; the last one gone closes the connection", async () => {
  const clinic = await makeClinic();
  const userId = newId();
  const open = () => follow({ clinicId: clinic.clinic.id, userId, tell: () => {} });
  const ends = Array.from({ length: 16 }, open);
  expect(ends).not.toContain(null);
  expect(open()).toBeNull();
  ends.pop()?.();
  const again = open();
  expect(again).not.toBeNull();
  for (const end of [...ends, again]) end?.();
  const listening = async () => {
    const [row] = await prisma().$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM pg_stat_activity
      WHERE application_name = 'cadence live' AND datname = current_database()`;
    return row?.count ?? 0;
  };
  const end = Date.now() + 10_000;
  while ((await listening()) > 0 && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await listening()).toBe(0);
});

/** Commands of the day's domains that change nothing a screen of the day shows. */
const silent = ["appointment.hold-time", "appointment.release-hold", "screening.find-link", "screening.send-link"];

test("every command about visits and their day says that it changes the day", () => {
  const ofTheDay = operations.filter(
    ({ kind, name }) => kind === "command" && /^(appointment|visit|anesthesia|screening)\./.test(name),
  );
  expect(ofTheDay.length).toBeGreaterThan(8);
  for (const { name, live } of ofTheDay)
    expect([name, live]).toEqual([name, silent.includes(name) ? undefined : "day"]);
});
