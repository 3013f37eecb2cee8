"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";

type DraftNoticeProps = {
  /** A newer version was proposed meanwhile. */
  readonly isStale: boolean;
  readonly wasRestored: boolean;
  /** Forgets the draft and shows the version as it stands. */
  readonly onStartOver: () => void;
};

/** What to know before going on: somebody was faster, or an unsaved draft came back. */
export function DraftNotice({ isStale, wasRestored, onStartOver }: DraftNoticeProps) {
  const t = useTranslations("protocols.editor");
  const common = useTranslations("common.form");
  if (isStale)
    return (
      <Callout
        tone="warn"
        title={t("stale")}
        announce="assertive"
        actions={<Button onPress={onStartOver}>{t("startOver")}</Button>}
      >
        {t("staleText")}
      </Callout>
    );
  if (!wasRestored) return null;
  return (
    <Callout
      tone="info"
      title={common("draftRestored")}
      announce="polite"
      actions={<Button onPress={onStartOver}>{t("discard")}</Button>}
    />
  );
}
