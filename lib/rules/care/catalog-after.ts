import { urgencies } from "@/lib/rules/care/red-flags.schema";
import type { RuleEntry } from "@/lib/rules/catalog/rule-entry";

/** The rules of the time after a session, for people. They advise; nothing is judged by them. */
export const afterCatalog: readonly RuleEntry[] = [
  {
    rule: "AFTERCARE",
    family: "aftercare",
    title: "Aftercare by the hour",
    says: ({ care: { aftercare } }) => {
      const bands = aftercare.map(({ fromHour, toHour }) => `${fromHour} to ${toHour}`).join(", ");
      return `Advice changes with the hours since the needling: ${bands}. Each hour has exactly one advice.`;
    },
    source: ({ care }) => [...new Set(care.aftercare.map((step) => step.source))].join("; "),
  },
  {
    rule: "RED_FLAG",
    family: "red_flags",
    title: "Signs that need somebody to look",
    says: ({ care: { redFlags } }) => {
      const words = {
        emergency: "at once",
        same_day: "the same day",
        within_48h: "within 48 hours",
        referral: "by a dermatologist",
        routine: "at the next chance",
      };
      const lines = urgencies.map((urgency) => {
        const labels = redFlags.flags.filter((flag) => flag.urgency === urgency).map(({ label }) => label);
        return labels.length > 0 ? ` To be seen ${words[urgency]}: ${labels.join("; ")}.` : "";
      });
      return `For about ${redFlags.expected.days} days ${redFlags.expected.effects.join(", ")} are to be expected.${lines.join("")}`;
    },
    source: ({ care }) => care.redFlags.source,
  },
];
