import { z } from "zod";
import { command } from "@/lib/operation/command";
import { addResource } from "./change-resource";
import { addResourceSchema } from "./resource.schema";

/** Adds a device. Refuses a name another room or device has (`exists`). */
export const addDevice = command({
  name: "clinic.add-device",
  summary: "Add a device",
  http: "POST /settings/devices",
  allow: ["owner"],
  input: addResourceSchema,
  output: z.object({ id: z.uuid() }),
  run: addResource("device"),
});
