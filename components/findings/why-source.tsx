"use client";

import { BookOpen, BookOpenCheck, CircleHelp, Handshake } from "lucide-react";
import { useTranslations } from "next-intl";
import { StatusPill } from "@/components/ui/status-pill";
import { readSource } from "./source-words";

const LOOKS = {
  founding_text: { tone: "ok", icon: BookOpen },
  published: { tone: "ok", icon: BookOpenCheck },
  convention: { tone: "info", icon: Handshake },
  unverified: { tone: "warn", icon: CircleHelp },
} as const;

/** Where a rule comes from, in words, and how far that can be relied on. */
export function WhySource({ source }: { readonly source: string }) {
  const t = useTranslations("findings");
  const { words, certainty } = readSource(source);
  const { tone, icon } = LOOKS[certainty];
  return (
    <div className="border-t border-line pt-3 text-note">
      <StatusPill tone={tone} icon={icon}>
        {t(`certainty.${certainty}.name`)}
      </StatusPill>
      <p className="mt-1.5 text-soft">{t(`certainty.${certainty}.meaning`)}</p>
      {words !== null && <p className="mt-1 break-words text-soft">{t("source", { words })}</p>}
    </div>
  );
}
