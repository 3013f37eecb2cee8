"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/link";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import type { PreparedConsent } from "@/lib/consent/prepare-consent.schema";
import type { SignConsentInput, SignedConsent } from "@/lib/consent/sign-consent.schema";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";
import { InLanguage, type RegionWords } from "./in-language";
import { Signing } from "./signing";

type HandOverProps = {
  readonly prepared: PreparedConsent;
  readonly zone: string;
  readonly sign: (input: SignConsentInput) => Promise<Result<SignedConsent, Refusal>>;
  /** The words the patient signs by. */
  readonly words: RegionWords;
  /** Shows the text on other terms. */
  readonly onTerms: { readonly base: string };
};

/** The clinician chooses the terms and says how they know the patient; then the device is the patient's until it is signed. */
export function HandOver({ prepared, zone, sign, words, onTerms }: HandOverProps) {
  const t = useTranslations("consent");
  const [identity, setIdentity] = useState<"known_in_person" | "photo_id">();
  const [isHandedOver, setHandedOver] = useState(false);
  const { terms, choices, language, languages, patientId, patientName } = prepared;
  const back = `/patients/${patientId}/consents`;
  if (isHandedOver && identity !== undefined) {
    const after = { href: back, to: "record" } as const;
    const whose = { prepared, zone, identity, sign, after };
    return (
      <InLanguage words={words}>
        <Signing {...whose} copyBase={null} givesBack />
      </InLanguage>
    );
  }
  const show = (changed: Partial<PreparedConsent["terms"] & { language: string }>) => {
    const { productClass, performerId, ...chosen } = { language, ...terms, ...changed };
    const query = new URLSearchParams({
      language: chosen.language,
      numbing: productClass ?? "none",
      ...(performerId === null ? {} : { performer: performerId }),
    });
    location.assign(`${onTerms.base}?${query}`);
  };
  return (
    <div className="mx-auto flex max-w-xl flex-col gap-5 py-8">
      <h1 className="text-2xl font-semibold">{t("sign.handOver", { name: patientName })}</h1>
      <p className="text-soft">{t("sign.handOverText")}</p>
      {languages.length > 1 && (
        <Select
          label={t("terms.language")}
          value={language}
          options={languages.map((id) => ({ id, label: t(`forms.languages.${id}`) }))}
          onChange={(id) => id !== null && show({ language: id })}
        />
      )}
      <Select
        label={t("terms.product")}
        value={terms.productClass ?? "none"}
        options={[{ id: "none", label: t("terms.noProduct") }, ...choices.products]}
        onChange={(id) => show({ productClass: id === "none" ? null : id })}
      />
      <Select
        label={t("terms.performer")}
        value={terms.performerId ?? "anyone"}
        options={[{ id: "anyone", label: t("terms.anyone") }, ...choices.performers]}
        onChange={(id) => show({ performerId: id === "anyone" ? null : id })}
      />
      <RadioGroup
        label={t("sign.identity")}
        value={identity ?? null}
        onChange={(id) => setIdentity(id === "photo_id" ? "photo_id" : "known_in_person")}
        options={[
          { id: "known_in_person", label: t("sign.identities.known_in_person") },
          { id: "photo_id", label: t("sign.identities.photo_id") },
        ]}
      />
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" isDisabled={identity === undefined} onPress={() => setHandedOver(true)}>
          {t("sign.begin")}
        </Button>
        <ButtonLink href={back}>{t("sign.toRecord")}</ButtonLink>
      </div>
    </div>
  );
}
