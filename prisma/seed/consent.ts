import { countersignConsent } from "@/lib/consent/countersign-consent";
import { prepareConsent } from "@/lib/consent/prepare-consent";
import { signConsent } from "@/lib/consent/sign-consent";
import type { Day } from "@/lib/kernel/day";
import type { MemberActor } from "@/lib/operation/actor";
import { at } from "./course";
import { must } from "./must";
import type { Person } from "./people";

/** A patient signs the consent to their course on the clinic's tablet, every part of it, and the clinician signs with them. */
export async function consent(planId: string, person: Person, lead: MemberActor, day: Day): Promise<void> {
  const call = { actor: lead, clock: at(day, "07:30") };
  const prepared = must(await prepareConsent.execute(call, { planId, productClass: null }));
  const { consentId, textHash, language, terms, sections, photos } = prepared;
  const read = `${day}T07:29:00Z`;
  const ticks = [
    ...sections.map(({ id }) => ({ item: `section:${id}`, accepted: true, at: read })),
    ...photos.map(({ id }) => ({ item: id, accepted: id === "photo_record", at: read })),
    { item: "electronic", accepted: true, at: read },
  ];
  const times = { openedAt: `${day}T07:25:00Z`, sentAt: `${day}T07:30:00Z` };
  const mark = { typed: `${person.givenName} ${person.familyName}` };
  const signed = { consentId, planId, textHash, language, ...terms, ...times, ticks, mark, identity: "photo_id" };
  must(await signConsent.execute(call, signed));
  must(await countersignConsent.execute(call, { consentId, capacity: true, explained: true }));
}
