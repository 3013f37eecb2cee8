import pino from "pino";

/** Keys that must not reach a log, at the top and one level down. Log ids instead. */
const secret = ["password", "passwordHash", "token", "secret", "authorization", "cookie"];
const personal = ["name", "givenName", "familyName", "birthDate", "email", "toAddress", "phone", "subject", "body"];
const kept = [...secret, ...personal];

const address = /[^\s@<>"'(),;:]+@[^\s@<>"'(),;:]+/g;

/**
 * What a log may say of an error: its kind, its code, where it happened. A database client prints the rows it was given into
 * its messages, so only the last line of those is kept; mail addresses are blotted out.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (typeof error !== "object" || error === null) return { type: typeof error };
  // Some libraries hand over a copy of an error that is no Error.
  const { name = "Error", message = "", stack = "", code } = error as Partial<Error> & { code?: unknown };
  const text = name.startsWith("PrismaClient") ? (message.trimEnd().split("\n").at(-1) ?? "") : message;
  const frames = stack.split("\n").filter((line) => /^\s+at /.test(line));
  return {
    type: name,
    ...(code === undefined ? {} : { code }),
    message: text.replace(address, "[address]").slice(0, 500),
    stack: frames.slice(0, 12).join("\n"),
  };
}

/** The process's log: JSON lines on standard output, ids only, nothing about a patient. */
export const log = pino({
  base: { pid: process.pid },
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: [...kept, ...kept.map((key) => `*.${key}`)], censor: "[redacted]" },
  serializers: { err: describeError },
});
