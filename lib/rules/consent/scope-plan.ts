import type { Finding } from "@/lib/kernel/finding";
import { type Ask, renewal, unmet } from "@/lib/rules/consent/ask";
import type { Protocol } from "@/lib/rules/protocol/protocol";

/** An indication as it reads in a sentence; an unknown id is quoted. */
export function nameIndication(protocol: Protocol, id: string): string {
  return protocol.indications.find((indication) => indication.id === id)?.label ?? `“${id}”`;
}

/** Treating something else than what was consented to. */
export function checkIndicationScope(ask: Ask): Finding[] {
  const { protocol, consent, plan } = ask;
  if (plan.indication === consent.indication) return [];
  const message = `The consent is for ${nameIndication(protocol, consent.indication)}; the plan now treats ${nameIndication(protocol, plan.indication)}.`;
  const data = { indication: plan.indication, consented: consent.indication };
  return renewal(ask, "indication_changed", {
    rule: "CONSENT_SCOPE_INDICATION",
    message,
    field: "plan.indication",
    data,
  });
}

/** A session past the number consented to. A plan that has only grown is no obstacle to the sessions that were agreed. */
export function checkSessionsScope({ protocol, consent, plan, session }: Ask): Finding[] {
  if (session.number >= 1 && session.number <= consent.sessions) return [];
  const message = `The consent is for ${consent.sessions} sessions; this is session ${session.number} of ${plan.sessions}. A new consent is due before it.`;
  const data = { number: session.number, consented: consent.sessions, planned: plan.sessions };
  const { source } = protocol.consent.sections;
  const said = { rule: "CONSENT_SCOPE_SESSIONS", message, field: "session.number", data };
  return [unmet(session, said, `${source}: consent.requiredSections`)];
}

/** Another class of anesthetic than was consented to. None at all is always covered; one not chosen yet is not judged. */
export function checkProductScope(ask: Ask): Finding[] {
  const { consent, session } = ask;
  const productClass = session.productClass ?? null;
  if (productClass === null || productClass === consent.productClass) return [];
  const consented = consent.productClass === null ? "no anesthetic" : `the anesthetic class “${consent.productClass}”`;
  const message = `The consent is for ${consented}; this session is to use “${productClass}”.`;
  const data = { productClass, consented: consent.productClass };
  const said = { rule: "CONSENT_SCOPE_PRODUCT", message, field: "session.productClass", data };
  return renewal(ask, "anesthetic_class_changed", said);
}

/** Somebody else performs than the one the consent names. While booking, a performer not chosen yet is not judged. */
export function checkPerformerScope(ask: Ask): Finding[] {
  const { consent, session } = ask;
  if (consent.performer === undefined || session.performer === consent.performer) return [];
  if (session.performer === undefined && session.purpose === "book") return [];
  const message =
    session.performer === undefined
      ? "The consent names who performs, and nobody is recorded for this session."
      : "The consent names another practitioner than the one who performs this session.";
  const data = { performer: session.performer ?? null, consented: consent.performer };
  const said = { rule: "CONSENT_SCOPE_PERFORMER", message, field: "session.performer", data };
  return renewal(ask, "performer_changed", said);
}
