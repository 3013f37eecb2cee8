import type { Protocol } from "@/lib/rules/protocol/protocol";
import { nameDays, nameRoles } from "@/lib/rules/words";
import type { BookTable } from "./chapter";
import { settings } from "./settings";

/** How long the skin rebuilds, and what that does. */
export function healingWindowTables({ healingWindow }: Protocol): readonly BookTable[] {
  const { days, severity, acknowledgedBy, source } = healingWindow;
  return [
    settings("Healing window", [
      { what: "Length after needling into the dermis", value: nameDays(days), source },
      { what: "A session inside it", value: severity === "block" ? "is blocked" : "is warned of", source },
      { what: "Acknowledged once per plan by", value: nameRoles(acknowledgedBy), source },
    ]),
  ];
}

/** How many sessions, and how far apart. */
export function courseTables({ course }: Protocol): readonly BookTable[] {
  const { minSessions, maxSessions, spacingMonths, onScheduleDays, lapsedAfterDays, source } = course;
  return [
    settings("Course", [
      { what: "Sessions", value: `${minSessions} to ${maxSessions}`, source },
      { what: "Rhythm", value: `every ${spacingMonths} calendar months, clamped to the month's end`, source },
      {
        what: "On schedule",
        value: `${onScheduleDays.min} to ${nameDays(onScheduleDays.max)} after the session before`,
        source: onScheduleDays.source,
      },
      {
        what: "Lapsed",
        value: `more than ${nameDays(lapsedAfterDays.days)} after the session before`,
        source: lapsedAfterDays.source,
      },
    ]),
  ];
}

/** How often a roller goes over one zone. */
export function passesTables({ passes }: Protocol): readonly BookTable[] {
  const { perDirection, totalPerZone, source } = passes;
  return [
    settings("Passes over a zone", [
      { what: "Each way: across, up and down, diagonal", value: `up to ${perDirection}`, source },
      { what: "In all", value: `up to ${totalPerZone}`, source },
    ]),
  ];
}
