"use client";

import { X } from "lucide-react";
import { useEffect, useState } from "react";
import { buttonStyles } from "./button-styles";
import { ToneIcon, toneText } from "./severity";
import { type Toast, toastQueue } from "./toast-queue";

type ToastItemProps = { readonly toast: Toast; readonly closeLabel: string };

/** One toast. Its time starts again after a pointer or the keyboard has been on it. */
export function ToastItem({ toast, closeLabel }: ToastItemProps) {
  const { key, tone, title, detail, action, timeoutMs } = toast;
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => toastQueue.close(key), timeoutMs);
    return () => clearTimeout(timer);
  }, [isHeld, key, timeoutMs]);
  return (
    <li
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex animate-appear items-center gap-3 rounded-card border border-line bg-raised py-2 pr-2 pl-4 shadow-float"
    >
      <ToneIcon tone={tone} size={18} className={toneText[tone]} />
      <div className="flex min-w-0 flex-1 flex-col py-1">
        <p className="font-medium">{title}</p>
        {detail && <p className="text-note text-soft">{detail}</p>}
      </div>
      {action && (
        <button
          type="button"
          className={buttonStyles({ variant: "quiet" })}
          onClick={() => {
            action.run();
            toastQueue.close(key);
          }}
        >
          {action.label}
        </button>
      )}
      <button
        type="button"
        aria-label={closeLabel}
        onClick={() => toastQueue.close(key)}
        className={buttonStyles({ variant: "quiet", shape: "icon", className: "text-soft!" })}
      >
        <X aria-hidden="true" size={16} strokeWidth={1.5} />
      </button>
    </li>
  );
}
