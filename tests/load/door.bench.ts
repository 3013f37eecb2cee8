import assert from "node:assert/strict";
import { prisma } from "@/lib/db/client";
import { dayOf } from "@/lib/kernel/zoned";
import { describePatients } from "@/lib/patients/describe-patients";
import { matchPatients } from "@/lib/patients/match-patients";
import { searchPatients } from "@/lib/patients/search-patients";
import { testClock } from "../factories/clock";
import { expectOk } from "../factories/expect-ok";
import { makeBusyClinic } from "./support/busy-clinic";
import { ratios, takeTurns } from "./support/measure";
import { printFigure } from "./support/print-figure";

const callsARound = 128;

const { actors, clinic } = (await makeBusyClinic()).clinic;

const throughTheDoor = async () =>
  expectOk(await searchPatients.execute({ actor: actors.desk, clock: testClock }, { q: "" }));

async function bare() {
  const now = testClock.now();
  const today = dayOf(now, clinic.zone);
  const ids = await matchPatients(prisma(), clinic.id, null);
  const at = { now: new Date(now.epochMilliseconds), today };
  return { today, patients: await describePatients(prisma(), clinic.id, ids, at) };
}

/** Does some work over and over, so many at a time. */
const inFlight = (width: number, work: () => Promise<unknown>) => () =>
  Promise.all(
    Array.from({ length: width }, async () => {
      for (let call = 0; call < callsARound / width; call += 1) await work();
    }),
  );

assert.equal((await bare()).patients.length, 20);
assert.deepEqual(await throughTheDoor(), await bare());
for (const width of [1, 16]) {
  const { door, prisma: without } = await takeTurns({
    door: inFlight(width, throughTheDoor),
    prisma: inFlight(width, bare),
  });
  const figure = `the door / bare Prisma, search of patients, ${width} in flight`;
  printFigure(figure, "ratio", ratios(door, without), { atMost: 1.5 });
}
await prisma().$disconnect();
