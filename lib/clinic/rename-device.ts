import { z } from "zod";
import { command } from "@/lib/operation/command";
import { renameResource } from "./change-resource";
import { renameResourceSchema } from "./resource.schema";

/** Calls a device something else. Refuses one that is out of use (`not_found`) and a name another room or device has (`exists`). */
export const renameDevice = command({
  name: "clinic.rename-device",
  summary: "Rename a device",
  http: "POST /settings/devices/{id}/rename",
  allow: ["owner"],
  input: renameResourceSchema,
  output: z.object({ id: z.uuid() }),
  run: renameResource("device"),
});
