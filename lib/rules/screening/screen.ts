import { type Day, toEpochDay } from "@/lib/kernel/day";
import type { Finding } from "@/lib/kernel/finding";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import { NOBODY } from "@/lib/rules/roles";
import { type Hold, holdOfAnswer, holdOfRecord, isOnRecord, strictest } from "@/lib/rules/screening/hold";
import { ruleOf, UNKNOWN_ANSWER } from "@/lib/rules/screening/rule-ids";
import type { Contraindication } from "@/lib/rules/screening/screening.schema";
import type { Answer, ScreeningPatient } from "@/lib/rules/screening/types";
import { concerns, inOrder } from "@/lib/rules/screening/where";
import { describeHold } from "@/lib/rules/screening/wording";
import { zonesOverlap } from "@/lib/rules/sessions/zone-tree";
import type { ZoneId } from "@/lib/rules/types";
import { nameZones } from "@/lib/rules/words";

type Screened = {
  readonly answers: readonly Answer[];
  /** Zones of the session; none = the whole patient. */
  readonly zones: readonly ZoneId[];
  readonly date: Day;
  readonly patient: ScreeningPatient;
};

/** Dates are read as dates even where they come to nothing, so that a slip of the pen is never taken for a clear answer. */
function refuseMalformedDays({ answers, date, patient }: Screened): void {
  toEpochDay(date);
  if (patient.birthDate !== undefined) toEpochDay(patient.birthDate);
  for (const { until } of answers) if (until !== undefined) toEpochDay(until);
}

function fieldOf({ id }: Contraindication, { kind }: Hold): string {
  if (kind === "age") return "patient.birthDate";
  return kind === "phototype" ? "patient.fitzpatrick" : `answers.${id}`;
}

function judge(protocol: Protocol, item: Contraindication, screened: Screened): Finding | null {
  const { answers, date, patient, zones } = screened;
  const given = answers.flatMap((answer) => {
    if (answer.question !== item.id || answer.answer === "no" || isOnRecord(item, patient)) return [];
    const hold = concerns(protocol, item, answer.zones ?? [], zones) ? holdOfAnswer(item, answer, date) : null;
    return hold ? [{ hold, zones: answer.zones ?? [] }] : [];
  });
  const recorded = concerns(protocol, item, [], zones) ? holdOfRecord(item, patient, date) : null;
  const hold = recorded ?? strictest(given.map((one) => one.hold));
  if (!hold) return null;
  const touched = zones.filter((zone) => given.some((one) => zonesOverlap(protocol, one.zones, [zone])));
  const shared = item.scope === "zone" ? inOrder(protocol, touched) : [];
  const where = shared.length > 0 ? ` on ${nameZones(protocol, shared)}` : "";
  return {
    rule: ruleOf(item.id),
    severity: item.severity,
    message: describeHold(item, hold, where, date),
    overridableBy: item.overridableBy,
    ...("earliest" in hold && { earliest: hold.earliest }),
    source: `${item.source}: contraindications, ${item.id}`,
    field: fieldOf(item, hold),
    data: {
      contraindication: item.id,
      lookBack: item.lookBack,
      ...("until" in hold && { until: hold.until }),
      ...(shared.length > 0 && { zones: shared }),
      ...(item.prompt && { prompt: item.prompt }),
    },
  };
}

/** The questions of a protocol by id, and those the record alone may answer. */
type Questions = { readonly byId: ReadonlySet<string>; readonly byRecord: readonly Contraindication[] };
const known = new WeakMap<Protocol, Questions>();

function questionsOf(protocol: Protocol): Questions {
  let questions = known.get(protocol);
  if (!questions) {
    const items = protocol.screening.contraindications;
    const byRecord = items.filter(({ lookBack: { kind } }) => kind === "age" || kind === "phototype");
    questions = { byId: new Set(items.map(({ id }) => id)), byRecord };
    known.set(protocol, questions);
  }
  return questions;
}

function unknownAnswer(protocol: Protocol, question: string): Finding {
  return {
    rule: UNKNOWN_ANSWER,
    severity: "block",
    message: `“${question}” is no question of this protocol, so its answer cannot be judged.`,
    overridableBy: NOBODY,
    source: `${protocol.screening.source}: contraindications`,
    field: `answers.${question}`,
    data: { question },
  };
}

/**
 * The contraindications that hold for a session on `zones` on `date`, at most one finding each, in the protocol's order; then
 * one per answer whose question the protocol does not know. `earliest` is the first day on which it no longer holds, left out
 * where no day ends it. Of several answers to one question the strictest counts, whatever their order. Age is taken from the
 * birth date when there is one; a skin type from the record or from an answer. `field` names the answer by its question
 * ("answers.pregnancy"). Refuses dates that are no calendar days (RangeError). [evidence 2.2]
 */
export function screen(protocol: Protocol, screened: Screened): Finding[] {
  refuseMalformedDays(screened);
  const { byId, byRecord } = questionsOf(protocol);
  const { answers } = screened;
  if (answers.length === 0) return byRecord.flatMap((item) => judge(protocol, item, screened) ?? []);
  const given = new Set(answers.map(({ question }) => question));
  const items = protocol.screening.contraindications.filter((item) => given.has(item.id) || byRecord.includes(item));
  const unknown = [...given].filter((question) => !byId.has(question)).sort();
  return [
    ...items.flatMap((item) => judge(protocol, item, screened) ?? []),
    ...unknown.map((question) => unknownAnswer(protocol, question)),
  ];
}
