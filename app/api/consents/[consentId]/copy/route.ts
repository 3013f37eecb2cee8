import { getConsent } from "@/lib/consent/get-consent";
import { newId } from "@/lib/kernel/id";
import { problem } from "@/lib/web/problem";
import { requestActor } from "@/lib/web/request-actor";
import { originOf } from "@/lib/web/request-origin";
import { consentPdf } from "../../../../consent-pdf";

type Params = { readonly params: Promise<{ readonly consentId: string }> };

/** The copy of a consent as PDF, for the patient who signed it and the clinic's clinicians. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const requestId = newId();
  const { consentId } = await params;
  const actor = await requestActor(request);
  const consent = await getConsent.execute({ actor, origin: originOf(request.headers), requestId }, { consentId });
  return consent.ok ? consentPdf(consent.value) : problem(consent.refusal, requestId);
}
