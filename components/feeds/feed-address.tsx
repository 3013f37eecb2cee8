"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonStyles } from "@/components/ui/button-styles";
import { Callout } from "@/components/ui/callout";
import { TextField } from "@/components/ui/text-field";

/** The address of a feed that was just made: to copy, or to hand to the device's own calendar. It is not shown again. */
export function FeedAddress({ url }: { readonly url: string }) {
  const t = useTranslations("feeds.made");
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  async function copy() {
    const copied = await navigator.clipboard.writeText(url).then(
      () => true,
      () => false,
    );
    setState(copied ? "copied" : "failed");
  }
  const Icon = state === "copied" ? Check : Copy;
  return (
    <Callout tone="ok" title={t("title")} announce="polite">
      <p>{t("text")}</p>
      <TextField
        label={t("address")}
        value={url}
        isReadOnly
        className="mt-3"
        onFocus={(event) => (event.target as HTMLInputElement).select()}
      />
      <div className="mt-3 flex flex-wrap gap-2">
        <Button icon={<Icon aria-hidden="true" size={16} strokeWidth={1.5} />} onPress={copy}>
          {t(state === "copied" ? "copied" : "copy")}
        </Button>
        <a href={url.replace(/^https?:/, "webcal:")} className={buttonStyles({ variant: "quiet" })}>
          {t("open")}
        </a>
      </div>
      {state === "failed" && <p className="mt-2">{t("notCopied")}</p>}
    </Callout>
  );
}
