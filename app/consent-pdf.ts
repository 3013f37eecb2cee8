import { getTranslations } from "next-intl/server";
import { consentPaper } from "@/components/consent/pdf/consent-paper";
import type { ConsentDto } from "@/lib/consent/get-consent.schema";

/** A consent as a PDF in its own language, to be kept or printed. It is nobody else's to keep: no cache holds it. */
export async function consentPdf(consent: ConsentDto): Promise<Response> {
  const t = await getTranslations({ locale: consent.language, namespace: "consent.pdf" });
  const bytes = await consentPaper(t, consent);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `inline; filename="consent-${consent.signedOn}.pdf"`,
      "cache-control": "private, no-store",
      "referrer-policy": "no-referrer",
    },
  });
}
