import { Temporal } from "temporal-polyfill";
import { dayFromDb } from "@/lib/db/day";
import type {
  Consent,
  ConsentCountersignature,
  ConsentLink,
  ConsentTick,
  ConsentWithdrawal,
} from "@/lib/db/generated/client";
import { type Day, maxDay } from "@/lib/kernel/day";
import type { Language } from "@/lib/kernel/language";
import { ok } from "@/lib/kernel/result";
import { dayOf } from "@/lib/kernel/zoned";
import { query } from "@/lib/operation/query";
import { notFound } from "@/lib/operation/refusal";
import type { Course } from "@/lib/plans/course";
import { loadCourses } from "@/lib/plans/load-course";
import { findingsFor } from "@/lib/plans/reader";
import { languagesInForce, usualLanguage } from "./choose-language";
import { consentFindings, renewBefore, stateOf } from "./judge-standing";
import { consentListSchema, listConsentsSchema, type PlanConsents } from "./list-consents.schema";
import { photoPurposes } from "./render-consent";

type Row = Consent & {
  readonly ticks: readonly ConsentTick[];
  readonly countersignature: ConsentCountersignature | null;
  readonly withdrawals: readonly ConsentWithdrawal[];
};

function lineOf(row: Row, { consent }: Course, zone: string): PlanConsents["consents"][number] {
  const { id, templateVersion: version, signedOn, validUntil, channel, countersignature, withdrawals, ticks } = row;
  const taken = new Set<string>(withdrawals.map(({ scope }) => scope));
  const whole = withdrawals.find(({ scope }) => scope === "treatment");
  const given = (purpose: string) =>
    ticks.some(({ item, accepted }) => item === purpose && accepted) && !taken.has(purpose);
  return {
    ...{ id, version, channel },
    language: row.language as Language,
    signedOn: dayFromDb(signedOn),
    validUntil: dayFromDb(validUntil),
    countersignedBy: countersignature?.name ?? null,
    withdrawnOn: whole ? dayOf(Temporal.Instant.fromEpochMilliseconds(whole.withdrawnAt.getTime()), zone) : null,
    photos: photoPurposes.filter(given),
    isCurrent: consent?.id === id,
  };
}

/** The first session not done, and the day it is asked about: its booking, or today. */
function nextOf({ sessions }: Course, today: Day): { number: number; day: Day } | null {
  const next = sessions.find(({ state }) => state !== "done");
  return next === undefined ? null : { number: next.number, day: next.day === null ? today : maxDay(next.day, today) };
}

/**
 * Where the consents of a patient stand, plan by plan, with all that were signed: for the clinician, the desk (without a word on health),
 * and the patient themselves.
 */
export const listConsents = query({
  name: "consent.list-consents",
  summary: "List a patient's consents",
  http: "GET /consents",
  allow: ["owner", "clinician", "front_desk", "patient"],
  readsRecord: true,
  input: listConsentsSchema,
  output: consentListSchema,
  async run({ tx, actor, clock, audit }, { patientId }) {
    const { id: clinicId, zone } = actor.clinic;
    const own = actor.kind === "patient" ? actor.patientId : undefined;
    const id = patientId ?? own;
    if (id === undefined || (own !== undefined && own !== id)) return notFound("patient");
    const record = await loadCourses(tx, clinicId, id);
    if (record === null) return notFound("patient");
    const now = clock.now();
    const today = dayOf(now, zone);
    const rows: Row[] = await tx.consent.findMany({
      where: { clinicId, patientId: id },
      include: { ticks: true, countersignature: true, withdrawals: true },
      orderBy: [{ signedAt: "desc" }, { id: "desc" }],
    });
    const openLinks = { revokedAt: null, expiresAt: { gt: new Date(now.epochMilliseconds) }, consents: { none: {} } };
    const links: ConsentLink[] = await tx.consentLink.findMany({ where: { clinicId, patientId: id, ...openLinks } });
    audit({ subjectId: id, patientId: id });
    const { patient } = record;
    const plans = record.courses.map((course): PlanConsents => {
      const { plan, protocol, sessions } = course;
      const next = nextOf(course, today);
      const findings = next === null ? [] : consentFindings(course, next.number, next.day, now.toString());
      const link = links.find(({ planId }) => planId === plan.id);
      return {
        planId: plan.id,
        procedureName: plan.procedureName,
        indication: protocol.indications.find((one) => one.id === plan.indication)?.label ?? plan.indication,
        zones: plan.zones.map((zoneId) => protocol.zones.find((one) => one.id === zoneId)?.label ?? zoneId),
        sessions: sessions.length,
        isOpen: plan.endedAt === null && next !== null,
        state: stateOf(course, findings),
        findings: findingsFor(findings, actor),
        renewBefore: renewBefore(course),
        link: link === undefined ? null : { toAddress: link.toAddress, expiresAt: link.expiresAt.toISOString() },
        consents: rows.filter(({ planId }) => planId === plan.id).map((row) => lineOf(row, course, zone)),
      };
    });
    const languages = await languagesInForce(tx, clinicId);
    return ok({
      patientId: id,
      patientName: `${patient.givenName} ${patient.familyName}`,
      email: patient.email,
      today,
      languages,
      language: await usualLanguage(tx, { clinicId, patientId: id }, languages),
      plans,
    });
  },
});
