import { command } from "@/lib/operation/command";
import { retireResource } from "./change-resource";
import { changing } from "./change-rosters";
import { retireResourceSchema } from "./resource.schema";
import { changedRosterSchema } from "./stranded-booking.schema";

export const writeRetiredRoom = retireResource("room");

/** Takes a room out of use; what was done in it keeps its name. Refuses stranding visits unseen. */
export const retireRoom = command({
  name: "clinic.retire-room",
  summary: "Take a room out of use",
  http: "POST /settings/rooms/{id}/retire",
  allow: ["owner"],
  input: retireResourceSchema,
  output: changedRosterSchema,
  run: changing(writeRetiredRoom, ({ id }) => id),
});
