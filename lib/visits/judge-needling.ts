import type { Tx } from "@/lib/db/transaction";
import type { Finding } from "@/lib/kernel/finding";
import type { ActorClinic } from "@/lib/operation/actor";
import { checkDevice, checkTopicals } from "@/lib/rules";
import type { OpenVisit } from "@/lib/visits/open-visit";
import { consentFindings } from "./judge-consent";
import { anesthesiaFindings, sessionFindings, skinFindings } from "./judge-session";
import type { Needling } from "./needling.schema";
import { readChanges } from "./read-changes";
import { readUsed } from "./read-used";
import { type Products, topicalOf } from "./topicals";

/** The deepest setting on any zone, hundredths of a millimetre: what governs every later rest. */
export function deepestOf({ zones }: Needling): number {
  return Math.max(...zones.map(({ deepestLengthHundredthsMm }) => deepestLengthHundredthsMm));
}

const under = (path: string, found: readonly Finding[]): Finding[] =>
  found.map((finding) => ({ ...finding, field: `${path}.${finding.field ?? ""}`.replace(/\.$/, "") }));

/** The rules' name of a field of a group of zones, as a path in the input. */
function pathOf(zones: Needling["zones"], group: Needling["zones"], { field = "", data }: Finding): string {
  const [first] = group;
  const own = group.find(({ zone }) => zone === data?.zone) ?? first;
  const place = own === undefined ? 0 : zones.indexOf(own);
  if (field === "length") return `zones.${place}.deepestLengthHundredthsMm`;
  return field.startsWith("passes.") ? `zones.${place}.passes` : field;
}

/** Zones needled equally deep are judged together, so that a shallow one is not taken for as deep as its neighbour. */
function ofSkin(opened: OpenVisit, { zones }: Needling): Finding[] {
  const byDepth = Map.groupBy(zones, ({ deepestLengthHundredthsMm }) => deepestLengthHundredthsMm);
  return [...byDepth].flatMap(([lengthHundredthsMm, group]) => {
    const found = sessionFindings(opened, {
      lengthHundredthsMm,
      zones: group.map(({ zone }) => zone),
      passes: group.map(({ zone, passes }) => ({ zone, ...passes })),
    });
    return found.map((finding) => ({ ...finding, field: pathOf(zones, group, finding) }));
  });
}

async function ofDevices(tx: Tx, clinicId: string, { visit, course }: OpenVisit, { needles }: Needling) {
  const used = await readUsed(tx, clinicId, needles, visit.treatmentId);
  return needles.flatMap(({ kind, sterile, lot, expiresOn: expires, needles: count }, index) => {
    const { usedBefore = false, lotSeen = false } = used[index] ?? {};
    const device = { kind, sterile, lot, expires, needles: count, usedBefore, lotSeen, date: visit.day };
    return under(`needles.${index}`, checkDevice(course.protocol, device));
  });
}

/** In which clinic it is, and which member needles. */
type Who = { readonly clinic: ActorClinic; readonly performer: string };
/** The moment of asking, an ISO instant. `until`: what came up in the patient's health after it is not weighed; left out, all is. */
type Moment = { readonly now: string; readonly until?: string };

async function ofConsent(
  tx: Tx,
  { clinic, performer }: Who,
  opened: OpenVisit,
  needling: Needling,
  { now, until }: Moment,
) {
  const { consent } = opened.course;
  const clinicId = clinic.id;
  const about = consent && { clinicId, visitId: opened.visit.id, consentId: consent.id };
  const said = about && (await tx.consentReaffirmation.findFirst({ where: about, orderBy: { at: "desc" } }));
  return consentFindings(opened, consent, {
    lengthHundredthsMm: deepestOf(needling),
    zones: needling.zones.map(({ zone }) => zone),
    reaffirmed: said && { at: said.at.toISOString(), by: said.byName, signed: said.signature !== null },
    changes: consent === null ? [] : await readChanges(tx, clinicId, opened, consent.facts.signedAt, until),
    performer,
    now,
  });
}

/**
 * All the rules say of needling this way at this visit: of a numbing record that is missing, of the skin with the settings used and
 * how it takes things, of every device, of what goes on the open channels, and of the consent. `field` is a path in the input where the
 * rules name one of its fields.
 * @param products those of the clinic's list that are named, by `readProducts`
 */
export async function needlingFindings(
  tx: Tx,
  who: Who,
  opened: OpenVisit,
  needling: Needling,
  products: Products,
  moment: Moment,
): Promise<Finding[]> {
  return [
    ...anesthesiaFindings(opened, deepestOf(needling)),
    ...(await ofConsent(tx, who, opened, needling, moment)),
    ...(await ofDevices(tx, who.clinic.id, opened, needling)),
    ...ofSkin(opened, needling),
    ...skinFindings(opened),
    ...needling.zones.flatMap(({ topicals }, index) => {
      const judged = topicals.map((topical) => topicalOf(topical, products));
      return under(`zones.${index}`, checkTopicals(judged, opened.visit.day));
    }),
  ];
}
