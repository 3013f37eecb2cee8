"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useSyncExternalStore } from "react";
import { keepCookie } from "./keep-cookie";
import { THEME_COOKIE, type Theme, themeOf } from "./theme";

const CHOICES = [
  ["system", Monitor],
  ["light", Sun],
  ["dark", Moon],
] as const;

function readTheme(): Theme {
  return themeOf(document.documentElement.dataset.theme);
}

function watchTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}

function chooseTheme(theme: Theme): void {
  keepCookie(THEME_COOKIE, theme);
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Light, dark, or as the device says. Takes effect at once and is kept for a year. */
export function ThemeToggle() {
  const t = useTranslations("common.theme");
  const name = useId();
  const theme = useSyncExternalStore<Theme>(watchTheme, readTheme, () => "system");
  return (
    <fieldset className="inline-flex rounded-control border border-line bg-sunken p-0.5">
      <legend className="sr-only">{t("label")}</legend>
      {CHOICES.map(([choice, Icon]) => (
        <label
          key={choice}
          title={t(choice)}
          className="flex h-[calc(var(--control-size)-6px)] w-control items-center justify-center rounded-[6px] text-soft hover:text-ink has-checked:bg-raised has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-instrument"
        >
          <input
            type="radio"
            name={name}
            value={choice}
            checked={theme === choice}
            onChange={() => chooseTheme(choice)}
            className="sr-only"
            aria-label={t(choice)}
          />
          <Icon aria-hidden="true" size={16} strokeWidth={1.5} />
        </label>
      ))}
    </fieldset>
  );
}
