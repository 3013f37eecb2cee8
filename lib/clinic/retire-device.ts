import { command } from "@/lib/operation/command";
import { retireResource } from "./change-resource";
import { changing } from "./change-rosters";
import { retireResourceSchema } from "./resource.schema";
import { changedRosterSchema } from "./stranded-booking.schema";

export const writeRetiredDevice = retireResource("device");

/** Takes a device out of use; what was done with it keeps its name. Refuses stranding visits unseen. */
export const retireDevice = command({
  name: "clinic.retire-device",
  summary: "Take a device out of use",
  http: "POST /settings/devices/{id}/retire",
  allow: ["owner"],
  input: retireResourceSchema,
  output: changedRosterSchema,
  run: changing(writeRetiredDevice, ({ id }) => id),
});
