import { isoOf } from "@/lib/appointments/visit/offered-time";
import type { Day } from "@/lib/kernel/day";
import { contactSpan, type Protocol } from "@/lib/rules";
import { type BoardFacts, checksOf, columnOf } from "@/lib/visits/board/column-of";
import type { BoardCream, BoardRow } from "@/lib/visits/board/read-board";
import type { BoardCardDto } from "@/lib/visits/get-board.schema";

type Applied = BoardCream & { readonly productId: string; readonly appliedAtMs: number };

const isApplied = (cream: BoardCream): cream is Applied => cream.productId !== null && cream.appliedAtMs !== null;
const isoOrNull = (ms: number | null) => (ms === null ? null : isoOf(ms));

/** The cream whose clock matters: the first still on the skin, else the last that was. */
function creamThatCounts(creams: readonly BoardCream[]): Applied | null {
  const applied = creams.filter(isApplied);
  return applied.find(({ wipedAtMs }) => wipedAtMs === null) ?? applied.at(-1) ?? null;
}

/** The clock of the cream that counts, and how long its label wants it on; null where none was put on. */
export function numbingOf(
  creams: readonly BoardCream[],
  protocol: Protocol,
  birthDate: Day,
  today: Day,
): BoardCardDto["numbing"] {
  const cream = creamThatCounts(creams);
  if (cream === null) return null;
  const patient = { birthDate, flags: [], ...(cream.weightKg === null ? {} : { weightKg: Number(cream.weightKg) }) };
  return {
    appliedAt: isoOf(cream.appliedAtMs),
    removedAt: isoOrNull(cream.removedAtMs),
    wipedAt: isoOrNull(cream.wipedAtMs),
    span: contactSpan(protocol, cream.productId, patient, today),
  };
}

function factsOf({ status, visitId, endedAtMs, steps, treatedAtMs }: BoardRow, cream: Applied | null, skips: boolean) {
  return {
    status,
    visit: visitId === null ? null : { isEnded: endedAtMs !== null },
    steps,
    cream: cream && { isWiped: cream.wipedAtMs !== null },
    isNumbingSkipped: skips,
    isTreated: treatedAtMs !== null,
  } satisfies BoardFacts;
}

/**
 * A person of the day as the board shows them, to everybody of the clinic alike: nothing of what was answered, put on or found.
 * @param protocol the one their plan was made under, for how long its creams stay on
 */
export function cardOf(row: BoardRow, protocol: Protocol, light: BoardCardDto["light"], today: Day): BoardCardDto {
  const cream = creamThatCounts(row.creams);
  const isNumbingSkipped = cream === null && row.creams.some(({ productId }) => productId === null);
  const facts = factsOf(row, cream, isNumbingSkipped);
  const { patientId, patientName, planId, planSessionId, sessionNumber, sessionCount, lengthHundredthsMm } = row;
  const { clinicianName, roomName, appointmentId, status, visitId } = row;
  return {
    appointment:
      appointmentId === null || status === null
        ? null
        : {
            id: appointmentId,
            version: row.appointmentVersion,
            status,
            startsAt: isoOf(row.startsAtMs),
            endsAt: isoOf(row.endsAtMs),
            phases: row.phases.map(({ kind, from, to }) => ({ kind, startsAt: isoOf(from), endsAt: isoOf(to) })),
          },
    visit:
      visitId === null
        ? null
        : {
            id: visitId,
            version: row.visitVersion,
            day: row.visitDay,
            arrivedAt: isoOf(row.arrivedAtMs),
            endedAt: isoOrNull(row.endedAtMs),
            endKind: row.endKind,
          },
    column: columnOf(facts),
    ...{ patientId, patientName, planId, planSessionId, sessionNumber, sessionCount, lengthHundredthsMm },
    ...{ clinicianName, roomName, light, isNumbingSkipped },
    checks: checksOf(facts, { light, isConsented: row.isConsented }),
    numbing: numbingOf(row.creams, protocol, row.birthDate, today),
    treatedAt: visitId === null ? null : isoOrNull(row.treatedAtMs),
  };
}
