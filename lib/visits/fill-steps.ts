import { newId } from "@/lib/kernel/id";
import type { MemberActor } from "@/lib/operation/actor";
import type { Context } from "@/lib/operation/operation";
import type { NewStep } from "./mark-step";
import type { OpenVisit } from "./open-visit";

const noNumbing = "This needle needs no numbing record.";

/**
 * What the gate asks of every treatment and the protocol does not need at this one, written down as not needed. Asked once every step
 * the protocol needs before the needling is done.
 * @returns the steps to be marked
 */
export async function fillSteps(
  { tx }: Pick<Context, "tx">,
  { clinic }: MemberActor,
  { visit, done }: OpenVisit,
): Promise<NewStep[]> {
  const steps: NewStep[] = [];
  if (!done.includes("photos_before")) steps.push({ step: "photos_before", data: { views: [], notNeeded: true } });
  if (visit.anesthesia === null) {
    const row = { clinicId: clinic.id, id: newId(), visitId: visit.id, notUsedReason: noNumbing };
    await tx.anesthesiaChecklist.create({ data: row });
  }
  if (!done.includes("anesthesia_recorded")) steps.push({ step: "anesthesia_recorded", data: { notNeeded: true } });
  return steps;
}
