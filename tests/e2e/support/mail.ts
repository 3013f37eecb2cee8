import { prisma } from "@/lib/db/client";
import { deliverMessage } from "@/lib/messages/deliver-message";
import { listenForMail } from "../../support/mail-server";
import { expect } from "./expect";

/** The text of a mail as a program for mail shows it. */
function readable(text: string): string {
  return text
    .replaceAll(/=\r?\n/g, "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Has the mail that waits for an address handed to a real mail server, as the worker does, and reads the last of it there. */
export async function readMail(toAddress: string): Promise<string> {
  const { received, url, close } = await listenForMail();
  const before = process.env.SMTP_URL;
  process.env.SMTP_URL = url;
  try {
    const waiting = await prisma().message.findMany({
      where: { toAddress, sentAt: null, supersededAt: null },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    });
    for (const { clinicId, id: messageId } of waiting) await deliverMessage({ clinicId, messageId });
  } finally {
    if (before === undefined) delete process.env.SMTP_URL;
    else process.env.SMTP_URL = before;
    await close();
  }
  const mail = received.at(-1);
  expect(mail?.to, "one mail came in for this address").toEqual([toAddress]);
  return readable(mail?.text ?? "");
}
