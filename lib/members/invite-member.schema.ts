import { z } from "zod";

export const inviteMemberSchema = z
  .object({
    name: z.string().trim().min(1, "Enter a name.").max(120, "A name has at most 120 characters."),
    email: z.email("Enter an e-mail address.").trim().toLowerCase().max(254),
    role: z.enum(["owner", "clinician", "front_desk"], "Choose a role."),
    prescriber: z.boolean().default(false),
  })
  .refine((member) => !member.prescriber || member.role === "clinician", {
    path: ["prescriber"],
    message: "Only a clinician can be a prescriber.",
  });

/** The invitation and the path of its link. The link is shown once and sent by e-mail. */
export const invitationSchema = z.object({ invitationId: z.uuid(), path: z.string(), expiresAt: z.string() });

export type InviteMemberInput = z.input<typeof inviteMemberSchema>;
