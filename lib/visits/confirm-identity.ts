import { command } from "@/lib/operation/command";
import { actingMember } from "@/lib/plans/acting-member";
import { confirmIdentitySchema } from "./confirm-identity.schema";
import { visitStateSchema } from "./fields.schema";
import { takeStep } from "./take-step";

/** The patient is who the record says, and what is planned was gone through with them. */
export const confirmIdentity = command({
  name: "visit.confirm-identity",
  summary: "Confirm who the patient is and what is planned",
  http: "POST /visits/{visitId}/identity",
  allow: ["clinician"],
  live: "day",
  input: confirmIdentitySchema,
  output: visitStateSchema,
  run: (context, { checked, planConfirmed, note, ...visit }) =>
    takeStep(context, actingMember(context.actor), visit, {
      step: "identity_recheck",
      note,
      data: { checked, planConfirmed },
    }),
});
