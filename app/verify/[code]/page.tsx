import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Temporal } from "temporal-polyfill";
import { PublicShell } from "@/components/layout/public-shell";
import { Callout } from "@/components/ui/callout";
import { DescriptionList } from "@/components/ui/description-list";
import { Link } from "@/components/ui/link";
import { checkCopy } from "@/lib/consent/check-copy";
import { dateTimeIn } from "@/lib/kernel/date-time-in";
import { dayIn } from "@/lib/kernel/language";
import { browserLanguage } from "@/lib/web/browser-language";
import { requestOrigin } from "@/lib/web/request-origin";

type Props = { readonly params: Promise<{ readonly code: string }> };
const tones = { stands: "ok", withdrawn: "block", lapsed: "warn" } as const;

export async function generateMetadata(): Promise<Metadata> {
  const locale = await browserLanguage();
  return { title: (await getTranslations({ locale, namespace: "consent" }))("check.tab"), robots: { index: false } };
}

/** What the code on a copy stands for, without a word about who signed or what; in the language of the browser. */
export default async function VerifyCodePage({ params }: Props) {
  const { code } = await params;
  const language = await browserLanguage();
  setRequestLocale(language);
  const t = await getTranslations({ locale: language, namespace: "consent" });
  const origin = await requestOrigin();
  const found = await checkCopy.execute(
    { actor: { kind: "anonymous" }, origin },
    { code, address: origin.address ?? "" },
  );
  if (!found.ok) {
    const text = found.refusal.kind === "rate_limited" ? t("sign.wait") : t("check.unknownText");
    return (
      <div lang={language}>
        <PublicShell title={t("check.title")}>
          <Callout tone="warn" title={t("check.unknown")}>
            {text}
          </Callout>
          <p className="mt-5">
            <Link href="/verify">{t("check.another")}</Link>
          </p>
        </PublicShell>
      </div>
    );
  }
  const { clinicName, signedAt, validUntil, standing, withdrawnAt, timeZone } = found.value;
  const at = (instant: string) => `${dateTimeIn(language, Temporal.Instant.from(instant), timeZone)} (${timeZone})`;
  const facts = [
    { term: t("check.clinic"), value: clinicName },
    { term: t("check.signed"), value: at(signedAt) },
    { term: t("check.valid"), value: dayIn(language, validUntil) },
    ...(withdrawnAt === null ? [] : [{ term: t("check.withdrawnAt"), value: at(withdrawnAt) }]),
  ];
  return (
    <div lang={language}>
      <PublicShell title={t("check.title")} footer={t("check.privacy")}>
        <div className="flex flex-col gap-5">
          <Callout tone={tones[standing]} title={t(`check.${standing}`)} />
          <DescriptionList entries={facts} layout="grid" />
          <Link href="/verify">{t("check.another")}</Link>
        </div>
      </PublicShell>
    </div>
  );
}
