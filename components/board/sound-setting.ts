const KEY = "cadence-board-sound";
const listeners = new Set<() => void>();

/** Whether this device beeps when a timer is due. Off until somebody turns it on here. */
export function isSoundOn(): boolean {
  try {
    return localStorage.getItem(KEY) === "on";
  } catch {
    return false;
  }
}

/** Turns the sound of this device on or off. */
export function setSoundOn(isOn: boolean): void {
  try {
    localStorage.setItem(KEY, isOn ? "on" : "off");
  } catch {
    return;
  } finally {
    for (const listener of listeners) listener();
  }
}

/** Tells when the setting changes. @returns what ends that */
export function onSoundChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
