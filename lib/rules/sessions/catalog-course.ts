import type { RuleEntry } from "@/lib/rules/catalog/rule-entry";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import { nameDays } from "@/lib/rules/words";

const span = ({ course: { onScheduleDays: days } }: Protocol) => `${days.min} to ${nameDays(days.max)}`;

/** The rules of a course’s length and rhythm, and of roller passes, for people. */
export const courseCatalog: readonly RuleEntry[] = [
  {
    rule: "COURSE_SESSION_COUNT",
    family: "course",
    title: "Too few or too many sessions",
    says: ({ course }) =>
      `A course has ${course.minSessions} to ${course.maxSessions} sessions. What goes beyond is a new course.`,
    source: ({ course }) => course.source,
    path: "course",
  },
  {
    rule: "COURSE_EARLY",
    family: "course",
    title: "Early for the course",
    says: (protocol) =>
      `Sessions of a course are ${span(protocol)} apart. Earlier is allowed where the needle’s own rest is over, and is warned of.`,
    source: ({ course }) => course.onScheduleDays.source,
    path: "course.onScheduleDays",
  },
  {
    rule: "COURSE_LATE",
    family: "course",
    title: "Late for the course",
    says: (protocol) =>
      `Sessions of a course are ${span(protocol)} apart. Later does no harm; it only slows the course.`,
    source: ({ course }) => course.onScheduleDays.source,
    path: "course.onScheduleDays",
  },
  {
    rule: "COURSE_LAPSED",
    family: "course",
    title: "The course has lapsed",
    says: ({ course }) =>
      `More than ${nameDays(course.lapsedAfterDays.days)} after the last session a course has lapsed: its plan is reviewed, the history taken again and the consent renewed.`,
    source: ({ course }) => course.lapsedAfterDays.source,
    path: "course.lapsedAfterDays",
  },
  {
    rule: "COURSE_ORDER",
    family: "course",
    title: "Out of the course’s order",
    says: () => "The sessions of a course are done in the order of their numbers, each on a day of its own.",
    source: () => "CONVENTION: the sessions of a course are numbered in the order they are done",
  },
  {
    rule: "PASSES_OVER",
    family: "passes",
    title: "More passes than enough",
    says: ({ passes }) =>
      `A zone is rolled up to ${passes.perDirection} times in each direction, the two diagonals together, and ${passes.totalPerZone} times in all. Fewer are fine: the skin’s own sign to stop decides.`,
    source: ({ passes }) => passes.source,
    path: "passes",
  },
];
