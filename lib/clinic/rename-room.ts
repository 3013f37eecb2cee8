import { z } from "zod";
import { command } from "@/lib/operation/command";
import { renameResource } from "./change-resource";
import { renameResourceSchema } from "./resource.schema";

/** Calls a room something else. Refuses one that is out of use (`not_found`) and a name another room or device has (`exists`). */
export const renameRoom = command({
  name: "clinic.rename-room",
  summary: "Rename a room",
  http: "POST /settings/rooms/{id}/rename",
  allow: ["owner"],
  input: renameResourceSchema,
  output: z.object({ id: z.uuid() }),
  run: renameResource("room"),
});
