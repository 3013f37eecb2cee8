import { command } from "@/lib/operation/command";
import { actingMember } from "@/lib/plans/acting-member";
import { confirmAntisepsisSchema } from "./confirm-antisepsis.schema";
import { visitStateSchema } from "./fields.schema";
import { takeStep } from "./take-step";

/** The skin was cleaned, and with what. */
export const confirmAntisepsis = command({
  name: "visit.confirm-antisepsis",
  summary: "Confirm that the skin was cleaned",
  http: "POST /visits/{visitId}/antisepsis",
  allow: ["clinician"],
  live: "day",
  input: confirmAntisepsisSchema,
  output: visitStateSchema,
  run: (context, { agent, note, ...visit }) =>
    takeStep(context, actingMember(context.actor), visit, { step: "antisepsis", note, data: { agent } }),
});
