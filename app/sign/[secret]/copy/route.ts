import { findLink } from "@/lib/consent/find-link";
import { getConsent } from "@/lib/consent/get-consent";
import { newId } from "@/lib/kernel/id";
import { problem } from "@/lib/web/problem";
import { originOf } from "@/lib/web/request-origin";
import { consentPdf } from "../../../consent-pdf";

type Params = { readonly params: Promise<{ readonly secret: string }> };

/** The copy of what was signed by a link, for whoever still holds it. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const requestId = newId();
  const { secret } = await params;
  const origin = originOf(request.headers);
  const found = await findLink.execute(
    { actor: { kind: "anonymous" }, origin, requestId },
    { secret, address: origin.address ?? "" },
  );
  if (!found.ok) return problem(found.refusal, requestId);
  const consent = await getConsent.execute({ actor: found.value, origin, requestId }, {});
  return consent.ok ? consentPdf(consent.value) : problem(consent.refusal, requestId);
}
