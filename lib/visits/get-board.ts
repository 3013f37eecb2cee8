import { currentProtocol, protocolById } from "@/lib/clinic/current-protocol";
import type { Tx } from "@/lib/db/transaction";
import type { Day } from "@/lib/kernel/day";
import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { query } from "@/lib/operation/query";
import { screen } from "@/lib/rules";
import { healthFacts } from "@/lib/screening/health-facts";
import { type Light, lightOf } from "@/lib/screening/light";
import { readHealth } from "@/lib/screening/read-health";
import { cardOf } from "@/lib/visits/board/card-of";
import { type BoardRow, readBoard } from "@/lib/visits/board/read-board";
import { boardSchema, getBoardSchema } from "@/lib/visits/get-board.schema";

/** The traffic light of each of these patients, under the protocol in force; unasked while there is none. */
async function lightsOf(tx: Tx, clinicId: string, rows: readonly BoardRow[], today: Day) {
  const birthDates = new Map(rows.map(({ patientId, birthDate }) => [patientId, birthDate]));
  const current = await currentProtocol(tx, clinicId, today);
  const records = await readHealth(tx, clinicId, [...birthDates.keys()]);
  return (patientId: string): Light => {
    const birthDate = birthDates.get(patientId);
    if (!current.ok || birthDate === undefined) return "unasked";
    const { protocol } = current.value;
    const record = records.get(patientId);
    const { answers = [], ...facts } = healthFacts(protocol, record);
    const findings = screen(protocol, { answers, zones: [], date: today, patient: { birthDate, ...facts } });
    return lightOf(findings, record?.fullOn != null);
  };
}

/**
 * The board of a day: who is expected, here, numbing, in treatment, recovering and done. Where somebody stands is derived from what was
 * recorded. Everybody of the clinic reads the same: times, a light and four checks, and nothing of anybody's health.
 */
export const getBoard = query({
  name: "visit.get-board",
  summary: "Read the board of a day",
  http: "GET /board",
  allow: ["owner", "clinician", "front_desk"],
  input: getBoardSchema,
  output: boardSchema,
  async run({ tx, actor, clock }, input) {
    const { id: clinicId, zone } = actor.clinic;
    const now = clock.now();
    const today = dayOf(now, zone);
    const day = input.day ?? today;
    const rows = await readBoard(tx, clinicId, day);
    const lightOfPatient = await lightsOf(tx, clinicId, rows, today);
    const protocols = new Map<string, Awaited<ReturnType<typeof protocolById>>>();
    for (const id of new Set(rows.map(({ protocolId }) => protocolId)))
      protocols.set(id, await protocolById(tx, clinicId, id));
    const cards = rows.flatMap((row) => {
      const protocol = protocols.get(row.protocolId)?.protocol;
      return protocol === undefined ? [] : [cardOf(row, protocol, lightOfPatient(row.patientId), today)];
    });
    return ok({ day, today, zone, now: now.toString(), cards });
  },
});
