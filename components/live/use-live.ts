"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { Day } from "@/lib/kernel/day";
import { connectLive, type LiveState } from "./live-connection";

/** A hidden window lets go of its connection after this long: browsers allow few to one server (milliseconds). */
const restAfterMs = 30_000;
/** Without a hand on the device for this long it no longer asks by itself, so that an unattended screen is signed out as ever. */
const unattendedMs = 30 * 60_000;

/**
 * Follows what changes on a day of the clinic.
 * @param onChange reads again what is on screen: once changes arrive, after each, after a break, and when the window is looked at again
 */
export function useLive(day: Day, onChange: () => void): LiveState {
  const [state, setState] = useState<LiveState>("connecting");
  const readAgain = useEffectEvent(onChange);
  useEffect(() => {
    let lastUsed = Date.now();
    const use = () => {
      lastUsed = Date.now();
    };
    const live = connectLive({
      open: () => new EventSource("/api/events"),
      day,
      onState: setState,
      onChange: () => {
        if (Date.now() - lastUsed < unattendedMs) readAgain();
      },
    });
    let resting: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(resting);
      if (document.visibilityState === "hidden") resting = setTimeout(live.rest, restAfterMs);
      else {
        use();
        live.wake();
      }
    };
    const options = { passive: true, capture: true } as const;
    document.addEventListener("visibilitychange", look);
    window.addEventListener("online", live.wake);
    window.addEventListener("pointerdown", use, options);
    window.addEventListener("keydown", use, options);
    return () => {
      live.stop();
      clearTimeout(resting);
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("online", live.wake);
      window.removeEventListener("pointerdown", use, options);
      window.removeEventListener("keydown", use, options);
    };
  }, [day]);
  return state;
}
