import { createHash, randomBytes } from "node:crypto";
import pg from "pg";
import type { PreparedConsent } from "@/lib/consent/prepare-consent.schema";
import type { PlanDto } from "@/lib/plans/plan.schema";
import { Api } from "./api";
import { registerPatient } from "./patients";

/** A patient with a course of two sessions on the face, and nothing signed for it. */
export async function arrangePlan(hasEmail = false) {
  const api = await Api.signedIn("clinician");
  const patient = await registerPatient(api, { hasEmail });
  const sessions = [{ lengthHundredthsMm: 50 }, { lengthHundredthsMm: 50 }];
  const plan = await api.post<PlanDto>("/plans", {
    patientId: patient.id,
    indication: "wrinkles",
    zones: ["face"],
    sessions,
  });
  return { api, patient, plan, name: `${patient.givenName} ${patient.familyName}` };
}

/** Signs the consent to a plan as its patient, typed on the clinic's tablet, without a use of photographs. @returns the consent's id */
export async function signOnTablet({ api, plan, name }: Awaited<ReturnType<typeof arrangePlan>>): Promise<string> {
  const { consentId, textHash, sections, photos } = await api.get<PreparedConsent>(`/plans/${plan.id}/consent-text`);
  const at = new Date().toISOString();
  const ticks = [
    ...sections.map(({ id }) => ({ item: `section:${id}`, accepted: true, at })),
    ...photos.map(({ id }) => ({ item: id, accepted: false, at })),
    { item: "electronic", accepted: true, at },
  ];
  const signing = { consentId, textHash, openedAt: at, sentAt: at, ticks, mark: { typed: name } };
  await api.post(`/plans/${plan.id}/consents`, { ...signing, identity: "photo_id" });
  return consentId;
}

/** Runs statements as the owner of the database, past the product. */
export async function asDatabaseOwner<T>(run: (database: pg.Client) => Promise<T>): Promise<T> {
  const database = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await database.connect();
  try {
    return await run(database);
  } finally {
    await database.end();
  }
}

/** A secret a link opens by. Only a hash of the one that was mailed is kept, so that a test puts in one it knows. */
export async function knownSecret(linkId: string): Promise<string> {
  const secret = randomBytes(32).toString("base64url");
  const hash = createHash("sha256").update(secret).digest("hex");
  await asDatabaseOwner((database) =>
    database.query("UPDATE consent_link SET token_hash = $1 WHERE id = $2", [hash, linkId]),
  );
  return secret;
}
