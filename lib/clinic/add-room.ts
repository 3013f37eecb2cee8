import { z } from "zod";
import { command } from "@/lib/operation/command";
import { addResource } from "./change-resource";
import { addResourceSchema } from "./resource.schema";

/** Adds a room. Refuses a name another room or device has (`exists`). */
export const addRoom = command({
  name: "clinic.add-room",
  summary: "Add a room",
  http: "POST /settings/rooms",
  allow: ["owner"],
  input: addResourceSchema,
  output: z.object({ id: z.uuid() }),
  run: addResource("room"),
});
