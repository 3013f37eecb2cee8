"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { fillIn, placeholders } from "@/lib/consent/placeholders.schema";
import type { FormSection } from "@/lib/consent/template.schema";
import type { Language } from "@/lib/kernel/language";
import { Paragraphs } from "../consent-text";
import { sampleValues } from "./sample";

type TemplatePreviewProps = {
  readonly language: Language;
  readonly title: string;
  readonly sections: readonly FormSection[];
  readonly clinicName: string;
};

/** The form as a patient would read it, filled in with a made-up course; a name nothing is filled in for shows in its braces. */
export function TemplatePreview({ language, title, sections, clinicName }: TemplatePreviewProps) {
  const t = useTranslations("consent.forms");
  const values = sampleValues(language, clinicName);
  return (
    // What scrolls by itself is reached by keyboard.
    <section
      aria-label={t("preview")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the focus, so that keys can scroll it.
      tabIndex={0}
      className="rounded-card xl:sticky xl:top-6 xl:max-h-[calc(100dvh-3rem)] xl:overflow-y-auto"
    >
      <Card title={t("preview")} surface="well">
        <p className="text-note text-soft">{t("previewText")}</p>
        <p className="mt-1 text-note break-words text-soft">
          {t("placeholders", { names: placeholders.map((name) => `{${name}}`).join(" ") })}
        </p>
        <div lang={language}>
          <h3 className="mt-5 text-lg font-semibold">{title}</h3>
          {sections.map(({ id, heading, text }, index) => (
            <section key={id} className="mt-5">
              <h4 className="mb-1 font-semibold">{`${index + 1}. ${fillIn(heading, values)}`}</h4>
              <Paragraphs text={fillIn(text, values)} />
            </section>
          ))}
        </div>
      </Card>
    </section>
  );
}
