import { onTestFinished } from "vitest";
import { type Answer, listenForMail } from "../../support/mail-server";

/** An SMTP refusal with its code, e.g. 451. */
export function smtpError(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

/**
 * A real SMTP server, which the product is told of by SMTP_URL until the test ends.
 * @param answer what it says to each mail; taken unless said otherwise
 * @returns what has come in whole, in order, taken or not; and the server's address
 */
export async function startMailServer(answer: Answer = () => null) {
  const { received, url, close } = await listenForMail(answer);
  process.env.SMTP_URL = url;
  onTestFinished(async () => {
    delete process.env.SMTP_URL;
    await close();
  });
  return { received, url };
}
