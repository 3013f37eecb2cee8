"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";

type DraftNoticeProps = {
  /** What is edited was changed by somebody else meanwhile. */
  readonly isStale: boolean;
  readonly wasRestored: boolean;
  /** What is edited, in words: that it changed, what that means, starting over, and throwing the draft away. */
  readonly words: {
    readonly stale: string;
    readonly staleText: string;
    readonly startOver: string;
    readonly discard: string;
  };
  /** Forgets the draft and shows what is saved. */
  readonly onStartOver: () => void;
};

/** What the person should know before going on: somebody was faster, or an unsaved draft came back. */
export function DraftNotice({ isStale, wasRestored, words, onStartOver }: DraftNoticeProps) {
  const t = useTranslations("common.form");
  if (isStale)
    return (
      <Callout
        tone="warn"
        title={words.stale}
        announce="assertive"
        actions={<Button onPress={onStartOver}>{words.startOver}</Button>}
      >
        {words.staleText}
      </Callout>
    );
  if (!wasRestored) return null;
  return (
    <Callout
      tone="info"
      title={t("draftRestored")}
      announce="polite"
      actions={<Button onPress={onStartOver}>{words.discard}</Button>}
    />
  );
}
