import { z } from "zod";

const role = z.enum(["owner", "clinician", "front_desk"]);

export const memberListSchema = z.object({
  members: z.array(
    z.object({ id: z.uuid(), name: z.string(), role, prescriber: z.boolean(), endedAt: z.string().nullable() }),
  ),
  invitations: z.array(z.object({ id: z.uuid(), name: z.string(), email: z.string(), role, expiresAt: z.string() })),
});

export type MemberList = z.infer<typeof memberListSchema>;
