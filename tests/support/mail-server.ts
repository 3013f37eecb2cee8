import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export type Received = { readonly id: string; readonly to: readonly string[]; readonly text: string };
/** Answers a mail that has come in whole: null takes it, an Error refuses it. */
export type Answer = (mail: Received) => Promise<Error | null> | Error | null;

/**
 * A real SMTP server on a free port of this machine.
 * @param answer what it says to each mail; taken unless said otherwise
 * @returns what has come in whole, in order, taken or not; the server's address; and how to end it
 */
export async function listenForMail(answer: Answer = () => null) {
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
  return { received, url, close: () => new Promise<void>((resolve) => server.close(resolve)) };
}
