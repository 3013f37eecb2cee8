import { createHash } from "node:crypto";
import { prisma } from "@/lib/db/client";
import { newId } from "@/lib/kernel/id";

type ConsentOptions = {
  readonly clinicId: string;
  readonly patientId: string;
  readonly planId: string;
  readonly zones?: readonly string[];
  /** Hundredths of a millimetre. */
  readonly maxLengthHundredthsMm?: number;
  readonly sessions?: number;
  readonly signedAt?: string;
  readonly withdrawnAt?: string;
};

/** A consent put straight into the database: cheeks and chin, up to 1.5 mm, 4 sessions, signed on 8 January 2027, unless told otherwise. */
export async function makeConsent(options: ConsentOptions): Promise<{ id: string }> {
  const { clinicId, patientId, planId, zones = ["cheeks_chin"], maxLengthHundredthsMm = 150, sessions = 4 } = options;
  const { signedAt = "2027-01-08T09:00:00Z", withdrawnAt } = options;
  const text = "I agree to collagen-induction therapy.";
  const id = newId();
  await prisma().consent.create({
    data: {
      ...{ clinicId, id, patientId, planId, templateVersion: 1, language: "en", text },
      textHash: createHash("sha256").update(text).digest("hex"),
      ...{ zones: [...zones], maxLengthHundredthsMm, sessions, signerName: "Pia Patient", signature: "Pia Patient" },
      signedAt: new Date(signedAt),
      withdrawnAt: withdrawnAt === undefined ? null : new Date(withdrawnAt),
    },
  });
  return { id };
}
