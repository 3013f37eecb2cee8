import { endExpiredHold } from "@/lib/appointments/end-expired-hold";
import { mailIsConfigured } from "@/lib/mail/send-mail";
import { deliverMessage } from "@/lib/messages/deliver-message";
import type { JobName, Jobs } from "./job";

type Worked<N extends JobName> = {
  readonly handle: (data: Jobs[N]) => Promise<void>;
  /** Why this process cannot work these jobs, in plain words; they then stay queued. */
  readonly missing?: () => string | null;
};

/** What is done for each kind of job. The one place of the platform that knows domains. */
export const registry: { readonly [N in JobName]: Worked<N> } = {
  "appointment.end-expired-hold": { handle: (data) => endExpiredHold(data) },
  "message.deliver-message": {
    handle: deliverMessage,
    missing: () => (mailIsConfigured() ? null : "SMTP_URL is not set: no mail is sent, messages stay queued."),
  },
};
