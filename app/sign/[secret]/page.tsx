import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NothingToSign } from "@/components/consent/nothing-to-sign";
import { SignByLink } from "@/components/consent/sign-by-link";
import { SigningShell } from "@/components/consent/signing-shell";
import { ClientMessages } from "@/components/layout/client-messages";
import { PublicShell } from "@/components/layout/public-shell";
import { buttonStyles } from "@/components/ui/button-styles";
import { findLink } from "@/lib/consent/find-link";
import { getConsent } from "@/lib/consent/get-consent";
import { prepareConsent } from "@/lib/consent/prepare-consent";
import { requestOrigin } from "@/lib/web/request-origin";
import { sign } from "./actions";

type Props = { readonly params: Promise<{ readonly secret: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const title = (await getTranslations("consent"))("sign.tab");
  // The address is a secret: it goes nowhere with a request for something else.
  return { title, referrer: "no-referrer", robots: { index: false } };
}

/** Where a patient signs by the link that was mailed to them, without a sign-in. */
export default async function SignByLinkPage({ params }: Props) {
  const { secret } = await params;
  const t = await getTranslations("consent.sign");
  const origin = await requestOrigin();
  const found = await findLink.execute(
    { actor: { kind: "anonymous" }, origin },
    { secret, address: origin.address ?? "" },
  );
  if (!found.ok) {
    const text = found.refusal.kind === "rate_limited" ? t("wait") : t("goneText");
    return <PublicShell title={t("gone")}>{text}</PublicShell>;
  }
  const actor = found.value;
  const signed = await getConsent.execute({ actor, origin }, {});
  if (signed.ok) {
    return (
      <PublicShell title={t("used")} subtitle={actor.clinic.name}>
        <p className="mb-5">{t("usedText")}</p>
        <a href={`/sign/${secret}/copy`} className={buttonStyles({ variant: "primary" })}>
          {t("getCopy")}
        </a>
      </PublicShell>
    );
  }
  const prepared = await prepareConsent.execute({ actor, origin }, { planId: actor.planId });
  return (
    <SigningShell clinicName={actor.clinic.name}>
      <ClientMessages areas={["consent"]}>
        {prepared.ok ? (
          <SignByLink prepared={prepared.value} zone={actor.clinic.zone} secret={secret} sign={sign} />
        ) : (
          <NothingToSign message={prepared.refusal.message} />
        )}
      </ClientMessages>
    </SigningShell>
  );
}
