import type { useTranslations } from "next-intl";
import { Temporal } from "temporal-polyfill";
import type { ConsentDto } from "@/lib/consent/get-consent.schema";
import { dateTimeIn } from "@/lib/kernel/date-time-in";
import type { Language } from "@/lib/kernel/language";
import { noLetter } from "./printable";

type Words = Awaited<ReturnType<typeof useTranslations<"consent.pdf">>>;
type Line = { readonly term: string; readonly value: string };

/** Everything a copy says beside the text that was signed, in words. */
export type PdfWords = {
  readonly title: string;
  /** That signs stand for letters the paper has not; null where it has them all. */
  readonly gaps: string | null;
  readonly signedBy: string;
  readonly witness: string;
  readonly signature: readonly Line[];
  readonly countersigned: string;
  readonly countersignature: readonly Line[] | null;
  readonly notCountersigned: string;
  readonly withdrawn: string | null;
  readonly photosTitle: string;
  readonly photos: readonly Line[];
  readonly ticksTitle: string;
  readonly ticks: readonly Line[];
  readonly evidenceTitle: string;
  readonly evidence: readonly Line[];
  /** What stands at the foot of page `page` of `pages`. */
  readonly footOf: (page: number, pages: number) => string;
};

/** A long hash in groups that can be read out. */
const grouped = (hash: string) => hash.replaceAll(/(.{8})(?=.)/g, "$1 ");

/** The heading a tick of a section is about, from the numbered headings of the text. */
function nameOf(t: Words, { text, photos }: ConsentDto, item: string, index: number): string {
  if (item === "electronic") return t("electronic");
  const photo = photos.find(({ purpose }) => purpose === item);
  if (photo !== undefined) return photo.text;
  return text.split("\n").find((line) => line.startsWith(`${index + 1}. `)) ?? item;
}

/** What the clinician's signature means: its words, and in another language what they say. */
function explanation(t: Words, language: Language, said: NonNullable<ConsentDto["countersignature"]>): Line[] {
  if (language === "en") return [{ term: t("meaning"), value: said.statement }];
  const meaning = said.capacity ? `${t("explained")} ${t("canDecide")}` : t("explained");
  return [
    { term: t("meaning"), value: meaning },
    { term: t("inItsWords"), value: said.statement },
  ];
}

/**
 * The words of a copy: name, time and meaning of each signature, each choice and tick with its time, hashes and where to check.
 * @param hasGaps whether the consent has letters that the paper has not
 */
export function pdfWords(t: Words, consent: ConsentDto, hasGaps: boolean): PdfWords {
  const { language, timeZone, countersignature, code } = consent;
  const at = (instant: string) => `${dateTimeIn(language, Temporal.Instant.from(instant), timeZone)} (${timeZone})`;
  const choiceOf = ({ accepted, withdrawnAt }: ConsentDto["photos"][number]) => {
    if (!accepted) return t("choices.no");
    return withdrawnAt === null ? t("choices.yes") : t("choices.withdrawn", { at: at(withdrawnAt) });
  };
  return {
    title: t("title"),
    gaps: hasGaps ? t("gaps", { sign: noLetter }) : null,
    signedBy: t("signedBy"),
    witness: t("witness"),
    signature: [
      { term: t("meaning"), value: consent.meaning },
      { term: t("at"), value: at(consent.signedAt) },
      { term: t("identity"), value: t(`identities.${consent.identity}`, { name: consent.handedOverBy ?? "" }) },
    ],
    countersigned: t("countersigned"),
    countersignature: countersignature && [
      ...explanation(t, language, countersignature),
      { term: t("at"), value: at(countersignature.signedAt) },
    ],
    notCountersigned: t("notCountersigned"),
    withdrawn: consent.withdrawnAt === null ? null : t("withdrawn", { at: at(consent.withdrawnAt) }),
    photosTitle: t("photos"),
    photos: consent.photos.map((photo) => ({ term: photo.text, value: choiceOf(photo) })),
    ticksTitle: t("ticks"),
    ticks: consent.ticks.map((tick, index) => ({ term: nameOf(t, consent, tick.item, index), value: at(tick.at) })),
    evidenceTitle: t("evidence"),
    evidence: [
      { term: t("textHash"), value: grouped(consent.textHash) },
      { term: t("seal"), value: grouped(consent.seal) },
      { term: t("code"), value: grouped(code) },
      { term: t("check"), value: consent.verifyAddress },
    ],
    footOf: (page, pages) => `${t("page", { page, pages })}   ${t("code")} ${grouped(code)}`,
  };
}
