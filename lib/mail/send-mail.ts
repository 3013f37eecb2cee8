import { createTransport } from "nodemailer";
import { env } from "@/lib/config/env";

export type Mail = {
  /** Becomes the Message-ID, so that a second copy of the same mail can be recognised. */
  readonly id: string;
  readonly toAddress: string;
  readonly subject: string;
  /** Plain text. */
  readonly body: string;
};

/** Shorter than the transaction a delivery runs in, which may not end before the mail server has answered. */
const deadlineMs = 15_000;

/** Whether this process has been told of a mail server. */
export function mailIsConfigured(): boolean {
  return (env("SMTP_URL") ?? "") !== "";
}

/**
 * Hands one mail to the mail server of SMTP_URL.
 * @returns once the server has taken it
 * @throws Error when there is no SMTP_URL, when the server refuses, and when it has not answered within 15 s
 */
export async function sendMail({ id, toAddress, subject, body }: Mail): Promise<void> {
  if (!mailIsConfigured()) throw new Error("No mail is sent: SMTP_URL is not set.");
  const from = env("MAIL_FROM");
  const domain = /@([^\s@>]+)/.exec(from)?.[1] ?? "localhost";
  const transport = createTransport({
    url: env("SMTP_URL") ?? "",
    connectionTimeout: deadlineMs,
    greetingTimeout: deadlineMs,
    socketTimeout: deadlineMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  await transport.sendMail({
    from,
    // An object, so that no address can be read as a list of them.
    to: { name: "", address: toAddress },
    subject,
    text: body,
    messageId: `<${id}@${domain}>`,
    signal: AbortSignal.timeout(deadlineMs),
  });
}
