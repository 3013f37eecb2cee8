import assert from "node:assert/strict";
import { listAppointments } from "@/lib/appointments/list-appointments";
import { getProtocol } from "@/lib/clinic/get-protocol";
import { getRoster } from "@/lib/clinic/get-roster";
import { prisma } from "@/lib/db/client";
import { addDays } from "@/lib/kernel/day";
import { testClock } from "../factories/clock";
import { expectOk } from "../factories/expect-ok";
import { makeBusyClinic } from "./support/busy-clinic";
import { ratios, takeTurns } from "./support/measure";
import { printFigure } from "./support/print-figure";

const callsARound = 24;
const day = "2027-03-16";

const { actors } = (await makeBusyClinic()).clinic;
const call = { actor: actors.desk, clock: testClock };

/** What a page of the calendar asks for. */
async function page(from: string, to: string): Promise<number> {
  const answers = await Promise.all([
    listAppointments.execute(call, { from, to }),
    getRoster.execute(call, { from, to }),
  ]);
  expectOk(answers[1]);
  return expectOk(answers[0]).appointments.length;
}

const often = (work: () => Promise<unknown>) => async () => {
  for (let one = 0; one < callsARound; one += 1) await work();
};

/** Day and month, each as a multiple of a question whose cost does not grow with the clinic: what slows the machine slows all. */
async function compare() {
  const times = await takeTurns({
    day: often(() => page(day, day)),
    month: often(() => page("2027-03-01", addDays("2027-03-01", 34))),
    constant: often(async () => expectOk(await getProtocol.execute(call, {}))),
  });
  return { day: ratios(times.day, times.constant), month: ratios(times.month, times.constant) };
}

assert.ok((await page(day, day)) > 10, "the day has visits");
const once = await compare();
let clinics = 1;
for (const size of [4, 10]) {
  for (; clinics < size; clinics += 1) await makeBusyClinic();
  const more = await compare();
  for (const view of ["day", "month"] as const) {
    printFigure(`the calendar's ${view}, ${size} x data / 1 x data`, "ratio", ratios(more[view], once[view]), {
      atMost: 1.3,
    });
  }
}
await prisma().$disconnect();
