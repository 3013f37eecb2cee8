import type { Protocol } from "@/lib/rules/protocol/protocol";
import { restDays } from "@/lib/rules/sessions/earliest-next";
import { governingStep } from "@/lib/rules/sessions/needle";
import { toEvent } from "@/lib/rules/sessions/subject";
import type { Performed, ZoneId } from "@/lib/rules/types";
import { nameDays, nameEvent } from "@/lib/rules/words";

/** The rest that needling asks of the skin it shares with `zones`: "1.5 mm on the face on Sat 31 Jan 2026 needs 42 days". */
export function nameRest(protocol: Protocol, performed: Performed, zones: readonly ZoneId[]): string {
  const rest = nameDays(restDays(protocol, governingStep(protocol, performed.length)));
  return `${nameEvent(protocol, toEvent(protocol, performed), zones)} needs ${rest}`;
}
