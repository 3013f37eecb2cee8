import type { RuleEntry } from "@/lib/rules/catalog/rule-entry";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import { joinSources, nameRests } from "./catalog-words";

const stepSources = ({ needle }: Protocol) => joinSources(needle.steps);

/** The rules of the rest between sessions, for people. */
export const intervalCatalog: readonly RuleEntry[] = [
  {
    rule: "INTERVAL_TOO_SHORT",
    family: "interval",
    title: "Too soon after the last needling",
    says: (protocol) =>
      `Skin rests at least as long as the needle used on it last asks for: ${nameRests(protocol, "minIntervalDays")}. The deepest needle counts, on any skin the two sessions share, and the next needle’s own length never shortens the wait.`,
    source: stepSources,
    path: "needle.steps",
  },
  {
    rule: "INTERVAL_BELOW_IDEAL",
    family: "interval",
    title: "Sooner than is best",
    says: (protocol) =>
      `After the minimum has passed a session is allowed, and a longer rest is better: ${nameRests(protocol, "idealIntervalDays")}.`,
    source: stepSources,
    path: "needle.steps",
  },
  {
    rule: "HEALING_WINDOW_OPEN",
    family: "healing_window",
    title: "The skin still rebuilds",
    says: ({ healingWindow: { days, severity } }) =>
      `Skin needled into the dermis renews itself for about ${days} days. ${
        severity === "block"
          ? "This clinic allows no further session in that time."
          : "A session in that time is allowed once a clinician has acknowledged it on the plan; once is enough for the whole course."
      }`,
    source: ({ healingWindow }) => healingWindow.source,
    path: "healingWindow",
  },
];
