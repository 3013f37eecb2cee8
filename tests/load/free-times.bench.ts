import assert from "node:assert/strict";
import pg from "pg";
import { loadPhases } from "@/lib/appointments/facts/load-phases";
import { loadSchedulingFacts } from "@/lib/appointments/facts/load-scheduling-facts";
import { env } from "@/lib/config/env";
import { prisma } from "@/lib/db/client";
import { addDays, daysBetween } from "@/lib/kernel/day";
import { searcher } from "@/lib/scheduling";
import { type Found, freeBySql } from "./support/free-by-sql";
import { fillYear, firstDay, lastDay, makeFullClinic } from "./support/full-clinic";
import { quantile, ratios, takeTurns } from "./support/measure";
import { overHttp } from "./support/over-http";
import { printFigure } from "./support/print-figure";

const clinic = await makeFullClinic();
const { procedure } = clinic;
const daysOfYear = Array.from({ length: daysBetween(firstDay, lastDay) + 1 }, (_, index) => addDays(firstDay, index));
const client = new pg.Client({ connectionString: env("DATABASE_URL") });
await client.connect();

/** All free starts of twelve months, by the product: what is known of the clinic is read, and every day computed. */
async function inProcess(): Promise<Found[]> {
  const phases = await loadPhases(prisma(), clinic.clinic.id, procedure.id);
  assert(phases);
  const days = { from: firstDay, to: lastDay };
  const nowMs = Date.now();
  const query = { clinic: clinic.clinic, procedureId: procedure.id, ranges: [days], phases, nowMs };
  const startsOn = searcher(await loadSchedulingFacts(prisma(), query));
  return daysOfYear.flatMap((day) =>
    startsOn(day).map(({ startsAtMs, clinicianId, roomId }): Found => [startsAtMs, clinicianId, roomId]),
  );
}

const visits = await fillYear(clinic, 0);
assert(visits > 20_000, `${visits} visits`);
const found = await inProcess();
assert(found.length > 10_000, `${found.length} free starts`);
assert.deepEqual(found, await freeBySql(client, clinic));
const year = await takeTurns({ ours: inProcess, sql: () => freeBySql(client, clinic) });
printFigure("free starts of 12 months / one SQL query on ranges", "ratio", ratios(year.ours, year.sql), { atMost: 1 });
printFigure("free starts of 12 months", "ms", year.ours, { atMost: 500 });

const month = { procedureId: procedure.id, from: firstDay, to: addDays(firstDay, 30) };
const http = await overHttp(clinic);
const all = () => http.freeTimes(month);
const one = () => http.freeTimes({ ...month, clinicianId: clinic.clinician.id });
assert(found.length > (await all()).days.flatMap(({ times }) => times).length);

/** How much longer than an operation that answers nothing a search takes, round by round. */
async function overNothing() {
  const times = await takeTurns({ all, one, nothing: http.nothing }, { rounds: 15 });
  return { all: ratios(times.all, times.nothing), one: ratios(times.one, times.nothing) };
}
const atFirst = await overNothing();
printFigure("31 days of one clinician's free times over HTTP / an empty operation", "ratio", atFirst.one, {
  atMost: 3,
});
printFigure("31 days of ten clinicians' free times over HTTP / an empty operation", "ratio", atFirst.all, {
  atMost: 3,
});

let data = 1;
for (const times of [4, 10]) {
  for (; data < times; data += 1) await fillYear(clinic, data);
  assert.deepEqual(await inProcess(), found);
  // Told in empty operations, so that whatever slows the machine meanwhile falls out.
  const grown = (await overNothing()).all.map((ratio) => ratio / quantile(atFirst.all, 0.5));
  printFigure(`31 days over HTTP with ${times} times the visits / with one`, "ratio", grown, { atMost: 1.3 });
}
await http.close();
await client.end();
await prisma().$disconnect();
