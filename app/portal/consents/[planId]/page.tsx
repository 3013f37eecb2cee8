import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { InLanguage } from "@/components/consent/in-language";
import { LanguageChoice } from "@/components/consent/language-choice";
import { NothingToSign } from "@/components/consent/nothing-to-sign";
import { Signing } from "@/components/consent/signing";
import { signingWords } from "@/components/consent/signing-words";
import { prepareConsent } from "@/lib/consent/prepare-consent";
import { isLanguage } from "@/lib/kernel/language";
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
  const { language: asked } = await searchParams;
  const wanted = isLanguage(asked) ? { language: asked } : {};
  const actor = await currentActor();
  const prepared = await prepareConsent.execute({ actor }, { planId, ...wanted });
  if (!prepared.ok && ["not_found", "invalid"].includes(prepared.refusal.kind)) notFound();
  const zone = actor.kind === "patient" ? actor.clinic.zone : "UTC";
  if (!prepared.ok) return <NothingToSign message={prepared.refusal.message} />;
  const { language, languages } = prepared.value;
  const label = (await getTranslations("consent"))("language");
  const choice = <LanguageChoice {...{ label, languages }} current={language} base={`/portal/consents/${planId}`} />;
  const after = { href: "/portal/consents", to: "portal" } as const;
  return (
    <InLanguage words={await signingWords(language)}>
      <Signing key={language} prepared={prepared.value} {...{ zone, sign, after, choice }} copyBase="consent" />
    </InLanguage>
  );
}
