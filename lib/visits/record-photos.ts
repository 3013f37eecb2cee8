import { command } from "@/lib/operation/command";
import { invalidField } from "@/lib/operation/refusal";
import { actingMember } from "@/lib/plans/acting-member";
import { visitStateSchema } from "./fields.schema";
import { recordPhotosSchema } from "./record-photos.schema";
import { takeStep } from "./take-step";

/**
 * Which photos were taken before or after the needling, or why none were. The pictures themselves are kept elsewhere. Refuses a view
 * the protocol does not know (invalid, views, unknown).
 */
export const recordPhotos = command({
  name: "visit.record-photos",
  summary: "Record which photos were taken, or why none were",
  http: "POST /visits/{visitId}/photos",
  allow: ["clinician"],
  live: "day",
  input: recordPhotosSchema,
  output: visitStateSchema,
  run: (context, { when, views, none, note, ...visit }) => {
    const step = when === "before" ? ("photos_before" as const) : ("photos_after" as const);
    const data = none === undefined ? { views } : { views, none };
    return takeStep(context, actingMember(context.actor), visit, { step, note, data }, ({ course: { protocol } }) => {
      const known = [...protocol.care.photos.faceViews, ...protocol.zones].map(({ id }) => id);
      const unknown = views.find((view) => !known.includes(view));
      return unknown === undefined ? null : invalidField("views", "unknown", `The protocol has no view “${unknown}”.`);
    });
  },
});
