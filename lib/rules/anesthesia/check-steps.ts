import type { Finding } from "@/lib/kernel/finding";
import type { Case } from "@/lib/rules/anesthesia/application";
import { report } from "@/lib/rules/anesthesia/report";
import { minutesBetween } from "@/lib/rules/anesthesia/times";

function checkOrder({ protocol, times: { applied, removed, wiped } }: Case, found: Finding[]): void {
  const source = `${protocol.anesthesia.removal.source}: anesthesia.removal`;
  if (removed && removed.epochMilliseconds < applied.epochMilliseconds) {
    const minutes = minutesBetween(removed, applied);
    found.push(
      report("block", {
        rule: "ANESTHESIA_TIMES_ORDER",
        message: `The cream is recorded as removed ${minutes} min before it was applied.`,
        source,
        field: "application.removedAt",
        data: { minutes },
      }),
    );
  }
  const before = removed ?? applied;
  if (wiped && wiped.epochMilliseconds < before.epochMilliseconds) {
    const minutes = minutesBetween(wiped, before);
    found.push(
      report("block", {
        rule: "ANESTHESIA_TIMES_ORDER",
        message: `The skin is recorded as wiped ${minutes} min before the cream was ${removed ? "removed" : "applied"}.`,
        source,
        field: "application.wipedAt",
        data: { minutes },
      }),
    );
  }
}

function checkNeedlingStart({ protocol, times: { removed, wiped, needling } }: Case, found: Finding[]): void {
  if (!needling) return;
  const steps = [
    { done: removed, field: "removedAt", missing: "removed", late: "the cream was removed" },
    { done: wiped, field: "wipedAt", missing: "wiped off", late: "the skin was wiped" },
  ];
  for (const { done, field, missing, late } of steps) {
    const minutes = done && minutesBetween(needling, done);
    if (done && done.epochMilliseconds <= needling.epochMilliseconds) continue;
    found.push(
      report("block", {
        rule: "ANESTHESIA_NEEDLING_TOO_EARLY",
        message:
          minutes === null
            ? `Needling starts although the cream is not recorded as ${missing}.`
            : `Needling starts ${minutes} min before ${late}.`,
        source: `${protocol.anesthesia.removal.source}: anesthesia.removal`,
        field: `application.${field}`,
        data: { minutes },
      }),
    );
  }
}

/**
 * The order of steps: applied, removed, wiped, needled. Anything the other way round, and needling before removal and wiping
 * are recorded, blocks (A5); needling long after removal is remarked upon, because numbness fades (A8).
 */
export function checkSteps(given: Case, found: Finding[]): void {
  checkOrder(given, found);
  checkNeedlingStart(given, found);
  const { removed, needling } = given.times;
  if (!removed || !needling) return;
  const { lateAfterMinutes, source } = given.protocol.anesthesia.needling;
  const minutes = minutesBetween(removed, needling);
  if (minutes <= lateAfterMinutes) return;
  found.push(
    report("info", {
      rule: "ANESTHESIA_NEEDLING_LATE",
      message: `Needling starts ${minutes} min after the cream was removed; numbness fades after about ${lateAfterMinutes} min.`,
      source: `${source}: anesthesia.needling`,
      field: "application.needlingAt",
      data: { minutes, lateAfterMinutes },
    }),
  );
}
