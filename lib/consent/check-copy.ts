import { z } from "zod";
import { codeMisses } from "@/lib/auth/link-limits";
import { ok, refuse } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { identityCommand } from "@/lib/operation/identity-command";
import { notFound } from "@/lib/operation/refusal";
import { type CopyCheck, codeSchema } from "./check-copy.schema";

type Row = {
  readonly clinicName: string;
  readonly zone: string;
  readonly signedAt: Date;
  readonly signedOn: string;
  readonly validUntil: string;
  readonly withdrawnAt: Date | null;
};

/**
 * What the code on a copy stands for: which clinic, when it was signed, and whether it stands. Nothing of who signed or what. Refuses a
 * code nobody has (not_found), and a place that tried too many (rate_limited).
 */
export const checkCopy = identityCommand({
  name: "consent.check-copy",
  summary: "Check a copy of a consent by its code",
  input: z.object({ code: codeSchema, address: z.string().max(64) }),
  async run({ tx, clock }, { code, address }) {
    const wait = await codeMisses.mustWait(address);
    if (wait !== null) {
      return refuse({ kind: "rate_limited", message: "Too many codes that nobody has.", retryAfterSeconds: wait });
    }
    const [row] = await tx.$queryRaw<Row[]>`
      SELECT k.name AS "clinicName", k.zone, c.signed_at AS "signedAt", c.signed_on::text AS "signedOn",
        c.valid_until::text AS "validUntil",
        (SELECT min(w.at) FROM consent_evidence w
          WHERE w.clinic_id = e.clinic_id AND w.consent_id = e.consent_id AND w.kind = 'withdrawn') AS "withdrawnAt"
      FROM consent_evidence e
      JOIN consent c ON c.clinic_id = e.clinic_id AND c.id = e.consent_id
      JOIN clinic k ON k.id = e.clinic_id
      WHERE left(e.seal, 32) = ${code} AND e.kind = 'signed'`;
    if (row === undefined) {
      await codeMisses.countMiss(address);
      return notFound("code");
    }
    const { clinicName, zone, signedOn, validUntil, withdrawnAt } = row;
    const lapsed = dayOf(clock.now(), zone) > validUntil;
    return ok<CopyCheck>({
      clinicName,
      signedOn,
      signedAt: row.signedAt.toISOString(),
      timeZone: zone,
      validUntil,
      standing: withdrawnAt !== null ? "withdrawn" : lapsed ? "lapsed" : "stands",
      withdrawnAt: withdrawnAt?.toISOString() ?? null,
    });
  },
});
