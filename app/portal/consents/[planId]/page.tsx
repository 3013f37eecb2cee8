import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NothingToSign } from "@/components/consent/nothing-to-sign";
import { Signing } from "@/components/consent/signing";
import { ClientMessages } from "@/components/layout/client-messages";
import { prepareConsent } from "@/lib/consent/prepare-consent";
import { currentActor } from "@/lib/web/current-actor";
import { sign } from "../actions";

type Props = { readonly params: Promise<{ readonly planId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("consent"))("sign.tab") };
}

/** A patient reads and signs the consent to one of their courses. */
export default async function PortalSignPage({ params }: Props) {
  const { planId } = await params;
  const t = await getTranslations("consent.sign");
  const actor = await currentActor();
  const prepared = await prepareConsent.execute({ actor }, { planId });
  if (!prepared.ok && ["not_found", "invalid"].includes(prepared.refusal.kind)) notFound();
  const zone = actor.kind === "patient" ? actor.clinic.zone : "UTC";
  return (
    <ClientMessages areas={["consent"]}>
      {prepared.ok ? (
        <Signing
          prepared={prepared.value}
          zone={zone}
          sign={sign}
          copyBase="consent"
          after={{ href: "/portal/consents", label: t("toPortal") }}
        />
      ) : (
        <NothingToSign message={prepared.refusal.message} />
      )}
    </ClientMessages>
  );
}
