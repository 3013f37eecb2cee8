"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Temporal } from "temporal-polyfill";
import { buttonStyles } from "@/components/ui/button-styles";
import { ButtonLink } from "@/components/ui/link";
import type { PreparedConsent } from "@/lib/consent/prepare-consent.schema";
import type { SignConsentInput, SignedConsent } from "@/lib/consent/sign-consent.schema";
import { dateTimeIn } from "@/lib/kernel/date-time-in";
import { dayIn } from "@/lib/kernel/language";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";
import { SignForm } from "./sign-form";

type SigningProps = {
  readonly prepared: PreparedConsent;
  readonly zone: string;
  readonly identity?: "known_in_person" | "photo_id";
  readonly sign: (input: SignConsentInput) => Promise<Result<SignedConsent, Refusal>>;
  /** Where the signer's copy is, once it is signed; null where they get it otherwise. */
  readonly copyBase: "consent" | { readonly href: string } | null;
  /** Where to go afterwards; null for whoever came by a link. */
  readonly after: { readonly href: string; readonly to: "record" | "portal" } | null;
  /** The way to the same form in another language; the clinician chooses it on the clinic's own device. */
  readonly choice?: ReactNode;
  /** The clinic's own device goes back to the clinic. */
  readonly givesBack?: boolean;
};

/** Reading and signing a consent, and the thanks afterwards: in the portal, by a link, on the clinic's tablet. */
export function Signing({ prepared, zone, identity, sign, copyBase, after, choice, givesBack }: SigningProps) {
  const t = useTranslations("consent.sign");
  const [signed, setSigned] = useState<SignedConsent>();
  if (signed !== undefined) {
    const { language } = prepared;
    const at = dateTimeIn(language, Temporal.Instant.from(signed.signedAt), zone);
    const copy = copyBase === "consent" ? `/api/consents/${signed.consentId}/copy` : (copyBase?.href ?? null);
    return (
      <div role="status" className="flex flex-col items-start gap-4 py-10">
        <h1 className="text-2xl font-semibold">{t("thanks", { name: prepared.patientName })}</h1>
        <p>{t("thanksText", { at, day: dayIn(language, signed.validUntil) })}</p>
        <p className="text-soft">{signed.copyTo === null ? t("noCopy") : t("copySent", { address: signed.copyTo })}</p>
        {copy !== null && (
          <a href={copy} className={buttonStyles()}>
            {t("getCopy")}
          </a>
        )}
        {givesBack && <p className="text-lg font-semibold">{t("giveBack")}</p>}
        {after !== null && (
          <ButtonLink href={after.href}>{t(after.to === "record" ? "toRecord" : "toPortal")}</ButtonLink>
        )}
      </div>
    );
  }
  return (
    <>
      <header className="mb-6 border-b border-line pb-5">
        {choice}
        <h1 className="text-2xl font-semibold tracking-[-0.012em]">{prepared.title}</h1>
        <p className="mt-1 text-soft">{t("for", { name: prepared.patientName })}</p>
        <p className="text-soft">{t("version", { clinic: prepared.clinicName, version: prepared.version })}</p>
        <p className="mt-4 max-w-prose">{t("intro")}</p>
      </header>
      <SignForm
        prepared={prepared}
        {...(identity === undefined ? {} : { identity })}
        sign={sign}
        onSigned={(value) => {
          window.scrollTo({ top: 0 });
          setSigned(value);
        }}
      />
    </>
  );
}
