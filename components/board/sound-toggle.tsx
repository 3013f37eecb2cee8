"use client";

import { Bell, BellOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { beep } from "./beep";
import { isSoundOn, onSoundChange, setSoundOn } from "./sound-setting";

/** Whether this device beeps when a timer is due; turning it on lets it be heard once. */
export function SoundToggle() {
  const t = useTranslations("board.sound");
  const isOn = useSyncExternalStore(onSoundChange, isSoundOn, () => false);
  const Icon = isOn ? Bell : BellOff;
  function change() {
    setSoundOn(!isOn);
    if (!isOn) void beep();
  }
  return (
    <Button
      variant="quiet"
      icon={<Icon aria-hidden="true" size={16} strokeWidth={1.5} />}
      className={isOn ? "" : "text-soft!"}
      onPress={change}
    >
      {t(isOn ? "on" : "off")}
    </Button>
  );
}
