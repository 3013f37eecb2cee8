import { Temporal } from "temporal-polyfill";
import { addDays, type Day, formatDay } from "@/lib/kernel/day";
import { formatDateTime } from "@/lib/kernel/zoned";
import { type Finding, nameRest, type Performed } from "@/lib/rules";
import { courseOf, rosterReasons, ruleBlocks } from "@/lib/scheduling/cascade/judge";
import { legalWindow } from "@/lib/scheduling/cascade/legal-window";
import type { CascadeFacts, CascadePlace, CascadeVisit } from "@/lib/scheduling/cascade/types";

/** How far past the last bookable day a legal day is looked for, to name it. */
const BEYOND_DAYS = 400;

const nameOf = (all: readonly { readonly id: string; readonly name: string }[], id: string): string =>
  all.find((one) => one.id === id)?.name ?? "";

/** "Session 3", with what it was done for where the patient has more than one course. */
function sessionName(facts: CascadeFacts, { number, courseId }: CascadeVisit): string {
  return facts.courses.length > 1 && facts.courses[0]?.id !== courseId
    ? `Session ${number} of the other course`
    : `Session ${number}`;
}

/** Where a visit goes, as far as it differs: "from Thu 14 Jan 2027 to Thu 28 Jan 2027", on one day with times and people. */
function route(facts: CascadeFacts, visit: CascadeVisit, to: CascadePlace): string {
  const { clinicians, rooms, zone } = courseOf(facts, visit).facts;
  const from = visit.place;
  const when = ({ startsAtMs }: CascadePlace) =>
    formatDateTime(Temporal.Instant.fromEpochMilliseconds(startsAtMs), zone);
  const person = from.clinicianId === to.clinicianId ? "" : ` with ${nameOf(clinicians, to.clinicianId)}`;
  if (from.day !== to.day) return `from ${formatDay(from.day)} to ${formatDay(to.day)}${person}`;
  if (from.startsAtMs !== to.startsAtMs) return `from ${when(from)} to ${when(to)}${person}`;
  if (person !== "") return `to ${nameOf(clinicians, to.clinicianId)}, still on ${when(to)}`;
  return `to ${nameOf(rooms, to.roomId)}, still on ${when(to)}`;
}

/** The cause of a block in few words, where it is a rest on the skin; otherwise the rule's own words. */
function causeOf(facts: CascadeFacts, visit: CascadeVisit, others: readonly CascadeVisit[], finding: Finding): string {
  const { governedBy, neighbour, needs } = finding.data ?? {};
  const { protocol } = courseOf(facts, visit);
  const events: Performed[] = [
    ...facts.history,
    ...others.map(({ place, length, zones }): Performed => {
      return { date: place.day, length, zones, setting: "clinic", outcome: "completed" };
    }),
  ];
  const before = events.find(({ date, length }) => date === governedBy && length === finding.data?.length);
  if (finding.rule === "INTERVAL_TOO_SHORT" && before !== undefined) return nameRest(protocol, before, visit.zones);
  const after = others.find(({ place }) => place.day === neighbour);
  if (finding.rule === "INTERVAL_TOO_SHORT" && after !== undefined) {
    return `${sessionName(facts, after).toLowerCase()} on ${formatDay(after.place.day)} needs ${needs} days after it`;
  }
  return finding.message.replace(/\.$/, "");
}

/**
 * Why a visit cannot be where it was, with all others where they are in the end, in a sentence that says where it goes.
 * @param others the other visits at their new places
 */
export function whyMoved(
  facts: CascadeFacts,
  visit: CascadeVisit,
  to: CascadePlace,
  others: readonly CascadeVisit[],
): string {
  return `${sessionName(facts, visit)} moves ${route(facts, visit, to)}${because(facts, visit, others)}.`;
}

/** Why a visit stays where it may not be, and the days that the rules leave it. */
export function whyUncured(facts: CascadeFacts, visit: CascadeVisit, others: readonly CascadeVisit[]) {
  const window = legalWindow(facts, visit, others, addDays(facts.toDay, BEYOND_DAYS));
  const name = sessionName(facts, visit);
  if (visit.fixed === "chosen") return { window, why: againstChosen(facts, visit, others) };
  if (visit.fixed !== null) {
    return { window, why: `${name} stays on ${formatDay(visit.place.day)}${because(facts, visit, others)}.` };
  }
  if (window === null) {
    return { window, why: `${name} finds no day that the rules allow${because(facts, visit, others)}.` };
  }
  return { window, why: `${name} finds no time: ${noTime(window, facts.toDay)}.` };
}

/** What stands against the place somebody chose, in the words of the rules. */
function againstChosen(facts: CascadeFacts, visit: CascadeVisit, others: readonly CascadeVisit[]): string {
  const [block] = ruleBlocks(facts, visit, visit.place.day, others);
  return block?.message ?? rosterReasons(facts, visit)[0]?.message ?? "";
}

/** What stands against a visit where it is, after a colon; the rules before the rosters. */
function because(facts: CascadeFacts, visit: CascadeVisit, others: readonly CascadeVisit[]): string {
  const [block] = ruleBlocks(facts, visit, visit.place.day, others);
  if (block !== undefined) return `: ${causeOf(facts, visit, others, block)}`;
  const [roster] = rosterReasons(facts, visit);
  return roster === undefined ? "" : `: ${roster.message.replace(/\.$/, "")}`;
}

function noTime({ earliest, latest }: { readonly earliest: Day; readonly latest: Day }, lastDay: Day): string {
  if (earliest > lastDay) {
    return `the rules allow it from ${formatDay(earliest)}, and visits are booked up to ${formatDay(lastDay)}`;
  }
  return `nothing is free from ${formatDay(earliest)} to ${formatDay(latest > lastDay ? lastDay : latest)}`;
}
