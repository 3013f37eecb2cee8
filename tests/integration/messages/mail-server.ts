import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { onTestFinished } from "vitest";

export type Received = { readonly id: string; readonly to: readonly string[]; readonly text: string };
/** Answers a mail that has come in whole: null takes it, an Error refuses it. */
export type Answer = (mail: Received) => Promise<Error | null> | Error | null;

/** An SMTP refusal with its code, e.g. 451. */
export function smtpError(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

/**
 * A real SMTP server on a free port, which the product is told of by SMTP_URL until the test ends.
 * @param answer what it says to each mail; taken unless said otherwise
 * @returns what has come in whole, in order, taken or not; and the server's address
 */
export async function startMailServer(answer: Answer = () => null) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    closeTimeout: 100,
    async onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk);
      const text = Buffer.concat(chunks).toString("utf8");
      const id = /^Message-ID: <([^@]+)@/im.exec(text)?.[1] ?? "";
      const mail = { id, to: session.envelope.rcptTo.map(({ address }) => address), text };
      received.push(mail);
      callback(await answer(mail));
    },
  });
  // A client that is killed leaves a broken socket, which is what some tests are about.
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  process.env.SMTP_URL = url;
  onTestFinished(async () => {
    delete process.env.SMTP_URL;
    await new Promise<void>((resolve) => server.close(resolve));
  });
  return { received, url };
}
