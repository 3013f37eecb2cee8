import { prisma } from "@/lib/db/client";
import { dayToDb } from "@/lib/db/day";
import type { Prisma } from "@/lib/db/generated/client";
import type { Day } from "@/lib/kernel/day";
import { newId } from "@/lib/kernel/id";
import { defaultProtocol, type Protocol } from "@/lib/rules";
import type { TestClinic } from "./clinic";

type VersionOptions = {
  readonly version: number;
  readonly data?: Prisma.InputJsonValue;
  readonly effectiveFrom?: Day;
  readonly isApproved?: boolean;
};

/** The default protocol with another length of the healing window: a change that shows in many places. */
export function healingIn(days: number): Protocol {
  return { ...defaultProtocol, healingWindow: { ...defaultProtocol.healingWindow, days } };
}

/** A version of a clinic's protocol put straight into the database, approved by the prescriber unless told otherwise. @returns its id */
export async function makeProtocolVersion(
  { clinic, prescriber }: TestClinic,
  { version, data = healingIn(45), effectiveFrom = "2027-01-01", isApproved = true }: VersionOptions,
): Promise<string> {
  const [clinicId, id] = [clinic.id, newId()];
  await prisma().protocol.create({
    data: { clinicId, id, version, data, reason: "Review", effectiveFrom: dayToDb(effectiveFrom) },
  });
  const approvedAt = dayToDb("2027-01-02");
  const by = { memberId: prescriber.id, name: prescriber.name, statement: "Read it line by line.", approvedAt };
  if (isApproved) await prisma().protocolApproval.create({ data: { clinicId, protocolId: id, ...by } });
  return id;
}
