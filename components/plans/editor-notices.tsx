"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";

type EditorNoticesProps = {
  readonly isStale: boolean;
  readonly wasRestored: boolean;
  /** Forgets the draft and shows what is saved. */
  readonly onStartOver: () => void;
};

/** What the person should know before going on: the course moved on, or an unsaved draft came back. */
export function EditorNotices({ isStale, wasRestored, onStartOver }: EditorNoticesProps) {
  const t = useTranslations("plans.editor");
  const common = useTranslations("common.form");
  if (isStale)
    return (
      <Callout
        tone="warn"
        title={t("stale")}
        announce="assertive"
        actions={<Button onPress={onStartOver}>{t("reload")}</Button>}
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
