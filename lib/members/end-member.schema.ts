import { z } from "zod";
import { acknowledgedSchema } from "@/lib/clinic/roster-fields.schema";

export const endMemberSchema = z.object({ memberId: z.uuid(), acknowledged: acknowledgedSchema });
export type EndMemberInput = z.output<typeof endMemberSchema>;
