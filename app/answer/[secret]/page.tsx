import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SigningShell } from "@/components/consent/signing-shell";
import { ClientMessages } from "@/components/layout/client-messages";
import { PublicShell } from "@/components/layout/public-shell";
import { AnswerByLink } from "@/components/screening/answer-by-link";
import { findLink } from "@/lib/screening/find-link";
import { getScreening } from "@/lib/screening/get-screening";
import { requestOrigin } from "@/lib/web/request-origin";
import { answer } from "./actions";

type Props = { readonly params: Promise<{ readonly secret: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const title = (await getTranslations("screening"))("link.tab");
  // The address is a secret: it goes nowhere with a request for something else.
  return { title, referrer: "no-referrer", robots: { index: false } };
}

/** Where a patient answers the screening questions by the link that was mailed to them, without a sign-in. */
export default async function AnswerByLinkPage({ params }: Props) {
  const { secret } = await params;
  const t = await getTranslations("screening.link");
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
  const screening = await getScreening.execute({ actor, origin }, {});
  if (!screening.ok || screening.value.questions.length === 0) {
    return (
      <PublicShell title={t("title")} subtitle={actor.clinic.name}>
        {t("notYet")}
      </PublicShell>
    );
  }
  return (
    <SigningShell clinicName={actor.clinic.name}>
      <ClientMessages areas={["screening"]}>
        <AnswerByLink screening={screening.value} secret={secret} answer={answer} />
      </ClientMessages>
    </SigningShell>
  );
}
