import type { Finding } from "@/lib/kernel/finding";
import { type Ask, renewal, unmet } from "@/lib/rules/consent/ask";
import { isOffLabel, offLabelReasons } from "@/lib/rules/consent/off-label";

/** A newer form that tells of a risk that matters to the decision; one that only reads better changes nothing. */
export function checkForm(ask: Ask): Finding[] {
  const { version, superseded } = ask.consent.form;
  if (!superseded?.material) return [];
  const message = `Version ${version} of the form was signed; version ${superseded.version} tells of a risk it did not.`;
  const data = { version, newVersion: superseded.version };
  return renewal(ask, "form_superseded", { rule: "CONSENT_FORM_SUPERSEDED", message, field: "consent.form", data });
}

/** Every section the protocol asks of a form was in the one signed; the off-label statement only where it is called for. */
export function checkSections({ protocol, consent, session, plan }: Ask): Finding[] {
  const { required, source } = protocol.consent.sections;
  const offLabel = isOffLabel(protocol, session, plan);
  const lacking = required.filter(({ id, when }) => !consent.sections.includes(id) && (when === "always" || offLabel));
  if (lacking.length === 0) return [];
  const message = `The signed form lacks: ${lacking.map(({ label }) => label).join("; ")}. A complete one is due before session ${session.number}.`;
  const data = { sections: lacking.map(({ id }) => id) };
  const said = { rule: "CONSENT_SECTION_MISSING", message, field: "consent.sections", data };
  return [unmet(session, said, `${source}: consent.requiredSections`)];
}

/** A use outside what the devices are cleared for needs the patient's word that they know it. [evidence 2.1] */
export function checkOffLabel({ protocol, consent, session, plan }: Ask): Finding[] {
  if (consent.offLabelAccepted || !isOffLabel(protocol, session, plan)) return [];
  const reasons = offLabelReasons(protocol, session, plan);
  const why = reasons.map(({ message }) => message);
  const message = ["This use is off-label.", ...why, "The patient has not accepted that in the consent."].join(" ");
  const said = {
    rule: "CONSENT_OFF_LABEL",
    message,
    field: "consent.offLabelAccepted",
    data: { reasons: reasons.map(({ about, zone }) => ({ about, ...(zone && { zone }) })) },
  };
  return [unmet(session, said, `${protocol.screening.cleared.source}: consent.requiredSections`)];
}
