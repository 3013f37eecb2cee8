import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { prepareToSign } from "@/app/prepare-to-sign";
import { InLanguage } from "@/components/consent/in-language";
import { LanguageChoice } from "@/components/consent/language-choice";
import { NothingToSign } from "@/components/consent/nothing-to-sign";
import { Signing } from "@/components/consent/signing";
import { signingWords } from "@/components/consent/signing-words";
import { currentActor } from "@/lib/web/current-actor";
import { sign } from "../actions";

type Props = {
  readonly params: Promise<{ readonly planId: string }>;
  readonly searchParams: Promise<{ readonly language?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("consent"))("sign.tab") };
}

/** A patient reads and signs the consent to one of their courses. */
export default async function PortalSignPage({ params, searchParams }: Props) {
  const { planId } = await params;
  const { language: wanted } = await searchParams;
  const actor = await currentActor();
  const { language, prepared } = await prepareToSign({ actor }, { planId, wanted, around: "en" });
  if (!prepared.ok && ["not_found", "invalid"].includes(prepared.refusal.kind)) notFound();
  const zone = actor.kind === "patient" ? actor.clinic.zone : "UTC";
  if (!prepared.ok) return <NothingToSign message={prepared.refusal.message} language={language} />;
  const { languages } = prepared.value;
  const label = (await getTranslations("consent"))("language");
  const choice = <LanguageChoice {...{ label, languages }} current={language} base={`/portal/consents/${planId}`} />;
  const after = { href: "/portal/consents", to: "portal" } as const;
  return (
    <InLanguage words={await signingWords(language)}>
      <Signing key={language} prepared={prepared.value} {...{ zone, sign, after, choice }} copyBase="consent" />
    </InLanguage>
  );
}
