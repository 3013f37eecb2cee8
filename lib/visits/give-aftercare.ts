import { command } from "@/lib/operation/command";
import { invalidField } from "@/lib/operation/refusal";
import { actingMember } from "@/lib/plans/acting-member";
import { visitStateSchema } from "./fields.schema";
import { giveAftercareSchema } from "./give-aftercare.schema";
import { takeStep } from "./take-step";

/** Which instructions for the time after were given, and how. Refuses what the protocol does not know, and any of its own left out. */
export const giveAftercare = command({
  name: "visit.give-aftercare",
  summary: "Record that the aftercare advice was given",
  http: "POST /visits/{visitId}/aftercare",
  allow: ["clinician"],
  live: "day",
  input: giveAftercareSchema,
  output: visitStateSchema,
  run: (context, { instructions, how, note, ...visit }) => {
    const step = { step: "aftercare_given" as const, note, data: { instructions, how } };
    return takeStep(context, actingMember(context.actor), visit, step, ({ course: { protocol } }) => {
      const { aftercare } = protocol.care;
      const unknown = instructions.find((id) => !aftercare.some((one) => one.id === id));
      if (unknown !== undefined)
        return invalidField("instructions", "unknown", `The protocol has no aftercare “${unknown}”.`);
      const left = aftercare.find(({ id }) => !instructions.includes(id));
      return left === undefined ? null : invalidField("instructions", "left_out", `“${left.title}” was not given yet.`);
    });
  },
});
