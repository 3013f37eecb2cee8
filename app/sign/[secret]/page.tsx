import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { cache } from "react";
import { prepareToSign } from "@/app/prepare-to-sign";
import { InLanguage } from "@/components/consent/in-language";
import { LanguageChoice } from "@/components/consent/language-choice";
import { NothingToSign } from "@/components/consent/nothing-to-sign";
import { SignByLink } from "@/components/consent/sign-by-link";
import { SigningShell } from "@/components/consent/signing-shell";
import { signingWords } from "@/components/consent/signing-words";
import { PublicShell } from "@/components/layout/public-shell";
import { buttonStyles } from "@/components/ui/button-styles";
import { findLink } from "@/lib/consent/find-link";
import { getConsent } from "@/lib/consent/get-consent";
import { isLanguage } from "@/lib/kernel/language";
import { browserLanguage } from "@/lib/web/browser-language";
import { requestOrigin } from "@/lib/web/request-origin";
import { sign } from "./actions";

type Props = {
  readonly params: Promise<{ readonly secret: string }>;
  readonly searchParams: Promise<{ readonly language?: string | string[] }>;
};

/** What is behind a link, in the language of the form: looked up once for the page and its title. */
const open = cache(async (secret: string, asked: string | undefined) => {
  const origin = await requestOrigin();
  const found = await findLink.execute(
    { actor: { kind: "anonymous" }, origin },
    { secret, address: origin.address ?? "" },
  );
  const around = isLanguage(asked) ? asked : await browserLanguage();
  if (!found.ok) return { state: "gone", language: around, isWaiting: found.refusal.kind === "rate_limited" } as const;
  const actor = found.value;
  const signed = await getConsent.execute({ actor, origin }, {});
  if (signed.ok) return { state: "signed", language: signed.value.language, actor } as const;
  const asks = { planId: actor.planId, wanted: asked, around };
  const { language, prepared } = await prepareToSign({ actor, origin }, asks);
  if (!prepared.ok) return { state: "nothing", language, actor, message: prepared.refusal.message } as const;
  return { state: "open", language, actor, prepared: prepared.value } as const;
});

async function openOf({ params, searchParams }: Props) {
  const { secret } = await params;
  const { language } = await searchParams;
  return { secret, opened: await open(secret, typeof language === "string" ? language : undefined) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { opened } = await openOf(props);
  const t = await getTranslations({ locale: opened.language, namespace: "consent.sign" });
  // The address is a secret: it goes nowhere with a request for something else.
  return { title: t("tab"), referrer: "no-referrer", robots: { index: false } };
}

/** Where a patient signs by the link that was mailed to them, without a sign-in. */
export default async function SignByLinkPage(props: Props) {
  const { secret, opened } = await openOf(props);
  const { language } = opened;
  setRequestLocale(language);
  const t = await getTranslations({ locale: language, namespace: "consent" });
  if (opened.state === "gone") {
    return (
      <div lang={language}>
        <PublicShell title={t("sign.gone")}>{t(opened.isWaiting ? "sign.wait" : "sign.goneText")}</PublicShell>
      </div>
    );
  }
  const { actor } = opened;
  if (opened.state === "signed") {
    return (
      <div lang={language}>
        <PublicShell title={t("sign.used")} subtitle={actor.clinic.name}>
          <p className="mb-5">{t("sign.usedText")}</p>
          <a href={`/sign/${secret}/copy`} className={buttonStyles({ variant: "primary" })}>
            {t("sign.getCopy")}
          </a>
        </PublicShell>
      </div>
    );
  }
  return (
    <InLanguage words={await signingWords(language)}>
      <SigningShell clinicName={actor.clinic.name}>
        {opened.state === "open" ? (
          <SignByLink
            key={language}
            prepared={opened.prepared}
            zone={actor.clinic.zone}
            secret={secret}
            choice={
              <LanguageChoice
                label={t("language")}
                current={language}
                languages={opened.prepared.languages}
                base={`/sign/${secret}`}
              />
            }
            sign={sign}
          />
        ) : (
          <NothingToSign message={opened.message} language={language} />
        )}
      </SigningShell>
    </InLanguage>
  );
}
