import { renderToBuffer } from "@react-pdf/renderer";
import type { useTranslations } from "next-intl";
import type { ConsentDto } from "@/lib/consent/get-consent.schema";
import { ConsentDocument } from "./consent-document";
import { loadPaperFont } from "./paper-font";
import { pdfWords } from "./pdf-words";
import { printable } from "./printable";

/** A consent as the bytes of a PDF, its letters in the file. Where the font lacks one a sign stands in its place, and the paper says so. */
export async function consentPaper(
  t: Awaited<ReturnType<typeof useTranslations<"consent.pdf">>>,
  consent: ConsentDto,
): Promise<Buffer> {
  const { value, hasGaps } = printable(consent, await loadPaperFont());
  return renderToBuffer(<ConsentDocument consent={value} words={pdfWords(t, value, hasGaps)} />);
}
