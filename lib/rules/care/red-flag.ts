import type { RedFlag } from "@/lib/rules/care/red-flags.schema";
import type { Protocol } from "@/lib/rules/protocol/protocol";

/** A warning sign by its code ("RF1"): how urgent it is and what to do. Null for a code the protocol does not know. [evidence 2.6] */
export function redFlag(protocol: Protocol, code: string): RedFlag | null {
  return protocol.care.redFlags.flags.find((flag) => flag.code === code) ?? null;
}
