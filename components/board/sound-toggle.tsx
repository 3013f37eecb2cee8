"use client";

import { Bell, BellOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { buttonStyles } from "@/components/ui/button-styles";
import { beep } from "./beep";
import { isSoundOn, onSoundChange, setSoundOn } from "./sound-setting";

/** Whether this device beeps when a timer is due; turning it on lets it be heard once. */
export function SoundToggle() {
  const t = useTranslations("board.sound");
  const isOn = useSyncExternalStore(onSoundChange, isSoundOn, () => false);
  const Icon = isOn ? Bell : BellOff;
  return (
    <ToggleButton
      isSelected={isOn}
      onChange={(next) => {
        setSoundOn(next);
        if (next) void beep();
      }}
      aria-label={t("label")}
      className={buttonStyles({ variant: "quiet", className: isOn ? "" : "text-soft!" })}
    >
      <Icon aria-hidden="true" size={16} strokeWidth={1.5} />
      {t(isOn ? "on" : "off")}
    </ToggleButton>
  );
}
