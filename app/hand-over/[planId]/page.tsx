import type { Metadata } from "next";
import { forbidden, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { HandOver } from "@/components/consent/hand-over";
import { NothingToSign } from "@/components/consent/nothing-to-sign";
import { SigningShell } from "@/components/consent/signing-shell";
import { signingWords } from "@/components/consent/signing-words";
import { ClientMessages } from "@/components/layout/client-messages";
import { prepareConsent } from "@/lib/consent/prepare-consent";
import { isLanguage } from "@/lib/kernel/language";
import { currentActor } from "@/lib/web/current-actor";
import { sign } from "./actions";

type Props = {
  readonly params: Promise<{ readonly planId: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("consent"))("sign.tab") };
}

/** The clinic's tablet in the patient's hands: the clinician lays out the terms, the patient reads and signs, away from everything else. */
export default async function HandOverPage({ params, searchParams }: Props) {
  const { planId } = await params;
  const { numbing, performer, language } = await searchParams;
  const actor = await currentActor();
  if (actor.kind === "anonymous") redirect("/sign-in");
  if (actor.kind !== "member") forbidden();
  const input = {
    planId,
    ...(isLanguage(language) ? { language } : {}),
    ...(typeof numbing === "string" ? { productClass: numbing === "none" ? null : numbing } : {}),
    ...(typeof performer === "string" ? { performerId: performer } : {}),
  };
  const prepared = await prepareConsent.execute({ actor }, input);
  if (!prepared.ok && prepared.refusal.kind === "forbidden") forbidden();
  return (
    <SigningShell clinicName={actor.clinic.name}>
      <ClientMessages areas={["consent"]}>
        {prepared.ok ? (
          <HandOver
            prepared={prepared.value}
            zone={actor.clinic.zone}
            sign={sign}
            words={await signingWords(prepared.value.language)}
            onTerms={{ base: `/hand-over/${planId}` }}
          />
        ) : (
          <NothingToSign message={prepared.refusal.message} language="en" />
        )}
      </ClientMessages>
    </SigningShell>
  );
}
