import { formatDay } from "@/lib/kernel/day";
import { timeOf } from "@/lib/scheduling/local-day";
import type { Weighed } from "@/lib/scheduling/replan/choices";
import type { Shift } from "@/lib/scheduling/replan/costs";
import type { ReplanVisit } from "@/lib/scheduling/replan/types";
import type { FreeStart } from "@/lib/scheduling/types";

/** What becomes of a visit, in words: "Same time, with Paula Prescriber.", or why nothing does. */
export function explainLine(visit: ReplanVisit, options: readonly Weighed[], { place, shift }: Weighed): string {
  return place === null || shift === null ? whyUnplaced(visit, options) : explainPlace(visit, place, shift);
}

/** What a patient would notice of a place, in words: "1 h 30 min later, with Paula Prescriber, in Room 2." */
export function explainPlace({ facts }: ReplanVisit, place: FreeStart, shift: Shift): string {
  const words = [whenWords(shift)];
  if (shift.clinician) words.push(`with ${nameOf(facts.clinicians, place.clinicianId)}`);
  if (shift.room) words.push(`in ${nameOf(facts.rooms, place.roomId)}`);
  if (shift.device && place.deviceId !== null) words.push(`with ${nameOf(facts.devices ?? [], place.deviceId)}`);
  return `${words.join(", ")}.`;
}

function whenWords({ day, days, minute, minutes }: Shift): string {
  const time = minutes === 0 ? "same time" : `${lasting(Math.abs(minutes))} ${minutes > 0 ? "later" : "earlier"}`;
  if (days === 0) return time.charAt(0).toUpperCase() + time.slice(1);
  const away = `${Math.abs(days)} ${Math.abs(days) === 1 ? "day" : "days"} ${days > 0 ? "later" : "earlier"}`;
  return `${formatDay(day)}, ${away}, ${minutes === 0 ? time : `at ${timeOf(minute)}`}`;
}

function lasting(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${hours} h` : "", rest > 0 ? `${rest} min` : ""].filter((part) => part !== "").join(" ");
}

function whyUnplaced({ allowedDays }: ReplanVisit, options: readonly Weighed[]): string {
  const sorted = [...allowedDays].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return "The rules leave its session no day in reach.";
  const days = first === last ? formatDay(first) : `${formatDay(first)} to ${formatDay(last)}`;
  return options.some(({ place }) => place !== null)
    ? `What is free on its legal days (${days}) is needed for other visits.`
    : `Nobody who could treat is free in any room on its legal days (${days}).`;
}

function nameOf(all: readonly { readonly id: string; readonly name: string }[], id: string): string {
  return all.find((one) => one.id === id)?.name ?? "";
}
