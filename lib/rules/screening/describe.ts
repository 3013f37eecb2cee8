import type { Contraindication } from "@/lib/rules/screening/screening.schema";
import { nameSpan } from "@/lib/rules/screening/span";
import { nameRoles } from "@/lib/rules/words";

const EFFECT = { block: "Blocks", warn: "Warns about", info: "Mentions" } as const;
const SESSIONS = {
  patient: "every session",
  zone: "a session on the same skin",
  face: "every session on the face",
} as const;

function when({ lookBack, lastDay }: Contraindication): string {
  const span = nameSpan(lookBack);
  switch (lookBack.kind) {
    case "current":
      return `while it lasts, up to and including its last day (${lastDay})`;
    case "days":
    case "months":
      return `while it lasts and until ${span} after its last day (${lastDay}), which is then free`;
    case "ever":
      return "however long ago it was";
    case "age":
      return `while the patient is ${span}, by age on the session's day`;
    case "phototype":
      return `in Fitzpatrick skin types ${span}`;
  }
}

function whoLetsItPass({ overridableBy, severity }: Contraindication): string {
  if (overridableBy.length > 0) {
    return `${severity === "block" ? "May be let pass, with a reason," : "Acknowledged"} by ${nameRoles(overridableBy)}.`;
  }
  return "Nobody lets it pass.";
}

/** A contraindication in one to three plain sentences: what it does to which sessions, for how long, and who lets it pass. */
export function describeContraindication(item: Contraindication): string {
  const confirmed = item.endConfirmedBy ? ` That it is over is confirmed by ${nameRoles(item.endConfirmedBy)}.` : "";
  const prompt = item.prompt ? ` ${item.prompt}` : "";
  return `${EFFECT[item.severity]} ${SESSIONS[item.scope]} ${when(item)}.${confirmed} ${whoLetsItPass(item)}${prompt}`;
}
